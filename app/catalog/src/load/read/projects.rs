//! Proof projects.

use super::all_of_a_kind;
use crate::load::kind::Kind;
use crate::load::ledger::Role;
use crate::load::limits::{HOURS, PROVED_LEVEL};
use crate::load::reading::{Read, every};
use crate::load::toml::{Count, Section};
use crate::{Project, SkillId};
use std::collections::BTreeMap;

pub(crate) fn projects(file: Section<'_>) -> Read<Vec<Project>> {
    all_of_a_kind(file, "project", Kind::Project, project)
}

fn project(mut table: Section<'_>) -> Read<Project> {
    let retired = table.flag("retired");
    let is_retired = retired.unwrap_or_default();
    let id = table.own_id(is_retired);
    let name = table.text("name");
    let brief = table.text("brief");
    let hand_in = table.texts("hand_in", Count::SOME);
    let hours = table.whole("hours", HOURS);
    // A retired project is no longer on offer, so it proves nothing that is asked today.
    let role = if is_retired {
        Role::Mention
    } else {
        Role::Proof
    };
    let ledger = &table.reading.ledger;
    let proves = table
        .section("proves")
        .inspect_err(|_| ledger.unread(Role::Proof))
        .and_then(|proves| proven(proves, role));
    let review = table.texts("review", Count::SOME);
    let stretch = table.text("stretch");
    table.finish(&[]);
    Ok(Project {
        id: id?,
        name: name?,
        brief: brief?,
        hand_in: hand_in?,
        hours: hours?,
        proves: proves?,
        review: review?,
        stretch: stretch?,
        retired: retired?,
    })
}

fn proven(table: Section<'_>, role: Role) -> Read<BTreeMap<SkillId, u8>> {
    let levels = table.entries().into_iter().map(|entry| {
        let skill = entry.id(role);
        Ok((skill, entry.value.whole(PROVED_LEVEL)?))
    });
    Ok(every(levels)?.into_iter().collect())
}
