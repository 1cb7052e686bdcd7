//! What scoring uses of a path.

use crate::{Level, QuestionId, SkillId, ToolId};
use serde::{Deserialize, Serialize};

/// What scoring uses of a path.
#[derive(Clone, Debug)]
pub struct Rubric {
    /// How much preparation the work takes, as O*NET's job zones count it: 1 to 5.
    pub job_zone: u8,
    /// Years of related work usually needed to get in.
    pub entry_years: u8,
    /// How much of the work is being called out.
    pub on_call: OnCall,
    /// From which step on one manages people; never, where there is none.
    pub manages_people: Option<Level>,
    /// How often the work can be done from anywhere.
    pub remote: Remote,
    /// How the hundred points of a fit are divided.
    pub points: Points,
    /// The skills it takes. Weights add up to 100.
    pub skills: Vec<SkillNeed>,
    /// The tools people in it use.
    pub tools: Vec<ToolShare>,
    /// What the work is like.
    pub preferences: Vec<Loading>,
}

/// How the hundred points of a fit are divided between what speaks for it. Paths that one enters from
/// another job give more to experience and less to tools.
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

impl Default for Points {
    fn default() -> Self {
        Self {
            skills: 40,
            tools: 25,
            preferences: 20,
            experience: 15,
        }
    }
}

/// A skill that a path takes.
#[derive(Clone, Debug)]
pub struct SkillNeed {
    /// The skill.
    pub skill: SkillId,
    /// How much it counts, in percent of all skills of the path.
    pub weight: u8,
    /// The level needed at each ladder step, 0 to 4.
    pub need: [u8; 4],
}

/// How common a tool is among people in a path.
#[derive(Clone, Debug)]
pub struct ToolShare {
    /// The tool.
    pub tool: ToolId,
    /// How many people in a hundred use it.
    pub percent: f32,
    /// Whether a survey says so (true) or we estimate it (false).
    pub surveyed: bool,
}

/// How the work of a path lies on a preference item.
#[derive(Clone, Debug)]
pub struct Loading {
    /// The item.
    pub question: QuestionId,
    /// From -2 (very much like the left task) to 2 (very much like the right one); never 0.
    pub loading: i8,
}

/// How much of the work is being called out at night or on weekends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OnCall {
    /// Hardly ever.
    None,
    /// In some teams, in turns.
    Some,
    /// It belongs to the job.
    Core,
}

/// How often the work can be done from anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Remote {
    /// Most employers allow it.
    Common,
    /// Some do.
    Some,
    /// Hardly any: hardware, labs, sites.
    Rare,
}
