//! Figures as a page writes them.

/// Whole US dollars: `$135,980`.
pub(crate) fn usd(dollars: u32) -> String {
    format!("${}", grouped(dollars))
}

/// Whole US dollars in thousands, for where there is little room: `$136k`.
pub(crate) fn usd_short(dollars: u32) -> String {
    match dollars {
        0 => "$0".to_owned(),
        _ => format!("${}k", (dollars.saturating_add(500)) / 1000),
    }
}

/// A number with its thousands set apart: `129,200`.
pub(crate) fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A change in percent, with its sign: `+16%`, `−4%`.
pub(crate) fn change(percent: i16) -> String {
    match percent {
        1.. => format!("+{percent}%"),
        0 => "0%".to_owned(),
        _ => format!("−{}%", percent.unsigned_abs()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(
            [0, 999, 1000, 135_980, 1_895_500].map(grouped),
            ["0", "999", "1,000", "135,980", "1,895,500"]
        );
    }

    #[test]
    fn changes_carry_their_sign() {
        assert_eq!([16, 0, -4].map(change), ["+16%", "0%", "−4%"]);
    }

    #[test]
    fn short_sums_are_rounded_not_cut() {
        assert_eq!([135_980, 64_230, 0].map(usd_short), ["$136k", "$64k", "$0"]);
    }
}
