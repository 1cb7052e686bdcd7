//! The report of one path: everything about how the visitor stands to it.

mod breakdown;
mod from_guide;
mod gap_map;
pub mod pay;
mod plan;
mod seniority;

pub use from_guide::from_guide;

use super::{
    given::{self, Given},
    results::{broken, fit_line},
    words,
};
use crate::markup::{Element, Node, element, whole};
use catalog::PathId;

/// The report of one path.
pub fn report(given: &Given, slug: &PathId) -> Vec<Node> {
    let Some((path, score)) = given.path(slug) else {
        let all = element("a").with("href", "/paths").child("See all paths");
        return vec![
            element("p")
                .child("There is no such path. ")
                .child(all)
                .child(".")
                .into(),
        ];
    };
    let step = given::step(score);
    let sections = [
        Some(breakdown::section(given, path, score)),
        Some(seniority::section(given, path, score)),
        Some(gap_map::section(given, path, step)),
        Some(plan::section(given, path, step)),
        Some(pay::section(given, path, step)),
        distance(given, path),
    ];
    let report = element("article")
        .class("report")
        .child(fit_line("Fit ", score))
        .child(element("ul").class("reasons").children(broken(score)))
        .children(sections.into_iter().flatten());
    vec![report.into()]
}

/// A section with its heading.
fn section(heading: &'static str) -> Element {
    element("section").child(element("h2").child(heading))
}

/// How far it is from the present role.
fn distance(given: &Given, path: &fit::PathModel) -> Option<Element> {
    let (from, _) = given.path(super::field::current_role(&given.profile)?)?;
    let distance = fit::distance(from, path);
    let way = words::way(distance.verdict)?;
    let words = format!(
        "From {} it is {way}: you bring {}% of the skills it needs, and the days are {}% alike.",
        words::lower(&from.title),
        whole(distance.skills * 100.0),
        whole(distance.activities * 100.0),
    );
    Some(section("How far from where you are").child(element("p").child(words)))
}
