//! The report of one path: everything about how the visitor stands to it.

mod breakdown;
pub mod from_guide;
mod gap_map;
pub mod pay;
mod plan;
mod seniority;

pub use from_guide::from_guide;

use super::{
    given::{self, Given},
    results::{broken, fit_line},
    what_if::ranked_with,
    words,
};
use crate::markup::{Element, Node, element, whole};
use catalog::PathId;
use fit::{PathModel, PlanStep, Score};

/// The report of one path.
pub fn report(given: &Given, slug: &PathId) -> Vec<Node> {
    let Some((path, score)) = given.path(slug) else {
        let all = element("a").with("href", "/paths").child("See all paths");
        return vec![
            element("p")
                .child("There is no such path. ")
                .child(all)
                .child(".")
                .into(),
        ];
    };
    let step = given::step(score);
    let gaps = given.gaps_to_next(path, step);
    let plan = fit::plan(&given.model, path, &given.answers, &gaps);
    let sections = [
        Some(breakdown::section(given, path, score)),
        Some(seniority::section(given, path, score)),
        Some(gap_map::section(given, path, step, &gaps)),
        Some(plan::section(given, path, &gaps, &plan)),
        Some(pay::section(given, path, score)),
        distance(given, path),
    ];
    let report = element("article")
        .class("report")
        .child(fit_line("Fit ", score))
        .child(
            element("p")
                .class("lead")
                .child(standing(given, score))
                .children(way_up(given, path, score, &plan)),
        )
        .child(element("ul").class("reasons").children(broken(score)))
        .children(sections.into_iter().flatten());
    vec![report.into()]
}

/// How well a path fits, in words.
pub fn standing(given: &Given, score: &Score) -> String {
    let place = given
        .scores
        .iter()
        .position(|other| other.path == score.path)
        .unwrap_or(0)
        + 1;
    let fits = match score.fit.expected {
        60.0.. => "this fits well: it",
        40.0.. => "this fits in part: it",
        _ => "this is some way off, and can be learned: it",
    };
    format!(
        "From what you answered, {fits} is number {place} of {} for you.",
        given.scores.len()
    )
}

/// The first project of the plan, and what the fit would be with it.
fn way_up(given: &Given, path: &PathModel, score: &Score, plan: &[PlanStep]) -> Option<String> {
    // What an answer may show is no way up.
    let first = plan
        .first()
        .filter(|_| !fit::starts_from_nothing(path, &given.answers))?;
    let project = given.model.projects.get(first.project)?;
    let then = ranked_with(given, &project.proves);
    let then = then.iter().find(|it| it.path == score.path)?;
    Some(format!(
        " The shortest way up: {}, {} hours. With that, the fit would be {}.",
        words::lower(&project.name),
        first.hours,
        whole(then.fit.expected)
    ))
}

/// A section with its heading.
fn section(heading: &'static str) -> Element {
    element("section").child(element("h2").child(heading))
}

/// How far it is from the present role.
fn distance(given: &Given, path: &PathModel) -> Option<Element> {
    let (from, _) = given.path(super::field::current_role(&given.profile)?)?;
    let distance = fit::distance(from, path);
    let way = words::way(distance.verdict)?;
    let words = format!(
        "From {} it is {way}: that role brings {}% of the skills needed here, whatever yours are, and the days are {}% alike.",
        words::lower(&from.title),
        whole(distance.skills * 100.0),
        whole(distance.activities * 100.0),
    );
    Some(section("How far from where you are").child(element("p").child(words)))
}
