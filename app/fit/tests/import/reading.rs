//! Reading CVs with the words of the real catalog.

use catalog::Catalog;
use fit::Lexicon;
use fit::import::{self, Imported, Meaning};
use std::path::Path;
use std::sync::LazyLock;

pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    Lexicon::new(&Catalog::read(&seeds).expect("the seeds have no fault"))
});

pub(crate) fn text(text: &str) -> Imported {
    import::text(&LEXICON, text).expect("the text is not too long")
}

pub(crate) fn json(json: &str) -> Imported {
    import::json_resume(&LEXICON, json).expect("the JSON is an object")
}

/// A JSON Resume with these entries of a skills section.
pub(crate) fn skills(entries: &[&str]) -> Imported {
    let skills: Vec<_> = entries
        .iter()
        .map(|name| serde_json::json!({ "name": name }))
        .collect();
    json(&serde_json::json!({ "skills": skills }).to_string())
}

pub(crate) fn tools(imported: &Imported) -> Vec<&str> {
    imported
        .profile
        .tools
        .iter()
        .map(|id| id.as_str())
        .collect()
}

pub(crate) fn mentioned(imported: &Imported) -> Vec<&str> {
    imported
        .profile
        .skills
        .keys()
        .map(|id| id.as_str())
        .collect()
}

pub(crate) fn unknown(imported: &Imported) -> Vec<&str> {
    imported.unknown.iter().map(|it| it.word.as_str()).collect()
}

/// The roles that are found, as `path title from–to`, with `…` for one that goes on.
pub(crate) fn roles(imported: &Imported) -> Vec<String> {
    let roles = imported.findings.iter().filter_map(|it| match &it.meaning {
        Meaning::Role(found) => Some(&found.role),
        _ => None,
    });
    roles
        .map(|role| {
            let month =
                |month: Option<fit::Month>| month.map(|it| it.to_string()).unwrap_or_default();
            let end = if role.current {
                "…".to_owned()
            } else {
                month(role.to)
            };
            format!(
                "{} | {} | {}–{end}",
                role.path.as_ref().map_or("?", |path| path.as_str()),
                role.title.as_deref().unwrap_or("?"),
                month(role.from),
            )
        })
        .collect()
}
