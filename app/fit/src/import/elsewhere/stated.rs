//! Whether years that a CV states were spent on work that is none in technology.
//!
//! "Nurse with 10 years of experience" says what the years were spent on, and so does "15 years of
//! experience in banking", unless a developer says it.

use super::{ELSEWHERE, TECHNOLOGY};
use crate::import::list::{has_any, lower_words};
use crate::import::years::{Stated, near_before, near_behind};
use crate::lexicon::Hit;
use std::ops::Range;

/// Fields of work that is not in technology, unless those who work in technology there speak of them.
const FIELDS: [&str; 36] = [
    "accounting",
    "agriculture",
    "army",
    "banking",
    "bookkeeping",
    "carpentry",
    "catering",
    "childcare",
    "construction",
    "cooking",
    "education",
    "farming",
    "fashion",
    "finance",
    "healthcare",
    "hospitality",
    "insurance",
    "journalism",
    "law",
    "logistics",
    "manufacturing",
    "marketing",
    "medicine",
    "military",
    "navy",
    "nursing",
    "pharmacy",
    "police",
    "policing",
    "publishing",
    "restaurants",
    "retail",
    "sales",
    "teaching",
    "tourism",
    "transport",
];
/// What may follow the name of a field.
const BEHIND: [&str; 11] = [
    "and",
    "at",
    "domain",
    "experience",
    "for",
    "industries",
    "industry",
    "of",
    "or",
    "sector",
    "work",
];
/// So many words may stand between "in" and the name of a field.
const BETWEEN: usize = 2;

/// What says that years were spent elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum Elsewhere {
    /// The name of a job.
    Job,
    /// That of a field, in which there are jobs in technology too.
    Field,
}

impl Elsewhere {
    /// What says so of the years `stated` in `text`, in which `hits` are found.
    pub(in crate::import) fn of(text: &str, stated: &Stated, hits: &[Hit]) -> Option<Self> {
        let parts = [before(text, stated), behind(text, stated)];
        let words = |part: &Range<usize>| text.get(part.clone()).unwrap_or_default();
        let has_tool = |part: &Range<usize>| {
            let mut tools = hits.iter().filter(|hit| hit.is_sure_tool());
            tools.any(|hit| part.contains(&hit.start))
        };
        if parts
            .iter()
            .any(|part| has_any(words(part), &TECHNOLOGY) || has_tool(part))
        {
            return None;
        }
        if parts.iter().any(|part| has_any(words(part), &ELSEWHERE)) {
            return Some(Self::Job);
        }
        let [_, behind] = parts;
        names_field(words(&behind)).then_some(Self::Field)
    }
}

/// What stands before the years in their sentence, and is not about others.
fn before(text: &str, stated: &Stated) -> Range<usize> {
    let near = near_before(text, stated.start);
    let mut from = stated.start - near.len();
    if near.contains(|c: char| c.is_ascii_digit()) {
        let joint = [",", " and ", " then "].iter();
        from += joint
            .filter_map(|joint| Some(near.rfind(joint)? + joint.len()))
            .max()
            .unwrap_or(near.len());
    }
    from..stated.start
}

/// The years and what follows in the same part of the sentence.
fn behind(text: &str, stated: &Stated) -> Range<usize> {
    let near = near_behind(text, stated.end);
    let ends = |c: char| c.is_ascii_digit() || c == ',';
    stated.start..stated.end + near.find(ends).unwrap_or(near.len())
}

/// Whether `words` say in which field years were spent: "in the banking sector", "of nursing".
fn names_field(words: &str) -> bool {
    let words: Vec<String> = lower_words(words).collect();
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|it| list.contains(&it.as_str()));
    (0..words.len()).any(|at| {
        let near = at.saturating_sub(BETWEEN + 1)..at;
        is(at, &FIELDS)
            && near.into_iter().any(|at| is(at, &["in", "of", "as"]))
            && (at + 1 == words.len() || is(at + 1, &BEHIND))
    })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::string_slice, reason = "a test may fail")]
mod tests {
    use super::*;

    #[track_caller]
    fn told(text: &str) -> Option<Elsewhere> {
        let start = text.find("10").unwrap();
        let end = start + text[start..].find("years").unwrap() + "years".len();
        let stated = Stated {
            years: 10.0,
            start,
            end,
        };
        Elsewhere::of(text, &stated, &[])
    }

    #[test]
    fn a_sentence_says_what_years_were_spent_on() {
        for (text, expected) in [
            (
                "Nurse with 10 years of experience, learning Python.",
                Some(Elsewhere::Job),
            ),
            (
                "I am a lawyer and have 10 years of experience",
                Some(Elsewhere::Job),
            ),
            ("10 years as a pastry chef", Some(Elsewhere::Job)),
            (
                "10 years as a chef and 2 years as a developer",
                Some(Elsewhere::Job),
            ),
            (
                "2 years as a developer, 10 years as a chef",
                Some(Elsewhere::Job),
            ),
            ("Barista, 10 years of experience", Some(Elsewhere::Job)),
            (
                "10 years of experience in banking. Learning Python",
                Some(Elsewhere::Field),
            ),
            (
                "10 years in the hospitality industry",
                Some(Elsewhere::Field),
            ),
            ("10 years of nursing", Some(Elsewhere::Field)),
            (
                "10 years of experience in retail and sales",
                Some(Elsewhere::Field),
            ),
            ("10 years of experience", None),
            (
                "Developer, formerly a chef, with 10 years of experience",
                None,
            ),
            (
                "Software engineer with 10 years of experience in banking",
                None,
            ),
            ("10 years as a data analyst in retail", None),
            ("I was a nurse. 10 years of experience", None),
            ("10 years of experience building marketing sites", None),
            ("10 years as a chef's software supplier", None),
            ("10 years of experience in finance systems", None),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }
}
