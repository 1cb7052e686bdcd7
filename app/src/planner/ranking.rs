//! The live ranking beside the questions.

use super::{
    results::range_bar,
    state::{Planning, link_to_report},
    words,
};
use crate::markup::{Node, element, whole};
use fit::PathModel;

/// All paths as they stand, in the model's order: each row carries its place, and glides there.
pub fn ranking(planning: &Planning) -> Vec<Node> {
    let given = &planning.given;
    let said = given.ranks();
    let hint = if !given.said_anything() {
        "Paths line up here as you answer."
    } else {
        words::confidence(given.confidence().level)
    };
    let mut nodes = vec![
        element("h2").child("Your paths so far").into(),
        element("p").class("hint").child(hint).into(),
    ];
    if said {
        let rows = given
            .model
            .paths
            .iter()
            .enumerate()
            .filter_map(|(at, path)| {
                let place = given.scores.iter().position(|score| score.path == at)?;
                let score = given.scores.get(place)?;
                let apart = !score.broken.is_empty();
                Some(
                    element("li")
                        .with("id", id(path))
                        .class(if apart { "row apart" } else { "row" })
                        .with("data-place", (place + 1).to_string())
                        .with("--place", place.to_string())
                        .child(link_to_report(path))
                        .child(range_bar(score))
                        .child(
                            element("span")
                                .class("figure")
                                .child(whole(score.fit.expected).to_string()),
                        ),
                )
            });
        let ranked = || {
            let paths = given.scores.iter();
            paths.filter_map(|score| given.model.paths.get(score.path))
        };
        let rows = element("ol")
            .class("rows")
            // Rows are read in the order in which they are seen.
            .with("aria-owns", ranked().map(id).collect::<Vec<_>>().join(" "))
            .with("--rows", given.model.paths.len().to_string())
            .children(rows);
        nodes.push(rows.into());
        let first: Vec<&str> = ranked().take(3).map(|path| path.title.as_str()).collect();
        let spoken = format!("First three: {}", first.join(", "));
        nodes.push(
            element("p")
                .class("visually-hidden")
                .with("aria-live", "polite")
                .child(spoken)
                .into(),
        );
    }
    nodes
}

/// The id of a path's row.
fn id(path: &PathModel) -> String {
    format!("row-{}", path.slug)
}
