//! Tools.

use super::all_of_a_kind;
use crate::Tool;
use crate::load::kind::Kind;
use crate::load::reading::Read;
use crate::load::toml::{Count, Section, Shape};

/// The kinds of tool, as the seeds' README lists them.
const KINDS: [&str; 22] = [
    "language",
    "runtime",
    "framework",
    "library",
    "database",
    "streaming",
    "cloud",
    "infrastructure",
    "ci",
    "observability",
    "security",
    "testing",
    "data",
    "ml",
    "design",
    "editor",
    "hardware",
    "mobile",
    "office",
    "planning",
    "os",
    "protocol",
];

pub(crate) fn tools(file: Section<'_>) -> Read<Vec<Tool>> {
    all_of_a_kind(file, "tool", Kind::Tool, tool)
}

fn tool(mut table: Section<'_>) -> Read<Tool> {
    let retired = table.flag("retired");
    let id = table.own_id(retired.unwrap_or_default());
    let owner = table.place.start;
    let name = table
        .required("name", Shape::Text)
        .and_then(|name| name.spelling(Kind::Tool, owner));
    let kind = table.word("kind", &KINDS.map(|kind| (kind, kind)));
    let aliases = table.optional_spellings("aliases", Kind::Tool);
    let ambiguous = table.optional_spellings("ambiguous", Kind::Tool);
    let homepage = table.link("homepage");
    let skills = table.ids("skills", Count::ANY);
    table.finish(&[]);
    Ok(Tool {
        id: id?,
        name: name?,
        kind: kind?.to_owned(),
        aliases: aliases?,
        ambiguous: ambiguous?,
        homepage: homepage?,
        skills: skills?,
        retired: retired?,
    })
}
