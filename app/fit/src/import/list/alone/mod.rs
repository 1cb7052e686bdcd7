//! Whether a word that is also a plain one is a technology in its sentence, though no other technology
//! stands beside it.
//!
//! "Wrote services in Go", "a React app" and "Ruby developer" say it themselves. In the middle of a sentence
//! a capital makes a name of a plain word; what ties the name to the sentence says what it is the name of.

mod kinds;

use super::vocabulary::{beginning, is_one_of, is_version, is_year, words};
use crate::lexicon::{Class, Hit, near};
use kinds::{
    CALENDAR, EXPERTS, GOING_ON, KNOWING, MAKING, MOVING, OTHER_TRADES, PEOPLE, PROGRAMMERS,
    THINGS, TOGETHER, USING,
};

/// The longest part of a sentence that is looked through, in bytes.
const SENTENCE: usize = 200;
/// The next word is looked for in so many bytes.
const NEXT: usize = 40;
/// How many hits to each side are looked at.
const NEIGHBOURS: usize = 4;

/// Whether the hit at `at`, which is written in the case of its spelling, is a technology in its sentence.
pub(crate) fn stands_alone(text: &str, hits: &[Hit], at: usize) -> bool {
    let Some(sentence) = Sentence::new(text, hits, at) else {
        return false;
    };
    sentence.is_somebodys() || sentence.is_made_of() || sentence.is_used() || sentence.is_tied()
}

struct Sentence<'t> {
    hits: &'t [Hit],
    at: usize,
    hit: &'t Hit,
    text: &'t str,
    name: &'t str,
    /// What stands before the name in its sentence, and the last word of that.
    lead: &'t str,
    words: Vec<&'t str>,
    last: &'t str,
    /// The word behind it.
    next: &'t str,
    /// Whether what follows is no part of a longer name.
    clear: bool,
}

impl<'t> Sentence<'t> {
    fn new(text: &'t str, hits: &'t [Hit], at: usize) -> Option<Self> {
        let hit = hits.get(at)?;
        let lead = lead(text, hit.start);
        let last = lead.split_whitespace().next_back().unwrap_or_default();
        let last = last.trim_start_matches(['(', '"', '“', '‘', '\'']);
        let is_word = last.chars().all(|c| c.is_alphanumeric() || c == '-');
        let (next, clear) = next(beginning(text.get(hit.end..)?, NEXT));
        Some(Self {
            hits,
            at,
            hit,
            text,
            name: text.get(hit.start..hit.end)?,
            words: words(lead).collect(),
            lead,
            last: if is_word { last } else { "" },
            next,
            clear,
        })
    }

    /// "Ruby developer".
    fn is_somebodys(&self) -> bool {
        is_one_of(self.next, &PROGRAMMERS)
            || is_one_of(self.next, &EXPERTS) && !OTHER_TRADES.contains(&self.name)
    }

    /// "maintained Ruby services", "the React app".
    fn is_made_of(&self) -> bool {
        let is_verb = |word: &str| {
            is_one_of(word, &MAKING)
                || is_one_of(word, &USING)
                || word.ends_with("ed")
                || word.ends_with("ing")
                || is_one_of(word, &["a", "our", "the"])
        };
        let is_first = self.words.len() < 2;
        let in_sentence = if self.last.starts_with(char::is_lowercase) {
            // "plan C services"
            self.name.len() > 1 || is_verb(self.last) || is_one_of(self.last, &["in", "of", "with"])
        } else {
            is_first && is_verb(self.last)
        };
        in_sentence && THINGS.contains(&self.next)
    }

    /// "used Go for tooling".
    fn is_used(&self) -> bool {
        let before_last = self.words.iter().nth_back(1);
        let verb = USING.iter().any(|verb| match verb.split_once(' ') {
            None => self.last.eq_ignore_ascii_case(verb),
            Some((first, last)) => {
                self.last == last
                    && before_last.is_some_and(|word| word.eq_ignore_ascii_case(first))
            }
        });
        // "Set up Teams of five"
        self.clear && verb && self.next != "of"
    }

