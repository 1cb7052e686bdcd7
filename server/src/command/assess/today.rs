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
    let mut month = 1;
    for length in lengths(year) {
        if left < length {
            break;
        }
        left -= length;
        month += 1;
    }
    Month::new(u16::try_from(year).ok()?, month)
}

/// The month of a day that is written like 2026-07-01.
///
/// # Errors
///
/// When there is no such day.
pub(super) fn month(day: &str) -> Result<Month, String> {
    let parts: Vec<&str> = day.split('-').collect();
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let month = match *parts.as_slice() {
        [year, month, date]
            if (year.len(), month.len(), date.len()) == (4, 2, 2)
                && parts.iter().all(|part| is_digits(part)) =>
        {
            found(year, month, date)
        }
        _ => None,
    };
    month.ok_or_else(|| {
        "write a day that there is, of the years 1900 to 2199, like 2026-07-01".to_owned()
    })
}

fn found(year: &str, month: &str, date: &str) -> Option<Month> {
    let (year, month) = (year.parse::<u16>().ok()?, month.parse::<u8>().ok()?);
    let length = lengths(year.into())
        .get(usize::from(month).checked_sub(1)?)
        .copied()?;
    let date: u64 = date.parse().ok()?;
    Month::new(year, month).filter(|_| (1..=length).contains(&date))
}

/// How many days the months of a year have.
const fn lengths(year: u64) -> [u64; 12] {
    let february = if is_leap(year) { 29 } else { 28 };
    [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
}

const fn is_leap(year: u64) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_one_that_there_is() {
        for (day, month_of_it) in [
            ("2026-07-01", Some("2026-07")),
            ("2024-02-29", Some("2024-02")),
            ("2026-02-29", None),
            ("2026-02-31", None),
            ("2026-00-01", None),
            ("2026-13-01", None),
            ("2026-07-00", None),
            ("2026-07", None),
            ("2026", None),
            ("2026-7-1", None),
            ("1026-07-01", None),
            ("2026-07-01-", None),
            ("+026-07-01", None),
            ("x-2026-07-01", None),
            ("soon", None),
            ("", None),
        ] {
            let is = month(day).ok().map(|month| month.to_string());
            assert_eq!(is.as_deref(), month_of_it, "{day}");
        }
    }

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
