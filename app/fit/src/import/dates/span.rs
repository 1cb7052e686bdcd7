//! Spans of time in a line of text.

use super::point::{Point, after_day, compact, month_name, point, short};
use crate::Month;
use crate::lexicon::is_word;
use std::ops::Range;

/// A span of time, and the bytes of the text that say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) bytes: Range<usize>,
    pub(crate) from: Month,
    pub(crate) to: Option<Month>,
    /// Whether it goes on.
    pub(crate) current: bool,
}

const PRESENT: [&str; 12] = [
    "present",
    "now",
    "current",
    "currently",
    "today",
    "ongoing",
    "to date",
    "till date",
    "date",
    "heute",
    "actualidad",
    "aujourd'hui",
];
const TO: [&str; 8] = [
    "to", "until", "till", "til", "through", "thru", "up to", "bis",
];
const SINCE: [&str; 4] = ["since", "from", "starting", "seit"];

/// Whether `text` says that something goes on.
pub(crate) fn is_present(text: &str) -> bool {
    PRESENT.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Finds all spans of time in `line`, in their order.
pub(crate) fn spans(line: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    if !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return spans;
    }
    let lower = line.to_ascii_lowercase();
    let mut reached = 0;
    let mut before = ' ';
    for (at, char) in lower.char_indices() {
        let starts = !is_word(before) && !matches!(before, '.' | '$' | '€' | '£' | '#');
        before = char;
        if at < reached || !starts || !char.is_ascii_alphanumeric() {
            continue;
        }
        let Some(rest) = lower.get(at..) else {
            continue;
        };
        if let Some((span, length)) = span(rest) {
            reached = at + length;
            spans.push(Span {
                bytes: at..reached,
                ..span
            });
        }
    }
    spans
}

/// The span that `text` begins with, and its length.
fn span(text: &str) -> Option<(Span, usize)> {
    if let Some(rest) = SINCE.iter().find_map(|word| keyword(text, word)) {
        let (from, length) = point(rest).filter(|(_, length)| ends(rest, *length))?;
        let start = text.len() - rest.len();
        return match range_end(rest.get(length..)?, from) {
            Some((span, more)) => Some((span, start + length + more)),
            None => Some((open(from), start + length)),
        };
    }
    if let Some((from, length)) = point(text) {
        let rest = text.get(length..)?;
        if let Some((span, more)) = range_end(rest, from) {
            return Some((span, length + more));
        }
        // "2020 –", and nothing more in the line
        let dangling = separator(rest).is_some_and(|rest| rest.trim().is_empty());
        return dangling.then(|| (open(from), length));
    }
    if let Some((from, length)) = in_spans(text) {
        let (span, more) = range_end(text.get(length..)?, from)?;
        return Some((span, length + more));
    }
    // "Jan – Mar 2021": the first month's year is the second's
    let (first, rest) = month_name(after_day(text).unwrap_or(text))?;
    let rest = separator(rest.strip_prefix('.').unwrap_or(rest))?;
    let (last, length) =
        point(rest).filter(|(last, length)| !last.whole_year && ends(rest, *length))?;
    let from = Month::new(last.month.year(), u8::try_from(first).ok()?)?;
    let span = Span {
        bytes: 0..0,
        from,
        to: Some(last.month),
        current: false,
    };
    Some((span, text.len() - rest.len() + length))
}

fn open(from: Point) -> Span {
    Span {
        bytes: 0..0,
        from: from.month,
        to: None,
        current: true,
    }
}

