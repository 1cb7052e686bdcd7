//! The career map from where the visitor stands, for one whose answers are kept in this browser.

use super::{field, given::Given, stage, state::link_to_planner, words};
use crate::markup::{Element, Node, element};
use fit::{PathModel, Verdict, distance};
use leptos::prelude::*;

/// How many paths are named as the ones that fit best.
const FIRST: usize = 3;

/// Marks the visitor's own places on the map, and says beside it how far each path is from there; where
/// nothing is kept, the map stays as it is.
#[island]
pub fn OwnMap() -> impl IntoView {
    if let Some(model) = crate::model::current() {
        let given = Given::kept(model, link_to_planner);
        if given.ranks() {
            stage::draw(".own-map", own_map(&given));
        }
        stage::awake();
    }
}

/// Marks places, and says what they are.
fn own_map(given: &Given) -> Vec<Node> {
    let mut nodes = Vec::new();
    let first: Vec<&PathModel> = given
        .scores
        .iter()
        .take(FIRST)
        .filter_map(|score| given.model.paths.get(score.path))
        .collect();
    for path in &first {
        mark(path, "data-first");
    }
    nodes.push(line("Your first three so far, in bold: ", &first).into());
    let here = field::current_role(&given.profile).and_then(|slug| given.path(slug));
    let Some((here, _)) = here else {
        return nodes;
    };
    mark(here, "data-here");
    for (verdict, attribute) in [
        (Verdict::HighlyViable, "data-near"),
        (Verdict::Viable, "data-near"),
        (Verdict::Far, "data-far"),
    ] {
        let there: Vec<&PathModel> = given
            .model
            .paths
            .iter()
            .filter(|path| distance(here, path).verdict == verdict)
            .collect();
        for path in &there {
            mark(path, attribute);
        }
        if let Some(way) = words::way(verdict).filter(|_| !there.is_empty()) {
            let before = format!("From {} it is {way} to ", words::lower(&here.title));
            nodes.push(line(before, &there).into());
        }
    }
    nodes
}

fn mark(path: &PathModel, attribute: &str) {
    let place = format!(".career-map [data-path=\"{}\"]", path.slug);
    stage::mark(&place, attribute);
}

/// A sentence that ends in paths, each of them a link to its report.
fn line(before: impl Into<crate::markup::Words>, paths: &[&PathModel]) -> Element {
    let mut line = element("p").child(Node::Text(before.into()));
    for (at, path) in paths.iter().enumerate() {
        if at > 0 {
            line = line.child(", ");
        }
        line = line.child(link_to_planner(path));
    }
    line.child(".")
}
