//! Jobs and certificates that the answers hold and no field shows, such as those that a CV told of. They are let
//! go of one by one.

use super::{state::Planning, words};
use crate::markup::{Element, Node, element};
use fit::{Profile, Role};

/// What no field shows, with a button each that takes it away.
pub fn held(planning: &Planning) -> Vec<Node> {
    let Profile {
        roles,
        certificates,
        ..
    } = &*planning.given.profile;
    let jobs = roles.iter().enumerate().filter(|(_, role)| is_told(role));
    let jobs = jobs.map(|(at, role)| taken_away("job", at, job(planning, role)));
    let certificates = certificates.iter().enumerate();
    let certificates = certificates.map(|(at, name)| taken_away("certificate", at, name.clone()));
    let all: Vec<Element> = jobs.chain(certificates).collect();
    if all.is_empty() {
        return Vec::new();
    }
    vec![
        element("p")
            .class("hint")
            .child("Also among your answers:")
            .into(),
        element("ul").class("chosen").children(all).into(),
    ]
}

/// Whether more is known of a role than the field for the present one shows.
fn is_told(role: &Role) -> bool {
    !role.current || role.title.is_some() || role.from.is_some()
}

/// What a job was, and when.
fn job(planning: &Planning, role: &Role) -> String {
    let path = role
        .path
        .as_ref()
        .and_then(|slug| planning.given.path(slug));
    let name = match (&role.title, path) {
        (Some(title), _) => title.clone(),
        (None, Some((path, _))) => path.title.clone(),
        (None, None) => "A job".to_owned(),
    };
    match (role.from, role.to, role.years) {
        (Some(from), Some(to), _) => format!("{name}, {} to {}", from.year(), to.year()),
        (Some(from), None, _) => format!("{name}, since {}", from.year()),
        (None, _, Some(years)) => format!("{name}, {}", words::plural(years, "year")),
        (None, _, None) => name,
    }
}

fn taken_away(kind: &str, at: usize, name: String) -> Element {
    let button = element("button")
        .with("type", "button")
        .with("data-do", format!("strike-{kind} {at}"))
        .with("aria-label", format!("Take {name} away"))
        .child("\u{d7}");
    element("li").child(name).child(button)
}
