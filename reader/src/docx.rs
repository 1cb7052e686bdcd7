//! Word documents: an archive with XML in it.

use crate::Trouble;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;
use quick_xml::{Reader, XmlVersion};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// Where the text stands.
const DOCUMENT: &str = "word/document.xml";
/// The longest document that is read, unpacked, in bytes. A CV takes a hundredth; an archive that is made
/// to fill memory takes more.
const LONGEST: u64 = 40_000_000;

/// The text of a document: a line a paragraph, and a line a row of a table.
pub(crate) fn text(bytes: &[u8]) -> Result<String, Trouble> {
    let damaged = |_| Trouble::DamagedWord;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let document = match archive.by_name(DOCUMENT) {
        Ok(document) => document,
        Err(ZipError::FileNotFound) => return Err(Trouble::NotWord),
        Err(_) => return Err(Trouble::DamagedWord),
    };
    let mut xml = Vec::new();
    let read = document.take(LONGEST + 1).read_to_end(&mut xml);
    let read = read.map_err(|_| Trouble::DamagedWord)?;
    if u64::try_from(read).is_ok_and(|read| read > LONGEST) {
        return Err(Trouble::TooLarge);
    }
    let xml = std::str::from_utf8(&xml).map_err(|_| Trouble::DamagedWord)?;
    text_of(xml).ok_or(Trouble::DamagedWord)
}

/// The text of the XML of a document. What was deleted while changes were tracked stands in elements of
/// another name (`w:delText`), and a text box a second time for older programs (`mc:Fallback`).
fn text_of(xml: &str) -> Option<String> {
    let mut reader = Reader::from_str(xml);
    let mut text = Text::default();
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => text.begin(tag.name().as_ref()),
            Event::End(tag) => text.end(tag.name().as_ref()),
            Event::Empty(tag) => {
                text.begin(tag.name().as_ref());
                text.end(tag.name().as_ref());
            }
            Event::Text(words) => text.push(&words.xml_content(XmlVersion::Implicit1_0)),
            Event::GeneralRef(name) => match name.resolve_char_ref().ok()? {
                Some(letter) => text.push(letter.encode_utf8(&mut [0; 4])),
                None => text.push(resolve_predefined_entity(&name).unwrap_or_default()),
            },
            Event::Eof => return Some(text.text),
            _ => {}
        }
    }
}

#[derive(Debug, Default)]
struct Text {
    text: String,
    /// Whether what comes is shown.
    shown: bool,
    /// How many elements for older programs are open.
    fallbacks: u32,
    /// Where the cell of a table that was begun last stands in the text.
    cell: usize,
}

impl Text {
    fn push(&mut self, words: &str) {
        if self.shown && self.fallbacks == 0 {
            self.text.push_str(words);
        }
    }

    fn separate(&mut self, separator: char) {
        if self.fallbacks == 0 {
            self.text.push(separator);
        }
    }

    fn begin(&mut self, tag: &str) {
        match tag {
            "w:t" => self.shown = true,
            "mc:Fallback" => self.fallbacks += 1,
            "w:tc" => self.cell = self.text.len(),
            _ => {}
        }
    }

    fn end(&mut self, tag: &str) {
        match tag {
            "w:t" => self.shown = false,
            "mc:Fallback" => self.fallbacks = self.fallbacks.saturating_sub(1),
            "w:p" | "w:br" | "w:cr" => self.separate('\n'),
            "w:tab" => self.separate('\t'),
            "w:noBreakHyphen" => self.separate('-'),
            // Dates often stand in one cell and the job in the next: a cell of one line goes on in the next
            // cell's.
            "w:tc"
                if self
                    .text
                    .get(self.cell..)
                    .is_some_and(|cell| cell.matches('\n').count() == 1) =>
            {
                self.text.pop();
                self.separate('\t');
            }
            "w:tr" if !self.text.ends_with('\n') => self.separate('\n'),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::text_of;

    #[test]
    fn paragraphs_are_lines_and_so_are_rows_of_tables() {
        let xml = concat!(
            "<w:document><w:body>",
            "<w:p><w:r><w:t>Jo</w:t><w:tab/><w:t xml:space=\"preserve\"> R&amp;D &#8211; C++</w:t></w:r></w:p>",
            "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>",
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>2019</w:t></w:r></w:p></w:tc>",
            "<w:tc><w:p><w:r><w:t>Tester</w:t></w:r></w:p><w:p><w:r><w:t>Tests</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            "<mc:AlternateContent><mc:Choice><w:t>once</w:t></mc:Choice>",
            "<mc:Fallback><w:p><w:r><w:t>twice</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>",
            "</w:body></w:document>",
        );
        let text = text_of(xml);
        assert_eq!(
            text.as_deref(),
            Some("Jo\t R&D – C++\n\n2019\tTester\nTests\nonce")
        );
    }

    #[test]
    fn what_is_no_xml_has_no_text() {
        assert_eq!(text_of("<w:t>a</w:p>"), None);
        assert_eq!(text_of("<w:t a=\"").as_deref(), None);
    }
}
