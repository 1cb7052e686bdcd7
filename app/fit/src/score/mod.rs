//! A path's score, part by part.
//!
//! Each part comes as a share of its points, 0 to 1, low, expected and high; see the crate's docs for
//! the formulae. Every part tells, through `say`, how many points each answer adds to the expected score
//! of somebody who said nothing; ranking passes a `say` that does nothing, explaining one that listens.

mod experience;
mod preferences;
mod skills;
mod tools;

pub(crate) use preferences::all_loadings;
pub(crate) use skills::SkillSum;
pub(crate) use tools::Named;

use crate::model::PathModel;
use crate::{Answers, Model, Range};
use preferences::NEUTRAL;
use serde::{Deserialize, Serialize};

/// The share of a skill, of a tool's evidence or of experience expected where nothing was said.
pub(crate) const PRIOR: f64 = 0.3;

/// An answer that moves a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// A skill, by position.
    Skill(usize),
    /// A tool, by position.
    Tool(usize),
    /// A preference item, by position.
    Preference(usize),
    /// Years of work.
    Years,
    /// A role held, by the position of its path.
    Role(usize),
}

/// What a path's score is made of, each in points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Parts {
    /// Points for skills.
    pub skills: Range,
    /// Points for tools.
    pub tools: Range,
    /// Points for preferences.
    pub preferences: Range,
    /// Points for experience.
    pub experience: Range,
}

impl Parts {
    /// The fit: all parts together, 0 to 100.
    pub fn fit(&self) -> Range {
        self.skills + self.tools + self.preferences + self.experience
    }

    /// Each part rounded to a tenth.
    #[must_use]
    pub fn rounded(&self) -> Self {
        Self {
            skills: self.skills.rounded(),
            tools: self.tools.rounded(),
            preferences: self.preferences.rounded(),
            experience: self.experience.rounded(),
        }
    }
}

/// Scores one path and tells what each answer adds to the expected score, in points.
pub(crate) fn explained_parts(
    model: &Model,
    path: &PathModel,
    answers: &Answers,
    named: &Named,
    say: &mut impl FnMut(Item, f64),
) -> Parts {
    let points = path.points;
    let share = |points: u8| f64::from(points);
    Parts {
        skills: skills::part(path, answers, share(points.skills), say),
        tools: tools::part(path, named, share(points.tools), say),
        preferences: preferences::part(path, answers, share(points.preferences), say),
        experience: experience::part(model, path, answers, share(points.experience), say),
    }
}

/// What somebody who said nothing is expected to score on `path`, in points.
pub fn baseline(path: &PathModel) -> f64 {
    let points = path.points;
    PRIOR * f64::from(points.skills + points.tools + points.experience)
        + NEUTRAL * f64::from(points.preferences)
}

/// How much of a needed level is there: `min(have, need) / need`. Being better than needed never
/// counts against anybody.
pub(crate) fn shortfall_share(have: u8, need: u8) -> f64 {
    if need == 0 {
        1.0
    } else {
        f64::from(have.min(need)) / f64::from(need)
    }
}

/// A share of which nothing is known.
fn unknown() -> Range {
    Range {
        low: 0.0,
        expected: PRIOR,
        high: 1.0,
    }
}