    /// "wrote services in Go".
    fn is_tied(&self) -> bool {
        if !self.clear {
            return false;
        }
        let in_calendar = CALENDAR.contains(&self.name);
        match self.last {
            "in" | "on" | "onto" | "into" => !in_calendar && self.is_about_technology(),
            "with" => {
                !PEOPLE.contains(&self.name)
                    && !self.lead_has(&TOGETHER)
                    && self.is_about_technology()
            }
            "of" => self
                .words
                .iter()
                .nth_back(1)
                .is_some_and(|word| is_one_of(word, &KNOWING)),
            "to" | "from" => {
                let is_about_it = self.lead_has(&THINGS) || self.has_tool() || self.is_one_of_two();
                self.lead_has(&MOVING) && !in_calendar && is_about_it
            }
            _ => false,
        }
    }

    fn is_about_technology(&self) -> bool {
        self.lead_has(&MAKING)
            || self.lead_has(&THINGS)
            || self.lead_has(&KNOWING)
            || self.has_tool()
    }

    fn lead_has(&self, list: &[&str]) -> bool {
        self.words.iter().any(|word| is_one_of(word, list))
    }

    /// Whether a technology that can be nothing else stands before it in the sentence.
    fn has_tool(&self) -> bool {
        let from = self.hit.start - self.lead.len();
        let before = self.hits.get(..self.at).unwrap_or_default().iter().rev();
        before
            .take_while(|hit| hit.start >= from)
            .any(Hit::is_sure_tool)
    }

    /// "moved from Ruby to Go". An office that moves from Delphi to Athens stands between.
    fn is_one_of_two(&self) -> bool {
        let mut before = self.words.iter().rev().skip_while(|word| **word != "from");
        if !before.nth(1).is_some_and(|word| is_one_of(word, &MOVING)) {
            return false;
        }
        let near = self.at.saturating_sub(NEIGHBOURS)..self.hits.len().min(self.at + NEIGHBOURS);
        let near = self.hits.get(near).unwrap_or_default().iter();
        let mut others = near.filter(|hit| hit.class == Class::Tool);
        others.any(|other| {
            let gap = if other.start < self.hit.start {
                other.end..self.hit.start
            } else {
                self.hit.end..other.start
            };
            other.same_case && self.text.get(gap) == Some(" to ")
        })
    }
}

/// What stands before `start` in the same sentence.
fn lead(text: &str, start: usize) -> &str {
    let near = near::before(text, start, SENTENCE);
    let mut begin = 0;
    for (at, char) in near.char_indices() {
        let rest = near.get(at + char.len_utf8()..).unwrap_or_default();
        let ends = match char {
            '.' | '!' | '?' | ':' => rest.starts_with(char::is_whitespace),
            // A sentence may go on in the next line.
            '\n' => !rest.trim_start().starts_with(char::is_lowercase),
            ';' | '•' | '|' | '\t' => true,
            _ => false,
        };
        if ends {
            begin = at + char.len_utf8();
        }
    }
    near.get(begin..).unwrap_or_default()
}

/// The word that `tail` begins with, and whether it is none that goes on with a name.
fn next(tail: &str) -> (&str, bool) {
    let Some(first) = tail.chars().next() else {
        return ("", true);
    };
    if !first.is_whitespace() {
        let clear = !"-&'’/@".contains(first) || tail.starts_with("-based");
        return ("", clear);
    }
    let line = tail.split('\n').next().unwrap_or_default();
    let word = line.split_whitespace().next().unwrap_or_default();
    let next = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    let clear = match word.chars().next() {
        // "in Flow restaurant" is the name of another thing.
        Some(first) if first.is_lowercase() => {
            is_one_of(next, &GOING_ON)
                || THINGS.contains(&next)
                || ["ed", "ing", "ly"].iter().any(|end| next.ends_with(end))
        }
        Some(first) if first.is_uppercase() => false,
        Some(first) if first.is_ascii_digit() => is_version(next) && !is_year(next),
        _ => true,
    };
    (next, clear)
}
