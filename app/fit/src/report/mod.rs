//! Everything there is to say about one path, written out with ids and names.

mod compose;
mod lines;
mod unproven;

use crate::{AnswerKind, Broken, Distance, HeldBackBy, Parts, Range};
use catalog::{Level, PathId, ProjectId, SkillId};
use serde::{Deserialize, Serialize};

pub use compose::report;
pub(crate) use unproven::unproven;

/// Everything there is to say about one path to one visitor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Report {
    /// The edition of the catalog it was made with.
    pub edition: String,
    /// The path.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub path: PathId,
    /// Its name.
    pub title: String,
    /// The fit, 0 to 100, to a tenth.
    pub fit: Range,
    /// What it is made of, in points.
    pub parts: Parts,
    /// What somebody who said nothing scores, to a tenth.
    pub baseline: f64,
    /// What each answer adds or takes, the largest effect first, to a tenth; together with the baseline
    /// they are exactly the expected fit. Answers that change less than that are left out.
    pub contributions: Vec<ContributionLine>,
    /// The ladder step that fits, and what the next one takes.
    pub seniority: SeniorityReport,
    /// Skill gaps at the step that fits and at the next one; at entry and mid where none is known.
    pub gaps: Vec<StepGaps>,
    /// The projects that close the gaps of the last of these steps.
    pub plan: PlanReport,
    /// Present and wanted pay against the step that fits.
    pub pay: PayReport,
    /// How far it is from the present role.
    pub distance: Option<Distance>,
    /// Constraints it breaks.
    pub broken: Vec<Broken>,
}

/// What one answer adds to a fit or takes from it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ContributionLine {
    /// What kind of answer it is.
    pub kind: AnswerKind,
    /// The skill, tool, question or path it is about; empty for years.
    pub id: String,
    /// Its name; for a preference item the task that was preferred; empty for years.
    pub name: String,
    /// What was answered.
    pub said: Said,
    /// Points, to a tenth.
    pub points: f64,
}

/// An answer.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    /// A skill at this level, 0 to 4.
    Level(u8),
    /// A skill that a CV names.
    Mentioned,
    /// A tool in use.
    Used,
    /// A tool never used.
    NotUsed,
    /// A preference, -2 (much rather the left task) to 2 (much rather the right one).
    Leaning(i8),
    /// Years of work.
    Years(f64),
    /// The present role.
    PresentRole,
    /// A role held before.
    PastRole,
}

/// The ladder step that fits, and what the next one takes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SeniorityReport {
    /// The step: the lower of the two readings; none where it is not known, and below the ladder.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub step: Option<Level>,
    /// What it is called on this path.
    pub title: Option<String>,
    /// Years of work.
    pub years: Option<f64>,
    /// The step that years of work alone would give; none below the ladder.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub by_years: Option<Level>,
    /// The step that skill levels alone would give, or at most allow.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub by_skills: Option<Level>,
    /// Which reading is the lower one.
    pub held_back_by: Option<HeldBackBy>,
    /// Years that are missing for the first step, to a tenth; none where they are there, or not said.
    pub years_to_ladder: Option<f64>,
    /// What the next step takes, below the ladder the first; none on the highest.
    pub next: Option<NextStep>,
}

/// What the next step of a ladder takes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NextStep {
    /// The step.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub step: Level,
    /// What it is called on this path.
    pub title: String,
    /// Years of work it begins at.
    pub from_years: u8,
    /// Years of work that are missing, to a tenth; none where they are not known.
    pub years_missing: Option<f64>,
    /// Percent of its needs that the skills answered meet; none while less than half is answered.
    pub needs_met: Option<f64>,
    /// Percent of its needs that must be met. What falls short of them is the last of
    /// [`Report::gaps`].
    pub needs_to_meet: f64,
}

/// Skill gaps at a ladder step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StepGaps {
    /// The step.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub step: Level,
    /// What it is called on this path.
    pub title: String,
    /// The gaps, worst first.
    pub gaps: Vec<GapLine>,
}

/// A skill of which a step needs more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GapLine {
    /// The skill.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub skill: SkillId,
    /// Its name.
    pub name: String,
    /// The level needed, 1 to 4.
    pub need: u8,
    /// The level there is; none where it was not said.
    pub have: Option<u8>,
    /// Whether a CV names the skill without a level.
    pub mentioned: bool,
    /// Percent of the path's skills.
    pub weight: u8,
    /// Proof projects that raise it, those that raise it most first, at most three.
    pub projects: Vec<ProjectLine>,
}

/// A skill that a path takes, that somebody says they have, and that nothing shows yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Unproven {
    /// The skill.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub skill: SkillId,
    /// Its name.
    pub name: String,
    /// The level that is claimed, 1 to 4.
    pub level: u8,
    /// Proof projects that would show it, those that show most first, at most three.
    pub projects: Vec<ProjectLine>,
}

/// A proof project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProjectLine {
    /// The project.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub project: ProjectId,
    /// Its name.
    pub name: String,
    /// Hours it takes.
    pub hours: u16,
}

/// Projects in the order in which they close most gap an hour.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlanReport {
    /// The step whose gaps it closes.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub step: Level,
    /// Hours of all its projects.
    pub hours: u32,
    /// Hours a week there are to learn.
    pub hours_per_week: Option<u8>,
    /// Weeks it takes at these hours.
    pub weeks: Option<u32>,
    /// The projects.
    pub projects: Vec<PlanLine>,
}

/// A project of a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlanLine {
    /// The project.
    #[serde(flatten)]
    pub project: ProjectLine,
    /// Skills it raises.
    pub raises: Vec<RaiseLine>,
    /// The week of the plan it ends in, from 1.
    pub done_in_week: Option<u32>,
}

/// A skill that a project raises.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RaiseLine {
    /// The skill.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub skill: SkillId,
    /// Its name.
    pub name: String,
    /// From which level; 0 where that is not known.
    pub from: u8,
    /// To which level.
    pub to: u8,
}

/// Present and wanted pay against a step's band, in whole US dollars a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayReport {
    /// The step: the one that fits, or mid where none is known.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub step: Level,
    /// The low end of its band.
    pub from: u32,
    /// What it is centred on.
    pub typical: u32,
    /// Its high end; none for the highest step, or where the publisher gives none.
    pub to: Option<u32>,
    /// Present pay.
    pub present: Option<u32>,
    /// Wanted pay.
    pub wanted: Option<u32>,
    /// Typical pay less present pay.
    pub change: Option<i64>,
    /// Wanted pay less the high end, where it is above it.
    pub wanted_above: Option<u32>,
    /// The lowest step in whose band the wanted pay lies; none where it is above all figures there are.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub wanted_normal_at: Option<Level>,
}
