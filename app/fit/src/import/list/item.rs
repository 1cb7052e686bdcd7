//! Entries of a list.

use super::vocabulary::{
    heads, is_level, is_made, is_one_of, is_version, joins, ties_before, ties_parts, words,
};
use crate::lexicon::near;
use std::ops::Range;

/// How far around words the bounds of their entry are looked for, in bytes.
const REACH: usize = 80;
/// An unknown entry longer than this, in words or bytes, is a sentence.
const LONGEST_WORDS: usize = 5;
const LONGEST_BYTES: usize = 60;

/// What stands around words in their entry.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around<'t> {
    pub(super) lead: &'t str,
    pub(super) tail: &'t str,
}

/// Whether a list may be divided between `before` and `behind` at `char`.
fn divides(char: char, before: Option<char>, behind: Option<char>) -> bool {
    let space_behind = behind.is_none_or(char::is_whitespace);
    match char {
        ',' | ';' | '|' | '/' | '\\' | ':' | '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>'
        | '=' | '"' | '；' | '、' | '，' | '“' | '”' | '!' | '?' | '\n' | '\r' | '\t' | '–'
        | '—' | '→' | '~' | '\u{2022}' | '\u{b7}' | '\u{25aa}' | '\u{25cf}' | '\u{25e6}'
        | '\u{2023}' | '\u{2219}' | '\u{25cb}' | '\u{25a0}' | '\u{2043}' | '\u{27a2}'
        | '\u{2713}' | '*' => true,
        '.' | '&' => space_behind,
        // One space is between words; more of them are between columns.
        ' ' | '\u{a0}' => behind.is_some_and(char::is_whitespace),
        '-' => space_behind && before.is_none_or(char::is_whitespace),
        '+' => space_behind || before.is_none_or(char::is_whitespace),
        _ => false,
    }
}

impl<'t> Around<'t> {
    pub(super) fn new(text: &'t str, start: usize, end: usize) -> Self {
        Self {
            lead: lead(text, start),
            tail: tail(text, end),
        }
    }
}

fn lead(text: &str, start: usize) -> &str {
    let near = near::before(text, start, REACH);
    let mut behind = Some('x');
    let mut chars = near.char_indices().rev().peekable();
    let mut begin = 0;
    while let Some((at, char)) = chars.next() {
        let before = chars.peek().map(|(_, before)| *before);
        if divides(char, before, behind) {
            begin = at + char.len_utf8();
            break;
        }
        behind = Some(char);
    }
    let lead = near.get(begin..).unwrap_or_default();
    let mut rest = lead;
    for (at, word) in pieces(lead) {
        if joins(word) {
            rest = lead.get(at + word.len()..).unwrap_or_default();
        }
    }
    rest
}

fn tail(text: &str, end: usize) -> &str {
    let near = near::behind(text, end, REACH);
    let mut before = Some('x');
    let mut chars = near.char_indices().peekable();
    let mut finish = near.len();
    while let Some((at, char)) = chars.next() {
        let behind = chars.peek().map(|(_, behind)| *behind);
        if divides(char, before, behind) {
            finish = at;
            break;
        }
        before = Some(char);
    }
    let tail = near.get(..finish).unwrap_or_default();
    let joiner = pieces(tail).find(|(_, word)| joins(word));
    joiner.and_then(|(at, _)| tail.get(..at)).unwrap_or(tail)
}

/// The words of `text` and where they begin.
fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    text.split(char::is_whitespace).filter_map(move |word| {
        let at = from;
        from += word.len() + 1;
        (!word.is_empty()).then_some((at, word))
    })
}

/// Whether the words from `start` to `end` are an entry of a list: nothing stands beside them but how
/// well they are known, a version, or what is made with them.
pub(crate) fn whole_item(text: &str, start: usize, end: usize) -> bool {
    let around = Around::new(text, start, end);
    words(around.lead).all(|word| is_level(word) || ties_before(word))
        && words(around.tail).all(|word| is_made(word) || is_level(word) || is_version(word))
}

/// The entries of a list that takes up `text`, without space around them. Slashes don't divide here.
pub(crate) fn items(text: &str) -> Vec<Range<usize>> {
    let mut items = Vec::new();
    let mut from = 0;
    let mut before = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        let behind = chars.peek().map(|(_, behind)| *behind);
        if char != '/' && char != '+' && divides(char, before, behind) {
            items.extend(trimmed(text, from..at));
            from = at + char.len_utf8();
        }
        before = Some(char);
    }
    items.extend(trimmed(text, from..text.len()));
    items
}

