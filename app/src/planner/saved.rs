//! Results saved under a name, and deleting everything.

use super::{controls::button, state::Planning, words};
use crate::envelope::Saved;
use crate::markup::{Element, Node, element};

/// The id of the field that names what is saved.
pub const NAME: &str = "save-name";

/// Saved results: save, open, delete; and everything deleted in one step.
pub fn saved(planning: &Planning) -> Vec<Node> {
    let name = element("p")
        .class("field")
        .child(element("label").with("for", NAME).child("Name"))
        .child(
            element("input")
                .with("id", NAME)
                .with("type", "text")
                .with("maxlength", "80"),
        )
        .child(button("", "save", "Save"));
    let undo = planning
        .deleted
        .as_ref()
        .map(|_| button("main", "undo", "Undo"));
    let section = element("section")
        .class("saved")
        .child(element("h2").child("Keep these results"))
        .child(
            element("p")
                .class("hint")
                .child("They stay in this browser, beside others you saved."),
        )
        .child(name)
        .child(
            element("ul")
                .class("keepsakes")
                .children(planning.saved().iter().map(|it| item(planning, it))),
        )
        .child(element("h2").child("Leave nothing behind"))
        .child(
            element("p")
                .class("controls")
                .child(button("", "delete-everything", "Delete everything"))
                .children(undo),
        );
    vec![section.into()]
}

fn item(planning: &Planning, saved: &Saved) -> Element {
    let best: Vec<String> = saved
        .ranking
        .iter()
        .map(|(slug, fit)| {
            let path = planning.given.path(&catalog::PathId::new(slug.as_str()));
            let title = path.map_or(slug.as_str(), |(path, _)| path.title.as_str());
            format!("{title} {}", crate::markup::whole(*fit))
        })
        .collect();
    element("li")
        .child(element("strong").child(saved.name.clone()))
        .child(element("p").class("hint").child(words::list(&best)))
        .child(
            element("p")
                .class("controls")
                .child(button("", format!("open {}", saved.id), "Open"))
                .child(button("", format!("remove {}", saved.id), "Delete")),
        )
}
