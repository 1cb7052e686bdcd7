//! The part for skills: only shortfall counts.

use super::{Item, PRIOR, shortfall_share, unknown};
use crate::model::{Need, PathModel};
use crate::{Answers, Known, Range};

/// The share of a skill expected where a CV names it: somewhere above the prior, short of a level
/// that nobody claimed.
const MENTIONED: f64 = 0.5;
/// How much has to be answered, in percent of a path's skills, until the answers say as much as `PRIOR` of
/// those not asked about: who has much of what a path takes usually has more of it.
const ALIKE: f64 = 100.0;

/// The part for skills, in points.
pub(super) fn part(
    path: &PathModel,
    answers: &Answers,
    points: f64,
    say: &mut impl FnMut(Item, f64),
) -> Range {
    let sum = SkillSum::of(path, answers);
    if sum.all <= 0.0 {
        return unknown() * points;
    }
    let worth = points / sum.all;
    for need in &path.skills {
        let weight = f64::from(need.weight);
        match known(answers, need) {
            Known::Unknown => {}
            Known::Mentioned => say(
                Item::Skill(need.skill),
                worth * weight * (MENTIONED - PRIOR),
            ),
            Known::Level(level) => {
                let more = shortfall_share(level, need.reference()) - PRIOR;
                say(
                    Item::Skill(need.skill),
                    worth * weight * more * sum.speaks_for(),
                );
            }
        }
    }
    Range {
        low: sum.met,
        expected: sum.expected(),
        high: sum.met + sum.unknown + sum.mentioned,
    } * worth
}

fn known(answers: &Answers, need: &Need) -> Known {
    answers.skills.get(need.skill).copied().unwrap_or_default()
}

/// What was said of the skills that a path takes, in percent of them all.
#[derive(Clone, Copy, Default)]
pub(crate) struct SkillSum {
    /// All of them.
    pub(crate) all: f64,
    /// Those of unknown level that a CV names.
    mentioned: f64,
    /// Those nothing is known of.
    unknown: f64,
    /// Those of known level.
    answered: f64,
    /// How much of these is met.
    met: f64,
}

impl SkillSum {
    /// What `answers` say of the skills of `path`.
    pub(crate) fn of(path: &PathModel, answers: &Answers) -> Self {
        let mut sum = Self::default();
        for need in &path.skills {
            let weight = f64::from(need.weight);
            sum.all += weight;
            match known(answers, need) {
                Known::Unknown => sum.unknown += weight,
                Known::Mentioned => sum.mentioned += weight,
                Known::Level(level) => {
                    sum.answered += weight;
                    sum.met += weight * shortfall_share(level, need.reference());
                }
            }
        }
        sum
    }

    /// What is expected to be met: of what nothing is known of, as much as of what was answered, and
    /// `PRIOR` to begin with.
    pub(crate) fn expected(&self) -> f64 {
        let likely = (ALIKE * PRIOR + self.met) / (ALIKE + self.answered);
        self.met + self.unknown * likely + self.mentioned * MENTIONED
    }

    /// For how many skills of its weight an answered one speaks: itself, and its part of those nothing
    /// is known of.
    fn speaks_for(&self) -> f64 {
        1.0 + self.unknown / (ALIKE + self.answered)
    }

    /// The sum once `need`, of which `before` was known, has `level`.
    pub(crate) fn with(mut self, need: &Need, before: Known, level: u8) -> Self {
        let weight = f64::from(need.weight);
        match before {
            Known::Unknown => self.unknown -= weight,
            Known::Mentioned => self.mentioned -= weight,
            Known::Level(_) => return self,
        }
        self.answered += weight;
        self.met += weight * shortfall_share(level, need.reference());
        self
    }
}