/// The parts of an entry between its slashes and the words that join and tie them.
pub(crate) fn parts(text: &str, item: &Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut from = item.start;
    let Some(inside) = text.get(item.clone()) else {
        return parts;
    };
    for (at, word) in pieces(inside) {
        let at = item.start + at;
        if joins(word) || ties_parts(word) {
            parts.extend(trimmed(text, from..at));
            from = at + word.len();
        }
        for (slash, _) in word.match_indices('/') {
            parts.extend(trimmed(text, from..at + slash));
            from = at + slash + 1;
        }
    }
    parts.extend(trimmed(text, from..item.end));
    parts
}

fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let raw = text.get(range.clone())?;
    let unwanted = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '.' | '-' | '_' | '\'' | '`' | '&' | '\u{200b}' | '\u{feff}'
            )
    };
    let left = raw.trim_start_matches(|c: char| unwanted(c) && c != '.');
    let start = range.start + raw.len() - left.len();
    let end = start + left.trim_end_matches(unwanted).len();
    (start < end).then_some(start..end)
}

/// Whether part of an entry says what is done: "Deploying on AWS".
pub(crate) fn is_doing(part: &str) -> bool {
    part.ends_with("ing") && !part.contains(char::is_whitespace)
}

/// Whether the entry that has `start` in it says that what stands there is *not* known: "No experience with
/// Java".
pub(crate) fn is_denied(text: &str, start: usize) -> bool {
    let mut before = words(lead(text, start));
    before.any(|word| is_one_of(word, &["no", "not", "never", "without"]))
        && before.any(|word| {
            is_one_of(
                word,
                &[
                    "experience",
                    "familiar",
                    "knowledge",
                    "touched",
                    "used",
                    "worked",
                ],
            )
        })
}

/// Whether an entry is not worth listing as unknown: no word, an address, a sentence, a heading, or a level.
pub(crate) fn is_filler(entry: &str) -> bool {
    entry.len() > LONGEST_BYTES
        || !entry.contains(char::is_alphabetic)
        || entry.contains('@')
        || entry.contains("www.")
        || words(entry).count() > LONGEST_WORDS
        || words(entry).all(|word| {
            is_level(word)
                || is_made(word)
                || is_version(word)
                || heads(word)
                || joins(word)
                || ties_before(word)
        })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::string_slice, reason = "a test may fail")]
mod tests {
    use super::*;

    fn whole(text: &str, words: &str) -> bool {
        let start = text.find(words).unwrap();
        whole_item(text, start, start + words.len())
    }

    #[test]
    fn an_entry_may_say_how_well_and_which_version() {
        for text in [
            "Go",
            "Rust, Go",
            "Go/Rust",
            "Go (Golang)",
            "Languages: Go",
            "Proficient in Go",
            "Go 1.22",
            "Go programming",
            "HTML and Go",
            "- Go",
            "• Go",
            "Go & Rust",
            "Advanced Go skills",
            "Python | Go",
            "Go - advanced",
            "Go.",
        ] {
            assert!(whole(text, "Go"), "{text}");
        }
    }

    #[test]
    fn a_word_among_others_is_not_an_entry() {
        for text in [
            "Go Sooners",
            "Go to market",
            "Rust, Go to market",
            "Let's Go",
            "Go-live",
        ] {
            assert!(!whole(text, "Go"), "{text}");
        }
    }

    #[test]
    fn an_entry_may_say_that_nothing_is_known() {
        let denied = |text: &str| is_denied(text, text.find("Java").unwrap());
        for text in [
            "No experience with Java",
            "Go, never used Java",
            "not familiar with Java",
        ] {
            assert!(denied(text), "{text}");
        }
        for text in [
            "Java, no experience",
            "No experience with Go, but Java",
            "Experience with Java",
            "No Java",
            "No-code and Java",
        ] {
            assert!(!denied(text), "{text}");
        }
    }

    #[test]
    fn lists_are_divided_at_their_signs() {
        let text =
            "Python (Pandas, NumPy); C++ / .NET | CI/CD • Node.js - good\n\tA/B testing、R；Go.";
        let entries: Vec<&str> = items(text).into_iter().map(|item| &text[item]).collect();
        assert_eq!(
            entries,
            [
                "Python",
                "Pandas",
                "NumPy",
                "C++ / .NET",
                "CI/CD",
                "Node.js",
                "good",
                "A/B testing",
                "R",
                "Go"
            ]
        );
    }
}
