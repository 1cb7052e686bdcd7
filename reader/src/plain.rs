//! Text files, in the codings that people save them in.

/// The characters of Windows-1252 from 0x80 to 0x9f; what has none is as in Latin-1.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];
/// One in so many characters may be a control character.
const RARE: usize = 50;

/// The text that `bytes` are in UTF-8, UTF-16 with a byte order mark, or Windows-1252; nothing where they
/// are no text.
pub(crate) fn text(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8_or_windows(rest),
        _ => utf8_or_windows(bytes),
    };
    let odd = text
        .chars()
        .filter(|letter| {
            (letter.is_control() && !letter.is_whitespace())
                || *letter == char::REPLACEMENT_CHARACTER
        })
        .count();
    (odd * RARE <= text.chars().count()).then_some(text)
}

fn utf8_or_windows(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| windows(*byte)).collect(),
    }
}

fn windows(byte: u8) -> char {
    let at = usize::from(byte).checked_sub(0x80);
    at.and_then(|at| WINDOWS.get(at).copied())
        .unwrap_or(char::from(byte))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = bytes.as_chunks();
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair)))
        .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn text_comes_in_several_codings() {
        for bytes in [
            &b"Zo\xc3\xab \xe2\x80\x93 C++"[..],
            b"\xef\xbb\xbfZo\xc3\xab \xe2\x80\x93 C++",
            b"Zo\xeb \x96 C++",
            b"\xff\xfeZ\0o\0\xeb\0 \0\x13\x20 \0C\0+\0+\0",
            b"\xfe\xff\0Z\0o\0\xeb\0 \x20\x13\0 \0C\0+\0+",
        ] {
            assert_eq!(text(bytes).as_deref(), Some("Zoë – C++"), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_full_of_control_characters_is_no_text() {
        let junk: Vec<u8> = (0..=255).cycle().take(2000).collect();
        assert_eq!(text(&junk), None);
        assert_eq!(
            text(b"one\x0cpage\r\n\tand another"),
            Some("one\x0cpage\r\n\tand another".to_owned())
        );
    }
}
