//! Skill groups and skills.

use crate::load::kind::Kind;
use crate::load::ledger::Role;
use crate::load::reading::Read;
use crate::load::toml::{Count, Section, Shape};
use crate::{Skill, SkillGroup};

/// What `skills.toml` holds.
#[derive(Debug)]
pub(crate) struct Skills {
    pub(crate) groups: Vec<SkillGroup>,
    pub(crate) skills: Vec<Skill>,
}

pub(crate) fn skills(mut file: Section<'_>) -> Read<Skills> {
    let ledger = &file.reading.ledger;
    let groups = file.sections("group", Count::SOME, group);
    let skills = file.sections("skill", Count::SOME, skill);
    if !file.finish(&[]) {
        ledger.unreadable(Kind::Group);
        ledger.unreadable(Kind::Skill);
    }
    Ok(Skills {
        groups: groups?,
        skills: skills?,
    })
}

fn group(mut table: Section<'_>) -> Read<SkillGroup> {
    let id = table.own_id(false);
    let name = table.text("name");
    let levels = table
        .required("levels", Shape::List)
        .and_then(|list| list.array(|level| level.text()));
    table.finish(&[]);
    Ok(SkillGroup {
        id: id?,
        name: name?,
        levels: levels?,
    })
}

fn skill(mut table: Section<'_>) -> Read<Skill> {
    let merged_into = table.optional("merged_into");
    let retired = table
        .flag("retired")
        .map(|retired| retired || merged_into.is_some());
    let id = table.own_id(retired.unwrap_or_default());
    let name = table.text("name");
    let group = table.id("group");
    let summary = table.text("summary");
    let phrases = table.spellings("phrases", Count::SOME, Kind::Skill);
    let listed = table.optional_spellings("listed", Kind::Skill);
    let levels = table
        .required("levels", Shape::List)
        .and_then(|list| list.array(|level| level.text()));
    let merged_into = merged_into
        .map(|value| value.id_in(Role::Successor))
        .transpose();
    table.finish(&[]);
    Ok(Skill {
        id: id?,
        name: name?,
        group: group?,
        summary: summary?,
        phrases: phrases?,
        listed: listed?,
        levels: levels?,
        retired: retired?,
        merged_into: merged_into?,
    })
}
