//! Puts a report together.

use super::{GapLine, NextStep, PayReport, PlanReport, Report, SeniorityReport, StepGaps, lines};
use crate::range::tenths;
use crate::seniority::{STEP_MET, needs_met};
use crate::{
    Answers, Distance, Gap, Model, PathModel, Score, Seniority, distance, explain, gaps, pay_fit,
    plan,
};
use catalog::Level;

/// Reports on the path at position `at` of `model`; none where there is no such path.
pub fn report(model: &Model, at: usize, answers: &Answers) -> Option<Report> {
    let path = model.paths.get(at)?;
    let score = Score::new(model, at, path, answers);
    let explanation = explain(model, path, answers).rounded();
    let measured_at = score.seniority.measured_at();
    let step = measured_at.unwrap_or(Level::Entry);
    let next = step.next();
    let steps: Vec<(Level, Vec<Gap>)> = [Some(step), next]
        .into_iter()
        .flatten()
        .map(|step| (step, gaps(model, path, answers, step)))
        .collect();
    let (planned, open) = steps.last()?;
    Some(Report {
        edition: model.edition.clone(),
        path: path.slug.clone(),
        title: path.title.clone(),
        fit: score.fit.rounded(),
        parts: score.parts.rounded(),
        baseline: explanation.baseline,
        contributions: explanation
            .contributions
            .iter()
            .filter_map(|it| lines::contribution(model, answers, it))
            .collect(),
        seniority: seniority(path, answers, score.seniority),
        plan: plan_report(model, path, answers, *planned, open),
        gaps: steps
            .iter()
            .map(|(step, gaps)| StepGaps {
                step: *step,
                title: path.step(*step).title.clone(),
                gaps: gap_lines(model, gaps),
            })
            .collect(),
        pay: pay(path, answers, measured_at.unwrap_or(Level::Mid)),
        distance: from_present_role(model, path, answers),
        broken: score.broken.iter().collect(),
    })
}

fn gap_lines(model: &Model, gaps: &[Gap]) -> Vec<GapLine> {
    gaps.iter()
        .filter_map(|gap| lines::gap(model, gap))
        .collect()
}

fn seniority(path: &PathModel, answers: &Answers, found: Seniority) -> SeniorityReport {
    let next = found.next().map(|level| {
        let step = path.step(level);
        let from = f64::from(step.years.from);
        NextStep {
            step: level,
            title: step.title.clone(),
            from_years: step.years.from,
            years_missing: answers.years.map(|years| tenths((from - years).max(0.0))),
            needs_met: needs_met(path, answers, level).map(|share| tenths(share * 100.0)),
            needs_to_meet: STEP_MET * 100.0,
        }
    });
    SeniorityReport {
        step: found.step,
        title: found.step.map(|step| path.step(step).title.clone()),
        years: answers.years.map(tenths),
        by_years: found.by_years,
        by_skills: found.by_skills,
        held_back_by: found.held_back_by,
        years_to_ladder: found.years_to_ladder.map(tenths),
        next,
    }
}

fn plan_report(
    model: &Model,
    path: &PathModel,
    answers: &Answers,
    step: Level,
    gaps: &[Gap],
) -> PlanReport {
    let hours_per_week = answers.constraints.hours_per_week;
    let steps = plan(model, path, answers, gaps);
    PlanReport {
        step,
        hours: steps.iter().map(|step| u32::from(step.hours)).sum(),
        hours_per_week,
        weeks: steps.last().and_then(|step| step.done_in_week),
        projects: steps
            .iter()
            .filter_map(|step| lines::plan_step(model, step))
            .collect(),
    }
}

fn pay(path: &PathModel, answers: &Answers, step: Level) -> PayReport {
    let fit = pay_fit(path, step, answers.pay, answers.wanted_pay);
    PayReport {
        step,
        from: fit.band.from,
        typical: fit.band.typical,
        to: fit.band.to,
        present: answers.pay,
        wanted: answers.wanted_pay,
        change: fit.change,
        wanted_above: fit.wanted_above,
        wanted_normal_at: fit.wanted_normal_at,
    }
}

/// The distance from the present role; from the nearest one where there are several, and from the
/// nearest role ever held where none goes on.
fn from_present_role(model: &Model, path: &PathModel, answers: &Answers) -> Option<Distance> {
    let goes_on = answers.roles.iter().any(|(_, current)| *current);
    answers
        .roles
        .iter()
        .filter(|(_, current)| *current == goes_on)
        .filter_map(|(at, _)| Some(distance(model.paths.get(*at)?, path)))
        .max_by(|one, other| one.similarity.total_cmp(&other.similarity))
        .map(Distance::rounded)
}
