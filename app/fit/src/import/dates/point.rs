//! One date.

use crate::Month;

/// A date as it was written: the month, and whether only the year was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) month: Month,
    pub(super) whole_year: bool,
}

/// Years before this one are not in a CV; numbers like these are something else.
const EARLIEST: u16 = 1940;
const LATEST: u16 = 2099;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Seasons and quarters, and the month in which they begin.
const SEASONS: [(&str, u8); 9] = [
    ("winter", 1),
    ("spring", 3),
    ("summer", 6),
    ("autumn", 9),
    ("fall", 9),
    ("q1", 1),
    ("q2", 4),
    ("q3", 7),
    ("q4", 10),
];

/// Reads a text that is a date and nothing else, in any form of ISO 8601 or as people write it.
pub(crate) fn date(text: &str) -> Option<Month> {
    let text = text.trim();
    // "2022-00" is how some programs write that the month is not known.
    let text = text.trim_end_matches("-00");
    let date = text.split_once('T').map_or(text, |(date, time)| {
        if time.starts_with(|c: char| c.is_ascii_digit()) {
            date
        } else {
            text
        }
    });
    let lower = date.to_ascii_lowercase();
    let (point, length) = point(&lower)?;
    (length == lower.len()).then_some(point.month)
}

/// Reads the date that `text`, in lower case, begins with, and its length.
pub(super) fn point(text: &str) -> Option<(Point, usize)> {
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        numeric(text)
    } else {
        named(text)
    }
}

/// The number that `text` begins with, its digits, and what follows.
fn number(text: &str) -> Option<(u16, usize, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(digits)?;
    Some((number.parse().ok()?, digits, rest))
}

fn year(number: u16, digits: usize) -> Option<u16> {
    (digits == 4 && (EARLIEST..=LATEST).contains(&number)).then_some(number)
}

fn in_month(year: u16, month: u16) -> Option<Point> {
    Some(Point {
        month: Month::new(year, u8::try_from(month).ok()?)?,
        whole_year: false,
    })
}

fn numeric(text: &str) -> Option<(Point, usize)> {
    // 20140629, the basic form
    if let Some(basic) = text
        .get(..8)
        .filter(|it| it.bytes().all(|b| b.is_ascii_digit()))
        && !text
            .get(8..9)
            .is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()))
    {
        let year = year(basic.get(..4)?.parse().ok()?, 4)?;
        return Some((in_month(year, basic.get(4..6)?.parse().ok()?)?, 8));
    }
    let (first, digits, rest) = number(text)?;
    let end = |rest: &str| text.len() - rest.len();
    // 2019年3月, 2019年
    if let Some(rest) = rest.strip_prefix('年') {
        let year = year(first, digits)?;
        let month =
            number(rest).and_then(|(month, _, rest)| Some((month, rest.strip_prefix('月')?)));
        let (month, behind) = month.unwrap_or((1, rest));
        let point = in_month(year, month)?;
        let whole_year = behind.len() == rest.len();
        return Some((
            Point {
                whole_year,
                ..point
            },
            end(behind),
        ));
    }
    let separator = rest.chars().next().filter(|it| "-/.".contains(*it));
    let second = separator.and_then(|_| number(rest.get(1..)?));
    if let Some(year) = year(first, digits) {
        if let Some(week_or_month) = year_first(year, separator, rest, second) {
            let (point, rest) = week_or_month;
            return Some((point, end(rest)));
        }
        let point = Point {
            month: Month::new(year, 1)?,
            whole_year: true,
        };
        return Some((point, end(rest)));
    }
    if digits > 2 {
        return None;
    }
    if let Some(named) = day_first(text) {
        return Some(named);
    }
    let (second, second_digits, rest) = second?;
    // 03/2019
    if let Some(year) = year(second, second_digits) {
        return Some((in_month(year, first)?, end(rest)));
    }
    // 15/03/2019 and 03/15/2019; where both could be the month it is the first. Those who write dots
    // write the day first.
    let (third, third_digits, rest) = number(rest.strip_prefix(separator?)?)?;
    let year = year(third, third_digits).filter(|_| second_digits <= 2)?;
    let day_first = first > 12 || (separator == Some('.') && second <= 12);
    let month = if day_first { second } else { first };
    Some((in_month(year, month)?, end(rest)))
}

