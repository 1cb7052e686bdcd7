//! PDF with a text layer.

mod page;
mod text_state;

use crate::Trouble;
use crate::lines::Lines;
use hayro_font::{CMapResolverFn, FontCache, FontResolverFn};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use page::Interpreter;
use std::sync::Arc;

/// More letters than this are not read: a long CV has ten thousand.
const LONGEST: usize = 500_000;
/// More forms than this are not drawn.
const MOST_FORMS: usize = 5_000;
/// A font of one blank glyph. The fonts that every program is to have are in no file; how wide their letters
/// are and how they are called is known all the same, and none is drawn here.
const BLANK: &[u8] = include_bytes!("blank.ttf");

/// The text of a PDF: a line a line, in the order in which they are drawn, which is that of reading in what
/// office programs, browsers and TeX make.
pub(crate) fn text(bytes: &[u8]) -> Result<String, Trouble> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Trouble::Locked,
        LoadPdfError::Decryption(_) => Trouble::Encrypted,
        LoadPdfError::Invalid => Trouble::DamagedPdf,
    })?;
    let fonts = Fonts::default();
    let mut letters = Letters::default();
    for page in pdf.pages().iter() {
        let mut interpreter = Interpreter::new(&fonts, &mut letters);
        interpreter.run(page.typed_operations(), page.resources());
        letters.lines.end();
        if letters.are_enough() {
            break;
        }
    }
    if letters.untold > letters.told {
        return Err(Trouble::NoLetters);
    }
    Ok(letters.lines.finish())
}

/// The fonts of a document.
struct Fonts<'a> {
    cache: FontCache<'a>,
    missing: FontResolverFn,
    /// How the letters of East Asian fonts are numbered, where a document leaves that to the program. It is
    /// left out: the tables weigh more than everything else here.
    numbering: CMapResolverFn,
}

impl Default for Fonts<'_> {
    fn default() -> Self {
        Self {
            cache: FontCache::new(),
            missing: Arc::new(|_| Some((Arc::new(BLANK), 0))),
            numbering: Arc::new(|_| None),
        }
    }
}

/// What was read so far.
#[derive(Debug, Default)]
struct Letters {
    lines: Lines,
    /// How many glyphs there were whose letters are known, and how many whose are not.
    told: usize,
    untold: usize,
    /// How many forms were drawn: forms that draw forms can make a small file endless.
    forms: usize,
}

impl Letters {
    const fn are_enough(&self) -> bool {
        self.told + self.untold > LONGEST || self.forms > MOST_FORMS
    }
}
