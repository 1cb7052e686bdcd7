//! What if: one skill raised or one project done, and how every path would move.

use super::{given::Given, words};
use crate::markup::{Element, element, tenths};
use fit::{Known, Model, Project, rank};

/// The name of the control that says what is tried.
pub const TRY: &str = "what-if";

/// A choice of projects, and how every path moves where one is chosen.
pub fn what_if(given: &Given, tried: Option<usize>) -> Element {
    let options = given
        .model
        .projects
        .iter()
        .enumerate()
        .map(|(at, project)| {
            element("option")
                .with("value", at.to_string())
                .with_if(tried == Some(at), "selected", "")
                .child(format!("{} ({} hours)", project.name, project.hours))
        });
    let choice = element("select")
        .with("id", TRY)
        .with("name", TRY)
        .child(
            element("option")
                .with("value", "")
                .child("choose a project"),
        )
        .children(options);
    let project = tried.and_then(|at| given.model.projects.get(at));
    element("section")
        .class("what-if")
        .child(element("h2").child("What if"))
        .child(
            element("p")
                .class("field")
                .child(
                    element("label")
                        .with("for", TRY)
                        .child("you did this project and could show it?"),
                )
                .child(choice),
        )
        .children(project.map(|project| moves(given, project)))
}

/// How every path would move.
fn moves(given: &Given, project: &Project) -> Element {
    let mut answers = (*given.answers).clone();
    for (skill, level) in &project.proves {
        if let Some(known) = answers.skills.get_mut(*skill) {
            let have = known.level().unwrap_or(0);
            *known = Known::Level(have.max(*level));
        }
    }
    let mut scores = Vec::new();
    rank(&given.model, &answers, &mut scores);
    let rows = scores.iter().enumerate().filter_map(|(place, score)| {
        let path = given.model.paths.get(score.path)?;
        let before = given
            .scores
            .iter()
            .position(|other| other.path == score.path)?;
        let change = score.fit.expected - given.scores.get(before)?.fit.expected;
        let moved = match before.cmp(&place) {
            std::cmp::Ordering::Equal => "stays".to_owned(),
            std::cmp::Ordering::Greater => format!("up {}", before - place),
            std::cmp::Ordering::Less => format!("down {}", place - before),
        };
        Some(
            element("tr")
                .child(
                    element("th")
                        .with("scope", "row")
                        .child((given.opens)(path)),
                )
                .child(element("td").child(tenths(score.fit.expected)))
                .child(element("td").child(words::points(change)))
                .child(element("td").child(moved)),
        )
    });
    let heads = ["Path", "Fit then", "Change", "Place"]
        .into_iter()
        .map(|head| element("th").with("scope", "col").child(head));
    element("div")
        .child(
            element("p")
                .class("hint")
                .child(proven(&given.model, project)),
        )
        .child(
            element("table")
                .child(element("thead").child(element("tr").children(heads)))
                .child(element("tbody").children(rows)),
        )
}

fn proven(model: &Model, project: &Project) -> String {
    let proven: Vec<String> = project
        .proves
        .iter()
        .filter_map(|(skill, level)| {
            let name = &model.skills.get(*skill)?.name;
            Some(format!(
                "{name} at \u{201c}{}\u{201d}",
                words::level_words(*level)
            ))
        })
        .collect();
    format!("It proves {}.", words::list(&proven))
}
