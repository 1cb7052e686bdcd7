//! Taking results along: a link that holds them, text, paper.

use super::{
    address::View,
    controls::{button, row},
    share,
    state::Planning,
};
use crate::markup::{Element, Node, element};

/// The id of the field that holds the link.
pub const LINK: &str = "share-link";

/// A link, text and paper.
pub fn keep(planning: &Planning, origin: &str) -> Element {
    let given = &planning.given;
    let code = share::write(&given.model, &given.answers);
    let link = format!("{origin}/fit{}", View::Shared(code).fragment());
    element("section")
        .class("keep")
        .child(element("h2").child("Take them along"))
        .child(
            element("p")
                .class("field")
                .child(
                    element("label")
                        .with("for", LINK)
                        .child("A link that holds your answers; whoever has it can read them"),
                )
                .child(
                    element("input")
                        .with("id", LINK)
                        .with("type", "text")
                        .with("readonly", "")
                        .with("value", link),
                ),
        )
        .child(
            element("p")
                .class("controls")
                .child(button("", "copy-link", "Copy the link"))
                .child(
                    element("span")
                        .class("hint")
                        .with("role", "status")
                        .children(planning.copied),
                )
                .child(button("", "print", "Print"))
                .child(button("", "download-markdown", "Download as text")),
        )
}

/// Somebody's results, from a link.
pub fn shared(planning: &Planning, code: &str) -> Vec<Node> {
    let given = &planning.given;
    let profile = match share::read(&given.model, code) {
        Ok(profile) => profile,
        Err(broken) => {
            return vec![
                element("p").class("notice").child(broken.sentence()).into(),
                row("", &View::Results, "Your own results").into(),
            ];
        }
    };
    let theirs = super::given::Given::new(
        std::sync::Arc::clone(&given.model),
        profile,
        None,
        name_of_path,
    );
    let question = if given.said_anything() {
        "These came with a link and are not yours. Taking them over replaces your answers; save yours first to keep both."
    } else {
        "These came with a link and are not yours. You can take them over as a start."
    };
    let mut nodes = vec![
        element("p").class("notice").child(question).into(),
        element("p")
            .class("controls")
            .child(button("", "take-over", "Make these my answers"))
            .into(),
    ];
    nodes.extend(super::results::results(&theirs));
    nodes
}

/// A path's name, where there is no report to open.
fn name_of_path(path: &fit::PathModel) -> Element {
    element("span").child(path.title.clone())
}
