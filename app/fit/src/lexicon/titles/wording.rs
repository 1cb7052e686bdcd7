//! A title's words, and the parts that its punctuation makes.

use super::key::varies;
use std::borrow::Cow;

/// A word of a title.
#[derive(Clone, Debug)]
pub(super) struct Word<'t> {
    pub(super) lower: Cow<'t, str>,
    /// Whether it may be written in another way in a key.
    pub(super) varies: bool,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Words that say what somebody is; behind a title they make another job of it.
const JOBS: [&str; 24] = [
    "administrator",
    "advocate",
    "agent",
    "analyst",
    "architect",
    "assistant",
    "clerk",
    "consultant",
    "coordinator",
    "designer",
    "director",
    "engineer",
    "instructor",
    "manager",
    "officer",
    "recruiter",
    "representative",
    "sales",
    "scientist",
    "specialist",
    "support",
    "teacher",
    "trainer",
    "writer",
];

/// Words of sentences about other people's jobs.
const SENTENCE: [&str; 14] = [
    "advised",
    "assisted",
    "assisting",
    "helped",
    "helping",
    "its",
    "met",
    "our",
    "reporting",
    "supported",
    "supporting",
    "the",
    "their",
    "worked",
];

impl Word<'_> {
    /// Whether it says what somebody is.
    pub(super) fn is_job(&self) -> bool {
        JOBS.contains(&&*self.lower)
    }

    /// Whether a job named behind it is another person's: `assistant to`.
    pub(super) fn is_preposition(&self) -> bool {
        ["to", "for", "of", "with", "under", "by"].contains(&&*self.lower)
    }

    /// Whether it joins two titles of one person: `founder and CTO`.
    pub(super) fn joins(&self) -> bool {
        &*self.lower == "and"
    }

    /// Whether it is a word of a sentence, in which a job may be another person's: `supported the CTO`.
    fn is_in_a_sentence(&self) -> bool {
        self.is_preposition() || SENTENCE.contains(&&*self.lower)
    }
}

/// Splits a title into words in lower case. Signs of technology names (`C++`, `.NET`, `Node.js`)
/// belong to words, other punctuation and hyphens don't.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut from = None;
    for (at, char) in text.char_indices().chain([(text.len(), ' ')]) {
        if char.is_alphanumeric() || matches!(char, '+' | '#' | '.') {
            from.get_or_insert(at);
        } else if let Some(start) = from.take() {
            words.extend(word(text, start, at));
        }
    }
    words
}

fn word(text: &str, start: usize, end: usize) -> Option<Word<'_>> {
    let raw = text.get(start..end)?;
    let word = raw.trim_end_matches('.');
    if !word.contains(char::is_alphanumeric) {
        return None;
    }
    let lower = if word
        .bytes()
        .all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
    {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    };
    Some(Word {
        varies: varies(&lower),
        lower,
        start,
        end: start + word.len(),
    })
}

/// The words between the commas, brackets, slashes and dashes of `text`.
pub(super) fn parts<'w, 't>(text: &str, words: &'w [Word<'t>]) -> Vec<&'w [Word<'t>]> {
    words
        .chunk_by(|one, next| !text.get(one.end..next.start).is_some_and(separates))
        .collect()
}

/// The titles that one part of a text joins: `CTO & Co-founder`. In a sentence there are none.
pub(super) fn joined<'w, 't>(text: &str, part: &'w [Word<'t>]) -> Vec<&'w [Word<'t>]> {
    let joins = |one: &Word<'_>, next: &Word<'_>| {
        let gap = text.get(one.end..next.start).unwrap_or_default();
        next.joins() || gap.contains(" & ") || gap.contains(" + ")
    };
    let titles: Vec<&[Word<'_>]> = part
        .chunk_by(|one, next| !joins(one, next))
        .map(|title| match title {
            [first, rest @ ..] if first.joins() => rest,
            title => title,
        })
        .collect();
    if titles.len() < 2 || part.iter().any(Word::is_in_a_sentence) {
        return Vec::new();
    }
    titles
}

fn separates(gap: &str) -> bool {
    gap.contains(|char| ",;:|/()[]–—•·@".contains(char)) || (gap.contains('-') && gap.trim() != gap)
}

/// The text of `words`, from the first to the last.
pub(super) fn span<'t>(text: &'t str, words: &[Word<'_>]) -> Option<&'t str> {
    text.get(words.first()?.start..words.last()?.end)
}
