//! Gathering what a CV says.

use super::elsewhere::Elsewhere;
use super::finding::{Finding, Meaning, Place, UnknownWord};
use super::list::{
    in_company, is_denied, is_doing, is_filler, is_spoken, items, parts, stands_alone, whole_item,
};
use super::manner::Manner;
use super::other_name::is_part_of_another_name;
use super::role::Roles;
use super::seen::Seen;
use super::{Imported, profile, years};
use crate::Lexicon;
use crate::lexicon::{Class, Hit, Sure, near};
use std::collections::HashSet;
use std::ops::Range;

/// What has been found so far.
#[derive(Debug)]
pub(super) struct Found<'l> {
    lexicon: &'l Lexicon,
    findings: Vec<Finding>,
    unknown: Vec<UnknownWord>,
    /// What is told already, so that each thing is told once.
    tools: Seen,
    skills: Seen,
    certificates: HashSet<Box<str>>,
    unknown_words: HashSet<Box<str>>,
    /// Entries that are a tool's ambiguous spelling but for their case.
    doubtful: Vec<Doubtful>,
    /// Whether a list named a tool that can be nothing else.
    vouched: bool,
    /// The findings of years that were spent in a field which has jobs in technology too.
    in_field: Vec<usize>,
    /// What the last reading found, and where that stands.
    hits: Vec<Hit>,
    known: Vec<Range<usize>>,
    /// How often anything was found, again or not.
    count: usize,
}

#[derive(Debug)]
struct Doubtful {
    tool: usize,
    word: UnknownWord,
    tell_unknown: bool,
}

/// What a hit turns out to be.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Verdict {
    Counts,
    /// It counts if the list has another tool.
    Doubtful,
    Nothing,
}

impl<'l> Found<'l> {
    pub(super) fn new(lexicon: &'l Lexicon) -> Self {
        Self {
            lexicon,
            findings: Vec::new(),
            unknown: Vec::new(),
            tools: Seen::default(),
            skills: Seen::default(),
            certificates: HashSet::new(),
            unknown_words: HashSet::new(),
            doubtful: Vec::new(),
            vouched: false,
            in_field: Vec::new(),
            hits: Vec::new(),
            known: Vec::new(),
            count: 0,
        }
    }

