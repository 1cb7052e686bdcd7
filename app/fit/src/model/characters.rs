//! Small numbers written as a text.

/// The highest number that has a character.
pub(crate) const HIGHEST: u8 = b'~' - b'0' - 1;

/// Writes numbers from 0 to [`HIGHEST`], one character for each: from `0` on in the order of ASCII,
/// without the backslash, which would have to be escaped. One above [`HIGHEST`] is taken as that.
pub(super) fn write(numbers: impl IntoIterator<Item = u8>) -> String {
    let character = |number: u8| {
        let byte = b'0' + number.min(HIGHEST);
        char::from(if byte < b'\\' { byte } else { byte + 1 })
    };
    numbers.into_iter().map(character).collect()
}

/// The numbers that `text` stands for, if all its characters stand for one.
pub(super) fn read(text: &str) -> Option<Vec<u8>> {
    let mut numbers = Vec::with_capacity(text.len());
    for byte in text.bytes() {
        numbers.push(match byte {
            b'0'..=b'[' => byte - b'0',
            b']'..=b'~' => byte - b'0' - 1,
            _ => return None,
        });
    }
    Some(numbers)
}

#[cfg(test)]
mod tests {
    use super::{HIGHEST, read, write};

    #[test]
    fn every_number_comes_back() {
        let numbers: Vec<u8> = (0..=HIGHEST).collect();
        let text = write(numbers.iter().copied());
        assert_eq!(text.len(), numbers.len());
        assert_eq!(read(&text), Some(numbers));
    }

    #[test]
    fn a_character_that_stands_for_no_number_is_refused() {
        for text in ["/", "\\", "é", " "] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
