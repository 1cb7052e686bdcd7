//! What a path's guide says, as far as it concerns the visitor.
//!
//! A report does not carry the guide's words: each part is an element that the page fills from the guide
//! itself (`guide_part.js`), which is kept for when there is no network.

use crate::markup::{Node, element};
use crate::planner::{
    field,
    given::{Given, step},
};
use catalog::{Background, PathId};
use fit::{PathModel, Score};

/// The heading of the ways in that suit the visitor.
pub const WAYS_IN: &str = "Ways in from where you are";
/// The heading of the questions about their gaps.
pub const QUESTIONS: &str = "Interview questions about your gaps";

/// What AI changes, the outlook, the ways in that suit the visitor, and what is asked about their gaps.
pub fn from_guide(given: &Given, slug: &PathId) -> Vec<Node> {
    let Some((path, score)) = given.path(slug) else {
        return Vec::new();
    };
    let part = |heading, anchor, about: &str| {
        let link = element("a")
            .with("href", format!("/paths/{slug}#{anchor}"))
            .child("Read it in the guide");
        super::section(heading).child(
            element("guide-part")
                .with("path", slug.to_string())
                .with("part", anchor)
                .with("about", about.to_owned())
                .child(link),
        )
    };
    let parts = [
        Some(part("What AI changes", "ai", "")),
        Some(part("Outlook", "outlook", "")),
        background(given, slug).map(|background| part(WAYS_IN, "entry", background)),
        Some(part(
            QUESTIONS,
            "interview",
            &gaps_of(given, path, score).join(" "),
        )),
    ];
    let parts = element("article")
        .class("report guide-parts")
        .children(parts.into_iter().flatten());
    vec![parts.into()]
}

/// Where the visitor would come from into a path, if not from that path itself.
pub fn background<'g>(given: &'g Given, slug: &PathId) -> Option<&'g str> {
    match field::current_role(&given.profile) {
        Some(role) if role == slug => None,
        Some(role) => Some(role.as_str()),
        None => Some(Background::NEWCOMERS),
    }
}

/// The ids of the skills that are missing at the next step, worst first.
pub fn gaps_of<'g>(given: &'g Given, path: &PathModel, score: &Score) -> Vec<&'g str> {
    let gaps = given.gaps_to_next(path, step(score));
    gaps.iter()
        .filter_map(|gap| Some(given.model.skills.get(gap.skill)?.id.as_str()))
        .collect()
}
