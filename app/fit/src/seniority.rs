//! The ladder step that fits, by years and by skills.

use crate::distance::is_viable;
use crate::model::PathModel;
use crate::score::shortfall_share;
use crate::{Answers, Model};
use catalog::Level;
use serde::{Deserialize, Serialize};

/// The share of a step's needs that must be there to stand on it.
pub(crate) const STEP_MET: f64 = 0.8;
/// The share of a path's skill weight that must be answered before skills alone say anything.
const ENOUGH_ANSWERED: f64 = 0.5;

/// The ladder step that fits, and why.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Seniority {
    /// The step: the lower of the two readings. None where neither is there, where the years were in roles
    /// that are [a long way](crate::Verdict::Far) off and less than half of the path's skills is answered, and
    /// below the ladder.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub step: Option<Level>,
    /// The step that years of work alone would give; none below the ladder.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub by_years: Option<Level>,
    /// The step that skill levels alone would give. While less than half of them is answered, the highest that
    /// those few allow, where it is lower than that of the years, and otherwise none.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub by_skills: Option<Level>,
    /// Which reading is the lower one.
    pub held_back_by: Option<HeldBackBy>,
    /// Years that are missing for the first step of the ladder, which on some paths takes years of another;
    /// none where they are there, or not said.
    pub years_to_ladder: Option<f64>,
}

/// What keeps somebody from a higher step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum HeldBackBy {
    /// Skills would allow a higher step.
    Years,
    /// Years would allow a higher step.
    Skills,
}

/// The step of `path`, of `model`, that fits.
pub fn seniority(model: &Model, path: &PathModel, answers: &Answers) -> Seniority {
    let first = f64::from(path.step(Level::Entry).years.from);
    let years_to_ladder = answers.years.map(|years| first - years);
    let years_to_ladder = years_to_ladder.filter(|missing| *missing > 0.0);
    let years = answers.years.filter(|_| years_to_ladder.is_none());
    let by_years = years.map(|years| step_by_years(path, years));
    let read = needs_met(path, answers, Level::Entry).is_some();
    let allowed = highest(|level| {
        let met = needs_met(path, answers, level);
        met.unwrap_or_else(|| most_met(path, answers, level)) >= STEP_MET
    });
    let told = read || is_near(model, path, answers);
    let ruled_out = by_years.is_some_and(|years| allowed < years);
    let by_skills = (read || told && ruled_out).then_some(allowed);
    let (step, held_back_by) = match (by_years, by_skills) {
        (Some(years), Some(skills)) if years < skills => (by_years, Some(HeldBackBy::Years)),
        (Some(years), Some(skills)) if skills < years => (by_skills, Some(HeldBackBy::Skills)),
        _ => (by_years.or(by_skills), None),
    };
    Seniority {
        step: step.filter(|_| told && years_to_ladder.is_none()),
        by_years,
        by_skills,
        held_back_by,
        years_to_ladder,
    }
}

impl Seniority {
    /// The step to measure pay and needs at: below the ladder it is the first.
    pub fn measured_at(&self) -> Option<Level> {
        self.step.or(self.years_to_ladder.map(|_| Level::Entry))
    }

    /// The step that comes next: below the ladder it is the first.
    pub fn next(&self) -> Option<Level> {
        match self.years_to_ladder {
            Some(_) => Some(Level::Entry),
            None => self.step.and_then(Level::next),
        }
    }
}

/// Whether years in the roles held say something of `path`'s steps. Of somebody who named none, nobody knows.
fn is_near(model: &Model, path: &PathModel, answers: &Answers) -> bool {
    let mut roles = answers.roles.iter();
    let is_near = |role: &PathModel| is_viable(role, path);
    answers.roles.is_empty() || roles.any(|(at, _)| model.paths.get(*at).is_some_and(is_near))
}

/// The highest step whose years are there.
fn step_by_years(path: &PathModel, years: f64) -> Level {
    highest(|level| years >= f64::from(path.step(level).years.from))
}

/// How much of what `level` needs is met by what was answered, 0 to 1; none while less than half of
/// the path's skills, by weight, is answered.
pub(crate) fn needs_met(path: &PathModel, answers: &Answers, level: Level) -> Option<f64> {
    let Met { all, answered, met } = Met::at(path, answers, level);
    (answered > 0.0 && answered >= ENOUGH_ANSWERED * all).then(|| met / answered)
}

/// The most of what `level` needs that can be met, 0 to 1: as if all that was not answered were there.
fn most_met(path: &PathModel, answers: &Answers, level: Level) -> f64 {
    let Met { all, answered, met } = Met::at(path, answers, level);
    (met + all - answered) / all.max(1.0)
}

/// The weight of a path's skills, of those that are answered, and of what they meet of a step's needs.
#[derive(Default)]
struct Met {
    all: f64,
    answered: f64,
    met: f64,
}

impl Met {
    fn at(path: &PathModel, answers: &Answers, level: Level) -> Self {
        let mut sum = Self::default();
        for need in &path.skills {
            let weight = f64::from(need.weight);
            sum.all += weight;
            let known = answers.skills.get(need.skill);
            if let Some(have) = known.and_then(|known| known.level()) {
                sum.answered += weight;
                sum.met += weight * shortfall_share(have, need.at(level));
            }
        }
        sum
    }
}

/// The highest step up to which every step is reached; the lowest one in any case.
fn highest(reached: impl Fn(Level) -> bool) -> Level {
    let mut at = Level::Entry;
    while let Some(next) = at.next().filter(|next| reached(*next)) {
        at = next;
    }
    at
}
