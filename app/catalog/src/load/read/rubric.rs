//! What scoring uses of a path.

use super::path::finish;
use crate::load::fault::Rule;
use crate::load::kind::Kind;
use crate::load::ledger::{Reference, Role};
use crate::load::limits::{
    ENTRY_YEARS, JOB_ZONE, LEVEL, LOADING, LOADING_LEAN, POINTS, SHARE, TOOL_PERCENT, WHOLE,
};
use crate::load::place::Place;
use crate::load::reading::{Read, Reading, every};
use crate::load::toml::{Section, Shape, Value};
use crate::{Level, Loading, OnCall, Points, Remote, Rubric, SkillNeed, TOOL_SURVEY, ToolShare};
use std::cmp::Ordering;
use std::collections::BTreeMap;

const ON_CALL: &[(&str, OnCall)] = &[
    ("none", OnCall::None),
    ("some", OnCall::Some),
    ("core", OnCall::Core),
];

const REMOTE: &[(&str, Remote)] = &[
    ("common", Remote::Common),
    ("some", Remote::Some),
    ("rare", Remote::Rare),
];

const MANAGES_PEOPLE: &[(&str, Option<Level>)] = &[
    (Level::Entry.id(), Some(Level::Entry)),
    (Level::Mid.id(), Some(Level::Mid)),
    (Level::Senior.id(), Some(Level::Senior)),
    (Level::Lead.id(), Some(Level::Lead)),
    ("never", None),
];

pub(super) fn rubric(mut table: Section<'_>) -> Read<Rubric> {
    let job_zone = table.whole("job_zone", JOB_ZONE);
    let entry_years = table.whole("entry_years", ENTRY_YEARS);
    let on_call = table.word("on_call", ON_CALL);
    let manages_people = table.word("manages_people", MANAGES_PEOPLE);
    let remote = table.word("remote", REMOTE);
    let points = table
        .optional("points")
        .map_or(Ok(Points::default()), |value| points(value.section()?));
    let ledger = &table.reading.ledger;
    let skills = table
        .section("skills")
        .inspect_err(|_| ledger.unread(Role::Need))
        .and_then(skills);
    let tools = table.section("tools").and_then(tools);
    let preferences = table
        .section("preferences")
        .inspect_err(|_| ledger.unread(Role::Loading))
        .and_then(preferences);
    finish(table);
    Ok(Rubric {
        job_zone: job_zone?,
        entry_years: entry_years?,
        on_call: on_call?,
        manages_people: manages_people?,
        remote: remote?,
        points: points?,
        skills: skills?,
        tools: tools?,
        preferences: preferences?,
    })
}

fn skills(table: Section<'_>) -> Read<Vec<SkillNeed>> {
    let (reading, place) = (table.reading, table.place);
    let skills = every(table.entries().into_iter().map(|entry| {
        let skill = entry.id(Role::Need);
        let mut table = entry.value.section()?;
        let weight = table.whole("weight", SHARE);
        let need = table
            .required("need", Shape::List)
            .and_then(|value| need(&value));
        finish(table);
        Ok(SkillNeed {
            skill,
            weight: weight?,
            need: need?,
        })
    }))?;
    not_empty(reading, place, "rubric.skills", &skills)?;
    let sum = skills.iter().map(|skill| u32::from(skill.weight)).sum();
    adds_up(
        reading,
        place,
        Rule::WeightSum,
        "the weights of `rubric.skills`",
        sum,
    )?;
    Ok(skills)
}

fn points(mut table: Section<'_>) -> Read<Points> {
    let (reading, place) = (table.reading, table.place);
    let skills = table.whole("skills", POINTS);
    let tools = table.whole("tools", POINTS);
    let preferences = table.whole("preferences", POINTS);
    let experience = table.whole("experience", POINTS);
    finish(table);
    let points = Points {
        skills: skills?,
        tools: tools?,
        preferences: preferences?,
        experience: experience?,
    };
    let parts = [
        points.skills,
        points.tools,
        points.preferences,
        points.experience,
    ];
    let sum = parts.into_iter().map(u32::from).sum();
    adds_up(
        reading,
        place,
        Rule::PointSum,
        "the parts of `rubric.points`",
        sum,
    )?;
    Ok(points)
}