    pub(super) const fn lexicon(&self) -> &'l Lexicon {
        self.lexicon
    }

    /// Looks through `text` for words of the lexicon.
    pub(super) fn look(&mut self, text: &str) {
        self.lexicon.hits(text, &mut self.hits);
    }

    /// Takes what the words in `text`, which was looked through last, stand for. `manner` says how what
    /// stands at a byte of it is to be read, `place` where bytes of it stand in the CV.
    pub(super) fn read(
        &mut self,
        text: &str,
        manner: impl Fn(usize) -> Manner,
        mut place: impl FnMut(Range<usize>) -> Place,
    ) {
        let hits = std::mem::take(&mut self.hits);
        self.known.clear();
        let (mut tools_reach, mut codes_reach) = (0, 0);
        for (at, hit) in hits.iter().enumerate() {
            let manner = manner(hit.start);
            if manner.silent || manner.tools_only && hit.class != Class::Tool {
                continue;
            }
            // An entry of a list is one thing. If "CI/CD" were a skill beside the tool, it would outweigh
            // ten other tools; in a sentence it says what was done.
            let is_a_tool =
                hit.end <= tools_reach && (manner.list || whole_item(text, hit.start, hit.end));
            if hit.class == Class::Skill && is_a_tool {
                continue;
            }
            // Part of a certificate's code is nothing else: "SAP-C02" is about AWS.
            if hit.end < codes_reach {
                continue;
            }
            let range = hit.start..hit.end;
            if manner.heading && hit.class == Class::Skill {
                self.known.push(range);
                continue;
            }
            match verdict(text, &hits, at, manner) {
                Verdict::Counts => {
                    self.vouched |= manner.list && hit.is_sure_tool();
                    match hit.class {
                        Class::Tool => tools_reach = hit.end,
                        Class::Certificate if is_one_word(text, hit) => codes_reach = hit.end,
                        _ => {}
                    }
                    self.known.push(range.clone());
                    self.take(text, (hit, &hits), manner, is_a_tool, &mut place);
                }
                Verdict::Doubtful => {
                    self.known.push(range.clone());
                    self.doubtful.push(Doubtful {
                        tool: hit.at,
                        word: UnknownWord {
                            word: slice(text, &range),
                            place: place(range),
                        },
                        tell_unknown: manner.tell_unknown,
                    });
                }
                Verdict::Nothing => {}
            }
        }
        self.hits = hits;
        self.count += self.known.len();
    }

    /// How often anything was found so far, again or not.
    pub(super) const fn count(&self) -> usize {
        self.count
    }

    fn take(
        &mut self,
        text: &str,
        (hit, hits): (&Hit, &[Hit]),
        manner: Manner,
        is_a_tool: bool,
        place: &mut impl FnMut(Range<usize>) -> Place,
    ) {
        let mut range = hit.start..hit.end;
        let meaning = match hit.class {
            Class::Tool if self.tools.insert(hit.at) => {
                self.lexicon.tool(hit.at).cloned().map(Meaning::Tool)
            }
            Class::Skill if self.skills.insert(hit.at) => {
                self.lexicon.skill(hit.at).cloned().map(Meaning::Skill)
            }
            Class::Certificate => {
                self.take_certificate(text, hit, is_a_tool, place);
                None
            }
            Class::Time if manner.years => years::stated(text, hit).map(|stated| {
                range = stated.start..stated.end;
                match Elsewhere::of(text, &stated, hits) {
                    Some(Elsewhere::Job) => Meaning::YearsElsewhere(stated.years),
                    Some(Elsewhere::Field) => {
                        self.in_field.push(self.findings.len());
                        Meaning::Years(stated.years)
                    }
                    None => Meaning::Years(stated.years),
                }
            }),
            _ => None,
        };
        if let Some(meaning) = meaning {
            self.tell(meaning, text, range, place);
        }
    }

    fn tell(
        &mut self,
        meaning: Meaning,
        text: &str,
        range: Range<usize>,
        place: &mut impl FnMut(Range<usize>) -> Place,
    ) {
        self.findings.push(Finding {
            meaning,
            phrase: slice(text, &range),
            place: place(range),
        });
    }

    /// A certificate, and the skills that it mentions: each is a finding of its own, to be confirmed or
    /// struck. What is a tool already mentions none.
    fn take_certificate(
        &mut self,
        text: &str,
        hit: &Hit,
        is_a_tool: bool,
        place: &mut impl FnMut(Range<usize>) -> Place,
    ) {
        let Some((name, skills)) = self.lexicon.certificate(hit.at) else {
            return;
        };
        if !self.certificates.insert(name.into()) {
            return;
        }
        let certificate = Meaning::Certificate(name.to_owned());
        self.tell(certificate, text, hit.start..hit.end, place);
        for at in if is_a_tool { &[] } else { skills } {
            if self.skills.insert(*at)
                && let Some(id) = self.lexicon.skill(*at)
            {
                let skill = Meaning::Skill(id.clone());
                self.tell(skill, text, hit.start..hit.end, place);
            }
        }
    }

    /// Reads the bytes `range` of `text` as the name of a certificate. One that the catalog doesn't
    /// have keeps the name it is given.
    pub(super) fn certificate(
        &mut self,
        text: &str,
        range: Range<usize>,
        place: impl FnOnce(Range<usize>) -> Place,
    ) {
        let name = slice(text, &range);
        if !name.contains(char::is_alphabetic) || !self.certificates.insert(name.as_str().into()) {
            return;
        }
        self.findings.push(Finding {
            meaning: Meaning::Certificate(name.clone()),
            phrase: name,
            place: place(range),
        });
    }

    /// Whether the last reading found a certificate that begins in `range`.
    pub(super) fn has_certificate(&self, range: &Range<usize>) -> bool {
        self.hits_in(range)
            .any(|hit| hit.class == Class::Certificate)
    }

    /// The lengths of time that the last reading found to begin in `range`.
    pub(super) fn times(&self, range: &Range<usize>) -> impl Iterator<Item = &Hit> {
        self.hits_in(range).filter(|hit| hit.class == Class::Time)
    }

    /// What the last reading found to begin in `range`, whatever it turned out to be.
    pub(super) fn hits_in(&self, range: &Range<usize>) -> impl Iterator<Item = &Hit> {
        let from = self.hits.partition_point(|hit| hit.start < range.start);
        let to = range.end;
        let later = self.hits.get(from..).unwrap_or_default();
        later.iter().take_while(move |hit| hit.start < to)
    }

    /// Lists the entries between the bytes `range` of `text`, read in this manner, in which the last
    /// reading found nothing. Ranges must come in ascending order.
    pub(super) fn tell_unknown(
        &mut self,
        text: &str,
        range: Range<usize>,
        manner: Manner,
        from: &mut usize,
        mut place: impl FnMut(Range<usize>) -> Place,
    ) {
        // Most entries of a JSON Resume are one tool and nothing else.
        if !manner.tell_unknown || self.known.first() == Some(&range) {
            return;
        }
        let Some(list) = text.get(range.clone()) else {
            return;
        };
        // A list of languages of which none is one to program in is about others.
        if manner.spoken && !self.names_a_tool(text, &range) {
            return;
        }
        for item in items(list) {
            let item = range.start + item.start..range.start + item.end;
            let words = text.get(item.clone()).unwrap_or_default();
            if manner.jobs && self.lexicon.title(words).is_some()
                || manner.spoken && is_spoken(words)
            {
                continue;
            }
            if !self.is_known(&item, from) {
                self.unknown_entry(text, item, &mut place);
                continue;
            }
            // "5 years of Python with others" says for how long.
            if self.times(&item).next().is_some() {
                continue;
            }
            for part in parts(text, &item) {
                let is_doing = is_doing(text.get(part.clone()).unwrap_or_default());
                let is_new = part != item && part.len() > 1 && !is_doing;
                if is_new && !self.is_known(&part, from) {
                    self.unknown_entry(text, part, &mut place);
                }
            }
        }
    }

    /// Whether something was found in `range`. Ranges may be asked for in ascending order only, with
    /// the same `from`, which starts at 0.
    fn is_known(&self, range: &Range<usize>, from: &mut usize) -> bool {
        while self
            .known
            .get(*from)
            .is_some_and(|known| known.end <= range.start)
        {
            *from += 1;
        }
        let later = self.known.get(*from..).unwrap_or_default();
        later
            .iter()
            .take_while(|known| known.start < range.end)
            .any(|known| known.end > range.start)
    }

    /// Whether an entry of the list in `range` is a tool.
    fn names_a_tool(&self, text: &str, range: &Range<usize>) -> bool {
        self.hits_in(range)
            .any(|hit| hit.class == Class::Tool && whole_item(text, hit.start, hit.end))
    }

    fn unknown_entry(
        &mut self,
        text: &str,
        range: Range<usize>,
        place: &mut impl FnMut(Range<usize>) -> Place,
    ) {
        let word = text.get(range.clone()).unwrap_or_default();
        if is_filler(word) || !self.unknown_words.insert(word.to_lowercase().into()) {
            return;
        }
        self.unknown.push(UnknownWord {
            word: word.to_owned(),
            place: place(range),
        });
    }

    /// All of it.
    pub(super) fn finish(mut self, roles: Roles) -> Imported {
        for Doubtful {
            tool,
            word,
            tell_unknown,
        } in std::mem::take(&mut self.doubtful)
        {
            if self.vouched && self.tools.insert(tool) {
                if let Some(id) = self.lexicon.tool(tool) {
                    let meaning = Meaning::Tool(id.clone());
                    self.findings.push(Finding {
                        meaning,
                        phrase: word.word,
                        place: word.place,
                    });
                }
            } else if !self.vouched
                && tell_unknown
                && !self.tools.contains(tool)
                && self.unknown_words.insert(word.word.to_lowercase().into())
            {
                self.unknown.push(word);
            }
        }
        let roles = roles.finish();
        // Who has a job in technology speaks of technology in that field.
        let is_in_technology =
            |it: &Finding| matches!(&it.meaning, Meaning::Role(found) if !found.paths.is_empty());
        if !roles.iter().any(is_in_technology) {
            for at in std::mem::take(&mut self.in_field) {
                if let Some(finding) = self.findings.get_mut(at)
                    && let Meaning::Years(years) = finding.meaning
                {
                    finding.meaning = Meaning::YearsElsewhere(years);
                }
            }
        }
        self.findings.extend(roles);
        Imported {
            id: None,
            profile: profile(&self.findings),
            findings: self.findings,
            unknown: self.unknown,
        }
    }
}

