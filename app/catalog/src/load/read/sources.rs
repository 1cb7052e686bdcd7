//! Sources of figures.

use super::all_of_a_kind;
use crate::Source;
use crate::load::kind::Kind;
use crate::load::limits::SOURCE_YEAR;
use crate::load::reading::Read;
use crate::load::toml::Section;

pub(crate) fn sources(file: Section<'_>) -> Read<Vec<Source>> {
    all_of_a_kind(file, "source", Kind::Source, source)
}

fn source(mut table: Section<'_>) -> Read<Source> {
    let id = table.own_id(false);
    let publisher = table.text("publisher");
    let title = table.text("title");
    let year = table.whole("year", SOURCE_YEAR);
    let date = table.optional_date("date");
    let url = table.link("url");
    let licence = table.optional_text("licence");
    table.finish(&[]);
    Ok(Source {
        id: id?,
        publisher: publisher?,
        title: title?,
        year: year?,
        date: date?,
        url: url?,
        licence: licence?,
    })
}
