//! The part of a catalog that scoring needs, with positions in place of ids.

mod characters;
mod from_catalog;
mod named;
mod text;

pub(crate) use characters::HIGHEST;
pub use text::UnreadableModel;

use catalog::{
    Band, GroupId, Level, OnCall, PathId, ProjectId, QuestionId, Remote, SkillId, ToolId, Years,
};

/// What scoring needs of a [`Catalog`](catalog::Catalog): small enough to travel to a browser, and quick
/// to go through, since skills, tools and questions are referred to by their position in it.
///
/// It is made once from a catalog ([`Model::new`]), and is the same wherever it goes: all logarithms
/// are taken there, so that [`assess`](crate::assess) adds, multiplies, divides and takes square roots
/// only and gives byte-equal results on every machine.
///
/// It is written down as a [`text`](Model::text) and [`read`](Model::read) from that.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Model {
    /// Names the content: changes when a path, skill, tool, project or question does.
    pub edition: String,
    /// Skill groups.
    pub groups: Vec<Group>,
    /// Skills that are asked about, by id.
    pub skills: Vec<Skill>,
    /// Tools that some path has a share for, by id.
    pub tools: Vec<Tool>,
    /// Preference items.
    pub questions: Vec<Question>,
    /// Proof projects, by id.
    pub projects: Vec<Project>,
    /// The paths.
    pub paths: Vec<PathModel>,
}

/// A group of skills.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// Its name.
    pub name: String,
}

/// A skill.
#[derive(Clone, Debug, PartialEq)]
pub struct Skill {
    /// Its id.
    pub id: SkillId,
    /// Its name.
    pub name: String,
    /// Its group's position.
    pub group: usize,
    /// The skills that have become part of it: answers about them count for it.
    pub formerly: Vec<SkillId>,
}

/// A tool.
#[derive(Clone, Debug, PartialEq)]
pub struct Tool {
    /// Its id.
    pub id: ToolId,
    /// Its name.
    pub name: String,
}

/// A preference item.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// The task on the left.
    pub left: String,
    /// The task on the right.
    pub right: String,
}

/// A proof project.
#[derive(Clone, Debug, PartialEq)]
pub struct Project {
    /// Its id.
    pub id: ProjectId,
    /// Its name.
    pub name: String,
    /// Hours it takes.
    pub hours: u16,
    /// The skills it proves, by position, and to which level.
    pub proves: Vec<(usize, u8)>,
}

/// What scoring needs of one path.
#[derive(Clone, Debug, PartialEq)]
pub struct PathModel {
    /// Its id.
    pub slug: PathId,
    /// Its name.
    pub title: String,
    /// How its points are divided between the parts.
    pub points: Points,
    /// The skills it takes, by skill position.
    pub skills: Vec<Need>,
    /// How much each tool speaks for it.
    pub tools: ToolEvidence,
    /// What its work is like: question position, ascending, and loading, -2 to 2.
    pub loadings: Vec<(usize, i8)>,
    /// Its ladder.
    pub ladder: [Step; 4],
    /// O*NET's job zone, 1 to 5.
    pub job_zone: u8,
    /// Years of related work usually needed to get in.
    pub entry_years: u8,
    /// How much of the work is being called out.
    pub on_call: OnCall,
    /// From which step on one manages people.
    pub manages_people: Option<Level>,
    /// How often it can be done from anywhere.
    pub remote: Remote,
    /// Proof projects its guide recommends, by position.
    pub projects: Vec<usize>,
}

/// How much each tool speaks for a path, in sixteenths of a nat: 0 where naming it changes nothing.
///
/// A sixteenth is a number that computers add without rounding, so that the order in which tools are
/// named makes no difference, not even in the last digit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ToolEvidence {
    sixteenths: Vec<u8>,
    total: u32,
}

impl ToolEvidence {
    /// The evidence whose tools, by position, say so many sixteenths of a nat.
    pub fn new(sixteenths: Vec<u8>) -> Self {
        let total = sixteenths.iter().copied().map(u32::from).sum();
        Self { sixteenths, total }
    }

