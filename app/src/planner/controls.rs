//! What takes the visitor from one part of the planner to the next.

use super::{address::View, state::Planning};
use crate::markup::{Element, Node, element};

/// The parts in order, with their names, in two lines where there is little room.
const PARTS: [(View, &str); 4] = [
    (View::Start, "Where you\u{a0}are"),
    (View::Questions, "Questions"),
    (View::Constraints, "What must\u{a0}hold"),
    (View::Results, "Results"),
];

/// The heading, links to all parts, and what the visitor should know.
pub fn top(planning: &Planning) -> Vec<Node> {
    let links = PARTS.into_iter().map(|(view, name)| {
        let current = view.name() == planning.view.name();
        let link =
            element("a")
                .with("href", view.fragment())
                .with_if(current, "aria-current", "step");
        element("li").child(link.child(name))
    });
    let asking = (planning.view == View::Questions).then(|| progress(planning));
    let notice = planning.notice.map(crate::store::Notice::sentence);
    let odd = planning.odd.as_ref().map(|odd| odd.why);
    let brought = planning.brought.clone();
    vec![
        element("h1")
            .class("stage-heading")
            .with("tabindex", "-1")
            .child(heading(planning))
            .into(),
        element("nav")
            .class("parts")
            .with("aria-label", "Planner")
            .child(element("ol").children(links))
            .into(),
        element("p").class("hint progress").children(asking).into(),
        element("p")
            .class("notice")
            .with("role", "status")
            .children(notice)
            .children(brought)
            .into(),
        element("p")
            .class("notice odd")
            .with("role", "alert")
            .children(odd)
            .into(),
    ]
}

fn heading(planning: &Planning) -> String {
    match &planning.view {
        View::Start | View::Questions | View::Constraints => "Find your fit".to_owned(),
        View::Results => "Your results".to_owned(),
        View::Report(slug) => match planning.given.path(slug) {
            Some((path, _)) => format!("Your path into {}", path.title),
            None => "No such path".to_owned(),
        },
        View::Compare(_) => "Side by side".to_owned(),
        View::Saved => "Saved results".to_owned(),
        View::Shared(_) => "Somebody's results".to_owned(),
    }
}

/// The buttons under a part.
pub fn controls(planning: &Planning) -> Vec<Node> {
    match planning.view {
        View::Start => vec![row("main", &View::Questions, "Next: questions").into()],
        View::Questions => asking(planning),
        View::Constraints => vec![
            row("", &View::Questions, "Back")
                .child(link("main", &View::Results, "See my results"))
                .into(),
        ],
        _ => Vec::new(),
    }
}

/// How far the visitor is with the questions.
fn progress(planning: &Planning) -> String {
    let (left, count) = (
        planning.outlook.questions.len(),
        planning.given.answers.count(),
    );
    if left == 0 {
        format!("{count} answered. That was the last question.")
    } else if planning.outlook.settled {
        format!(
            "{count} answered. Your first three are settled; {left} more would sharpen the rest."
        )
    } else {
        format!("{count} answered, {left} left; the most telling one first.")
    }
}

/// The buttons under a question.
fn asking(planning: &Planning) -> Vec<Node> {
    // Passing over is never the first choice: the answers are.
    let (class, on) = if planning.is_answered() {
        ("main", "Next")
    } else {
        ("", "Skip")
    };
    vec![
        element("p")
            .class("controls")
            .child(button("", "back", "Back"))
            .child(button(class, "on", on))
            .into(),
    ]
}

/// A link that looks like a button, in a row of its own.
pub fn row(class: &'static str, view: &View, words: &'static str) -> Element {
    element("p")
        .class("controls")
        .child(link(class, view, words))
}

/// A link that looks like a button.
pub fn link(class: &'static str, view: &View, words: &'static str) -> Element {
    let class = if class == "main" {
        "button"
    } else {
        "button quiet"
    };
    element("a")
        .class(class)
        .with("href", view.fragment())
        .child(words)
}

/// A button that does what [`act`](super::events::act) says.
pub fn button(
    class: &'static str,
    does: impl Into<crate::markup::Words>,
    words: &'static str,
) -> Element {
    let class = if class == "main" {
        "button"
    } else {
        "button quiet"
    };
    element("button")
        .class(class)
        .with("type", "button")
        .with("data-do", does)
        .child(words)
}
