//! JSON Resume, the format of jsonresume.org.

mod document;
mod held;
mod pointer;
mod reader;

use super::Imported;
use super::error::ImportError;
use crate::json::Json;
use crate::{Lexicon, ProfileId};
use document::{kind, member, written};
use reader::Reader;

/// Reads a JSON Resume, version 1.0.0 of the format or a draft of it.
///
/// Sections and fields that it doesn't know, or that hold something else than they should, are passed
/// over. Its levels of skills ("Master") are: nobody can say what they mean here.
///
/// # Errors
///
/// When `json` is longer than [`LONGEST`](super::LONGEST), is not JSON, or is no object.
pub fn json_resume(lexicon: &Lexicon, json: &str) -> Result<Imported, ImportError> {
    ImportError::if_too_long(json.len())?;
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let resume = Json::read(json).map_err(|error| ImportError::not_json(json, error))?;
    if resume.members().is_none() {
        return Err(ImportError::not_an_object(kind(&resume)));
    }
    let mut imported = Reader::new(lexicon).read(&resume);
    imported.id = id(&resume);
    Ok(imported)
}

/// `meta.id`, else `basics.name`. A number that a profile's id cannot be is a text, as it is written.
fn id(resume: &Json<'_>) -> Option<ProfileId> {
    let id = member(resume, "meta").and_then(|meta| member(meta, "id"));
    let name = member(resume, "basics").and_then(|basics| member(basics, "name"));
    [id, name].into_iter().flatten().find_map(|value| {
        let number = value.whole().map(ProfileId::Number);
        number.or_else(|| {
            let text = written(value).filter(|text| !text.is_empty())?;
            Some(ProfileId::Text(text.to_owned()))
        })
    })
}
