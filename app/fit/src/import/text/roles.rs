//! Jobs in plain text: a title and dates that stand together.

use super::lines::{Line, Lines, Places};
use super::own_jobs::{Whose, has_year, whose_dates};
use super::sections::Section;
use super::titles::{free_title, headline, title_in_columns};
use crate::Lexicon;
use crate::import::dates::{Span, spans};
use crate::import::finding::{Finding, FoundRole, Meaning};
use crate::import::found::Found;
use crate::import::role::{Held, Roles};
use crate::import::years::{self, Stated};
use std::ops::Range;

/// So many lines may stand between a title and its dates, less one.
const NEAR: usize = 2;
/// In so many lines at the top of a CV a title may stand behind a name.
const TOP: usize = 3;

/// Finds the jobs in the text that `found` has read last.
pub(super) fn roles(found: &Found<'_>, text: &str, lines: &Lines) -> Roles {
    let mut reader = Reader {
        found,
        lexicon: found.lexicon(),
        text,
        places: Places::new(text, lines),
        roles: Roles::default(),
        title: None,
        above: None,
        span: None,
        begins: false,
        told: false,
    };
    for (at, line) in lines.iter().enumerate() {
        if line.section.has_jobs() {
            reader.line(at, line);
        } else {
            reader.settle(usize::MAX);
        }
    }
    reader.settle(usize::MAX);
    reader.roles
}

struct Reader<'t, 'l> {
    found: &'t Found<'l>,
    lexicon: &'l Lexicon,
    text: &'t str,
    places: Places<'t>,
    roles: Roles,
    /// A title that may yet get dates.
    title: Option<Undated>,
    /// A line that may be a title that nothing knows, and its number.
    above: Option<(Range<usize>, usize)>,
    /// Dates that may yet get a title, what they would be called otherwise, and their line.
    span: Option<(Held, Option<Range<usize>>, usize)>,
    /// Whether the line above is a heading, or a bullet in a list of jobs that a heading begins.
    begins: bool,
    /// Whether the line above is a bullet about a job.
    told: bool,
}

/// A title without dates.
struct Undated {
    title: Range<usize>,
    section: Section,
    /// Its line.
    at: usize,
    /// Whether that line has a year, so that its dates cannot be read.
    has_year: bool,
}

impl Reader<'_, '_> {
    fn line(&mut self, at: usize, line: &Line) {
        self.settle(at);
        let Some(body) = self.text.get(line.body.clone()) else {
            return;
        };
        let spans = spans(body);
        self.begins = body.is_empty() || line.bullet && self.begins;
        let goes_on = || body.starts_with(char::is_lowercase);
        self.told = line.bullet && !self.begins
            || self.told && goes_on() && spans.first().is_none_or(|span| span.bytes.start > 0);
        if spans.is_empty() {
            if !line.bullet {
                self.undated(at, line, body);
            }
            return;
        }
        for (chunk, span) in chunks(body, &spans) {
            self.dated(at, line, body, chunk, span);
        }
    }

    /// A line without dates: a title that stands at its beginning.
    fn undated(&mut self, at: usize, line: &Line, body: &str) {
        let mut title = headline(self.lexicon, body, at < TOP);
        if title.is_none() && line.section == Section::Experience && is_heading_of_a_job(body) {
            title = title_in_columns(self.lexicon, body, 0..body.len());
            if title.is_none() {
                let name = free_title(body, 0..body.len());
                self.above = name.map(|name| (offset(name, line), at));
            }
        }
        let Some(title) = title else {
            return;
        };
        let title = offset(title, line);
        if let Some((held, _, _)) = self.span.take() {
            self.push(&title, held);
        } else {
            self.settle(usize::MAX);
            self.title = Some(Undated {
                title,
                section: line.section,
                at,
                has_year: has_year(body),
            });
        }
    }

    /// A part of a line with dates.
    fn dated(&mut self, at: usize, line: &Line, body: &str, chunk: Range<usize>, span: &Span) {
        let held = Held {
            from: Some(span.from),
            to: span.to,
            years: None,
            current: span.current,
        };
        let sides = [chunk.start..span.bytes.start, span.bytes.end..chunk.end];
        let title = sides
            .iter()
            .find_map(|side| title_in_columns(self.lexicon, body, side.clone()));
        if let Some(title) = title {
            self.settle(usize::MAX);
            self.push(&offset(title, line), held);
        } else if self.told || is_sentence(body) && self.title.is_none() {
            // "Rebuilt the reports of 2003 to 2015" is about a job and none.
        } else {
            self.dated_beside(at, line, body, &sides, held);
        }
    }

