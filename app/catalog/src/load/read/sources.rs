//! Sources of figures.

use super::all_of_a_kind;
use crate::Source;
use crate::load::fault::Rule;
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
    let date = date(&mut table);
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

fn date(table: &mut Section<'_>) -> Read<Option<String>> {
    let Some(value) = table.optional("date") else {
        return Ok(None);
    };
    let date = value.string()?;
    if is_date(date) {
        return Ok(Some(date.to_owned()));
    }
    let message = format!("`{date}` is no date");
    Err(value.fault(
        Rule::BadDate,
        message,
        "write year, month and day: `2025-08-28`",
    ))
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, digits: usize, most: u16| {
        part.len() == digits
            && part.bytes().all(|b| b.is_ascii_digit())
            && part
                .parse::<u16>()
                .is_ok_and(|number| (1..=most).contains(&number))
    };
    matches!(parts.as_slice(), [year, month, day]
        if number(year, 4, 9999) && number(month, 2, 12) && number(day, 2, 31))
}
