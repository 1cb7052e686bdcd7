//! Whether a word that is also a plain one stands beside technologies.

use super::item::Around;
use super::vocabulary::{
    is_level, is_made, is_version, is_year, joins, ties_before, ties_behind, words, works_in,
};
use crate::lexicon::{Class, Hit, Sure};

/// The longest gap between neighbours in a list, in bytes, and in words that nothing knows.
const GAP: usize = 80;
const STRANGERS: usize = 3;
/// The longest sentence that is looked through for company, in bytes.
const SENTENCE: usize = 200;
/// How many hits to each side are looked at.
const NEIGHBOURS: usize = 8;

/// Whether the hit at `at`, which is written in the case of its spelling, stands beside other
/// technologies: in a list with one, or as what something is made with in a sentence that names one.
pub(crate) fn in_company(text: &str, hits: &[Hit], at: usize) -> bool {
    let Some(hit) = hits.get(at) else {
        return false;
    };
    let edges = Edges::new(text, hit);
    if !edges.fit() && !edges.works() {
        return false;
    }
    let before = hits.get(..at).unwrap_or_default().iter().rev();
    let behind = hits.get(at + 1..).unwrap_or_default().iter();
    let mut neighbours = before
        .take(NEIGHBOURS)
        .chain(behind.take(NEIGHBOURS))
        .filter(|other| other.class == Class::Tool && other.at != hit.at);
    neighbours.any(|other| {
        let gap = if other.start < hit.start {
            other.end..hit.start
        } else {
            hit.end..other.start
        };
        let Some(gap) = text.get(gap) else {
            return false;
        };
        let is_sure = other.sure == Sure::Always;
        let is_likely = || other.same_case && Edges::new(text, other).fit();
        (edges.fit() && in_one_list(gap, edges.are_clear()) && (is_sure || is_likely()))
            || (edges.works() && is_sure && gap.len() <= SENTENCE && !ends_sentence(gap))
    })
}

/// What stands around a word in its entry or sentence.
struct Edges {
    /// Nothing before it, nothing behind it that isn't about it.
    clear_before: bool,
    clear_behind: bool,
    /// It is tied to its sentence by a word like "with".
    tied_before: bool,
    tied_behind: bool,
    /// "in Go", "Go services".
    worked_in: bool,
    made_of: bool,
}

impl Edges {
    fn new(text: &str, hit: &Hit) -> Self {
        let around = Around::new(text, hit.start, hit.end);
        let last = words(around.lead).next_back();
        let first = words(around.tail).next();
        let begins = last.is_some_and(|word| matches!(word, "In" | "On"));
        let is_version = |word: &str| is_version(word) && !is_year(word);
        Self {
            clear_before: words(around.lead).all(|word| is_level(word) || ties_before(word))
                && !begins,
            clear_behind: words(around.tail).all(|word| is_made(word) || is_version(word)),
            // "In Spring", "On Monday" begin a sentence, not a list.
            tied_before: last.is_some_and(|word| ties_before(word) || is_level(word)) && !begins,
            tied_behind: first.is_some_and(ties_behind),
            worked_in: last.is_some_and(works_in),
            made_of: first.is_some_and(is_made),
        }
    }

    /// Whether it may be an entry of a list.
    const fn fit(&self) -> bool {
        (self.clear_before || self.tied_before) && (self.clear_behind || self.tied_behind)
    }

    const fn are_clear(&self) -> bool {
        self.clear_before && self.clear_behind
    }

    /// Whether something is made with it.
    const fn works(&self) -> bool {
        self.made_of || (self.worked_in && (self.clear_behind || self.tied_behind))
    }
}

/// Whether a list may run on through `gap`.
fn in_one_list(gap: &str, clear: bool) -> bool {
    let divided = gap.contains(|c: char| ",;/|\n\t()[]:•·+&*".contains(c))
        || words(gap).any(joins)
        || gap.contains(" - ")
        || gap.contains("  ");
    let strangers = words(gap)
        .filter(|word| {
            !(is_level(word)
                || is_made(word)
                || is_version(word)
                || joins(word)
                || ties_before(word))
        })
        .count();
    gap.len() <= GAP
        && divided
        && !ends_sentence(gap)
        && strangers <= if clear { STRANGERS } else { 0 }
}

/// Whether a sentence or paragraph ends in `gap`.
fn ends_sentence(gap: &str) -> bool {
    let mut chars = gap.chars().peekable();
    while let Some(char) = chars.next() {
        let next = chars.peek();
        let ends = match char {
            '.' | '!' | '?' => next.is_some_and(|next| next.is_whitespace()),
            '\n' => next == Some(&'\n'),
            _ => false,
        };
        if ends {
            return true;
        }
    }
    false
}
