//! Whatever is asked counts for something, and whatever counts can be proved.

use crate::load::fault::Rule;
use crate::load::kind::Kind;
use crate::load::ledger::{Declared, Role};
use crate::load::reading::Reading;
use std::collections::BTreeSet;

pub(super) fn questions_move_paths(reading: &Reading<'_>) {
    for question in idle(reading, Kind::Question, Role::Loading) {
        let message = format!("the question `{}` moves no path", question.id);
        let help = "add a loading to a path's [rubric.preferences], or set `retired = true`";
        reading.fault(question.place, Rule::IdleQuestion, message, help);
    }
}

pub(super) fn skills_are_used(reading: &Reading<'_>) {
    for skill in idle(reading, Kind::Skill, Role::Need) {
        let message = format!("no path's rubric uses the skill `{}`", skill.id);
        let help = "add it to a path's [rubric.skills], or set `retired = true`";
        reading.fault(skill.place, Rule::IdleSkill, message, help);
    }
}

/// Reported once a skill, where it is first needed.
pub(super) fn skills_are_proved(reading: &Reading<'_>) {
    if !(reading.ledger.has_all(Role::Proof) && reading.ledger.knows_all(Kind::Skill)) {
        return;
    }
    let existing: BTreeSet<String> = reading
        .ledger
        .declared(Kind::Skill)
        .into_iter()
        .map(|skill| skill.id)
        .collect();
    let mut settled = reading.ledger.ids_in(Role::Proof);
    for need in reading.ledger.references() {
        if need.role != Role::Need
            || !existing.contains(&need.id)
            || !settled.insert(need.id.clone())
        {
            continue;
        }
        let message = format!("no project proves the skill `{}`", need.id);
        let help = "add it to the `proves` of a project in projects.toml";
        reading.fault(need.place, Rule::UnprovedSkill, message, help);
    }
}

/// What is not retired and that nothing refers to in `role`, if all that could has been read.
fn idle(reading: &Reading<'_>, kind: Kind, role: Role) -> Vec<Declared> {
    if !reading.ledger.has_all(role) {
        return Vec::new();
    }
    let used = reading.ledger.ids_in(role);
    let mut declared = reading.ledger.declared(kind);
    declared.retain(|thing| !thing.retired && !used.contains(&thing.id));
    declared
}
