//! When a job of a JSON Resume was held.

use super::node::Node;
use crate::import::dates;
pub(super) use crate::import::role::Held;

/// Words for a job that goes on.
const GOES_ON: [&str; 7] = [
    "present",
    "now",
    "current",
    "currently",
    "today",
    "ongoing",
    "heute",
];

/// When a job was held. One that began and has no end goes on; one whose end cannot be read doesn't.
pub(super) fn held(work: &Node<'_>) -> Held {
    let start = written(work, "startDate");
    let end = written(work, "endDate");
    let date = |text: &Option<String>| text.as_deref().and_then(dates::date);
    let from = date(&start);
    let goes_on = match &end {
        Some(end) => GOES_ON.iter().any(|word| end.eq_ignore_ascii_case(word)),
        None => from.is_some(),
    };
    Held {
        from,
        to: date(&end),
        years: None,
        current: goes_on,
    }
}

fn written(work: &Node<'_>, field: &str) -> Option<String> {
    let text = work.get(field)?.written()?;
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
