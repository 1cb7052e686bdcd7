//! Reading JSON, as RFC 8259 has it.

use super::Json;
use std::borrow::Cow;
use std::fmt;

/// How deep lists and objects may be inside each other, so that no document fills the stack.
const DEEPEST: u32 = 128;

/// A text that is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotJson {
    at: usize,
}

impl fmt::Display for NotJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "this is not JSON from byte {} on", self.at)
    }
}

impl std::error::Error for NotJson {}

impl<'j> Json<'j> {
    /// Reads a document.
    ///
    /// # Errors
    ///
    /// A text that is not JSON, or one with more than 128 values inside each other.
    pub fn read(text: &'j str) -> Result<Self, NotJson> {
        let mut reader = Reader { text, at: 0 };
        let read = reader.value(DEEPEST);
        match read {
            Some(value) if reader.next().is_none() => Ok(value),
            _ => Err(NotJson { at: reader.at }),
        }
    }
}

/// A document that is read from `at` on. What is not JSON comes as `None`.
struct Reader<'j> {
    text: &'j str,
    at: usize,
}

impl<'j> Reader<'j> {
    /// The byte that is next, without going on.
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is not white space, without going on from it.
    fn next(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    /// Whether the next byte but white space is this one; goes on behind it if so.
    fn eat(&mut self, byte: u8) -> bool {
        let eaten = self.next() == Some(byte);
        self.at += usize::from(eaten);
        eaten
    }

    /// A value, inside which `depth` others may be.
    fn value(&mut self, depth: u32) -> Option<Json<'j>> {
        let depth = depth.checked_sub(1)?;
        match self.next()? {
            b'"' => self.string().map(Json::Text),
            b'[' => {
                let mut items = Vec::new();
                self.items(b']', &mut |reader| {
                    items.push(reader.value(depth)?);
                    Some(())
                })?;
                Some(Json::List(items))
            }
            b'{' => {
                let mut members = Vec::new();
                self.items(b'}', &mut |reader| {
                    reader.next();
                    let name = reader.string()?;
                    let value = reader.eat(b':').then(|| reader.value(depth))??;
                    members.push((name, value));
                    Some(())
                })?;
                Some(Json::Object(members))
            }
            b'-' | b'0'..=b'9' => self.number(),
            _ => {
                let words = [
                    ("null", Json::Null),
                    ("true", Json::Truth(true)),
                    ("false", Json::Truth(false)),
                ];
                let rest = self.text.get(self.at..)?;
                let (word, value) = words.into_iter().find(|(word, _)| rest.starts_with(word))?;
                self.at += word.len();
                Some(value)
            }
        }
    }

    /// What stands between brackets, with commas between.
    fn items(&mut self, end: u8, item: &mut dyn FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.at += 1;
        if self.eat(end) {
            return Some(());
        }
        loop {
            item(self)?;
            if !self.eat(b',') {
                return self.eat(end).then_some(());
            }
        }
    }

