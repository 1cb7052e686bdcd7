//! *Your path into …* on a guide, for a visitor whose answers are kept in this browser.

use super::{
    given::{Given, step},
    report, results, stage,
    state::link_to_planner,
    words,
};
use crate::markup::{Element, Node, element};
use catalog::{Level, PathId};
use fit::{PathModel, Score, gaps};
use leptos::prelude::*;

/// How many gaps are named here; the report has them all.
const GAPS: usize = 4;

/// Draws what the visitor's own answers say about the guide's path into the guide; where there are none,
/// its invitation stays.
#[island]
pub fn OwnPath() -> impl IntoView {
    if let Some(model) = crate::model::current() {
        let given = Given::kept(model, link_to_planner);
        if let Some(slug) = stage::slug_of_guide().filter(|_| given.ranks()) {
            stage::draw(".own-path .known", own_path(&given, &PathId::new(slug)));
            stage::mark(".own-path", "data-known");
        }
        stage::awake();
    }
}

fn own_path(given: &Given, slug: &PathId) -> Vec<Node> {
    let Some((path, score)) = given.path(slug) else {
        return Vec::new();
    };
    let step = step(score);
    let to = |fragment: String, words: &'static str, class: &'static str| {
        element("a")
            .class(class)
            .with("href", format!("/fit{fragment}"))
            .child(words)
    };
    vec![
        element("p").child(report::standing(given, score)).into(),
        results::fit_line("Fit ", score).into(),
        lines(given, path, score, step).into(),
        element("p")
            .child(report::pay::sentences(given, path, score))
            .into(),
        element("p")
            .class("actions")
            .child(to(format!("#/report/{slug}"), "Your full report", "button"))
            .child(to("#/results".to_owned(), "Reports on all paths", "more"))
            .into(),
    ]
}

/// Step and gaps, in words.
fn lines(given: &Given, path: &PathModel, score: &Score, step: Level) -> Element {
    let standing = format!("Seniority: {}.", words::standing(path, score));
    let names: Vec<String> = gaps(&given.model, path, &given.answers, step)
        .iter()
        .take(GAPS)
        .filter_map(|gap| Some(words::lower(&given.model.skills.get(gap.skill)?.name)))
        .collect();
    let gaps = if names.is_empty() {
        "Gaps: none at that step.".to_owned()
    } else {
        format!("Largest gaps, or not said yet: {}.", words::list(&names))
    };
    element("ul")
        .child(element("li").child(standing))
        .child(element("li").child(gaps))
        .children(results::broken(score))
}
