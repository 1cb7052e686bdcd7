//! How an occupation will grow.

use super::path::finish;
use crate::load::fault::Rule;
use crate::load::limits::{GROWTH, PEOPLE};
use crate::load::place::Place;
use crate::load::reading::{Read, Reading};
use crate::load::toml::{Count, Section, Shape};
use crate::{Outlook, Projection};

pub(super) fn outlook(mut table: Section<'_>) -> Read<Outlook> {
    let summary = table.proses("summary", Count::SOME);
    let projections = table.sections("projections", Count::SOME, projection);
    finish(table);
    Ok(Outlook {
        summary: summary?,
        projections: projections?,
    })
}

fn projection(mut table: Section<'_>) -> Read<Projection> {
    let reading = table.reading;
    let occupation = table.text("occupation");
    let soc = table.optional_text("soc");
    let (percent, place) = match table.required("percent", Shape::Whole) {
        Ok(value) => (value.whole(GROWTH), value.place),
        Err(reported) => (Err(reported), table.place),
    };
    let from_jobs = table.whole("from_jobs", PEOPLE);
    let to_jobs = table.whole("to_jobs", PEOPLE);
    let openings = table.optional_whole("openings", PEOPLE);
    let source = table.id("source");
    finish(table);
    if let (Ok(percent), Ok(from), Ok(to)) = (percent, from_jobs, to_jobs) {
        percent_matches(reading, place, percent, i64::from(from), i64::from(to))?;
    }
    Ok(Projection {
        occupation: occupation?,
        soc: soc?,
        percent: percent?,
        from_jobs: from_jobs?,
        to_jobs: to_jobs?,
        openings: openings?,
        source: source?,
    })
}

/// A published percentage is rounded, from numbers of jobs that are rounded too: it may be off by
/// one percent of the jobs, and by no more.
fn percent_matches(
    reading: &Reading<'_>,
    place: Place,
    percent: i16,
    from: i64,
    to: i64,
) -> Read<()> {
    let hundredfold = (to - from) * 100;
    if (hundredfold - i64::from(percent) * from).abs() <= from {
        return Ok(());
    }
    let change = hundredfold / from;
    let message = format!("`percent` is {percent}, but from {from} to {to} jobs it is {change}");
    Err(reading.fault(
        place,
        Rule::PercentOff,
        message,
        "look the three numbers up again",
    ))
}
