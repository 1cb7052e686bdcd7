//! Writing JSON.

use crate::decimal;

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

    /// A number; `null` where it is none. See [`decimal`] for how exact it is.
    pub fn number(&mut self, number: f64) {
        self.separate();
        if number.is_finite() {
            decimal::write(number, &mut self.text);
        } else {
            self.text.push_str("null");
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
    fn what_is_no_number_is_null() {
        let mut json = Writer::default();
        json.list(|json| {
            let numbers = [2.5, f64::NAN, f64::INFINITY];
            numbers.into_iter().for_each(|it| json.number(it));
        });
        assert_eq!(json.finish(), "[2.5,null,null]");
    }

    proptest! {
        #[test]
        fn a_text_comes_back_whatever_is_in_it(text in "\\PC*|[\u{0}-\u{1f}\"\\\\]{0,9}") {
            let mut json = Writer::default();
            json.text(&text);
            let back: String = serde_json::from_str(&json.finish()).unwrap();
            prop_assert_eq!(back, text);
        }
    }
}
