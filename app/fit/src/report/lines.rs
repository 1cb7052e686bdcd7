//! Positions written out as ids and names.

use super::{ContributionLine, GapLine, PlanLine, ProjectLine, RaiseLine, Said};
use crate::{AnswerKind, Answers, Contribution, Gap, Item, Known, Model, PlanStep};

/// The most projects named for a skill.
const PROJECTS: usize = 3;

pub(super) fn contribution(
    model: &Model,
    answers: &Answers,
    contribution: &Contribution,
) -> Option<ContributionLine> {
    let line = |kind, id: &str, name: &str, said| ContributionLine {
        kind,
        id: id.to_owned(),
        name: name.to_owned(),
        said,
        points: contribution.points,
    };
    Some(match contribution.item {
        Item::Skill(at) => {
            let skill = model.skills.get(at)?;
            let said = match answers.skills.get(at)? {
                Known::Level(level) => Said::Level(*level),
                Known::Mentioned | Known::Unknown => Said::Mentioned,
            };
            line(AnswerKind::Skill, skill.id.as_str(), &skill.name, said)
        }
        Item::Tool(at) => {
            let tool = model.tools.get(at)?;
            let used = answers.tools.get(at).copied().flatten()?;
            let said = if used { Said::Used } else { Said::NotUsed };
            line(AnswerKind::Tool, tool.id.as_str(), &tool.name, said)
        }
        Item::Preference(at) => {
            let question = model.questions.get(at)?;
            let answer = answers.preferences.get(at).copied().flatten()?;
            let preferred = if answer < 0 {
                &question.left
            } else {
                &question.right
            };
            let said = Said::Leaning(answer);
            line(
                AnswerKind::Preference,
                question.id.as_str(),
                preferred,
                said,
            )
        }
        Item::Years => line(AnswerKind::Years, "", "", Said::Years(answers.years?)),
        Item::Role(at) => {
            let path = model.paths.get(at)?;
            let (_, current) = answers.roles.iter().find(|(role, _)| *role == at)?;
            let said = if *current {
                Said::PresentRole
            } else {
                Said::PastRole
            };
            line(AnswerKind::Role, path.slug.as_str(), &path.title, said)
        }
    })
}

pub(super) fn gap(model: &Model, gap: &Gap) -> Option<GapLine> {
    let skill = model.skills.get(gap.skill)?;
    Some(GapLine {
        skill: skill.id.clone(),
        name: skill.name.clone(),
        need: gap.need,
        have: gap.have.level(),
        mentioned: gap.have == Known::Mentioned,
        weight: gap.weight,
        projects: projects(model, &gap.projects),
    })
}

/// The first few of the projects at these positions.
pub(super) fn projects(model: &Model, at: &[usize]) -> Vec<ProjectLine> {
    let first = at.iter().take(PROJECTS);
    first.filter_map(|at| project(model, *at)).collect()
}

fn project(model: &Model, at: usize) -> Option<ProjectLine> {
    let project = model.projects.get(at)?;
    Some(ProjectLine {
        project: project.id.clone(),
        name: project.name.clone(),
        hours: project.hours,
    })
}

pub(super) fn plan_step(model: &Model, step: &PlanStep) -> Option<PlanLine> {
    let raise = |(skill, from, to): &(usize, u8, u8)| {
        let skill = model.skills.get(*skill)?;
        Some(RaiseLine {
            skill: skill.id.clone(),
            name: skill.name.clone(),
            from: *from,
            to: *to,
        })
    };
    Some(PlanLine {
        project: project(model, step.project)?,
        raises: step.raises.iter().filter_map(raise).collect(),
        done_in_week: step.done_in_week,
    })
}
