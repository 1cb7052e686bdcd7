//! Sources of figures.

use crate::Source;
use crate::load::limits::SOURCE_YEAR;
use crate::load::reading::Read;
use crate::load::toml::{Count, Section};

pub(crate) fn sources(mut file: Section<'_>) -> Read<Vec<Source>> {
    let sources = file.sections("source", Count::SOME, source);
    file.finish(&[]);
    sources
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
