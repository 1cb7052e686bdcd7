//! The text of a seed file becomes a tree.

use crate::load::fault::Rule;
use crate::load::place::Place;
use crate::load::reading::{Read, Reading};
use toml::Spanned;
use toml::de::DeTable;

/// The parser's word for a key that stands twice. The tree is whole all the same: it keeps the first.
const DUPLICATE_KEY: &str = "duplicate key";

/// The tree of a file, unless its text is not TOML. Only the first syntax error is reported: those
/// after it are mostly its consequences.
pub(crate) fn parse<'a>(reading: &'a Reading<'a>, file: usize) -> Read<Spanned<DeTable<'a>>> {
    let (tree, errors) = DeTable::parse_recoverable(reading.text(file));
    for error in &errors {
        let place = Place::new(file, error.span().unwrap_or_default());
        if error.message() != DUPLICATE_KEY {
            return Err(reading.fault(
                place,
                Rule::Syntax,
                format!("this is not TOML: {}", error.message()),
                "mend this first; the rest of the file is checked after it",
            ));
        }
        duplicate_key(reading, place);
    }
    Ok(tree)
}

fn duplicate_key(reading: &Reading<'_>, place: Place) {
    let key = reading
        .text(place.file)
        .get(place.start..place.end)
        .unwrap_or_default();
    let message = format!("`{key}` stands twice in its table");
    reading.fault(
        place,
        Rule::DuplicateKey,
        message,
        "merge the two or take one away",
    );
}
