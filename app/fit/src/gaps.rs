//! Skill gaps at a ladder step, and the proof projects that close them.

use crate::model::{Need, PathModel};
use crate::{Answers, Known, Model, order};
use catalog::Level;
use std::cmp::Ordering;

/// A skill that a step needs more of.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// The skill, by position.
    pub skill: usize,
    /// The level needed, 1 to 4.
    pub need: u8,
    /// What is known of it. Where that is nothing, the gap is what may be missing.
    pub have: Known,
    /// Percent of the path's skills.
    pub weight: u8,
    /// Proof projects that raise it, by position, those that raise it most first.
    pub projects: Vec<usize>,
}

impl Gap {
    /// Whether it is known to be one: what was not said may be there.
    pub const fn is_known(&self) -> bool {
        self.have.level().is_some()
    }

    /// Levels missing.
    pub fn missing(&self) -> u8 {
        self.need.saturating_sub(self.have.level().unwrap_or(0))
    }

    /// How bad it is, in hundredths: the levels that are likely missing, times the weight. Of a skill
    /// that nothing was said of, somebody is expected to have some, and of one that a CV names more;
    /// what is known to be missing comes before what may be.
    pub fn size(&self) -> u16 {
        u16::from(self.missing()) * u16::from(self.weight) * likely_missing(self.have)
    }
}

/// A project of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanStep {
    /// The project, by position.
    pub project: usize,
    /// Hours it takes.
    pub hours: u16,
    /// What it raises: the skill's position, from which level, to which.
    pub raises: Vec<(usize, u8, u8)>,
    /// The week of the plan it ends in, at the visitor's hours a week; weeks count from 1.
    pub done_in_week: Option<u32>,
}

/// The most projects a plan holds: what a person can take in, and about a year of evenings.
const PLAN_LENGTH: usize = 6;

/// Of a hundred who gave this answer, how many lack what is not known to be there.
fn likely_missing(have: Known) -> u16 {
    match have {
        Known::Unknown => 70,
        Known::Mentioned => 35,
        Known::Level(_) => 100,
    }
}

/// The skills of which `path` needs more at `level`, worst first.
pub fn gaps(model: &Model, path: &PathModel, answers: &Answers, level: Level) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = without_projects(path, answers, level).collect();
    order::sort_by(&mut gaps, worse_first);
    for gap in &mut gaps {
        gap.projects = projects_for(model, gap);
    }
    gaps
}

/// The skill of the worst gap, by position: what comes first in [`gaps`], without the projects, which take
/// longest to look up.
pub fn largest_gap(path: &PathModel, answers: &Answers, level: Level) -> Option<usize> {
    let gaps = without_projects(path, answers, level);
    gaps.min_by(worse_first).map(|gap| gap.skill)
}

fn without_projects(
    path: &PathModel,
    answers: &Answers,
    level: Level,
) -> impl Iterator<Item = Gap> {
    path.skills.iter().filter_map(move |need| {
        let have = answers.skills.get(need.skill).copied().unwrap_or_default();
        let gap = Gap {
            skill: need.skill,
            need: need.at(level),
            have,
            weight: need.weight,
            projects: Vec::new(),
        };
        (gap.missing() > 0).then_some(gap)
    })
}

fn worse_first(one: &Gap, other: &Gap) -> Ordering {
    let by_size = other.size().cmp(&one.size());
    by_size.then(one.skill.cmp(&other.skill))
}

/// Projects that raise a skill above what is there, those that raise it most first, then the shortest.
fn projects_for(model: &Model, gap: &Gap) -> Vec<usize> {
    let have = gap.have.level().unwrap_or(0);
    let mut projects: Vec<(u8, u16, usize)> = model
        .projects
        .iter()
        .enumerate()
        .filter_map(|(at, project)| {
            let reaches = reached(&project.proves, gap.skill).min(gap.need);
            (reaches > have).then_some((u8::MAX - reaches, project.hours, at))
        })
        .collect();
    order::sort(&mut projects);
    projects.into_iter().map(|(_, _, at)| at).collect()
}

/// Which projects to do, in which order: each time the one that closes most gap in an hour. Projects
/// the path's guide recommends are taken before others that close as much.
///
/// Projects are for gaps that are known: nobody is to prove for weeks what a single answer would tell. To
/// somebody who gave no level of any skill of the path, the plan is that of one who starts from nothing.
pub fn plan(model: &Model, path: &PathModel, answers: &Answers, gaps: &[Gap]) -> Vec<PlanStep> {
    let from_nothing = starts_from_nothing(path, answers);
    let hours_per_week = answers.constraints.hours_per_week;
    let hours_per_week = hours_per_week.filter(|hours| *hours > 0);
    let mut open: Vec<(usize, u8, u8, u32)> = gaps
        .iter()
        .filter(|gap| from_nothing || gap.is_known())
        .map(|gap| {
            let have = gap.have.level().unwrap_or(0);
            let weight = u32::from(gap.weight) * u32::from(likely_missing(gap.have));
            (gap.skill, have, gap.need, weight)
        })
        .collect();
    let mut steps = Vec::new();
    let mut hours: u32 = 0;
    while steps.len() < PLAN_LENGTH {
        let best = model
            .projects
            .iter()
            .enumerate()
            .filter(|(at, _)| steps.iter().all(|step: &PlanStep| step.project != *at))
            .map(|(at, project)| {
                let closed: u32 = open
                    .iter()
                    .map(|(skill, have, need, weight)| {
                        let reaches = reached(&project.proves, *skill).min(*need);
                        u32::from(reaches.saturating_sub(*have)) * *weight
                    })
                    .sum();
                let rate = f64::from(closed) / f64::from(project.hours.max(1));
                (rate, path.projects.contains(&at), at, project)
            })
            .filter(|(rate, ..)| *rate > 0.0)
            .max_by(|one, other| {
                one.0
                    .total_cmp(&other.0)
                    .then(one.1.cmp(&other.1))
                    .then(other.2.cmp(&one.2))
            });
        let Some((_, _, at, project)) = best else {
            break;
        };
        let mut raises = Vec::new();
        for (skill, have, need, _) in &mut open {
            let reaches = reached(&project.proves, *skill).min(*need);
            if reaches > *have {
                raises.push((*skill, *have, reaches));
                *have = reaches;
            }
        }
        hours += u32::from(project.hours);
        let done_in_week = hours_per_week.map(|week| hours.div_ceil(u32::from(week)));
        steps.push(PlanStep {
            project: at,
            hours: project.hours,
            raises,
            done_in_week,
        });
    }
    steps
}

/// Whether no level was said of any skill that `path` needs.
pub fn starts_from_nothing(path: &PathModel, answers: &Answers) -> bool {
    let known = |need: &Need| answers.skills.get(need.skill)?.level();
    path.skills.iter().all(|need| known(need).is_none())
}

/// The level of `skill` that a project proves; 0 where it doesn't.
pub(crate) fn reached(proves: &[(usize, u8)], skill: usize) -> u8 {
    proves
        .iter()
        .find(|(at, _)| *at == skill)
        .map_or(0, |(_, level)| *level)
}
