//! Small numbers written as a text.

use serde::{Deserialize, Serialize};

/// Numbers from 0 to [`HIGHEST`], one character for each: from `0` on in the order of ASCII, without
/// the backslash, which JSON would double.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Characters(String);

/// The highest number that has a character.
pub(crate) const HIGHEST: u8 = b'~' - b'0' - 1;

impl Characters {
    /// Packs `numbers`. One above [`HIGHEST`] is taken as that.
    pub(super) fn new(numbers: &[u8]) -> Self {
        let character = |number: &u8| {
            let byte = b'0' + number.min(&HIGHEST);
            char::from(if byte < b'\\' { byte } else { byte + 1 })
        };
        Self(numbers.iter().map(character).collect())
    }

    /// The numbers, if all characters stand for one.
    pub(super) fn read(&self) -> Option<Vec<u8>> {
        let number = |byte: u8| match byte {
            b'0'..=b'[' => Some(byte - b'0'),
            b']'..=b'~' => Some(byte - b'0' - 1),
            _ => None,
        };
        self.0.bytes().map(number).collect()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on says so")]
mod tests {
    use super::{Characters, HIGHEST};

    #[test]
    fn every_number_comes_back() {
        let numbers: Vec<u8> = (0..=HIGHEST).collect();
        let packed = Characters::new(&numbers);
        assert_eq!(packed.read(), Some(numbers));
        let json = serde_json::to_string(&packed).unwrap();
        assert_eq!(json.len(), usize::from(HIGHEST) + 1 + 2, "{json}");
    }

    #[test]
    fn a_character_that_stands_for_no_number_is_refused() {
        for text in ["/", "\\", "é", " "] {
            assert_eq!(Characters(text.to_owned()).read(), None, "{text}");
        }
    }
}
