//! Dates, and what changed on them.

use super::path::finish;
use crate::Change;
use crate::load::fault::Rule;
use crate::load::reading::Read;
use crate::load::toml::{Section, Shape, Value};

impl Section<'_> {
    /// A date that may be left out.
    pub(super) fn optional_date(&mut self, key: &'static str) -> Read<Option<String>> {
        self.optional(key).map(|value| date(&value)).transpose()
    }
}

/// What changed in a guide, the latest first.
pub(super) fn changes(file: &mut Section<'_>) -> Read<Vec<Change>> {
    let mut changes = file.optional_sections("changes", |mut table| {
        let date = table
            .required("date", Shape::Text)
            .and_then(|value| date(&value));
        let what = table.text("what");
        finish(table);
        Ok(Change {
            date: date?,
            what: what?,
        })
    })?;
    changes.sort_by(|one, other| other.date.cmp(&one.date));
    Ok(changes)
}

fn date(value: &Value<'_>) -> Read<String> {
    let date = value.string()?;
    if is_date(date) {
        return Ok(date.to_owned());
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
