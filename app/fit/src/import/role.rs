//! Jobs.

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
    headlines: Vec<Finding>,
}

impl FoundRole {
    /// A job called `title`.
    pub(super) fn new(lexicon: &Lexicon, title: Option<&str>, held: Held) -> Self {
        let paths = title
            .and_then(|title| lexicon.title(title))
            .map_or_else(Vec::new, |titled| lexicon.paths(titled.title));
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

    /// Adds what somebody calls themselves, without a date.
    pub(super) fn headline(&mut self, role: FoundRole, phrase: &str, place: Place) {
        self.headlines.push(finding(role, phrase, place));
    }

    /// The jobs, and of the headlines the first that is on no path of theirs: it is the present job
    /// where no other is.
    pub(super) fn finish(self) -> Vec<Finding> {
        let mut paths = HashSet::new();
        let mut any_current = false;
        for Finding { meaning, .. } in &self.held {
            if let Meaning::Role(found) = meaning {
                paths.insert(found.role.path.clone());
                any_current |= found.role.current;
            }
        }
        let is_new = |finding: &Finding| matches!(&finding.meaning, Meaning::Role(found) if !paths.contains(&found.role.path));
        let mut headline = self.headlines.into_iter().find(is_new);
        if let Some(Finding {
            meaning: Meaning::Role(found),
            ..
        }) = &mut headline
        {
            found.role.current = !any_current;
        }
        self.held.into_iter().chain(headline).collect()
    }
}

fn finding(role: FoundRole, phrase: &str, place: Place) -> Finding {
    Finding {
        meaning: Meaning::Role(role),
        phrase: phrase.to_owned(),
        place,
    }
}
