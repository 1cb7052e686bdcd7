//! The ladder step that fits, by years and by skills.

use crate::Answers;
use crate::model::PathModel;
use crate::score::shortfall_share;
use catalog::Level;
use serde::{Deserialize, Serialize};

/// The share of a step's needs that must be there to stand on it.
pub(crate) const STEP_MET: f64 = 0.8;
/// The share of a path's skill weight that must be answered before skills say anything.
const ENOUGH_ANSWERED: f64 = 0.5;

/// The ladder step that fits, and why.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Seniority {
    /// The step: the lower of the two readings. While too few skills are answered for a reading of their
    /// own, it is no higher than those few allow.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub step: Option<Level>,
    /// The step that years of work alone would give.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub by_years: Option<Level>,
    /// The step that skill levels alone would give; none while less than half of them is answered.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub by_skills: Option<Level>,
    /// Which reading is the lower one.
    pub held_back_by: Option<HeldBackBy>,
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

/// The step of `path` that fits.
pub fn seniority(path: &PathModel, answers: &Answers) -> Seniority {
    let by_years = answers.years.map(|years| step_by_years(path, years));
    let by_answered = step_by_answered(path, answers);
    let by_skills = by_answered.filter(|_| needs_met(path, answers, Level::Entry).is_some());
    let (step, held_back_by) = match (by_years, by_answered) {
        (Some(years), Some(skills)) if years < skills => (Some(years), Some(HeldBackBy::Years)),
        (Some(years), Some(skills)) if skills < years => (Some(skills), Some(HeldBackBy::Skills)),
        (years, _) => (years.or(by_skills), None),
    };
    Seniority {
        step,
        by_years,
        by_skills,
        held_back_by,
    }
}

/// The highest step whose years are there. Below the lowest one's it is still the lowest.
fn step_by_years(path: &PathModel, years: f64) -> Level {
    highest(|level| years >= f64::from(path.step(level).years.from))
}

/// The highest step whose needs are met by what was answered, however little; none where nothing was.
fn step_by_answered(path: &PathModel, answers: &Answers) -> Option<Level> {
    met(path, answers, Level::Entry, 0.0)?;
    Some(highest(|level| {
        met(path, answers, level, 0.0).is_some_and(|share| share >= STEP_MET)
    }))
}

/// How much of what `level` needs is met by what was answered, 0 to 1; none while less than half of
/// the path's skills, by weight, is answered.
pub(crate) fn needs_met(path: &PathModel, answers: &Answers, level: Level) -> Option<f64> {
    met(path, answers, level, ENOUGH_ANSWERED)
}

/// The same, where at least `enough` of the path's skills is answered.
fn met(path: &PathModel, answers: &Answers, level: Level, enough: f64) -> Option<f64> {
    let (mut all, mut answered, mut met) = (0.0, 0.0, 0.0);
    for need in &path.skills {
        let weight = f64::from(need.weight);
        all += weight;
        if let Some(have) = answers
            .skills
            .get(need.skill)
            .and_then(|known| known.level())
        {
            answered += weight;
            met += weight * shortfall_share(have, need.at(level));
        }
    }
    (answered > 0.0 && answered >= enough * all).then(|| met / answered)
}

/// The highest step up to which every step is reached; the lowest one in any case.
fn highest(reached: impl Fn(Level) -> bool) -> Level {
    let mut at = Level::Entry;
    while let Some(next) = at.next().filter(|next| reached(*next)) {
        at = next;
    }
    at
}
