//! Finding paths by what people call them, by skill and by tool, typing slips forgiven.

mod term;
mod word;

use catalog::{Catalog, PathId};
use std::collections::BTreeSet;
use term::Term;
pub(super) use term::{Because, Field};
use word::{Closeness, meanings, words};

/// The most words that are looked for; what a person types has fewer.
const MOST_WORDS: usize = 8;
/// What a title counts that holds all that was asked, next to words found here and there.
const WHOLE: f64 = 3.0;
/// Words that name no path.
const SMALL_WORDS: [&str; 14] = [
    "a", "an", "and", "at", "for", "in", "job", "jobs", "of", "or", "role", "the", "to", "with",
];

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Found {
    /// The paths, best first.
    pub(super) hits: Vec<Hit>,
    /// Words that were taken for others: as typed, and as read.
    pub(super) read_as: Vec<(String, String)>,
    /// Words that were found nowhere. The hits are for the others.
    pub(super) nowhere: Vec<String>,
}

/// A path that was found.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Hit {
    /// The path.
    pub(super) path: PathId,
    /// What in it matches best.
    pub(super) because: Because,
    score: f64,
}

/// What the paths of a catalog can be found by. Made once: it takes longer than searching it does.
#[derive(Debug)]
pub struct Index {
    terms: Vec<(PathId, Vec<Term>)>,
    /// The words of all terms.
    vocabulary: BTreeSet<String>,
}

impl Index {
    /// Of a catalog's paths.
    pub(crate) fn new(catalog: &Catalog) -> Self {
        let terms = term::terms(catalog);
        let words = terms
            .iter()
            .flat_map(|(_, terms)| terms)
            .flat_map(|term| &term.words);
        Self {
            vocabulary: words.cloned().collect(),
            terms,
        }
    }

    /// Paths in whose titles, skills and tools all words of `text` are found, best first; words that are
    /// found nowhere are passed over.
    pub(super) fn search(&self, text: &str) -> Found {
        let mut found = Found::default();
        let mut asked = Vec::new();
        for word in asked_words(text, &self.vocabulary) {
            let meant = meanings(&word, &self.vocabulary);
            match meant.first() {
                None => found.nowhere.push(word),
                Some((first, closeness)) => {
                    if *closeness == Closeness::Slip {
                        found.read_as.push((word, (*first).to_owned()));
                    }
                    asked.push(meant);
                }
            }
        }
        if asked.is_empty() {
            return found;
        }
        found.hits = self
            .terms
            .iter()
            .filter_map(|(path, terms)| hit(path, terms, &asked))
            .collect();
        found.hits.sort_by(|one, other| {
            other
                .score
                .total_cmp(&one.score)
                .then(one.path.cmp(&other.path))
        });
        found
    }
}

/// The words to look for. Two that only together are a word (`dev ops`) become one.
fn asked_words(text: &str, vocabulary: &BTreeSet<String>) -> Vec<String> {
    let mut asked: Vec<String> = Vec::new();
    for word in words(text).into_iter().take(MOST_WORDS) {
        if let Some(before) = asked.last_mut() {
            let both = format!("{before}{word}");
            let apart = vocabulary.contains(before.as_str()) && vocabulary.contains(word.as_str());
            if !apart && vocabulary.contains(both.as_str()) {
                *before = both;
                continue;
            }
        }
        asked.push(word);
    }
    let small = |word: &String| SMALL_WORDS.contains(&word.as_str());
    if !asked.iter().all(small) {
        asked.retain(|word| !small(word));
    }
    asked
}

/// Whether, and how well, one path matches: each word counts where it matches best, and a term that has
/// all words counts more the less else it has.
fn hit(path: &PathId, terms: &[Term], asked: &[Vec<(&str, Closeness)>]) -> Option<Hit> {
    let mut score = 0.0;
    let mut best: Option<(f64, &Term)> = None;
    for meant in asked {
        let (worth, term) = terms
            .iter()
            .filter_map(|term| Some((term.weight() * term.matches(meant)?, term)))
            .max_by(|one, other| one.0.total_cmp(&other.0))?;
        score += worth;
        if best.is_none_or(|(most, _)| worth > most) {
            best = Some((worth, term));
        }
    }
    let whole = terms
        .iter()
        .filter_map(|term| {
            let matched: Option<f64> = asked.iter().map(|meant| term.matches(meant)).sum();
            Some((WHOLE * term.weight() * matched? / term.length, term))
        })
        .max_by(|one, other| one.0.total_cmp(&other.0));
    if let Some((worth, term)) = whole {
        score += worth;
        best = Some((worth, term));
    }
    let (_, term) = best?;
    Some(Hit {
        path: path.clone(),
        because: term.because.clone(),
        score,
    })
}

#[cfg(test)]
mod tests;
