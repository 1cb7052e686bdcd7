//! The content of a page, as far as it shows text.

use super::text_state::TextState;
use super::{Fonts, Letters};
use crate::lines::Placed;
use hayro_font::FontGlyph;
use hayro_font::hayro_cmap::BfString;
use hayro_font::kurbo::Affine;
use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::dict::keys::{FORM, MATRIX, RESOURCES, SUBTYPE};
use hayro_syntax::object::{Name, Object};
use hayro_syntax::page::Resources;

/// So deep forms may be drawn by forms. One that draws itself would never end.
const DEEPEST: usize = 12;
/// So many states may be kept at once.
const MOST_STATES: usize = 512;

/// Reads content.
pub(super) struct Interpreter<'f, 'a> {
    fonts: &'f Fonts<'a>,
    letters: &'f mut Letters,
    /// From the coordinates of what is drawn now to those of the page.
    transform: Affine,
    text: TextState<'a>,
    saved: Vec<(Affine, TextState<'a>)>,
    depth: usize,
}

impl<'f, 'a> Interpreter<'f, 'a> {
    /// Of an empty page.
    pub(super) fn new(fonts: &'f Fonts<'a>, letters: &'f mut Letters) -> Self {
        Self {
            fonts,
            letters,
            transform: Affine::IDENTITY,
            text: TextState::default(),
            saved: Vec::new(),
            depth: 0,
        }
    }

    /// Reads all of it.
    pub(super) fn run(&mut self, mut content: TypedIter<'_>, resources: &Resources<'a>) {
        while let Some(instruction) = content.next() {
            if self.letters.are_enough() {
                return;
            }
            self.follow(&instruction, resources);
        }
    }

    fn follow(&mut self, instruction: &TypedInstruction<'_, '_>, resources: &Resources<'a>) {
        use TypedInstruction as I;
        match instruction {
            I::SaveState(_) if self.saved.len() < MOST_STATES => {
                self.saved.push((self.transform, self.text.clone()));
            }
            I::RestoreState(_) => {
                if let Some((transform, text)) = self.saved.pop() {
                    self.transform = transform;
                    // Where the text goes on is no part of what is kept.
                    let (matrix, line_matrix) = (self.text.matrix, self.text.line_matrix);
                    self.text = TextState {
                        matrix,
                        line_matrix,
                        ..text
                    };
                }
            }
            I::Transform(m) => {
                let numbers = [&m.0, &m.1, &m.2, &m.3, &m.4, &m.5];
                self.transform *= Affine::new(numbers.map(|number| number.as_f64()));
            }
            I::BeginText(_) => self.text.start_at(Affine::IDENTITY),
            I::SetTextMatrix(m) => {
                let numbers = [&m.0, &m.1, &m.2, &m.3, &m.4, &m.5];
                let matrix = Affine::new(numbers.map(|number| number.as_f64()));
                self.text.start_at(matrix);
            }
            I::TextFont(font) => {
                let fonts = self.fonts;
                self.text.size = font.1.as_f64();
                self.text.font = resources
                    .get_font(font.0)
                    .and_then(|dict| fonts.cache.font(&dict, &fonts.missing, &fonts.numbering));
            }
            I::CharacterSpacing(space) => self.text.letter_space = space.0.as_f64(),
            I::WordSpacing(space) => self.text.word_space = space.0.as_f64(),
            I::HorizontalScaling(percent) => self.text.stretch = percent.0.as_f64() / 100.0,
            I::TextLeading(leading) => self.text.leading = leading.0.as_f64(),
            I::TextRise(rise) => self.text.rise = rise.0.as_f64(),
            I::NextLine(to) => self.text.next_line(to.0.as_f64(), to.1.as_f64()),
            I::NextLineAndSetLeading(to) => {
                self.text.leading = -to.1.as_f64();
                self.text.next_line(to.0.as_f64(), to.1.as_f64());
            }
            I::NextLineUsingLeading(_) => self.text.next_line_by_leading(),
            I::ShowText(text) => self.show(text.0.as_bytes()),
            I::NextLineAndShowText(text) => {
                self.text.next_line_by_leading();
                self.show(text.0.as_bytes());
            }
            I::ShowTextWithParameters(text) => {
                self.text.word_space = text.0.as_f64();
                self.text.letter_space = text.1.as_f64();
                self.text.next_line_by_leading();
                self.show(text.2.as_bytes());
            }
            I::ShowTexts(texts) => {
                for part in texts.0.iter::<Object<'_>>() {
                    match part {
                        Object::Number(moved) => self.text.adjust(moved.as_f64()),
                        Object::String(text) => self.show(text.as_bytes()),
                        _ => {}
                    }
                }
            }
            I::XObject(form) => self.form(form.0, resources),
            _ => {}
        }
    }

    /// Reads what a form draws, which is content of its own; pictures are passed over.
    fn form(&mut self, name: &Name<'_>, resources: &Resources<'a>) {
        let Some(stream) = resources.get_x_object(name) else {
            return;
        };
        let dict = stream.dict();
        let is_form = dict.get::<Name<'_>>(SUBTYPE).as_deref() == Some(FORM);
        if !is_form || self.depth >= DEEPEST {
            return;
        }
        self.letters.forms += 1;
        let Ok(content) = stream.decoded_data() else {
            return;
        };
        let own = dict.get(RESOURCES).map(Resources::new);
        let matrix = dict
            .get::<[f64; 6]>(MATRIX)
            .map_or(Affine::IDENTITY, Affine::new);
        let mut inner = Interpreter {
            fonts: self.fonts,
            letters: self.letters,
            transform: self.transform * matrix,
            text: self.text.clone(),
            saved: Vec::new(),
            depth: self.depth + 1,
        };
        inner.run(TypedIter::new(&content), own.as_ref().unwrap_or(resources));
    }

    fn show(&mut self, bytes: &[u8]) {
        let Some(font) = self.text.font.clone() else {
            self.letters.untold += bytes.len();
            return;
        };
        let mut at = 0;
        while at < bytes.len() && !self.letters.are_enough() {
            let (code, length) = font.read_code(bytes, at);
            at += length.max(1);
            let (from, top) = self.text.place();
            let end = self
                .text
                .pass(font.code_advance(code), code == 32 && length == 1);
            let letters = match font.glyph(font.map_code(code), code) {
                FontGlyph::Outline(glyph) => glyph.as_unicode(),
                FontGlyph::Type3(glyph) => glyph.as_unicode(),
            };
            let letters = match letters {
                Some(BfString::Char(letter)) => letter.to_string(),
                Some(BfString::String(letters)) => letters,
                None => {
                    self.letters.untold += 1;
                    continue;
                }
            };
            self.letters.told += 1;
            let [from, to, top] = [from, end, top].map(|point| self.transform * point);
            let placed = Placed {
                from: (from.x, from.y),
                to: (to.x, to.y),
                size: (top - from).hypot(),
            };
            self.letters.lines.push(&letters, placed);
        }
    }
}