/// What makes a span of a date: a dash or "to", and another date or "present".
fn range_end(rest: &str, from: Point) -> Option<(Span, usize)> {
    let Some(end) = separator(rest) else {
        return interval_end(rest, from);
    };
    let start = rest.len() - end.len();
    if let Some(after) = PRESENT.iter().find_map(|word| keyword_end(end, word)) {
        return Some((open(from), rest.len() - after.len()));
    }
    let (to, length) = point(end)
        .or_else(|| short_year(end, from))
        .or_else(|| in_spans(end).filter(|(to, _)| !from.whole_year && from.month <= to.month))
        .filter(|(_, length)| ends(end, *length))?;
    let to_month = if to.whole_year && from.month.year() == to.month.year() {
        // "2020 – 2020" is that year
        Month::new(to.month.year(), 12)?
    } else {
        to.month
    };
    let span = Span {
        bytes: 0..0,
        from: from.month,
        to: Some(to_month),
        current: false,
    };
    Some((span, start + length))
}

/// `2018-03-15/2021-06-30`, an interval of ISO 8601. Years alone are divided so too where they are those
/// of a season: "2018/19".
fn interval_end(rest: &str, from: Point) -> Option<(Span, usize)> {
    let end = rest.trim_start().strip_prefix('/')?.trim_start();
    let (to, length) = point(end).filter(|(to, length)| {
        !from.whole_year && !to.whole_year && from.month <= to.month && ends(end, *length)
    })?;
    let span = Span {
        bytes: 0..0,
        from: from.month,
        to: Some(to.month),
        current: false,
    };
    Some((span, rest.len() - end.len() + length))
}

/// What is a date only where two of them make a span.
fn in_spans(text: &str) -> Option<(Point, usize)> {
    short(text).or_else(|| compact(text))
}

/// `2018–20`.
fn short_year(text: &str, from: Point) -> Option<(Point, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    // "2019 – 21 May" ends on a day.
    let is_day = after_day(text).is_some() || text.get(2..3).is_some_and(|it| "/-.".contains(it));
    if digits != 2 || !from.whole_year || is_day {
        return None;
    }
    let year = from.month.year() / 100 * 100 + text.get(..2)?.parse::<u16>().ok()?;
    let month = Month::new(year, 1).filter(|month| *month >= from.month)?;
    Some((
        Point {
            month,
            whole_year: true,
        },
        2,
    ))
}

/// Whether a date of this length is not the beginning of something longer.
fn ends(text: &str, length: usize) -> bool {
    !text
        .get(length..)
        .and_then(|rest| rest.chars().next())
        .is_some_and(is_word)
}

/// What follows a dash, "to" or the like.
fn separator(text: &str) -> Option<&str> {
    let trimmed = text.trim_start_matches([' ', '\t', '\u{a0}', '\u{2009}', '\u{202f}', ')', ',']);
    let dash = trimmed
        .strip_prefix(['-', '–', '—', '−', '‐', '‑', '~', '→'])
        .map(|rest| rest.trim_start_matches(['-', '>']));
    let word = || TO.iter().find_map(|word| keyword(trimmed, word));
    Some(
        dash.or_else(word)?
            .trim_start_matches([' ', '\t', '\u{a0}', '\u{2009}', '\u{202f}', '(']),
    )
}

/// What follows `word` and the space behind it.
fn keyword<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let rest = text.strip_prefix(word)?;
    let trimmed = rest.trim_start_matches([' ', '\t', '\u{a0}', ':']);
    (trimmed.len() < rest.len()).then_some(trimmed)
}

