//! How figures are written.

use catalog::Years;

/// Whole dollars with separators: "$133,080".
pub fn usd(dollars: u32) -> String {
    format!("${}", grouped(dollars))
}

/// Dollars to the thousand, where there is little room: "$133k".
pub fn usd_short(dollars: u32) -> String {
    match dollars {
        0 => "$0".to_owned(),
        _ => format!("${}k", dollars.saturating_add(500) / 1000),
    }
}

/// A number with separators: "1,895,500".
pub fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A change in percent, with a sign where it falls: "15%", "3.1%", "−4%".
pub fn percent(change: f32) -> String {
    let sign = if change < 0.0 { "\u{2212}" } else { "" };
    format!("{sign}{}%", change.abs())
}

/// A name as it stands within a sentence: "software developers".
pub fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|letter| letter.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}

/// A span of years: "0–2 years", "8 years and up".
pub fn years(years: Years) -> String {
    match years.to {
        Some(to) => format!("{}\u{2013}{to} years", years.from),
        None => format!("{} years and up", years.from),
    }
}

/// A span of years, where there is little room: "0–2", "8+".
pub fn years_short(years: Years) -> String {
    match years.to {
        Some(to) => format!("{}\u{2013}{to}", years.from),
        None => format!("{}+", years.from),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_numbers_are_grouped_by_thousands() {
        assert_eq!(
            [0, 999, 1_000, 133_080].map(usd),
            ["$0", "$999", "$1,000", "$133,080"]
        );
        assert_eq!(grouped(1_895_500), "1,895,500");
    }

    #[test]
    fn thousands_are_rounded_not_cut() {
        assert_eq!(
            [105_210, 135_980, 0].map(usd_short),
            ["$105k", "$136k", "$0"]
        );
    }

    #[test]
    fn a_fall_has_a_minus_sign_and_a_whole_percentage_no_decimals() {
        assert_eq!(
            [15.0, 3.1, -4.0].map(percent),
            ["15%", "3.1%", "\u{2212}4%"]
        );
    }

    #[test]
    fn the_last_step_of_a_ladder_is_open() {
        let last = Years { from: 8, to: None };
        assert_eq!(
            (years(last), years_short(last)),
            ("8 years and up".into(), "8+".into())
        );
    }
}
