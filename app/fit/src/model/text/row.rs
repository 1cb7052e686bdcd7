//! One line of the text: fields with tabs between them.

use crate::model::{characters, named};
use std::str::Split;

/// What a character that separates is written as inside a field.
const ESCAPES: [(char, &str); 3] = [('\\', "\\\\"), ('\t', "\\t"), ('\n', "\\n")];

/// A line that is being read, field by field. Whatever is not as it should be comes as `None`.
pub(super) struct Row<'t> {
    fields: Split<'t, char>,
}

impl<'t> Row<'t> {
    pub(super) fn new(line: &'t str) -> Self {
        Self {
            fields: line.split('\t'),
        }
    }

    /// A field of words.
    pub(super) fn words(&mut self) -> Option<String> {
        unescape(self.fields.next()?)
    }

    /// A field with an id and a name.
    pub(super) fn named(&mut self) -> Option<(String, String)> {
        self.words().map(named::read)
    }

    /// A field with a number.
    pub(super) fn number(&mut self) -> Option<u32> {
        self.fields.next()?.parse().ok()
    }

    /// A field with a small number.
    pub(super) fn small(&mut self) -> Option<u8> {
        u8::try_from(self.number()?).ok()
    }

    /// A field with a number, or with nothing.
    pub(super) fn known(&mut self) -> Option<Option<u32>> {
        match self.fields.next()? {
            "" => Some(None),
            field => field.parse().ok().map(Some),
        }
    }

    /// A field of positions.
    pub(super) fn positions(&mut self) -> Option<Vec<usize>> {
        let mut positions = Vec::new();
        for word in self.fields.next()?.split_ascii_whitespace() {
            positions.push(usize::try_from(word.parse::<u32>().ok()?).ok()?);
        }
        Some(positions)
    }

    /// A field of small numbers, one character each.
    pub(super) fn characters(&mut self) -> Option<Vec<u8>> {
        characters::read(self.fields.next()?)
    }

    /// The value, if the line ends here.
    pub(super) fn end<T>(mut self, value: T) -> Option<T> {
        self.fields.next().is_none().then_some(value)
    }
}

/// Writes words so that no separator is in them.
pub(super) fn escape(words: &str, text: &mut String) {
    for letter in words.chars() {
        match ESCAPES.iter().find(|(separator, _)| *separator == letter) {
            Some((_, escaped)) => text.push_str(escaped),
            None => text.push(letter),
        }
    }
}

/// The words that were [escaped](escape).
pub(super) fn unescape(field: &str) -> Option<String> {
    let mut words = String::with_capacity(field.len());
    let mut letters = field.chars();
    while let Some(letter) = letters.next() {
        words.push(match letter {
            '\\' => match letters.next()? {
                '\\' => '\\',
                't' => '\t',
                'n' => '\n',
                _ => return None,
            },
            letter => letter,
        });
    }
    Some(words)
}