/// What follows `word`, where it ends there.
fn keyword_end<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let rest = text.strip_prefix(word)?;
    (!rest.chars().next().is_some_and(is_word)).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Vec<String> {
        spans(line)
            .iter()
            .map(|span| {
                assert!(
                    line.is_char_boundary(span.bytes.start)
                        && line.is_char_boundary(span.bytes.end)
                );
                let to = span.to.map_or_else(String::new, |to| to.to_string());
                let current = if span.current { "now" } else { "" };
                format!("{}/{to}{current}", span.from)
            })
            .collect()
    }

    #[test]
    fn spans_are_read_in_every_form_people_write() {
        for (line, span) in [
            ("Jan 2021 – present", "2021-01/now"),
            ("January 2021 to now", "2021-01/now"),
            ("2019-03 - 2021-06", "2019-03/2021-06"),
            ("03/2019 – 06/2021", "2019-03/2021-06"),
            ("2018–2020", "2018-01/2020-01"),
            ("2018-2020", "2018-01/2020-01"),
            ("2018–20", "2018-01/2020-01"),
            ("2018 until 2020", "2018-01/2020-01"),
            ("since 2020", "2020-01/now"),
            ("since March 2020", "2020-03/now"),
            ("from 2019 to 2021", "2019-01/2021-01"),
            ("Jan – Mar 2021", "2021-01/2021-03"),
            ("2020–2020", "2020-01/2020-12"),
            ("2020 –", "2020-01/now"),
            ("(Sept. 2019 — Today)", "2019-09/now"),
            ("Acme, Berlin   01.2019-heute", "2019-01/now"),
            ("Mar '19 - Jun '21", "2019-03/2021-06"),
            ("June 1, 2019 – July 3, 2021", "2019-06/2021-07"),
            ("Summer 2019 – Q1 2020", "2019-06/2020-01"),
            ("2019-03-01 -- 2021-06-30", "2019-03/2021-06"),
            ("01/2019 - current (2 yrs)", "2019-01/now"),
            ("5 May 2018 – 21 May 2018", "2018-05/2018-05"),
            ("1 Jan 2019 – 30 Mar 2019", "2019-01/2019-03"),
            ("15 Jan 2019 – 20 Mar 2020", "2019-01/2020-03"),
            ("12th March 2018 to 22nd April 2021", "2018-03/2021-04"),
            ("5 May – 21 June 2018", "2018-05/2018-06"),
            ("since 5 May 2018", "2018-05/now"),
            ("01.03.2019 – 30.06.2021", "2019-03/2021-06"),
            ("03/19 – 06/21", "2019-03/2021-06"),
            ("03/19 – present", "2019-03/now"),
            ("2018–20 Berlin", "2018-01/2020-01"),
            ("3/19 – 6/21", "2019-03/2021-06"),
            ("Acme, 8/18-12/20", "2018-08/2020-12"),
            ("11/98 - 2/01", "1998-11/2001-02"),
            ("9/22 – now", "2022-09/now"),
            ("2018-03-15 / 2021-06-30", "2018-03/2021-06"),
            ("2018-03/2021-06", "2018-03/2021-06"),
            ("(2019-11-01/2020-02-29)", "2019-11/2020-02"),
            ("201803-202106", "2018-03/2021-06"),
            ("Acme 199911 – 200203", "1999-11/2002-03"),
            ("201803 to present", "2018-03/now"),
            ("2019年3月 - 2022年5月", "2019-03/2022-05"),
            ("2019年-2022年", "2019-01/2022-01"),
        ] {
            assert_eq!(read(line), [span], "{line}");
        }
    }

    #[test]
    fn a_line_may_have_several() {
        assert_eq!(
            read("2015–2017 A, 2017–2019 B"),
            ["2015-01/2017-01", "2017-01/2019-01"]
        );
    }

    #[test]
    fn what_is_no_span_is_not_read_as_one() {
        for line in [
            "",
            "in 2019",
            "2019",
            "grew by 2000-3000 users",
            "ISO 27001-2013x",
            "$2018-2020",
            "may 2019",
            "555-2018-2020x",
            "from scratch",
            "since then",
            "version 3 to 4",
            "2019 – 21 May",
            "scored 03/19 and 06/21",
            "06/21 – 03/19",
            "24/70 – 30/80",
            "Jan '65000 – now",
            "24/7",
            "9/10 and 8/10",
            "6/21 – 3/19",
            "13/19 – 14/21",
            "1/2 - 3/4",
            "2018/2021",
            "2018/19",
            "2021-06-30 / 2018-03-15",
            "201899-202113",
            "202106-201803",
            "201803",
            "2018030-2021060",
            "tickets 201803 and 202106",
        ] {
            assert_eq!(read(line), [""; 0], "{line}");
        }
    }
}
