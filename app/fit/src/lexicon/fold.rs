//! Text in the form in which words are compared, and the way back to the text.

use std::borrow::Cow;

/// Lines this long, in bytes, are wrapped ones: their end is a space.
const WRAPPED: usize = 40;
/// So many spaces in a row separate columns.
const COLUMN: usize = 3;

/// A text in which what people write in several ways is written in one: Latin letters are small, hyphens
/// between letters are spaces, runs of spaces are one, dashes are `-`, no space stands beside a slash, and
/// invisible characters are left out.
#[derive(Debug)]
pub(super) struct Folded<'t> {
    text: Cow<'t, str>,
    /// From which position in the folded text on positions in the original are larger, by how much.
    shifts: Vec<(usize, usize)>,
}

impl<'t> Folded<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        if is_folded(text) {
            let has_capitals = text.bytes().any(|byte| byte.is_ascii_uppercase());
            return Self {
                text: if has_capitals {
                    Cow::Owned(text.to_ascii_lowercase())
                } else {
                    Cow::Borrowed(text)
                },
                shifts: Vec::new(),
            };
        }
        Folding::default().fold(text)
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Where the character at `at` begins in the original.
    pub(super) fn start(&self, at: usize) -> usize {
        let after = self.shifts.partition_point(|(from, _)| *from <= at);
        let shift = after
            .checked_sub(1)
            .and_then(|last| self.shifts.get(last))
            .map_or(0, |(_, shift)| *shift);
        at + shift
    }

    /// Where a match that ends before `at` ends in the original.
    pub(super) fn end(&self, at: usize) -> usize {
        at.checked_sub(1).map_or(0, |last| self.start(last) + 1)
    }
}

/// Whether folding changes nothing but the case of `text`. Most short texts are so.
fn is_folded(text: &str) -> bool {
    let mut before = b' ';
    text.bytes().all(|byte| {
        let pair = (before, byte);
        before = byte;
        (b' '..0x7f).contains(&byte)
            && byte != b'-'
            && !matches!(pair, (b' ', b' ' | b'/') | (b'/', b' '))
    })
}

#[derive(Default)]
struct Folding {
    out: String,
    shifts: Vec<(usize, usize)>,
    shift: usize,
    /// White space since the last character: how many spaces, and whether a line ended.
    spaces: usize,
    lines: usize,
    /// Where the line began, in the original.
    line: usize,
    /// Whether the last character was a slash, a hyphen after a letter, or neither.
    last: Last,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Last {
    #[default]
    Other,
    Slash,
    /// A hyphen directly behind a letter or digit; it becomes a space if one follows.
    Hyphen,
}

impl Folding {
    fn fold<'t>(mut self, text: &str) -> Folded<'t> {
        self.out.reserve(text.len());
        let mut wrapped = false;
        for (at, char) in text.char_indices() {
            match char {
                '\n' => {
                    if self.lines == 0 {
                        wrapped = at - self.line >= WRAPPED;
                    }
                    self.lines += 1;
                    self.line = at + 1;
                }
                '\t' | '\u{b}' | '\u{c}' => self.spaces += COLUMN,
                _ if char.is_whitespace() => self.spaces += 1,
                '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
                _ => self.put(at, canonical(char), wrapped),
            }
        }
        Folded {
            text: Cow::Owned(self.out),
            shifts: self.shifts,
        }
    }

    fn put(&mut self, at: usize, char: char, wrapped: bool) {
        let gap = self.spaces > 0 || self.lines > 0;
        let starts_word = char.is_alphanumeric();
        if self.last == Last::Hyphen && !gap && starts_word {
            self.out.pop();
            self.out.push(' ');
        }
        if gap && self.last != Last::Slash && char != '/' && !self.out.is_empty() {
            let one_space = self.lines == 0 && self.spaces < COLUMN;
            let wraps = self.lines == 1 && wrapped && starts_word;
            self.out.push(if one_space || wraps { ' ' } else { '\n' });
        }
        self.spaces = 0;
        self.lines = 0;
        let shift = at - self.out.len();
        if shift != self.shift {
            self.shift = shift;
            self.shifts.push((self.out.len(), shift));
        }
        self.last = match char {
            '/' => Last::Slash,
            '-' if !gap && self.out.ends_with(char::is_alphanumeric) => Last::Hyphen,
            _ => Last::Other,
        };
        self.out.push(char.to_ascii_lowercase());
    }
}

/// One character for those that look alike.
fn canonical(char: char) -> char {
    match char {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{ff0f}' | '\u{2044}' => '/',
        _ => char,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::string_slice, reason = "a test may fail")]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_in_several_ways_becomes_one() {
        for (text, folded) in [
            ("front-end", "front end"),
            ("CI / CD", "ci/cd"),
            ("Java", "java"),
            ("Spring\u{a0}Boot", "spring boot"),
            ("Spring  Boot", "spring boot"),
            ("AWS – Associate", "aws - associate"),
            ("micro\u{ad}services", "microservices"),
            ("scikit\u{2011}learn", "scikit learn"),
            ("Go\tRust", "go\nrust"),
            ("Go    Rust", "go\nrust"),
            ("Spring\nBoot", "spring\nboot"),
            (
                "a line that is long enough to be wrapped machine\nlearning",
                "a line that is long enough to be wrapped machine learning",
            ),
            (
                "a line that is long enough to be wrapped machine\n- learning",
                "a line that is long enough to be wrapped machine\n- learning",
            ),
            ("- a", "- a"),
            ("e-", "e-"),
        ] {
            assert_eq!(Folded::new(text).text(), folded, "{text:?}");
        }
    }

    #[test]
    fn places_lead_back_to_the_original() {
        let text = "é –  CI / CD,\u{200b} Spring\u{a0}Boot";
        let folded = Folded::new(text);
        for words in ["CI/CD", "Spring Boot"] {
            let start = folded.text().find(&words.to_lowercase()).unwrap();
            let (from, to) = (folded.start(start), folded.end(start + words.len()));
            let original = &text[from..to];
            let first_and_last = |text: &str| (text.chars().next(), text.chars().last());
            assert_eq!(first_and_last(original), first_and_last(words));
        }
    }
}
