//! A model as it is written down: short enough to travel with a page.
//!
//! Ids that follow from their name are left out, pairs of small numbers are written as one, and the
//! evidence of tools is a text with one character for each tool.

use super::characters::Characters;
use super::named::Named;
use super::{
    Group, Model, Need, PathModel, Points, Project, Question, Skill, Step, Tool, ToolEvidence,
};
use catalog::{
    Band, GroupId, Level, OnCall, PathId, ProjectId, QuestionId, Remote, SkillId, ToolId, Years,
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A [`Model`], packed.
#[derive(Serialize, Deserialize)]
pub(super) struct Packed {
    edition: String,
    groups: Vec<Named>,
    /// A skill, and its group's position.
    skills: Vec<(Named, usize)>,
    tools: Vec<Named>,
    /// Id, left, right.
    questions: Vec<(QuestionId, String, String)>,
    /// Name, hours, and for each skill it proves ten times its position plus the level.
    projects: Vec<(Named, u16, Vec<usize>)>,
    paths: Vec<Path>,
}

#[derive(Serialize, Deserialize)]
struct Path {
    path: Named,
    points: [u8; 4],
    /// Position, weight, and the four needs as the digits of a number.
    skills: Vec<(usize, u8, u16)>,
    tools: Characters,
    loadings: Vec<(usize, i8)>,
    ladder: [PackedStep; 4],
    zone: u8,
    entry: u8,
    on_call: OnCall,
    manages: Option<Level>,
    remote: Remote,
    projects: Vec<usize>,
}

/// Title; years from and to; pay from, typical and to.
type PackedStep = (String, u8, Option<u8>, u32, u32, Option<u32>);

/// A packed model that can't be one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unreadable {
    path: PathId,
    tools: usize,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, tools } = self;
        write!(
            f,
            "the evidence of `{path}` is not one character from `0` to `~` for each of {tools} tools"
        )
    }
}

impl std::error::Error for Unreadable {}

impl From<Model> for Packed {
    fn from(model: Model) -> Self {
        Self {
            edition: model.edition,
            groups: model.groups.iter().map(pack_group).collect(),
            skills: model.skills.iter().map(pack_skill).collect(),
            tools: model.tools.iter().map(pack_tool).collect(),
            questions: model.questions.into_iter().map(pack_question).collect(),
            projects: model.projects.iter().map(pack_project).collect(),
            paths: model.paths.into_iter().map(pack_path).collect(),
        }
    }
}

fn pack_group(group: &Group) -> Named {
    Named::new(group.id.as_str(), &group.name)
}

fn pack_skill(skill: &Skill) -> (Named, usize) {
    (Named::new(skill.id.as_str(), &skill.name), skill.group)
}

fn pack_tool(tool: &Tool) -> Named {
    Named::new(tool.id.as_str(), &tool.name)
}

fn pack_question(question: Question) -> (QuestionId, String, String) {
    (question.id, question.left, question.right)
}

fn pack_project(project: &Project) -> (Named, u16, Vec<usize>) {
    let proves = project
        .proves
        .iter()
        .map(|(skill, level)| skill * 10 + usize::from(*level));
    let name = Named::new(project.id.as_str(), &project.name);
    (name, project.hours, proves.collect())
}

fn pack_path(path: PathModel) -> Path {
    let Points {
        skills,
        tools,
        preferences,
        experience,
    } = path.points;
    let digits = |need: [u8; 4]| {
        need.into_iter()
            .fold(0, |number, digit| number * 10 + u16::from(digit))
    };
    Path {
        path: Named::new(path.slug.as_str(), &path.title),
        points: [skills, tools, preferences, experience],
        skills: path
            .skills
            .iter()
            .map(|it| (it.skill, it.weight, digits(it.need)))
            .collect(),
        tools: Characters::new(path.tools.sixteenths()),
        loadings: path.loadings,
        ladder: path.ladder.map(|step| {
            let Step { title, years, band } = step;
            (
                title,
                years.from,
                years.to,
                band.from,
                band.typical,
                band.to,
            )
        }),
        zone: path.job_zone,
        entry: path.entry_years,
        on_call: path.on_call,
        manages: path.manages_people,
        remote: path.remote,
        projects: path.projects,
    }
}

impl TryFrom<Packed> for Model {
    type Error = Unreadable;

    fn try_from(packed: Packed) -> Result<Self, Unreadable> {
        let tools = packed.tools.len();
        let paths = packed
            .paths
            .into_iter()
            .map(|path| unpack_path(path, tools));
        Ok(Self {
            edition: packed.edition,
            groups: packed.groups.into_iter().map(unpack_group).collect(),
            skills: packed.skills.into_iter().map(unpack_skill).collect(),
            tools: packed.tools.into_iter().map(unpack_tool).collect(),
            questions: packed.questions.into_iter().map(unpack_question).collect(),
            projects: packed.projects.into_iter().map(unpack_project).collect(),
            paths: paths.collect::<Result<_, _>>()?,
        })
    }
}

fn unpack_group(group: Named) -> Group {
    let (id, name) = group.read();
    let id = GroupId::new(id);
    Group { id, name }
}

fn unpack_skill((skill, group): (Named, usize)) -> Skill {
    let (id, name) = skill.read();
    let id = SkillId::new(id);
    Skill { id, name, group }
}

fn unpack_tool(tool: Named) -> Tool {
    let (id, name) = tool.read();
    let id = ToolId::new(id);
    Tool { id, name }
}

fn unpack_question((id, left, right): (QuestionId, String, String)) -> Question {
    Question { id, left, right }
}

fn unpack_project((project, hours, proves): (Named, u16, Vec<usize>)) -> Project {
    let (id, name) = project.read();
    let proves = proves.into_iter();
    Project {
        id: ProjectId::new(id),
        name,
        hours,
        proves: proves.map(|it| (it / 10, last_digit(it))).collect(),
    }
}

fn unpack_path(path: Path, tools: usize) -> Result<PathModel, Unreadable> {
    let (slug, title) = path.path.read();
    let slug = PathId::new(slug);
    let Some(evidence) = path.tools.read().filter(|it| it.len() == tools) else {
        return Err(Unreadable { path: slug, tools });
    };
    let [skills, tools, preferences, experience] = path.points;
    let digits = |number: u16| [1000, 100, 10, 1].map(|place| last_digit((number / place).into()));
    let mut needs: Vec<Need> = path
        .skills
        .into_iter()
        .map(|(skill, weight, need)| Need {
            skill,
            weight,
            need: digits(need),
        })
        .collect();
    needs.sort_unstable_by_key(|need| need.skill);
    Ok(PathModel {
        slug,
        title,
        points: Points {
            skills,
            tools,
            preferences,
            experience,
        },
        skills: needs,
        tools: ToolEvidence::new(evidence),
        loadings: path.loadings,
        ladder: path
            .ladder
            .map(|(title, from, to, pay_from, typical, pay_to)| Step {
                title,
                years: Years { from, to },
                band: Band {
                    from: pay_from,
                    typical,
                    to: pay_to,
                },
            }),
        job_zone: path.zone,
        entry_years: path.entry,
        on_call: path.on_call,
        manages_people: path.manages,
        remote: path.remote,
        projects: path.projects,
    })
}

fn last_digit(number: usize) -> u8 {
    u8::try_from(number % 10).unwrap_or(0)
}
