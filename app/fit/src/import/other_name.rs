//! Names that a technology shares with others: companies, streets, employers.

use super::list::{beginning, is_one_of};
use crate::lexicon::Hit;

/// What ends the name of a company or a street.
const ENDS: [&str; 17] = [
    "AG",
    "Avenue",
    "Ave",
    "Corp",
    "Corporation",
    "GmbH",
    "Inc",
    "LLC",
    "Lane",
    "Limited",
    "Ltd",
    "PLC",
    "Road",
    "S.A.S",
    "SE",
    "Street",
    "plc",
];
/// What people are before "at" and a skill.
const ABLE: [&str; 12] = [
    "adept",
    "best",
    "better",
    "excel",
    "excelled",
    "excellent",
    "excels",
    "expert",
    "good",
    "great",
    "proficient",
    "skilled",
];
/// What may follow an employer.
const BEHIND: [&str; 13] = [
    "and", "as", "building", "for", "from", "in", "on", "since", "then", "until", "where", "which",
    "with",
];

/// How far behind it is looked, in bytes.
const NEAR: usize = 40;

/// Whether the words of `hit`, a tool's, are part of another name: "Docker Inc.", "Juniper Road", or that
/// of an employer, "engineer at Databricks".
pub(super) fn is_part_of_another_name(text: &str, hit: &Hit) -> bool {
    let behind = text.get(hit.end..).unwrap_or_default();
    let line = beginning(behind, NEAR)
        .split('\n')
        .next()
        .unwrap_or_default();
    let next = line.strip_prefix(' ').unwrap_or_default();
    let next = next.split([' ', ',', ')', '|', '\t']).next();
    let next = next.unwrap_or_default().trim_end_matches('.');
    ENDS.contains(&next) || is_company(text, hit, next) || is_employer(text, hit, line)
}

/// Others administer systems that are called so.
fn is_company(text: &str, hit: &Hit, next: &str) -> bool {
    next == "Systems" && text.get(hit.start..hit.end) == Some("Cisco")
}

fn is_employer(text: &str, hit: &Hit, behind: &str) -> bool {
    let name = text.get(hit.start..hit.end).unwrap_or_default();
    let before = text.get(..hit.start).unwrap_or_default();
    let Some(before) = before
        .strip_suffix(" at ")
        .or_else(|| before.strip_suffix(" @ "))
    else {
        return false;
    };
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next();
    let goes_on = behind.strip_prefix(' ').is_some_and(|rest| {
        let next = rest.split(|c: char| !c.is_alphanumeric()).next();
        let next = next.unwrap_or_default();
        next.starts_with(char::is_lowercase) && !BEHIND.contains(&next)
    });
    name.starts_with(char::is_uppercase) && !is_one_of(word.unwrap_or_default(), &ABLE) && !goes_on
}