    /// Dates beside which no title stands that is known.
    fn dated_beside(
        &mut self,
        at: usize,
        line: &Line,
        body: &str,
        sides: &[Range<usize>; 2],
        held: Held,
    ) {
        let words = sides.iter().filter_map(|side| body.get(side.clone()));
        let title_is_dated = self.title.as_ref().is_some_and(|above| above.has_year);
        let whose = words
            .map(|words| whose_dates(words, title_is_dated))
            .find(|whose| *whose != Whose::Title)
            .unwrap_or(Whose::Title);
        let free = || sides.iter().find_map(|side| free_title(body, side.clone()));
        match whose {
            Whose::Nothing => self.settle(usize::MAX),
            Whose::OtherJob | Whose::JobElsewhere => {
                self.settle(usize::MAX);
                // Without a heading nothing says that it was a job in technology.
                let is_told = line.section == Section::Experience || whose == Whose::JobElsewhere;
                if let Some(title) = free().filter(|_| is_told) {
                    self.push(&offset(title, line), held);
                }
            }
            Whose::Title => {
                if let Some(above) = self.title.take() {
                    self.push(&above.title, held);
                    return;
                }
                self.settle(usize::MAX);
                let free = free()
                    .filter(|_| line.section == Section::Experience)
                    .map(|title| offset(title, line))
                    .or_else(|| self.name_above(at));
                self.span = Some((held, free, at));
            }
        }
    }

    /// What stands above the line `at`, where that is near.
    fn name_above(&mut self, at: usize) -> Option<Range<usize>> {
        let (name, from) = self.above.take()?;
        (at - from <= NEAR).then_some(name)
    }

    /// Gives up waiting for what is too far above the line `at`.
    fn settle(&mut self, at: usize) {
        let is_far = |from: usize| at.saturating_sub(from) > NEAR;
        if let Some(above) = self.title.take_if(|above| is_far(above.at)) {
            self.push_undated(&above.title, above.section);
        }
        if let Some((held, Some(title), _)) = self.span.take_if(|(_, _, from)| is_far(*from)) {
            self.push(&title, held);
        }
    }

    fn push(&mut self, title: &Range<usize>, held: Held) {
        let phrase = self.text.get(title.clone()).unwrap_or_default();
        let role = FoundRole::new(self.lexicon, Some(phrase), held);
        let place = self.places.of(title.clone());
        self.roles.push(role, phrase, place);
    }

    fn push_undated(&mut self, title: &Range<usize>, section: Section) {
        let phrase = self.text.get(title.clone()).unwrap_or_default();
        let place = self.places.of(title.clone());
        let lasted = self.duration(title);
        if section == Section::Experience {
            let held = Held {
                years: lasted.map(|lasted| lasted.years),
                ..Held::default()
            };
            let role = FoundRole::new(self.lexicon, Some(phrase), held);
            self.roles.push(role, phrase, place);
        } else {
            let stated = lasted.map(|lasted| {
                let bytes = lasted.start..lasted.end;
                Finding {
                    meaning: Meaning::Years(lasted.years),
                    phrase: self.text.get(bytes.clone()).unwrap_or_default().to_owned(),
                    place: self.places.of(bytes),
                }
            });
            let role = FoundRole::new(self.lexicon, Some(phrase), Held::default());
            self.roles.headline(role, phrase, place, stated);
        }
    }
}

impl Reader<'_, '_> {
    /// How long a job was held, where the line says so behind its title: "QA engineer, 3 years". What
    /// it says of experience is about the whole person.
    fn duration(&self, title: &Range<usize>) -> Option<Stated> {
        let rest = self.text.get(title.end..)?;
        let line = title.end..title.end + rest.find('\n').unwrap_or(rest.len());
        let mut times = self.found.times(&line);
        let time = times.find(|time| years::stated(self.text, time).is_none())?;
        years::amount(self.text, time).filter(|stated| stated.years <= years::LONGEST)
    }
}

/// The longest line above or below dates that may say which job it was, in bytes.
const LONGEST: usize = 100;
/// A line with more words than this may be a sentence.
const LONGEST_WORDS: usize = 8;

/// Whether a line may say which job was held: short, and no sentence.
fn is_heading_of_a_job(line: &str) -> bool {
    line.len() <= LONGEST && !line.ends_with(['.', '!', '?', ','])
}

/// Whether a line is a sentence of more than a few words.
fn is_sentence(line: &str) -> bool {
    line.ends_with(['.', '!', '?']) && line.split_whitespace().nth(LONGEST_WORDS).is_some()
}

fn offset(range: Range<usize>, line: &Line) -> Range<usize> {
    line.body.start + range.start..line.body.start + range.end
}

/// Divides `body` so that each span has the words about it: those before it, or, where a line begins
/// with dates, those behind it.
fn chunks<'s>(body: &str, spans: &'s [Span]) -> Vec<(Range<usize>, &'s Span)> {
    let first = spans.first().map_or(0, |span| span.bytes.start);
    let dates_first = !body
        .get(..first)
        .is_some_and(|before| before.contains(char::is_alphabetic));
    let mut chunks = Vec::new();
    let mut from = 0;
    for (at, span) in spans.iter().enumerate() {
        let next = spans.get(at + 1);
        let to = match next {
            None => body.len(),
            Some(next) if dates_first => next.bytes.start,
            Some(_) => span.bytes.end,
        };
        chunks.push((from..to, span));
        from = to;
    }
    chunks
}
