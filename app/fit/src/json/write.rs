//! Writing JSON.

/// A document that is being written. Commas come by themselves.
#[derive(Debug, Default)]
pub struct Writer {
    text: String,
}

/// What does not stand in a string as it is.
const ESCAPED: [(char, &str); 5] = [
    ('"', "\\\""),
    ('\\', "\\\\"),
    ('\n', "\\n"),
    ('\r', "\\r"),
    ('\t', "\\t"),
];

/// The greatest number up to which a float has every whole one.
const GREATEST: f64 = 9_007_199_254_740_992.0;

impl Writer {
    /// What was written.
    pub fn finish(self) -> String {
        self.text
    }

    /// An object of what `members` writes.
    pub fn object(&mut self, members: impl FnOnce(&mut Self)) {
        self.separate();
        self.text.push('{');
        members(self);
        self.text.push('}');
    }

    /// A list of what `items` writes.
    pub fn list(&mut self, items: impl FnOnce(&mut Self)) {
        self.separate();
        self.text.push('[');
        items(self);
        self.text.push(']');
    }

    /// The name of a member, whose value is to be written next.
    pub fn name(&mut self, name: &str) -> &mut Self {
        self.text(name);
        self.text.push(':');
        self
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        self.separate();
        self.text.push('"');
        for letter in text.chars() {
            match ESCAPED.iter().find(|(escaped, _)| *escaped == letter) {
                Some((_, escape)) => self.text.push_str(escape),
                None if letter < ' ' => {
                    let digit = |digit| char::from_digit(digit, 16).unwrap_or('0');
                    let code = u32::from(letter);
                    self.text.push_str("\\u00");
                    self.text.push(digit(code / 16));
                    self.text.push(digit(code % 16));
                }
                None => self.text.push(letter),
            }
        }
        self.text.push('"');
    }

    /// A truth value.
    pub fn truth(&mut self, truth: bool) {
        self.separate();
        self.text.push_str(if truth { "true" } else { "false" });
    }

    /// A whole number.
    pub fn whole(&mut self, number: i64) {
        self.separate();
        self.text.push_str(&number.to_string());
    }

    /// A number. What is not finite is written as `null`; of what takes more than fifteen digits, some
    /// of the last are left out, and what is beyond ±2⁵³ is taken as that.
    ///
    /// The standard library's way of writing a float weighs 15 KB of WebAssembly. This one takes as
    /// many decimals as make the quotient `digits / 10ⁿ`, which is how a float is read, the number itself.
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        reason = "a whole number below 2⁵³ is cast to the same one"
    )]
    pub fn number(&mut self, number: f64) {
        if !number.is_finite() {
            self.separate();
            self.text.push_str("null");
            return;
        }
        let size = number.abs().min(GREATEST);
        let (mut digits, mut power, mut decimals) = (size.round(), 1.0, 0);
        while digits / power != size && decimals < 17 && size * power * 10.0 < GREATEST {
            power *= 10.0;
            decimals += 1;
            digits = (size * power).round();
        }
        self.separate();
        if number < 0.0 {
            self.text.push('-');
        }
        let digits = (digits as i64).to_string();
        for _ in digits.len()..=decimals {
            self.text.push('0');
        }
        self.text.push_str(&digits);
        if decimals > 0 {
            self.text.insert(self.text.len() - decimals, '.');
        }
    }

    /// A comma, if something stands before.
    fn separate(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(['{', '[', ':']) {
            self.text.push(',');
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on says so")]
mod tests {
    use super::Writer;
    use proptest::prelude::*;

    fn written(number: f64) -> String {
        let mut json = Writer::default();
        json.number(number);
        json.finish()
    }

    #[test]
    fn commas_come_by_themselves() {
        let mut json = Writer::default();
        json.object(|json| {
            json.name("a").list(|json| {
                json.whole(-1);
                json.truth(true);
                json.list(|_| {});
                json.object(|_| {});
            });
            json.name("b:").text("[");
            json.name("c").text("{");
        });
        assert_eq!(json.finish(), r#"{"a":[-1,true,[],{}],"b:":"[","c":"{"}"#);
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
            (0.000_25, "0.00025"),
            (59.999, "59.999"),
            (1e300, "9007199254740992"),
            (-1e300, "-9007199254740992"),
            (f64::NAN, "null"),
            (f64::INFINITY, "null"),
        ] {
            assert_eq!(written(number), text);
        }
    }

    proptest! {
        #[test]
        fn a_number_of_up_to_fifteen_digits_comes_back_as_it_was(
            digits in 0_i64..1_000_000_000_000_000, decimals in 0_usize..15
        ) {
            let text = format!("{digits}e-{decimals}");
            let number: f64 = text.parse().unwrap();
            prop_assert_eq!(written(number).parse::<f64>().unwrap(), number);
            prop_assert_eq!(written(-number).parse::<f64>().unwrap(), -number);
        }

        #[test]
        fn any_number_comes_back_but_for_its_last_digits(number in -60.0..60.0) {
            let back: f64 = written(number).parse().unwrap();
            prop_assert!((back - number).abs() <= 1e-13, "{} as {}", number, back);
        }

        #[test]
        fn a_text_comes_back_whatever_is_in_it(text in "\\PC*|[\u{0}-\u{1f}\"\\\\]{0,9}") {
            let mut json = Writer::default();
            json.text(&text);
            let back: String = serde_json::from_str(&json.finish()).unwrap();
            prop_assert_eq!(back, text);
        }
    }
}
