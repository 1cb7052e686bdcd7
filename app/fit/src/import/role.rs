//! Jobs.

use super::elsewhere::is_elsewhere;
use super::finding::{Finding, FoundRole, Meaning, Place};
use crate::{Lexicon, Month, Role};
use catalog::PathId;
use std::collections::HashSet;

/// The share, in percent, from which an ambiguous title is taken for its most common path.
const LIKELY: u8 = 50;
/// The longest title that is kept, in characters.
const LONGEST: usize = 120;

/// When a job was held.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Held {
    pub(super) from: Option<Month>,
    pub(super) to: Option<Month>,
    pub(super) years: Option<f64>,
    pub(super) current: bool,
}

/// The jobs of a CV, in their order.
#[derive(Debug, Default)]
pub(super) struct Roles {
    held: Vec<Finding>,
    headlines: Vec<Headline>,
}

/// What somebody calls themselves, and the statement that they have done so for years.
#[derive(Debug)]
struct Headline {
    role: FoundRole,
    phrase: String,
    place: Place,
    stated: Option<Finding>,
}

impl FoundRole {
    /// A job called `title`.
    pub(super) fn new(lexicon: &Lexicon, title: Option<&str>, held: Held) -> Self {
        let paths = title
            .and_then(|title| lexicon.title(title))
            .map_or_else(Vec::new, |titled| lexicon.paths(titled.title));
        let elsewhere = paths.is_empty() && title.is_some_and(is_elsewhere);
        let title = title.map(|title| title.chars().take(LONGEST).collect());
        Self {
            role: Role {
                path: likely(&paths).cloned(),
                title,
                from: held.from,
                to: held.to,
                years: held.years,
                current: held.current,
            },
            paths,
            elsewhere,
        }
    }
}

/// The path that at least half of the people with a title are on, and more than are on any other.
fn likely(paths: &[(PathId, u8)]) -> Option<&PathId> {
    let mut paths = paths.iter();
    let (path, share) = paths.next()?;
    let next = paths.next().map_or(0, |(_, share)| *share);
    (*share >= LIKELY && *share > next).then_some(path)
}

impl Roles {
    /// Adds a job.
    pub(super) fn push(&mut self, role: FoundRole, phrase: &str, place: Place) {
        self.held.push(finding(role, phrase, place));
    }

    /// Adds what somebody calls themselves, without a date. `stated` is the finding that they have done so
    /// for years.
    pub(super) fn headline(
        &mut self,
        role: FoundRole,
        phrase: &str,
        place: Place,
        stated: Option<Finding>,
    ) {
        self.headlines.push(Headline {
            role,
            phrase: phrase.to_owned(),
            place,
            stated,
        });
    }

    /// The jobs, and of the headlines the first that is on no path of theirs: it is the present job
    /// where no other is.
    ///
    /// A headline that says for how long is a job as long as that, unless jobs with dates are told too:
    /// then it sums these up, and is a statement that dates overrule.
    pub(super) fn finish(self) -> Vec<Finding> {
        let dated = jobs(&self.held).any(FoundRole::is_dated);
        let mut held = self.held;
        let (mut headlines, mut statements) = (Vec::new(), Vec::new());
        for mut headline in self.headlines {
            match headline.stated.take() {
                Some(stated) if dated => {
                    statements.push(stated);
                    headlines.push(headline);
                }
                Some(Finding {
                    meaning: Meaning::Years(years),
                    ..
                }) => {
                    headline.role.role.years = Some(years);
                    held.push(headline.finding());
                }
                _ => headlines.push(headline),
            }
        }
        let paths: HashSet<&Option<PathId>> = jobs(&held).map(|job| &job.role.path).collect();
        let mut headlines = headlines.into_iter();
        let mut headline = headlines.find(|it| !paths.contains(&it.role.role.path));
        if let Some(headline) = &mut headline {
            headline.role.role.current = !jobs(&held).any(|job| job.role.current);
        }
        held.extend(headline.map(Headline::finding));
        held.append(&mut statements);
        held
    }
}

impl Headline {
    fn finding(self) -> Finding {
        finding(self.role, &self.phrase, self.place)
    }
}

/// The jobs among findings.
fn jobs(findings: &[Finding]) -> impl Iterator<Item = &FoundRole> {
    findings.iter().filter_map(|it| match &it.meaning {
        Meaning::Role(found) => Some(found),
        _ => None,
    })
}

fn finding(role: FoundRole, phrase: &str, place: Place) -> Finding {
    Finding {
        meaning: Meaning::Role(role),
        phrase: phrase.to_owned(),
        place,
    }
}
