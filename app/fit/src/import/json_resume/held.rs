//! When a job of a JSON Resume was held.

use super::document::{member, written};
use crate::import::dates;
use crate::import::role::Held;
use crate::json::Json;

/// When a job was held. One that began and has no end goes on; one whose end cannot be read doesn't.
pub(super) fn held(work: &Json<'_>) -> Held {
    let start = date_of(work, "startDate");
    let end = date_of(work, "endDate");
    let from = start.and_then(dates::date);
    let goes_on = match end {
        Some(end) => dates::is_present(end),
        None => from.is_some(),
    };
    Held {
        from,
        to: end.and_then(dates::date),
        years: None,
        current: goes_on,
    }
}

/// The date that a field has, as it is written.
fn date_of<'a>(work: &'a Json<'_>, field: &str) -> Option<&'a str> {
    let text = written(member(work, field)?)?.trim();
    (!text.is_empty()).then_some(text)
}
