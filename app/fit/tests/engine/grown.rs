//! Models of any size, made up.

use crate::lots::Lots;
use catalog::{
    Band, GroupId, Level, OnCall, PathId, ProjectId, QuestionId, Remote, SkillId, ToolId, Years,
};
use fit::{
    Group, Model, Need, PathModel, Points, Project, Question, Skill, Step, Tool, ToolEvidence,
};

/// A model with so many paths, skills and tools, and 32 preference items.
pub(crate) fn model(paths: usize, skills: usize, tools: usize) -> Model {
    let mut lots = Lots::new(1);
    Model {
        edition: "grown".to_owned(),
        groups: vec![Group {
            id: GroupId::new("group"),
            name: "Group".to_owned(),
        }],
        skills: (0..skills)
            .map(|at| Skill {
                id: SkillId::new(format!("skill-{at:04}")),
                name: format!("Skill {at:04}"),
                group: 0,
                formerly: Vec::new(),
            })
            .collect(),
        tools: (0..tools)
            .map(|at| Tool {
                id: ToolId::new(format!("tool-{at:04}")),
                name: format!("Tool {at:04}"),
            })
            .collect(),
        questions: (0..32)
            .map(|at| Question {
                id: QuestionId::new(format!("question-{at:02}")),
                left: format!("Left {at}"),
                right: format!("Right {at}"),
            })
            .collect(),
        projects: (0..skills)
            .map(|at| Project {
                id: ProjectId::new(format!("project-{at:04}")),
                name: format!("Project {at:04}"),
                hours: 10 + u16::from(lots.byte(40)),
                proves: lots
                    .choose(3, skills)
                    .into_iter()
                    .map(|skill| (skill, 3))
                    .collect(),
            })
            .collect(),
        paths: (0..paths)
            .map(|at| path(at, &mut lots, skills, tools))
            .collect(),
    }
}

fn path(at: usize, lots: &mut Lots, skills: usize, tools: usize) -> PathModel {
    let mut skills_needed = Vec::new();
    for skill in lots.choose(13, skills) {
        let entry = lots.byte(3);
        let mid = (entry + lots.byte(2)).clamp(1, 4);
        skills_needed.push(Need {
            skill,
            weight: 8,
            need: [entry, mid, (mid + 1).min(4), 4],
        });
    }
    let loadings = lots.choose(12, 32);
    let step = |level: Level, from: u8, to: Option<u8>| {
        let pay = 60_000 + u32::from(from) * 10_000;
        Step {
            title: format!("{} {at}", level.id()),
            years: Years { from, to },
            band: Band {
                from: pay,
                typical: pay + 20_000,
                to: to.map(|_| pay + 40_000),
            },
        }
    };
    PathModel {
        slug: PathId::new(format!("path-{at:04}")),
        title: format!("Path {at:04}"),
        points: Points {
            skills: 40,
            tools: 25,
            preferences: 20,
            experience: 15,
        },
        skills: skills_needed,
        tools: ToolEvidence::new(
            (0..tools)
                .map(|_| lots.byte(60).saturating_sub(20))
                .collect(),
        ),
        loadings: loadings
            .into_iter()
            .map(|question| (question, [-2, -1, 1, 2][lots.below(4)]))
            .collect(),
        ladder: [
            step(Level::Entry, 0, Some(2)),
            step(Level::Mid, 2, Some(5)),
            step(Level::Senior, 5, Some(8)),
            step(Level::Lead, 8, None),
        ],
        job_zone: 4,
        entry_years: 0,
        on_call: OnCall::Some,
        manages_people: None,
        remote: Remote::Common,
        projects: Vec::new(),
    }
}
