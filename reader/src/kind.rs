//! What kind of file a CV is.

/// What kind of file a CV is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Plain text.
    Text,
    /// JSON, to be a JSON Resume.
    Json,
    /// Office Open XML, or some other archive.
    Docx,
    /// PDF.
    Pdf,
    /// Something that is known and not read, by what it is called.
    Other(&'static str),
}

/// What other files that people keep CVs in begin with.
const OTHERS: [(&[u8], &str); 6] = [
    (
        &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
        "an old Word document (.doc)",
    ),
    (b"{\\rtf", "a rich text document (.rtf)"),
    (&[0x89, b'P', b'N', b'G'], "a picture"),
    (&[0xff, 0xd8, 0xff], "a picture"),
    (b"GIF8", "a picture"),
    (b"<!DOCTYPE html", "a web page"),
];

/// How far behind the beginning a PDF may begin, in bytes: mail programs put lines before it.
const PREAMBLE: usize = 1024;

impl Kind {
    /// The kind of a file. What is in it says more than its name, which only tells JSON from other text;
    /// text without a name is JSON if it begins as an object does.
    pub fn of(bytes: &[u8], name: &str) -> Self {
        let head = bytes.get(..PREAMBLE).unwrap_or(bytes);
        if head.windows(5).any(|window| window == b"%PDF-") {
            return Self::Pdf;
        }
        if bytes.starts_with(b"PK\x03\x04") {
            return Self::Docx;
        }
        if let Some((_, what)) = OTHERS.iter().find(|(magic, _)| bytes.starts_with(magic)) {
            return Self::Other(what);
        }
        let json = match name.rsplit_once('.') {
            Some((_, ending)) => ending.eq_ignore_ascii_case("json"),
            None => bytes.trim_ascii_start().starts_with(b"{"),
        };
        if json { Self::Json } else { Self::Text }
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn the_content_says_what_a_file_is() {
        for (bytes, name, kind) in [
            (&b"%PDF-1.7"[..], "cv.txt", Kind::Pdf),
            (b"\n\n%PDF-1.7", "", Kind::Pdf),
            (b"PK\x03\x04...", "cv", Kind::Docx),
            (b"{\"basics\":{}}", "", Kind::Json),
            (b" {", "", Kind::Json),
            (b"nothing like it", "cv.JSON", Kind::Json),
            (b"{curly} person", "cv.txt", Kind::Text),
            (b"Jo Doe", "", Kind::Text),
            (b"", "", Kind::Text),
            (
                b"{\\rtf1",
                "cv.rtf",
                Kind::Other("a rich text document (.rtf)"),
            ),
        ] {
            assert_eq!(Kind::of(bytes, name), kind, "{name}");
        }
    }
}
