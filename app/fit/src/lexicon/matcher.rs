//! Finding the words of a lexicon in a text, all at once.

use super::boundary::whole_words;
use super::certificates;
use super::fold::Folded;
use super::number;
use super::spelling::Sure;
use super::words::Words;
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use std::collections::HashSet;

/// What kind of thing words stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    Tool,
    Skill,
    Certificate,
    /// A length of time: years, months, decades.
    Time,
}

/// All classes.
const CLASSES: usize = 4;

/// Words of a lexicon in a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    pub(crate) class: Class,
    /// The position in the lexicon of what they stand for; of a length of time, its months.
    pub(crate) at: usize,
    /// Bytes of the text.
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) sure: Sure,
    /// Whether they are written in the very case of the spelling.
    pub(crate) same_case: bool,
}

/// A spelling, and what it stands for.
#[derive(Clone, Debug)]
struct Spelling {
    class: Class,
    at: usize,
    sure: Sure,
    /// The spelling itself, where its case matters.
    exact: Option<Box<str>>,
}

/// All spellings of a lexicon, compiled.
#[derive(Clone, Debug)]
pub(super) struct Matcher {
    /// None if there are more words than an automaton holds; a catalog has not a thousandth of that.
    automaton: Option<AhoCorasick>,
    spellings: Vec<Spelling>,
}

/// Units of time and their months.
const TIMES: [(&str, usize); 9] = [
    ("year", 12),
    ("years", 12),
    ("yr", 12),
    ("yrs", 12),
    ("decade", 120),
    ("decades", 120),
    ("month", 1),
    ("months", 1),
    ("mos", 1),
];

impl Matcher {
    pub(super) fn new(words: &Words) -> Self {
        let mut all = Spellings::default();
        for (at, tool) in words.tools.iter().enumerate() {
            for word in &tool.sure {
                all.add(Class::Tool, at, Sure::Always, word);
            }
            for word in &tool.ambiguous {
                all.add(Class::Tool, at, Sure::InCompany, word);
            }
        }
        for (at, skill) in words.skills.iter().enumerate() {
            for phrase in &skill.phrases {
                all.add(Class::Skill, at, Sure::Always, phrase);
            }
            for entry in &skill.listed {
                all.add(Class::Skill, at, Sure::InList, entry);
            }
            let sure = if skill.name.contains(' ') {
                Sure::Always
            } else {
                Sure::InList
            };
            all.add(Class::Skill, at, sure, &skill.name);
        }
        for (at, certificate) in words.certificates.iter().enumerate() {
            certificates::spellings(certificate, &mut |sure, spelling| {
                all.add(Class::Certificate, at, sure, spelling);
            });
        }
        // After all that is written down, which goes first.
        for (at, skill) in words.skills.iter().enumerate() {
            let phrases = skill
                .phrases
                .iter()
                .filter(|phrase| phrase.contains([' ', '-']));
            for other in phrases.filter_map(|phrase| number::other(phrase)) {
                all.add_new(Class::Skill, at, Sure::Always, &other);
            }
            for other in skill.listed.iter().filter_map(|entry| number::other(entry)) {
                all.add_new(Class::Skill, at, Sure::InList, &other);
            }
        }
        for (unit, months) in TIMES {
            all.add(Class::Time, months, Sure::Always, unit);
        }
        all.compile()
    }

    /// Finds whole words in `text`: for each class the longest at each place, in the order of their
    /// place. They replace what `hits` holds.
    pub(super) fn hits(&self, text: &str, hits: &mut Vec<Hit>) {
        hits.clear();
        let Some(automaton) = &self.automaton else {
            return;
        };
        let folded = Folded::new(text);
        for found in automaton.find_overlapping_iter(folded.text()) {
            let Some(spelling) = self.spellings.get(found.pattern().as_usize()) else {
                continue;
            };
            let start = folded.start(found.start());
            let end = folded.end(found.end());
            let Some(whole) = whole_words(text, start, end) else {
                continue;
            };
            let same_case = spelling
                .exact
                .as_ref()
                .is_none_or(|exact| text.get(start..end) == Some(exact));
            hits.push(Hit {
                class: spelling.class,
                at: spelling.at,
                start,
                end: whole,
                sure: spelling.sure,
                same_case,
            });
        }
        keep_longest(hits);
    }

    /// Whether `text` as a whole is a tool's spelling.
    pub(super) fn is_tool(&self, text: &str) -> bool {
        let mut hits = Vec::new();
        self.hits(text, &mut hits);
        hits.iter()
            .any(|hit| hit.class == Class::Tool && hit.start == 0 && hit.end == text.len())
    }
}

/// Drops hits that overlap an earlier or longer one of their class. Of those with the same words a tool
/// comes first.
fn keep_longest(hits: &mut Vec<Hit>) {
    hits.sort_unstable_by_key(|hit| {
        let is_tool = hit.class == Class::Tool;
        (hit.start, usize::MAX - hit.end, !is_tool, hit.at)
    });
    let mut reached = [0; CLASSES];
    hits.retain(|hit| {
        let [tool, skill, certificate, time] = &mut reached;
        let reached = match hit.class {
            Class::Tool => tool,
            Class::Skill => skill,
            Class::Certificate => certificate,
            Class::Time => time,
        };
        let free = hit.start >= *reached;
        if free {
            *reached = hit.end;
        }
        free
    });
}

#[derive(Default)]
struct Spellings {
    folded: Vec<String>,
    /// The same in lower case.
    known: HashSet<String>,
    spellings: Vec<Spelling>,
}

impl Spellings {
    fn add(&mut self, class: Class, at: usize, sure: Sure, spelling: &str) {
        let folded = Folded::new(spelling).text().to_owned();
        if folded.is_empty() {
            return;
        }
        self.known.insert(folded.to_ascii_lowercase());
        self.folded.push(folded);
        self.spellings.push(Spelling {
            class,
            at,
            sure,
            exact: (sure == Sure::InCompany).then(|| spelling.into()),
        });
    }

    /// Adds a spelling that nothing else has.
    fn add_new(&mut self, class: Class, at: usize, sure: Sure, spelling: &str) {
        let folded = Folded::new(spelling).text().to_ascii_lowercase();
        if !self.known.contains(&folded) {
            self.add(class, at, sure, spelling);
        }
    }

    fn compile(self) -> Matcher {
        // Matches of all lengths are wanted, since only whole words count: "Java" in "Java Scripting"
        // must not be hidden by "JavaScript".
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(&self.folded)
            .ok();
        Matcher {
            automaton,
            spellings: self.spellings,
        }
    }
}
