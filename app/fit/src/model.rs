//! The part of a catalog that scoring needs, with positions in place of ids.

use catalog::{
    Band, Catalog, GroupId, Level, OnCall, PathId, ProjectId, QuestionId, Remote, SkillId, ToolId,
    Years,
};
use serde::{Deserialize, Serialize};

use crate::evidence;

/// What scoring needs of a [`Catalog`]: small enough to travel to a browser, and quick to go through,
/// since skills, tools and questions are referred to by their position in it.
///
/// It is made once from a catalog ([`Model::new`]), and is the same wherever it goes: all logarithms
/// are taken here, so that [`assess`](crate::assess) adds, multiplies and divides only and gives
/// byte-equal results on every machine.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Model {
    /// Names the content: changes when a path, skill, tool, project or question does.
    pub edition: String,
    /// Skill groups.
    pub groups: Vec<Group>,
    /// Skills that are asked about.
    pub skills: Vec<Skill>,
    /// Tools that say something about some path.
    pub tools: Vec<Tool>,
    /// Preference items.
    pub questions: Vec<Question>,
    /// Proof projects.
    pub projects: Vec<Project>,
    /// The paths.
    pub paths: Vec<PathModel>,
}

/// A group of skills.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// Its name.
    pub name: String,
    /// What level 0 to 4 means.
    pub levels: [String; 5],
}

/// A skill.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Skill {
    /// Its id.
    pub id: SkillId,
    /// Its name.
    pub name: String,
    /// Its group's position.
    pub group: usize,
    /// What somebody with it can do.
    pub summary: String,
    /// What level 1 to 4 look like.
    pub levels: [String; 4],
}

/// A tool.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Tool {
    /// Its id.
    pub id: ToolId,
    /// Its name.
    pub name: String,
    /// Positions of the skills it is evidence of.
    pub skills: Vec<usize>,
}

/// A preference item.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// The task on the left.
    pub left: String,
    /// The task on the right.
    pub right: String,
}

/// A proof project.
#[derive(Clone, Debug, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PathModel {
    /// Its id.
    pub slug: PathId,
    /// Its name.
    pub title: String,
    /// How its points are divided between the parts.
    pub points: Points,
    /// The skills it takes.
    pub skills: Vec<Need>,
    /// How much each tool says for it, in hundredths of a nat above what it says for the path it
    /// fits least; tools that say nothing are left out. By tool position, ascending.
    pub tools: Vec<(usize, u16)>,
    /// What its work is like: question position and loading, -2 to 2.
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

/// How the hundred points of a path are divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Serialize, Deserialize)]
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

    /// Years of related work after which more no longer count: where the senior step begins.
    pub fn settled_years(&self) -> f64 {
        f64::from(self.step(Level::Senior).years.from.max(1))
    }
}

impl Model {
    /// Takes from `catalog` what scoring needs. `edition` names its content.
    pub fn new(catalog: &Catalog, edition: impl Into<String>) -> Self {
        let groups = catalog.groups.iter().map(|group| Group {
            id: group.id.clone(),
            name: group.name.clone(),
            levels: group.levels.clone(),
        });
        let group_at = |id: &GroupId| catalog.groups.iter().position(|group| &group.id == id);
        let skills: Vec<Skill> = catalog
            .skills
            .iter()
            .filter(|skill| !skill.retired)
            .filter_map(|skill| {
                Some(Skill {
                    id: skill.id.clone(),
                    name: skill.name.clone(),
                    group: group_at(&skill.group)?,
                    summary: skill.summary.clone(),
                    levels: skill.levels.clone(),
                })
            })
            .collect();
        let skill_at = |id: &SkillId| skills.binary_search_by(|skill| skill.id.cmp(id)).ok();
        let named = evidence::tools(catalog);
        let tools: Vec<Tool> = named
            .iter()
            .map(|tool| Tool {
                id: tool.id.clone(),
                name: tool.name.clone(),
                skills: tool.skills.iter().filter_map(skill_at).collect(),
            })
            .collect();
        let questions: Vec<Question> = catalog
            .questions
            .iter()
            .filter(|question| !question.retired)
            .map(|question| Question {
                id: question.id.clone(),
                left: question.left.clone(),
                right: question.right.clone(),
            })
            .collect();
        let question_at = |id: &QuestionId| questions.iter().position(|item| &item.id == id);
        let projects: Vec<Project> = catalog
            .projects
            .iter()
            .filter(|project| !project.retired)
            .map(|project| Project {
                id: project.id.clone(),
                name: project.name.clone(),
                hours: project.hours,
                proves: project
                    .proves
                    .iter()
                    .filter_map(|(skill, level)| Some((skill_at(skill)?, *level)))
                    .collect(),
            })
            .collect();
        let project_at = |id: &ProjectId| projects.binary_search_by(|item| item.id.cmp(id)).ok();
        let paths = catalog
            .paths
            .iter()
            .zip(evidence::weights(catalog, &named))
            .map(|(path, tools)| {
                let step = |step: &catalog::LadderStep| Step {
                    title: step.title.clone(),
                    years: step.years,
                    band: path.pay.band(step.level).unwrap_or(Band {
                        from: 0,
                        typical: 0,
                        to: None,
                    }),
                };
                PathModel {
                    slug: path.slug.clone(),
                    title: path.title.clone(),
                    points: path.rubric.points.into(),
                    skills: path
                        .rubric
                        .skills
                        .iter()
                        .filter_map(|need| {
                            Some(Need {
                                skill: skill_at(&need.skill)?,
                                weight: need.weight,
                                need: need.need,
                            })
                        })
                        .collect(),
                    tools,
                    loadings: path
                        .rubric
                        .preferences
                        .iter()
                        .filter_map(|item| Some((question_at(&item.question)?, item.loading)))
                        .collect(),
                    ladder: path.ladder.each_ref().map(step),
                    job_zone: path.rubric.job_zone,
                    entry_years: path.rubric.entry_years,
                    on_call: path.rubric.on_call,
                    manages_people: path.rubric.manages_people,
                    remote: path.rubric.remote,
                    projects: path
                        .proof_projects
                        .iter()
                        .filter_map(|proof| project_at(&proof.project))
                        .collect(),
                }
            })
            .collect();
        Self {
            edition: edition.into(),
            groups: groups.collect(),
            skills,
            tools,
            questions,
            projects,
            paths,
        }
    }

    /// The position of a skill.
    pub fn skill_at(&self, id: &SkillId) -> Option<usize> {
        self.skills.binary_search_by(|skill| skill.id.cmp(id)).ok()
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

    /// The position of a path.
    pub fn path_at(&self, slug: &PathId) -> Option<usize> {
        self.paths.iter().position(|path| &path.slug == slug)
    }
}
