//! One line of the text: fields with tabs between them.

use crate::model::{characters, named};
use std::str::Split;

/// What a character that separates is written as inside a field.
const ESCAPES: [(char, &str); 3] = [('\\', "\\\\"), ('\t', "\\t"), ('\n', "\\n")];

/// A line that is being read, field by field.
///
/// What is not as it should be is read as something that is nothing, and noted: whether all was sound is
/// asked once, at the end. To turn back at each field took three times the code.
pub(super) struct Row<'t> {
    fields: Split<'t, char>,
    sound: bool,
}

impl<'t> Row<'t> {
    pub(super) fn new(line: &'t str) -> Self {
        Self {
            fields: line.split('\t'),
            sound: true,
        }
    }

    /// Whether all that was read is sound, and nothing is left.
    pub(super) fn ends(mut self) -> bool {
        self.sound && self.fields.next().is_none()
    }

    /// What was read, if it is something; notes it if it is not.
    pub(super) fn sound<T: Default>(&mut self, read: Option<T>) -> T {
        self.sound &= read.is_some();
        read.unwrap_or_default()
    }

    fn field(&mut self) -> &'t str {
        let field = self.fields.next();
        self.sound(field)
    }

    /// A field of words.
    pub(super) fn words(&mut self) -> String {
        let words = unescape(self.field());
        self.sound(words)
    }

    /// A field with an id and a name.
    pub(super) fn named(&mut self) -> (String, String) {
        named::read(self.words())
    }

    /// A field with a number.
    pub(super) fn number<T: TryFrom<u32> + Default>(&mut self) -> T {
        let number = number(self.field());
        self.sound(number)
    }

    /// A field with a number, or with nothing.
    pub(super) fn known<T: TryFrom<u32> + Default>(&mut self) -> Option<T> {
        let field = self.field();
        let known = !field.is_empty();
        known.then(|| self.sound(number(field)))
    }

    /// A field with the place of one of these.
    pub(super) fn choice<T: Copy>(&mut self, of: &[T; 3]) -> T {
        let [first, ..] = *of;
        let place: usize = self.number();
        let chosen = of.get(place).copied();
        self.sound &= chosen.is_some();
        chosen.unwrap_or(first)
    }

    /// A field of positions.
    pub(super) fn positions(&mut self) -> Vec<usize> {
        let mut positions = Vec::new();
        for word in self.field().split_ascii_whitespace() {
            let position = number(word);
            positions.push(self.sound(position));
        }
        positions
    }

    /// A field of small numbers, one character each.
    pub(super) fn characters(&mut self) -> Vec<u8> {
        let numbers = characters::read(self.field());
        self.sound(numbers)
    }
}

fn number<T: TryFrom<u32>>(text: &str) -> Option<T> {
    T::try_from(text.parse().ok()?).ok()
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
