//! Decimal numbers, read and written.
//!
//! The standard library's ways of reading and writing a float are right to the last digit of any number,
//! and pay for it with code and tables: in the browser, 11 KB of compressed WebAssembly for reading and
//! 6 for writing. What is read and written here are years, hours and points. Numbers of up to fifteen
//! digits are exact both ways, since `digits / 10ⁿ` is then one division of two numbers that a float has
//! (Clinger, *How to Read Floating Point Numbers Accurately*, 1990); of longer ones the last digits may
//! differ.

/// The greatest number up to which a float has every whole one: 2⁵³.
const GREATEST: f64 = 9_007_199_254_740_992.0;
/// The most decimals that are written.
const DECIMALS: usize = 17;

/// The number that `text` is: digits, maybe with a point among them, a sign before them and an exponent
/// behind them. None where it is something else, or greater than any float.
pub fn read(text: &str) -> Option<f64> {
    let (size, negative) = match text.strip_prefix('-') {
        Some(size) => (size, true),
        None => (text, false),
    };
    let (digits, exponent) = match size.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, exponent.parse::<i32>().ok()?),
        None => (size, 0),
    };
    let (mut number, mut power) = (0.0, exponent);
    let (mut some, mut behind_point) = (false, false);
    for byte in digits.bytes() {
        if byte == b'.' && !behind_point {
            behind_point = true;
            continue;
        }
        let digit = char::from(byte).to_digit(10)?;
        some = true;
        // Digits beyond what a float has are left out, and only their places count.
        let counts = number < GREATEST / 10.0;
        if counts {
            number = number * 10.0 + f64::from(digit);
        }
        power = match (counts, behind_point) {
            (true, true) => power.saturating_sub(1),
            (false, false) => power.saturating_add(1),
            _ => power,
        };
    }
    let sized = scaled(number, power);
    (some && sized.is_finite()).then_some(if negative { -sized } else { sized })
}

/// `number` times the power of ten. One step where the power is a number that a float has.
fn scaled(mut number: f64, mut power: i32) -> f64 {
    while power != 0 && number != 0.0 && number.is_finite() {
        let step = power.clamp(-22, 22);
        let tens = 10_f64.powi(step.abs());
        number = if step < 0 {
            number / tens
        } else {
            number * tens
        };
        power -= step;
    }
    number
}

/// Writes `number`, which is finite, with as many decimals as it takes. What is beyond ±2⁵³ is written
/// as that.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "a whole number of at most 2⁵³ is cast to the same one"
)]
pub fn write(number: f64, text: &mut String) {
    let size = number.abs().min(GREATEST);
    let (mut digits, mut tens, mut decimals) = (size.round(), 1.0, 0);
    while digits / tens != size && decimals < DECIMALS && size * tens * 10.0 < GREATEST {
        tens *= 10.0;
        decimals += 1;
        digits = (size * tens).round();
    }
    if number < 0.0 {
        text.push('-');
    }
    let digits = (digits as i64).to_string();
    let before_point = digits.len().saturating_sub(decimals);
    if before_point == 0 {
        text.push('0');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place == before_point {
            text.push('.');
            let zeros = decimals.saturating_sub(digits.len());
            text.extend(std::iter::repeat_n('0', zeros));
        }
        text.push(digit);
    }
}

// Proptest draws on the system for chance, which WebAssembly has not.
#[cfg(all(test, not(target_arch = "wasm32")))]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on says so")]
mod tests {
    use super::{GREATEST, read, write};
    use proptest::prelude::*;

    fn written(number: f64) -> String {
        let mut text = String::new();
        write(number, &mut text);
        text
    }

    #[test]
    fn a_number_is_written_with_the_digits_it_takes() {
        for (number, text) in [
            (0.0, "0"),
            (3.0, "3"),
            (-2.5, "-2.5"),
            (0.1, "0.1"),
            (0.75, "0.75"),
            (61.3, "61.3"),
            (100.0, "100"),
            (0.000_25, "0.00025"),
            (59.999, "59.999"),
            (1e300, "9007199254740992"),
            (-1e300, "-9007199254740992"),
        ] {
            assert_eq!(written(number), text);
            assert_eq!(read(text), Some(number.clamp(-GREATEST, GREATEST)));
        }
    }

    #[test]
    fn a_number_is_read_however_it_is_written() {
        for (text, number) in [
            ("5", 5.0),
            ("007", 7.0),
            ("2.50", 2.5),
            (".5", 0.5),
            ("5.", 5.0),
            ("-0", -0.0),
            ("1e3", 1000.0),
            ("1E+03", 1000.0),
            ("1.5e-3", 0.0015),
            ("0e999999999", 0.0),
            ("1e-999999999", 0.0),
            ("1e22", 1e22),
        ] {
            assert_eq!(read(text), Some(number), "{text}");
        }
        for text in [
            "",
            "-",
            ".",
            "e",
            "e5",
            "1e",
            "1e1.5",
            "1.2.3",
            "--1",
            "1 ",
            "one",
            "inf",
            "nan",
            "\u{663}",
            "1e309",
            "-1e999999999",
            "1e99999999999",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn up_to_fifteen_digits_are_exact(
            digits in 0_i64..1_000_000_000_000_000, decimals in 0_usize..=15,
        ) {
            let text = format!("{digits}e-{decimals}");
            let number: f64 = text.parse().unwrap();
            for number in [number, -number] {
                prop_assert_eq!(read(&written(number)), Some(number));
                prop_assert_eq!(read(&number.to_string()), Some(number));
            }
            prop_assert_eq!(read(&text), Some(number));
        }

        #[test]
        fn longer_ones_are_near(number in any::<f64>().prop_filter("finite", |it| it.is_finite())) {
            let text = format!("{number:e}");
            let back = read(&text).unwrap();
            prop_assert!((back - number).abs() <= number.abs() * 1e-14, "{}: {}", text, back);
        }

        #[test]
        fn years_come_back_but_for_their_last_digits(number in -60.0..60.0) {
            let text = written(number);
            let back: f64 = text.parse().unwrap();
            prop_assert!((back - number).abs() <= 1e-13, "{} as {}", number, text);
        }

        #[test]
        fn any_text_is_the_number_that_others_have_it_for(text in "[-.0-9eE]{0,9}") {
            let theirs = text.parse().ok().filter(|it: &f64| it.is_finite());
            match (read(&text), theirs) {
                (Some(ours), Some(theirs)) => {
                    prop_assert!((ours - theirs).abs() <= theirs.abs() * 1e-14, "{}", text);
                }
                (ours, theirs) => prop_assert_eq!(ours, theirs, "{}", text),
            }
        }
    }
}
