//! Jobs and certificates that the answers hold and no field shows, such as those that a CV told of. They are let
//! go of one by one.

use super::{state::Planning, words};
use crate::markup::{Element, Node, element};
use fit::Role;

/// What no field shows, with a button each that takes it away, by its place among all roles and, after them, all
/// certificates.
pub fn held(planning: &Planning) -> Vec<Node> {
    let profile = &planning.given.profile;
    let roles = profile.roles.iter();
    let jobs = roles.map(|role| is_told(role).then(|| job(planning, role)));
    let certificates = profile.certificates.iter().cloned().map(Some);
    let all = jobs.chain(certificates).enumerate();
    let all: Vec<Element> = all
        .filter_map(|(at, name)| Some(taken_away(at, name?)))
        .collect();
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
    let path = role.path.as_ref();
    let path = path.and_then(|slug| planning.given.path(slug));
    let name = match (&role.title, path) {
        (Some(title), _) => title,
        (None, Some((path, _))) => &path.title,
        (None, None) => "A job",
    };
    let year = |month: fit::Month| words::number(f64::from(month.year()));
    let since = role.from.map(year);
    let (lead, since, until) = match (since, role.to.map(year)) {
        (Some(since), Some(until)) => (", ", since, [" to ", &until].concat()),
        (Some(since), None) => (", since ", since, String::new()),
        (None, _) => ("", String::new(), String::new()),
    };
    [name, lead, &since, &until].concat()
}

fn taken_away(at: usize, name: String) -> Element {
    let button = element("button")
        .with("type", "button")
        .with("data-do", format!("strike {at}"))
        .with("aria-label", ["Take ", &name, " away"].concat())
        .child("\u{d7}");
    element("li").child(name).child(button)
}