/// Reports a part of the rubric that says nothing: scoring has points to give for each.
fn not_empty<T>(reading: &Reading<'_>, place: Place, name: &str, entries: &[T]) -> Read<()> {
    if !entries.is_empty() {
        return Ok(());
    }
    let message = format!("`{name}` has nothing in it");
    Err(reading.fault(place, Rule::TooFew, message, "add at least one line"))
}

/// Reports parts that do not add up to the whole.
fn adds_up(reading: &Reading<'_>, place: Place, rule: Rule, parts: &str, sum: u32) -> Read<()> {
    let help = match sum.cmp(&WHOLE) {
        Ordering::Equal => return Ok(()),
        Ordering::Less => format!("give {} more", WHOLE - sum),
        Ordering::Greater => format!("take {} away", sum - WHOLE),
    };
    let message = format!("{parts} add up to {sum}, but must be {WHOLE}");
    Err(reading.fault(place, rule, message, help))
}

fn need(value: &Value<'_>) -> Read<[u8; 4]> {
    let levels = value.array(|level| level.whole(LEVEL))?;
    if !levels.is_sorted() {
        let message = format!("`{}` falls from one step to the next", value.name);
        let help = "a higher step needs at least what the one below needs";
        return Err(value.fault(Rule::NeedFalls, message, help));
    }
    Ok(levels)
}

fn tools(mut table: Section<'_>) -> Read<Vec<ToolShare>> {
    let mut first = BTreeMap::new();
    let mut shares = |key: &'static str, surveyed: bool| {
        let Some(value) = table.optional(key) else {
            return Ok(Vec::new());
        };
        if surveyed {
            value.reading.ledger.refer(Reference {
                kind: Kind::Source,
                id: TOOL_SURVEY.to_owned(),
                place: value.place,
                role: Role::Mention,
            });
        }
        every(value.section()?.entries().into_iter().map(|entry| {
            let tool = entry.id(Role::Mention);
            let percent = entry.value.number(TOOL_PERCENT);
            if let Some(place) = first.insert(entry.key.it, entry.key.place) {
                let message = format!("`{tool}` is both surveyed and judged");
                let cited = entry.value.reading.cite(place);
                let help = format!("a survey needs no estimate beside it: keep {cited}");
                return Err(entry.value.reading.fault(
                    entry.key.place,
                    Rule::ToolTwice,
                    message,
                    help,
                ));
            }
            Ok(ToolShare {
                tool,
                percent: percent?,
                surveyed,
            })
        }))
    };
    let surveyed = shares("surveyed", true);
    let judged = shares("judged", false);
    let (reading, place) = (table.reading, table.place);
    finish(table);
    let shares = [surveyed?, judged?].concat();
    not_empty(reading, place, "rubric.tools", &shares)?;
    Ok(shares)
}

fn preferences(table: Section<'_>) -> Read<Vec<Loading>> {
    let (reading, place) = (table.reading, table.place);
    let loadings = every(table.entries().into_iter().map(|entry| {
        let question = entry.id(Role::Loading);
        let loading = entry.value.whole(LOADING)?;
        if loading == 0 {
            let message = format!("`{}` is 0, which says nothing", entry.value.name);
            let help = "take the line away, or say which side the work is like";
            return Err(entry.value.fault(Rule::OutOfRange, message, help));
        }
        Ok(Loading { question, loading })
    }))?;
    not_empty(reading, place, "rubric.preferences", &loadings)?;
    let lean: i32 = loadings
        .iter()
        .map(|loading| i32::from(loading.loading))
        .sum();
    if lean.abs() > LOADING_LEAN {
        let side = if lean < 0 { "left" } else { "right" };
        let message = format!("the loadings of `rubric.preferences` add up to {lean}");
        let help = format!(
            "they may lean by {LOADING_LEAN} at most, or always picking {side} wins: weigh the others more"
        );
        return Err(reading.fault(place, Rule::LoadingBalance, message, help));
    }
    Ok(loadings)
}