/// What follows a year: a month, a month and a day, a week, or a day of the year.
fn year_first<'t>(
    year: u16,
    separator: Option<char>,
    rest: &'t str,
    second: Option<(u16, usize, &'t str)>,
) -> Option<(Point, &'t str)> {
    separator?;
    if let Some(week) = rest.strip_prefix("-w") {
        let (week, _, rest) =
            number(week).filter(|(week, digits, _)| *digits == 2 && (1..=53).contains(week))?;
        let point = in_month(year, month_of_day((week - 1) * 7 + 4))?;
        let after_day = rest
            .strip_prefix('-')
            .and_then(|day| day.strip_prefix(|c: char| ('1'..='7').contains(&c)));
        return Some((point, after_day.unwrap_or(rest)));
    }
    let (second, digits, rest) = second?;
    match digits {
        3 if (1..=366).contains(&second) => Some((in_month(year, month_of_day(second))?, rest)),
        1 | 2 => {
            let point = in_month(year, second)?;
            let day = rest.strip_prefix(separator?).and_then(number);
            let rest = day
                .filter(|(_, digits, _)| *digits <= 2)
                .map_or(rest, |(_, _, rest)| rest);
            Some((point, rest))
        }
        _ => None,
    }
}

/// The month of a day of the year, to a day or so.
fn month_of_day(day: u16) -> u16 {
    const ENDS: [u16; 11] = [31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let before = ENDS.iter().filter(|end| day > **end).count();
    u16::try_from(before + 1).unwrap_or(12)
}

/// `jan 2021`, `january, 2021`, `mar '21`, `jan 5, 2021`, `spring 2020`.
fn named(text: &str) -> Option<(Point, usize)> {
    let (month, rest) = month_name(text).or_else(|| season(text))?;
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    let rest = rest.strip_prefix(',').unwrap_or(rest);
    let rest = without_spaces(rest);
    let rest = day(rest).unwrap_or(rest);
    let end = |rest: &str| text.len() - rest.len();
    if let Some(short) = rest.strip_prefix(['\'', '’']) {
        let (number, _, rest) = number(short).filter(|(_, digits, _)| *digits == 2)?;
        return Some((in_month(in_full(number), month)?, end(rest)));
    }
    let rest = rest.strip_prefix(['-', '/']).unwrap_or(rest);
    let rest = rest.strip_prefix("of ").unwrap_or(rest);
    let (number, digits, rest) = number(rest)?;
    Some((in_month(year(number, digits)?, month)?, end(rest)))
}

/// The year that is written with its last two digits.
const fn in_full(year: u16) -> u16 {
    if year < 70 { 2000 + year } else { 1900 + year }
}

/// `5 may 2018`, `12th of march 2018`, `5. may 2018`, `5-may-2018`.
fn day_first(text: &str) -> Option<(Point, usize)> {
    let rest = after_day(text)?;
    let (point, length) = named(rest)?;
    Some((point, text.len() - rest.len() + length))
}

/// What follows a day that stands before the name of its month.
pub(super) fn after_day(text: &str) -> Option<&str> {
    let (day, digits, rest) = number(text)?;
    if digits > 2 || !(1..=31).contains(&day) {
        return None;
    }
    let rest = without_ordinal(rest);
    let rest = rest.strip_prefix(['.', '-', '/']).unwrap_or(rest);
    let rest = without_spaces(rest);
    let rest = rest.strip_prefix("of ").unwrap_or(rest);
    month_name(rest).map(|_| rest)
}

/// `03/19` and `3/19`, a month and a year's last two digits. It is as well a day and a month, or a
/// fraction: only where two of them make a span is it a date.
pub(super) fn short(text: &str) -> Option<(Point, usize)> {
    let (point, rest) = month_and_year(text)?;
    let ends = match rest.strip_prefix('-') {
        Some(rest) => rest.starts_with('-') || month_and_year(rest).is_some(),
        None => !rest.starts_with(['/', '.']),
    };
    Some((point, text.len() - rest.len())).filter(|_| ends)
}

fn month_and_year(text: &str) -> Option<(Point, &str)> {
    let (month, 1 | 2, rest) = number(text)? else {
        return None;
    };
    let (year, 2, rest) = number(rest.strip_prefix('/')?)? else {
        return None;
    };
    Some((in_month(in_full(year), month)?, rest))
}

/// `201903`, a year and a month. It is as well any number: only where two of them make a span is it a
/// date.
pub(super) fn compact(text: &str) -> Option<(Point, usize)> {
    if text.bytes().take_while(u8::is_ascii_digit).count() != 6 {
        return None;
    }
    let year = year(text.get(..4)?.parse().ok()?, 4)?;
    Some((in_month(year, text.get(4..6)?.parse().ok()?)?, 6))
}

/// At most a few spaces; more are another column.
fn without_spaces(text: &str) -> &str {
    let mut rest = text;
    for _ in 0..3 {
        rest = rest.strip_prefix([' ', '\u{a0}']).unwrap_or(rest);
    }
    rest
}

/// Skips a day: `5, `, `5th `.
fn day(text: &str) -> Option<&str> {
    let (day, digits, rest) = number(text)?;
    if digits > 2 || !(1..=31).contains(&day) {
        return None;
    }
    let rest = without_ordinal(rest);
    let rest = rest.strip_prefix(',').unwrap_or(rest);
    Some(without_spaces(rest)).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

fn without_ordinal(text: &str) -> &str {
    let mut ends = ["st", "nd", "rd", "th"].iter();
    ends.find_map(|end| text.strip_prefix(end)).unwrap_or(text)
}

/// The month that `text` begins with the name of, whole or shortened to three letters or more.
pub(super) fn month_name(text: &str) -> Option<(u16, &str)> {
    let letters = text.bytes().take_while(u8::is_ascii_lowercase).count();
    let (word, rest) = text.split_at_checked(letters)?;
    let at = MONTHS
        .iter()
        .position(|name| word.len() >= 3 && name.starts_with(word))?;
    Some((u16::try_from(at + 1).ok()?, rest))
}

fn season(text: &str) -> Option<(u16, &str)> {
    SEASONS.iter().find_map(|(name, month)| {
        let rest = text.strip_prefix(name)?;
        rest.starts_with([' ', '/', '-'])
            .then_some((u16::from(*month), rest))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_in_every_form_people_write() {
        for (text, month) in [
            ("2014-06-29", "2014-06"),
            ("2014-06", "2014-06"),
            ("2014", "2014-01"),
            ("2014-00", "2014-01"),
            ("2014-00-00", "2014-01"),
            ("2014-06-00", "2014-06"),
            ("2014-06-29T10:00:00Z", "2014-06"),
            ("20140629", "2014-06"),
            ("2014-W26", "2014-06"),
            ("2014-W26-3", "2014-06"),
            ("2014-180", "2014-06"),
            ("2014/06", "2014-06"),
            ("2014.06", "2014-06"),
            ("06/2014", "2014-06"),
            ("6.2014", "2014-06"),
            ("29/06/2014", "2014-06"),
            ("06/29/2014", "2014-06"),
            ("29.06.2014", "2014-06"),
            ("05.06.2014", "2014-06"),
            ("05/06/2014", "2014-05"),
            ("06.29.2014", "2014-06"),
            ("5 Jun 2014", "2014-06"),
            ("15 June 2014", "2014-06"),
            ("5. June 2014", "2014-06"),
            ("12th of June, 2014", "2014-06"),
            ("22nd June 2014", "2014-06"),
            ("5-Jun-2014", "2014-06"),
            ("5 Jun '14", "2014-06"),
            ("Jun 2014", "2014-06"),
            ("June 2014", "2014-06"),
            ("june, 2014", "2014-06"),
            ("Sept. 2014", "2014-09"),
            ("Jun '14", "2014-06"),
            ("Jun ’98", "1998-06"),
            ("Jun-2014", "2014-06"),
            ("June 29, 2014", "2014-06"),
            ("June 29th 2014", "2014-06"),
            ("Q3 2014", "2014-07"),
            ("Summer 2014", "2014-06"),
            ("2014年6月", "2014-06"),
            ("2014年", "2014-01"),
            (" 2014-06 ", "2014-06"),
        ] {
            assert_eq!(
                date(text).map(|month| month.to_string()).as_deref(),
                Some(month),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_date_is_not_read_as_one() {
        for text in [
            "",
            "T",
            "present",
            "2014-13",
            "0000",
            "1234",
            "12",
            "99999",
            "2014-06x",
            "Juno 2014",
            "mar",
            "2014-W00",
            "2014-W54",
            "2014-W60000",
            "Jan '65000",
            "32 June 2014",
            "5 June",
            "06/14",
            "00-2014",
            "13/13/2014",
            "2014年13月",
            "٢٠١٤",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
