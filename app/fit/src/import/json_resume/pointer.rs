//! Where a value stands in a JSON Resume.

use crate::import::Place;
use std::fmt::Write;
use std::ops::Range;

/// The way to a value: a section, an entry of it, a field of that, and an entry of that.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pointer<'j> {
    section: &'j str,
    entry: Option<usize>,
    field: Option<&'j str>,
    item: Option<usize>,
}

impl<'j> Pointer<'j> {
    pub(super) const fn section(section: &'j str) -> Self {
        Self {
            section,
            entry: None,
            field: None,
            item: None,
        }
    }

    pub(super) const fn entry(self, entry: usize) -> Self {
        Self {
            entry: Some(entry),
            ..self
        }
    }

    pub(super) const fn field(self, field: &'j str) -> Self {
        Self {
            field: Some(field),
            ..self
        }
    }

    /// An entry of a list, which is a field or the section itself.
    pub(super) const fn item(self, item: usize) -> Self {
        match self.field {
            Some(_) => Self {
                item: Some(item),
                ..self
            },
            None => self.entry(item),
        }
    }

    /// Bytes of the string at it.
    pub(super) fn place(self, bytes: Range<usize>) -> Place {
        Place::Json {
            pointer: self.written(),
            start: bytes.start,
            end: bytes.end,
        }
    }

    fn written(self) -> String {
        let mut text = String::with_capacity(LENGTH);
        let steps = [(Some(self.section), self.entry), (self.field, self.item)];
        for (name, number) in steps {
            if let Some(name) = name {
                text.push('/');
                for char in name.chars() {
                    match char {
                        '~' => text.push_str("~0"),
                        '/' => text.push_str("~1"),
                        _ => text.push(char),
                    }
                }
            }
            if let Some(number) = number {
                // Writing to a string cannot fail.
                let _ = write!(text, "/{number}");
            }
        }
        text
    }
}

/// What most pointers fit in, in bytes.
const LENGTH: usize = 32;
