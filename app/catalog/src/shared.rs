//! What paths share: skills, tools, certificates, projects, questions and sources.

use crate::{Figure, GroupId, ProjectId, QuestionId, SkillId, SourceId, ToolId};
use std::collections::BTreeMap;

/// A group of skills.
#[derive(Clone, Debug)]
pub struct SkillGroup {
    /// Its id.
    pub id: GroupId,
    /// Its name.
    pub name: String,
    /// What level 0 to 4 means in this group.
    pub levels: [String; 5],
}

/// A skill.
#[derive(Clone, Debug)]
pub struct Skill {
    /// Its id.
    pub id: SkillId,
    /// Its name.
    pub name: String,
    /// Its group.
    pub group: GroupId,
    /// What somebody with it can do.
    pub summary: String,
    /// How a CV says it; matched as whole words, whatever their case.
    pub phrases: Vec<String>,
    /// How a list of skills says it; elsewhere these words may mean anything.
    pub listed: Vec<String>,
    /// What level 1, 2, 3 and 4 look like.
    pub levels: [String; 4],
    /// No longer asked; kept so that stored answers keep their meaning.
    pub retired: bool,
    /// The skill that it has become part of. It is retired then, and what was answered about it counts
    /// for that one.
    pub merged_into: Option<SkillId>,
}

/// A language, product, kind of product or method one can name.
#[derive(Clone, Debug)]
pub struct Tool {
    /// Its id.
    pub id: ToolId,
    /// Its name.
    pub name: String,
    /// What kind of thing it is.
    pub kind: String,
    /// Other spellings; matched as whole words, whatever their case.
    pub aliases: Vec<String>,
    /// Spellings that are plain words too; matched in this case only, and only beside other tools.
    pub ambiguous: Vec<String>,
    /// Where to read about it.
    pub homepage: String,
    /// The skills it is evidence of.
    pub skills: Vec<SkillId>,
    /// No longer asked; kept so that stored answers keep their meaning.
    pub retired: bool,
}

/// A certificate that CVs name.
#[derive(Clone, Debug)]
pub struct Certificate {
    /// Its full name; a guide that names it calls it the same.
    pub name: String,
    /// Other ways to write it: acronyms, codes of its exams, shorter names.
    pub aliases: Vec<String>,
    /// The skills that its exam asks most about.
    pub skills: Vec<SkillId>,
}

/// A project that proves skills.
#[derive(Clone, Debug)]
pub struct Project {
    /// Its id.
    pub id: ProjectId,
    /// Its name.
    pub name: String,
    /// The task.
    pub brief: String,
    /// What there is to show at the end.
    pub hand_in: Vec<String>,
    /// How many hours it takes somebody at the level below.
    pub hours: u16,
    /// The level of each skill that it proves.
    pub proves: BTreeMap<SkillId, u8>,
    /// What a reviewer will look for.
    pub review: Vec<String>,
    /// How to take it further.
    pub stretch: String,
    /// No longer offered; kept so that saved plans keep their meaning.
    pub retired: bool,
}

/// A preference item: a trade-off between two tasks.
#[derive(Clone, Debug)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// The task on the left.
    pub left: String,
    /// The task on the right.
    pub right: String,
    /// No longer asked; kept so that stored answers keep their meaning.
    pub retired: bool,
}

/// Where figures come from.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Who published it.
    pub publisher: String,
    /// What it is called.
    pub title: String,
    /// When it was published.
    pub year: u16,
    /// The exact date, where known: `2025-08-28`.
    pub date: Option<String>,
    /// Where to read it.
    pub url: String,
    /// Under which terms it may be used.
    pub licence: Option<String>,
}

/// All occupations in the United States together: what every path is compared with.
#[derive(Clone, Debug)]
pub struct AllOccupations {
    /// What they pay.
    pub median: Figure,
    /// How employment as a whole will grow.
    pub growth: Growth,
}

/// How employment as a whole will grow. All projections of paths are for the same period.
#[derive(Clone, Debug)]
pub struct Growth {
    /// Change over the period, in percent, to a tenth.
    pub percent: f32,
    /// The year it starts from.
    pub from_year: u16,
    /// The year it ends in.
    pub to_year: u16,
    /// The source.
    pub source: SourceId,
}
