//! The present day, as far as it matters: the month.

use fit::Month;
use std::time::{SystemTime, UNIX_EPOCH};

const SECONDS_A_DAY: u64 = 86_400;

/// This month, by the system's clock, in UTC.
pub(super) fn this_month() -> Option<Month> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    month_of(since.as_secs() / SECONDS_A_DAY)
}

/// The month of a day, counted from the first of January 1970.
fn month_of(day: u64) -> Option<Month> {
    let mut left = day;
    let mut year = 1970;
    loop {
        let length = if is_leap(year) { 366 } else { 365 };
        if left < length {
            break;
        }
        left -= length;
        year += 1;
        if year > 2199 {
            return None;
        }
    }
    let february = if is_leap(year) { 29 } else { 28 };
    let lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut month = 1;
    for length in lengths {
        if left < length {
            break;
        }
        left -= length;
        month += 1;
    }
    Month::new(year, month)
}

const fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_in_their_month() {
        for (day, month) in [
            (0, "1970-01"),
            (30, "1970-01"),
            (31, "1970-02"),
            (364, "1970-12"),
            (365, "1971-01"),
            (789, "1972-02"),
            (790, "1972-03"),
            (11_016, "2000-02"),
            (11_017, "2000-03"),
            (20_635, "2026-07"),
        ] {
            let is = month_of(day).map(|month| month.to_string());
            assert_eq!(is.as_deref(), Some(month), "day {day}");
        }
        assert_eq!(month_of(u64::MAX), None);
    }
}