fn verdict(text: &str, hits: &[Hit], at: usize, manner: Manner) -> Verdict {
    let Some(hit) = hits.get(at) else {
        return Verdict::Nothing;
    };
    if hit.class != Class::Time && is_denied(text, hit.start) {
        return Verdict::Nothing;
    }
    if hit.class == Class::Tool && is_part_of_another_name(text, hit) {
        return Verdict::Nothing;
    }
    let counts = match (hit.sure, hit.class) {
        (Sure::Always, _) => true,
        (Sure::InList, _) => manner.list && whole_item(text, hit.start, hit.end),
        (Sure::InCompany, Class::Certificate)
            if manner.list && whole_item(text, hit.start, hit.end) && !is_a_skill_too(hits, at) =>
        {
            true
        }
        (Sure::InCompany, Class::Certificate) => {
            hit.same_case && (manner.certificates || is_about_certificates(text, hit))
        }
        (Sure::InCompany, _) if manner.list && whole_item(text, hit.start, hit.end) => {
            return if hit.same_case {
                Verdict::Counts
            } else {
                Verdict::Doubtful
            };
        }
        (Sure::InCompany, _) => {
            hit.same_case && (in_company(text, hits, at) || stands_alone(text, hits, at))
        }
    };
    if counts {
        Verdict::Counts
    } else {
        Verdict::Nothing
    }
}