    fn number(&mut self) -> Option<Json<'j>> {
        let start = self.at;
        self.at += usize::from(self.peek() == Some(b'-'));
        let whole = self.at;
        let digits = self.digits()?;
        if digits > 1 && self.text.as_bytes().get(whole) == Some(&b'0') {
            return None;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            self.digits()?;
        }
        self.text.get(start..self.at).map(Json::Number)
    }

    /// How many digits come next: one at least.
    fn digits(&mut self) -> Option<usize> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        (self.at > start).then_some(self.at - start)
    }

    fn string(&mut self) -> Option<Cow<'j, str>> {
        if self.peek() != Some(b'"') {
            return None;
        }
        self.at += 1;
        let mut start = self.at;
        let mut unescaped: Option<String> = None;
        loop {
            match self.peek()? {
                b'"' => {
                    let plain = self.text.get(start..self.at)?;
                    self.at += 1;
                    return Some(match unescaped {
                        Some(text) => Cow::Owned(text + plain),
                        None => Cow::Borrowed(plain),
                    });
                }
                b'\\' => {
                    let text = unescaped.get_or_insert_default();
                    text.push_str(self.text.get(start..self.at)?);
                    self.at += 1;
                    text.push(self.escaped()?);
                    start = self.at;
                }
                0..b' ' => return None,
                _ => self.at += 1,
            }
        }
    }

    /// The character that what follows a backslash stands for.
    fn escaped(&mut self) -> Option<char> {
        let letter = self.peek()?;
        self.at += 1;
        Some(match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => match self.hex()? {
                // Half a character of UTF-16; the other half has to follow.
                high @ 0xd800..0xdc00 => {
                    let rest = self.text.get(self.at..)?;
                    self.at += rest.starts_with("\\u").then_some(2)?;
                    let low = self.hex()?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
                    char::from_u32(0x10000 + ((high - 0xd800) << 10) + low)?
                }
                code => char::from_u32(code)?,
            },
            _ => return None,
        })
    }

    /// Four hexadecimal digits.
    fn hex(&mut self) -> Option<u32> {
        let mut code = 0;
        for _ in 0..4 {
            code = code * 16 + char::from(self.peek()?).to_digit(16)?;
            self.at += 1;
        }
        Some(code)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on says so"
)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    /// Whether both are the same document.
    fn same(ours: &Json<'_>, theirs: &Value) -> bool {
        match (ours, theirs) {
            (Json::Null, Value::Null) => true,
            (Json::Truth(ours), Value::Bool(theirs)) => ours == theirs,
            (Json::Number(ours), Value::Number(theirs)) => {
                let (ours, theirs) = (ours.parse::<f64>().unwrap(), theirs.as_f64().unwrap());
                (ours - theirs).abs() <= theirs.abs() * 1e-15
            }
            (Json::Text(ours), Value::String(theirs)) => ours == theirs,
            (Json::List(ours), Value::Array(theirs)) => {
                ours.len() == theirs.len()
                    && ours
                        .iter()
                        .zip(theirs)
                        .all(|(ours, theirs)| same(ours, theirs))
            }
            (Json::Object(ours), Value::Object(theirs)) => {
                ours.iter().all(|(name, _)| theirs.contains_key(&**name))
                    && theirs.iter().all(|(name, value)| {
                        // Of several members with one name the last counts.
                        let last = ours.iter().rev().find(|(ours, _)| ours == name);
                        last.is_some_and(|(_, ours)| same(ours, value))
                    })
            }
            _ => false,
        }
    }

    fn agrees(text: &str) {
        match (Json::read(text), serde_json::from_str::<Value>(text)) {
            (Ok(ours), Ok(theirs)) => assert!(same(&ours, &theirs), "{text}"),
            (Err(_), Err(_)) => {}
            // A number that no float is near is JSON; whoever asks for it is told that it is none.
            (Ok(_), Err(error)) => {
                assert!(
                    error.to_string().contains("out of range"),
                    "{text}: {error}"
                );
            }
            (Err(ours), Ok(_)) => panic!("{ours}: {text}"),
        }
    }

    #[test]
    fn what_is_json_is_read_and_what_is_not_is_refused() {
        let texts = [
            "",
            " ",
            "null",
            "nul",
            "nulls",
            "true",
            "false",
            "0",
            "-0",
            "-",
            "01",
            "1.",
            "1.5",
            ".5",
            "1e5",
            "1E+05",
            "1e",
            "1e-",
            "-1.25e-3",
            "1e999",
            "+1",
            "0x1",
            "NaN",
            "[]",
            "[ ]",
            "[1,2]",
            "[1,]",
            "[,1]",
            "[1 2]",
            "[",
            "]",
            "{}",
            "{ }",
            r#"{"a":1}"#,
            r#"{"a":1,}"#,
            r#"{"a"}"#,
            r#"{a:1}"#,
            r#"{"a":1,"a":2}"#,
            r#"{"a" : { "b" : [ null ] } }"#,
            "{",
            "{]",
            r#""a""#,
            r#""a"#,
            r#""\n\t\r\b\f\/\\\"""#,
            r#""\x""#,
            r#""\u0041\u00e9\u20AC""#,
            r#""\ud83d\ude00""#,
            r#""\ud83d""#,
            r#""\ud83dA""#,
            r#""\ude00""#,
            r#""\u12""#,
            "\"\t\"",
            "\"é€😀\"",
            "\u{feff}1",
            "1 2",
            "[1]x",
            " [ 1 , \"\" ]\r\n",
            "\"\u{7f}\"",
            "\u{a0}1",
        ];
        texts.into_iter().for_each(agrees);
    }

    #[test]
    fn an_error_says_where() {
        assert_eq!(Json::read("[1, 2").unwrap_err(), NotJson { at: 5 });
        let words = Json::read("{} x").unwrap_err().to_string();
        assert_eq!(words, "this is not JSON from byte 3 on");
    }

    #[test]
    fn a_document_that_is_too_deep_is_refused() {
        let deep = |depth| "[".repeat(depth) + &"]".repeat(depth);
        assert!(Json::read(&deep(128)).is_ok());
        assert!(Json::read(&deep(129)).is_err());
        assert!(Json::read(&"[".repeat(1_000_000)).is_err());
    }

    proptest! {
        #[test]
        fn any_text_is_read_as_others_read_it(text in r#"([\[\]{}:,"\\ue0-9. \n-]|null|true|é|"a"|\\u00){0,12}"#) {
            agrees(&text);
        }

        #[test]
        fn any_string_is_read_as_others_write_it(text in "\\PC*|[\u{0}-\u{1f}\"\\\\]{0,9}") {
            let json = serde_json::to_string(&text).unwrap();
            prop_assert_eq!(Json::read(&json), Ok(Json::Text(text.into())));
        }
    }
}
