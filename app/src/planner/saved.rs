//! Results saved under a name, files of them, and deleting everything.

use super::{
    compare::scroll,
    controls::button,
    given::Given,
    state::{Planning, first_paths},
    words,
};
use crate::envelope::Saved;
use crate::markup::{Element, Node, element};

/// The id of the field that names what is saved.
pub const NAME: &str = "save-name";
/// The id of the control that takes a file of saved results.
pub const IMPORT: &str = "import-saved";

/// Saved results: save, open, delete, take to another browser; and everything deleted in one step.
pub fn saved(planning: &Planning) -> Vec<Node> {
    let field = |id, label, kind, limit, to| {
        element("p")
            .class("field")
            .child(element("label").with("for", id).child(label))
            .child(
                element("input")
                    .with("id", id)
                    .with("type", kind)
                    .with(limit, to),
            )
    };
    let name = field(NAME, "Name", "text", "maxlength", "80").child(button("", "save", "Save"));
    let file = "Bring back a file of saved results";
    let file = field(IMPORT, file, "file", "accept", ".json,application/json");
    let all = button("", "download-json", "Download all I saved");
    let all = element("p").class("controls").child(all);
    let undo = planning
        .deleted
        .as_ref()
        .map(|_| button("main", "undo", "Undo"));
    let section = element("section")
        .class("saved")
        .child(element("h2").child("Keep your results"))
        .child(
            element("p").class("hint").with("role", "status").child(
                planning
                    .kept
                    .unwrap_or("They stay in this browser, beside others you saved."),
            ),
        )
        .children(planning.given.said_anything().then_some(name))
        .child(
            element("ul")
                .class("keepsakes")
                .children(planning.saved().iter().map(|it| item(planning, it))),
        )
        .children(compared(planning))
        // Whoever comes with a file has nothing here yet.
        .children((!planning.is_empty()).then_some(all))
        .child(file)
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
    let changed = planning.changed_since(&saved.edition);
    let with = if changed.is_some() {
        "Computed with guides that have changed since. "
    } else {
        "Computed with the present guides. "
    };
    let anew = changed.map(|changes| {
        element("div")
            .child(said(
                planning,
                "Computed anew: ",
                &first_paths(&planning.anew(saved)),
                "",
            ))
            .child(what_changed(changes))
            .child(element("p").class("controls").child(button(
                "",
                format!("anew {}", saved.id),
                "Keep it computed anew",
            )))
    });
    element("li")
        .child(element("strong").child(saved.name.clone()))
        .child(said(planning, with, &saved.ranking, &saved.edition))
        .children(anew)
        .child(
            element("p")
                .class("controls")
                .child(button("", format!("open {}", saved.id), "Open"))
                .child(button("", format!("duplicate {}", saved.id), "Duplicate"))
                .child(button("", format!("remove {}", saved.id), "Delete")),
        )
}

/// First paths, in words: those that are gone by the title that they had in `edition`.
fn said(
    planning: &Planning,
    before: &'static str,
    ranking: &[(String, f64)],
    edition: &str,
) -> Element {
    let best: Vec<String> = ranking
        .iter()
        .map(|(slug, fit)| {
            let path = planning.given.path(&catalog::PathId::new(slug.as_str()));
            let title = path
                .map(|(path, _)| path.title.as_str())
                .or_else(|| planning.former_title(slug, edition))
                .unwrap_or(slug);
            format!("{title} {}", crate::markup::whole(*fit))
        })
        .collect();
    let line = element("p").class("hint").child(before);
    if best.is_empty() {
        line
    } else {
        line.child(words::list(&best))
    }
}

/// What has changed in the catalog, to be opened.
pub fn what_changed(changes: Vec<String>) -> Element {
    let none = changes
        .is_empty()
        .then(|| "Weights or figures; no skill, question or path that is known here.".to_owned());
    let lines = changes.into_iter().chain(none);
    element("details")
        .class("fold")
        .child(element("summary").child("What has changed"))
        .child(element("ul").children(lines.map(|line| element("li").child(line))))
}

/// Every saved result beside the present answers: the fit of each path, all with the present catalog.
fn compared(planning: &Planning) -> Option<Element> {
    let saved = planning.saved();
    if saved.is_empty() {
        return None;
    }
    let heads = saved.iter().map(|saved| saved.name.clone());
    let heads = std::iter::once("Your answers now".to_owned()).chain(heads);
    let anew: Vec<Given> = saved.iter().map(|saved| planning.anew(saved)).collect();
    let columns: Vec<&Given> = std::iter::once(&planning.given).chain(&anew).collect();
    let rows = planning.given.scores.iter().filter_map(|score| {
        let path = planning.given.model.paths.get(score.path)?;
        let fits = columns.iter().map(|given| {
            let score = given.path(&path.slug).filter(|_| given.said_anything());
            let fit = score.map(|(_, score)| crate::markup::whole(score.fit.expected).to_string());
            element("td").child(fit.unwrap_or_else(|| "not said".to_owned()))
        });
        let head = element("th").with("scope", "row").child(path.title.clone());
        Some(element("tr").child(head).children(fits))
    });
    let heads = heads.map(|name| element("th").with("scope", "col").child(name));
    let table = element("table")
        .class("compare")
        .child(element("thead").child(element("tr").child(element("td")).children(heads)))
        .child(element("tbody").children(rows));
    Some(
        element("details")
            .class("fold")
            .child(element("summary").child("Compare what you saved"))
            .child(scroll("Saved results side by side", table)),
    )
}
