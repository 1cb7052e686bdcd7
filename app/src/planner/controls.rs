//! What takes the visitor from one part of the planner to the next.

use super::{address::View, state::Planning};
use crate::markup::{Element, Node, element, whole};

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
    let brought = planning.brought.clone();
    let deleted = planning
        .deleted
        .as_ref()
        .map(|_| "Everything is deleted. For ten seconds you can undo that.");
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
            .children(deleted)
            .into(),
    ]
}

/// The page's title.
pub fn title(planning: &Planning) -> String {
    let mut parts = PARTS.iter().skip(1);
    let part = parts.find(|(view, _)| *view == planning.view);
    let name = part.map_or_else(|| heading(planning), |(_, name)| (*name).to_owned());
    name + " · Waymark"
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
    let (asking, outlook) = (&planning.asking, &planning.outlook);
    let count = planning.answered();
    match (asking.left(outlook), asking.passed_over(outlook)) {
        (0, 0) => format!("{count} answered. That was the last question."),
        (0, skipped) => format!("{count} answered. You skipped all that are left: {skipped}."),
        (left, _) if outlook.settled => format!(
            "{count} answered. Your first three are likely settled; {left} more would sharpen the rest{}.",
            adds(planning, ", this one by up to ")
        ),
        (left, _) => format!(
            "{count} answered, {left} left{}.",
            adds(planning, "; this one moves fits by up to ")
        ),
    }
}

/// What an answer to the shown question would add, if it has none.
fn adds(planning: &Planning, lead: &str) -> String {
    let open = planning.asking.shown.filter(|_| !planning.is_answered());
    open.map_or_else(String::new, |item| {
        let given = &planning.given;
        // A fit is told in whole points.
        let points = whole(fit::reach(&given.model, &given.answers, item)).max(1);
        let unit = if points == 1 { "point" } else { "points" };
        format!("{lead}{points} {unit}")
    })
}

/// The buttons under a question, or where the last one was.
fn asking(planning: &Planning) -> Vec<Node> {
    let (asking, outlook) = (&planning.asking, &planning.outlook);
    let left = asking.left(outlook);
    let enough = outlook.settled || left == 0;
    let mut buttons = element("p")
        .class("controls")
        .child(button("", "back", "Back"));
    if asking.shown.is_some() {
        // Passing over is never the first choice: the answers are.
        let (class, on) = match (planning.is_answered(), enough) {
            (false, _) => ("", "Skip"),
            (true, false) => ("main", "Next"),
            (true, true) => ("", "Next"),
        };
        buttons = buttons.child(button(class, "on", on));
    } else if asking.passed_over(outlook) > 0 {
        buttons = buttons.child(button("", "again", "Ask the skipped ones again"));
    }
    if enough {
        buttons = buttons
            .child(link("main", &View::Constraints, "Next: what must hold"))
            .child(link("", &View::Results, "See my results"));
    }
    vec![buttons.into()]
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