    /// What each tool says, by position.
    pub fn sixteenths(&self) -> &[u8] {
        &self.sixteenths
    }

    /// What naming the tool at a position says for the path, in nats; 0 where there is no such tool.
    pub fn of(&self, tool: usize) -> f64 {
        f64::from(self.sixteenths.get(tool).copied().unwrap_or(0)) / 16.0
    }

    /// What all tools together say, in nats.
    pub fn total(&self) -> f64 {
        f64::from(self.total) / 16.0
    }
}

/// How the hundred points of a path are divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Points {
    /// For skills.
    pub skills: u8,
    /// For tools.
    pub tools: u8,
    /// For preferences.
    pub preferences: u8,
    /// For experience.
    pub experience: u8,
}

impl From<catalog::Points> for Points {
    fn from(points: catalog::Points) -> Self {
        Self {
            skills: points.skills,
            tools: points.tools,
            preferences: points.preferences,
            experience: points.experience,
        }
    }
}

/// A skill that a path takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Need {
    /// The skill's position.
    pub skill: usize,
    /// Percent of all skills of the path.
    pub weight: u8,
    /// Level needed at each ladder step.
    pub need: [u8; 4],
}

impl Need {
    /// The level needed at a step, 0 to 4.
    pub fn at(&self, level: Level) -> u8 {
        let [entry, mid, senior, lead] = self.need;
        match level {
            Level::Entry => entry,
            Level::Mid => mid,
            Level::Senior => senior,
            Level::Lead => lead,
        }
    }

    /// The level that a fit is measured against, 1 to 4: what somebody who works alone needs.
    pub fn reference(&self) -> u8 {
        self.at(Level::Mid).clamp(1, 4)
    }
}

/// A ladder step.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What it is called.
    pub title: String,
    /// Years of related work.
    pub years: Years,
    /// What it pays.
    pub band: Band,
}

impl PathModel {
    /// A step of the ladder.
    pub fn step(&self, level: Level) -> &Step {
        let [entry, mid, senior, lead] = &self.ladder;
        match level {
            Level::Entry => entry,
            Level::Mid => mid,
            Level::Senior => senior,
            Level::Lead => lead,
        }
    }

    /// Years of related work after which more no longer count for the fit: half-way through the mid
    /// step, where one works alone for good.
    pub fn settled_years(&self) -> f64 {
        let (mid, senior) = (self.step(Level::Mid).years, self.step(Level::Senior).years);
        f64::midpoint(f64::from(mid.from), f64::from(senior.from)).max(1.0)
    }

    /// What the path takes of the skill at a position, if it takes any.
    pub fn need(&self, skill: usize) -> Option<&Need> {
        let at = self.skills.binary_search_by(|need| need.skill.cmp(&skill));
        self.skills.get(at.ok()?)
    }
}

impl Model {
    /// The position of a skill.
    pub fn skill_at(&self, id: &SkillId) -> Option<usize> {
        self.skills.binary_search_by(|skill| skill.id.cmp(id)).ok()
    }

    /// The position of the skill that one which is no longer asked has become part of.
    pub fn skill_formerly(&self, id: &SkillId) -> Option<usize> {
        let has_become = |skill: &Skill| skill.formerly.contains(id);
        self.skills.iter().position(has_become)
    }

    /// The position of a tool.
    pub fn tool_at(&self, id: &ToolId) -> Option<usize> {
        self.tools.binary_search_by(|tool| tool.id.cmp(id)).ok()
    }

    /// The position of a preference item.
    pub fn question_at(&self, id: &QuestionId) -> Option<usize> {
        self.questions
            .iter()
            .position(|question| &question.id == id)
    }

    /// The position of a proof project.
    pub fn project_at(&self, id: &ProjectId) -> Option<usize> {
        let at = self.projects.binary_search_by(|project| project.id.cmp(id));
        at.ok()
    }

    /// The position of a path.
    pub fn path_at(&self, slug: &PathId) -> Option<usize> {
        self.paths.iter().position(|path| &path.slug == slug)
    }
}