fn is_one_word(text: &str, hit: &Hit) -> bool {
    let words = text.get(hit.start..hit.end);
    words.is_some_and(|words| !words.contains(char::is_whitespace))
}

/// Whether the words of the hit at `at`, a certificate's, stand for a skill too: PCA is an exam and a
/// method. A tool that has them has them because the exam is about it.
fn is_a_skill_too(hits: &[Hit], at: usize) -> bool {
    let Some(hit) = hits.get(at) else {
        return false;
    };
    // What begins at the same place stands beside it: no class has two hits that do.
    let is_here = |other: &&Hit| other.start == hit.start;
    let before = hits.get(..at).unwrap_or_default().iter().rev();
    let behind = hits.get(at + 1..).unwrap_or_default().iter();
    before
        .take_while(is_here)
        .chain(behind.take_while(is_here))
        .any(|other| other.class == Class::Skill && other.end == hit.end)
}

/// How far around an acronym its line is looked through, in bytes.
const NEAR: usize = 80;

/// Whether the line around `hit` speaks of certificates.
fn is_about_certificates(text: &str, hit: &Hit) -> bool {
    let before = near::before(text, hit.start, NEAR);
    let behind = near::behind(text, hit.end, NEAR);
    let line = [
        before.rsplit('\n').next().unwrap_or_default(),
        behind.split('\n').next().unwrap_or_default(),
    ];
    line.iter()
        .any(|side| side.to_ascii_lowercase().contains("certif"))
}

fn slice(text: &str, range: &Range<usize>) -> String {
    text.get(range.clone()).unwrap_or_default().to_owned()
}
