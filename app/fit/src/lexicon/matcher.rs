//! Finding the words of a lexicon in a text, all at once.

use super::boundary::whole_words;
use super::british::british;
use super::certificates;
use super::fold::Folded;
use super::number;
use super::pair::{Objects, Pair};
use super::spelling::Sure;
use super::words::{SkillWords, Words};
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
    /// Whether words that belong to no spelling stand among them.
    gapped: bool,
}

impl Hit {
    /// Whether they are those of a tool, and can be nothing else.
    pub(crate) fn is_sure_tool(&self) -> bool {
        self.class == Class::Tool && self.sure == Sure::Always
    }
}

/// A spelling, and what it stands for.
#[derive(Clone, Debug)]
struct Spelling {
    class: Class,
    at: usize,
    sure: Sure,
    /// The spelling itself, where its case matters.
    exact: Option<Box<str>>,
    /// What must follow it, by position among the matcher's.
    objects: Option<usize>,
}

/// All spellings of a lexicon, compiled.
#[derive(Clone, Debug)]
pub(super) struct Matcher {
    /// None if there are more words than an automaton holds; a catalog has not a thousandth of that.
    automaton: Option<AhoCorasick>,
    spellings: Vec<Spelling>,
    objects: Vec<Objects>,
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
                match Pair::new(phrase) {
                    Some(pair) => all.add_pair(at, &pair),
                    None => all.add(Class::Skill, at, Sure::Always, phrase),
                }
            }
            for entry in &skill.listed {
                all.add(Class::Skill, at, Sure::InList, entry);
            }
            all.add(Class::Skill, at, named(skill), &skill.name);
        }
        for (at, certificate) in words.certificates.iter().enumerate() {
            certificates::spellings(certificate, &mut |sure, spelling| {
                all.add(Class::Certificate, at, sure, spelling);
            });
        }
        // After all that is written down, which goes first.
        for (at, skill) in words.skills.iter().enumerate() {
            let phrases = skill.phrases.iter();
            for phrase in phrases.filter(|phrase| Pair::new(phrase).is_none()) {
                let number = phrase.contains([' ', '-']).then(|| number::other(phrase));
                for other in number.flatten().iter().chain(&british(phrase)) {
                    all.add_new(Class::Skill, at, Sure::Always, other);
                }
            }
            if let Some(other) = british(&skill.name) {
                all.add_new(Class::Skill, at, named(skill), &other);
            }
            for entry in &skill.listed {
                for other in number::other(entry).iter().chain(&british(entry)) {
                    all.add_new(Class::Skill, at, Sure::InList, other);
                }
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
            let Some(mut whole) = whole_words(text, start, end) else {
                continue;
            };
            let objects = spelling.objects.and_then(|at| self.objects.get(at));
            if let Some(objects) = objects {
                match objects.end(text, start, whole) {
                    Some(end) => whole = end,
                    None => continue,
                }
            }
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
                gapped: objects.is_some(),
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

/// Where a skill's name stands for it. One word may mean anything in a sentence.
fn named(skill: &SkillWords) -> Sure {
    if skill.name.contains(' ') {
        Sure::Always
    } else {
        Sure::InList
    }
}

/// Drops hits that overlap an earlier or longer one of their class. Of those with the same words a tool
/// comes first, and what counts anywhere. One with a gap leaves room for others in it.
fn keep_longest(hits: &mut Vec<Hit>) {
    hits.sort_unstable_by_key(|hit| {
        let is_tool = hit.class == Class::Tool;
        let is_sure = hit.sure == Sure::Always;
        (hit.start, usize::MAX - hit.end, !is_tool, !is_sure, hit.at)
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
        if free && !hit.gapped {
            *reached = hit.end;
        }
        free
    });
}

#[derive(Default)]
struct Spellings {
    folded: Vec<String>,
    /// The same.
    known: HashSet<String>,
    spellings: Vec<Spelling>,
    objects: Vec<Objects>,
}

impl Spellings {
    fn add(&mut self, class: Class, at: usize, sure: Sure, spelling: &str) {
        let folded = Folded::new(spelling).text().to_owned();
        if folded.is_empty() {
            return;
        }
        self.known.insert(folded.clone());
        self.folded.push(folded);
        self.spellings.push(Spelling {
            class,
            at,
            sure,
            exact: (sure == Sure::InCompany).then(|| spelling.into()),
            objects: None,
        });
    }

    /// Adds what is done in a skill.
    fn add_pair(&mut self, at: usize, pair: &Pair<'_>) {
        let objects = self.objects.len();
        self.objects.push(pair.objects());
        for verb in pair.verbs() {
            self.folded.push(Folded::new(&verb).text().to_owned());
            self.spellings.push(Spelling {
                class: Class::Skill,
                at,
                sure: Sure::Always,
                exact: None,
                objects: Some(objects),
            });
        }
    }

    /// Adds a spelling that nothing else has.
    fn add_new(&mut self, class: Class, at: usize, sure: Sure, spelling: &str) {
        if !self.known.contains(Folded::new(spelling).text()) {
            self.add(class, at, sure, spelling);
        }
    }

    fn compile(self) -> Matcher {
        // Matches of all lengths are wanted, since only whole words count: "Java" in "Java Scripting"
        // must not be hidden by "JavaScript".
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(&self.folded)
            .ok();
        Matcher {
            automaton,
            spellings: self.spellings,
            objects: self.objects,
        }
    }
}
