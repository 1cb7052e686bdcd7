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
    let percent = table
        .required("percent", Shape::Whole)
        .and_then(|value| Ok((value.whole(GROWTH)?, value.place)));
    let from_jobs = table.whole("from_jobs", PEOPLE);
    let to_jobs = table.whole("to_jobs", PEOPLE);
    let openings = table.optional_whole("openings", PEOPLE);
    let source = table.id("source");
    finish(table);
    let (percent, place) = percent?;
    let projection = Projection {
        occupation: occupation?,
        soc: soc?,
        percent,
        from_jobs: from_jobs?,
        to_jobs: to_jobs?,
        openings: openings?,
        source: source?,
    };
    percent_matches(reading, place, &projection)?;
    Ok(projection)
}

/// A published percentage is rounded, from numbers of jobs that are rounded too: it may be off by
/// one percent of the jobs, and by no more.
fn percent_matches(reading: &Reading<'_>, place: Place, projection: &Projection) -> Read<()> {
    let (from, to) = (
        i64::from(projection.from_jobs),
        i64::from(projection.to_jobs),
    );
    let hundredfold = (to - from) * 100;
    if (hundredfold - i64::from(projection.percent) * from).abs() <= from {
        return Ok(());
    }
    let message = format!(
        "`percent` is {}, but from {from} to {to} jobs it is {}",
        projection.percent,
        hundredfold / from
    );
    Err(reading.fault(
        place,
        Rule::PercentOff,
        message,
        "look the three numbers up again",
    ))
}
