//! The ladder step that fits, the two readings behind it, and what the next one takes.

use crate::charts::{Post, climb};
use crate::figures::years;
use crate::markup::{Element, element};
use crate::planner::{given::Given, words};
use catalog::Level;
use fit::{PathModel, Score, gaps};

pub(super) fn section(given: &Given, path: &PathModel, score: &Score) -> Element {
    let seniority = score.seniority;
    let reading = |what: &str, level: Option<Level>| match level {
        Some(level) => format!("By {what}: {}. ", words::lower(&path.step(level).title)),
        None => format!("By {what}: not enough said. "),
    };
    let steps = Level::ALL.into_iter().map(|level| {
        let step = path.step(level);
        element("li")
            .with_if(seniority.step == Some(level), "aria-current", "step")
            .child(step.title.clone())
            .child(" ")
            .child(element("span").class("hint").child(years(step.years)))
    });
    let posts = Level::ALL.map(|level| Post {
        level,
        title: path.step(level).title.clone(),
        years: path.step(level).years,
        pay: Some(path.step(level).band.typical),
    });
    let picture = climb("climb", &path.title, &posts, seniority.step);
    let mut readings = format!("Your step: {}. ", words::standing(path, score));
    if seniority.years_to_ladder.is_none() {
        readings.push_str(&reading("years", seniority.by_years));
    }
    readings.push_str(&reading("skills", seniority.by_skills));
    if let Some(by) = seniority.held_back_by {
        readings.push_str(words::held_back(by));
    }
    let next = seniority.next();
    super::section("Where you stand on the ladder")
        .child(element("figure").class("chart").child(picture))
        .child(element("ol").class("ladder").children(steps))
        .child(element("p").child(readings))
        .children(
            next.into_iter()
                .flat_map(|next| missing(given, path, score, next)),
        )
}

/// What exactly the next step takes.
fn missing(given: &Given, path: &PathModel, score: &Score, next: Level) -> [Element; 2] {
    let step = path.step(next);
    let years = given
        .answers
        .years
        .map(|years| f64::from(step.years.from) - years);
    let mut items: Vec<String> = years
        .filter(|years| *years > 0.0)
        .map(|years| format!("{} more", words::plural(years, "year")))
        .into_iter()
        .collect();
    // Where the skills would do already, what is short of some is not in the way.
    let gaps = if score.seniority.by_skills >= Some(next) {
        Vec::new()
    } else {
        gaps(&given.model, path, &given.answers, next)
    };
    for gap in gaps {
        if let (Some(skill), Some(have)) = (given.model.skills.get(gap.skill), gap.have.level()) {
            items.push(format!("{}: from {have} to {}", skill.name, gap.need));
        }
    }
    if items.is_empty() {
        items.push("answer more skills, and it will stand here".to_owned());
    }
    [
        element("p").child(format!("To be {}:", words::lower(&step.title))),
        element("ul").children(items.into_iter().map(|item| element("li").child(item))),
    ]
}
