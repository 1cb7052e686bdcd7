//! Figures in prose: percentages, sums of money and large numbers.

/// Digits from which on a number without a thousands comma is a figure; four are mostly a year.
const LARGE: usize = 5;

/// What a number that is part of a name follows: ISO 27001, RFC 10008, port 50051.
const NAMES: [&str; 5] = ["ISO", "IEC", "EN", "RFC", "port"];

/// The first figure in `text` that needs a source, as it is written there. Digits that belong to a
/// name are not one: `CVE-2021-44228`, `ISO 27001`.
pub(super) fn first_figure(text: &str) -> Option<&str> {
    let mut from = 0;
    while let Some(number) = Number::next(text, from) {
        if let Some(figure) = number.as_figure() {
            return Some(figure);
        }
        from = number.end;
    }
    None
}

/// A run of digits with commas and points between them.
struct Number<'a> {
    text: &'a str,
    start: usize,
    end: usize,
}

impl<'a> Number<'a> {
    fn next(text: &'a str, from: usize) -> Option<Self> {
        let start = from + text.get(from..)?.find(|c: char| c.is_ascii_digit())?;
        let mut end = start;
        let mut characters = text.get(start..)?.char_indices().peekable();
        while let Some((at, character)) = characters.next() {
            let digit_follows = characters
                .peek()
                .is_some_and(|(_, next)| next.is_ascii_digit());
            if character.is_ascii_digit() || (matches!(character, ',' | '.') && digit_follows) {
                end = start + at + 1;
            } else {
                break;
            }
        }
        Some(Self { text, start, end })
    }

    fn as_figure(&self) -> Option<&'a str> {
        let before = self.text.get(..self.start)?;
        let after = self.text.get(self.end..)?;
        if let Some(sign) = before
            .chars()
            .next_back()
            .filter(|c| matches!(c, '$' | '€' | '£'))
        {
            return self.text.get(self.start - sign.len_utf8()..self.end);
        }
        if let Some(percent) = ["%", " %", "\u{a0}%", " percent", " per cent"]
            .into_iter()
            .find(|percent| after.starts_with(percent))
        {
            return self.text.get(self.start..self.end + percent.len());
        }
        let digits = self.text.get(self.start..self.end)?;
        (is_large(digits) && !ends_in_name(before)).then_some(digits)
    }
}

fn is_large(number: &str) -> bool {
    let whole = number.split('.').next().unwrap_or_default();
    match whole.split_once(',') {
        Some((_, thousands)) => thousands.split(',').all(|group| group.len() == 3),
        None => whole.len() >= LARGE,
    }
}

fn ends_in_name(before: &str) -> bool {
    let attached = before.chars().next_back();
    attached.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
        || NAMES.iter().any(|name| before.trim_end().ends_with(name))
}

#[cfg(test)]
mod tests {
    use super::first_figure;

    #[test]
    fn a_figure_is_a_percentage_a_sum_or_a_number_of_a_thousand_or_more() {
        let table = [
            ("grows by 15% until then", Some("15%")),
            ("grows by 3.5 percent", Some("3.5 percent")),
            ("from 5–10% more", Some("10%")),
            ("pays $133,080 in the middle", Some("$133,080")),
            ("pays US$90k", Some("$90")),
            ("about 129,200 openings", Some("129,200")),
            ("in 2024 it was 1,895,500.", Some("1,895,500")),
            ("some 20000 people", Some("20000")),
            ("10000-20000 people", Some("10000")),
            ("in 2024, 2025 and 2026", None),
            ("two of 3 in the 90th percentile", None),
            ("at 9:10 with 8 GB and Java 21", None),
            ("version 1.2.3, or 3,5 in Europe", None),
            ("CVE-2021-44228 and ISO 27001", None),
            ("ISO/IEC 27001, RFC 9110 and SOC 15-1252", None),
            ("", None),
            ("ünïcödé 20000", Some("20000")),
        ];
        for (text, figure) in table {
            assert_eq!(first_figure(text), figure, "{text}");
        }
    }
}
