//! What a path pays.

use super::path::finish;
use crate::load::fault::Rule;
use crate::load::limits::{FIGURE_YEAR, PEOPLE, USD};
use crate::load::place::Place;
use crate::load::reading::{Read, Reading};
use crate::load::toml::{Count, Section, Spot};
use crate::{Figure, Pay, PaySurvey, Percentiles};

pub(super) fn pay(mut table: Section<'_>) -> Read<Pay> {
    let reading = table.reading;
    let mut sums = Rising::new(reading);
    let mut named = |key: &'static str| {
        let figure = figure(table.section(key)?)?;
        sums.next(key, figure.it.usd, figure.place)?;
        Ok(figure.it)
    };
    let low = named("low");
    let median = named("median");
    let high = named("high");
    let note = table.proses("note", Count::SOME);
    let percentiles = table.sections("percentiles", Count::SOME, percentiles);
    let surveys = table.optional_sections("surveys", survey);
    finish(table);
    Ok(Pay {
        low: low?,
        median: median?,
        high: high?,
        note: note?,
        percentiles: newest_first(reading, percentiles?)?,
        surveys: surveys?,
    })
}

fn figure(mut table: Section<'_>) -> Read<Spot<Figure>> {
    let usd = table.whole("usd", USD);
    let how = table.text("how");
    let source = table.id("source");
    let place = table.place;
    finish(table);
    Ok(Spot {
        it: Figure {
            usd: usd?,
            how: how?,
            source: source?,
        },
        place,
    })
}

fn percentiles(mut table: Section<'_>) -> Read<Spot<Percentiles>> {
    let place = table.place;
    let occupation = table.text("occupation");
    let soc = table.text("soc");
    let year = table.whole("year", FIGURE_YEAR);
    let mut wages = Wages::of(&mut table);
    let p10 = wages.at("p10");
    let p25 = wages.at("p25");
    let p50 = wages.at("p50");
    let p75 = wages.at("p75");
    let p90 = wages.top_coded("p90");
    let source = table.id("source");
    finish(table);
    let percentiles = Percentiles {
        occupation: occupation?,
        soc: soc?,
        year: year?,
        p10: p10?,
        p25: p25?,
        p50: p50?,
        p75: p75?,
        p90: p90?,
        source: source?,
    };
    Ok(Spot {
        it: percentiles,
        place,
    })
}

fn survey(mut table: Section<'_>) -> Read<PaySurvey> {
    let group = table.text("group");
    let people = table.whole("people", PEOPLE);
    let mut wages = Wages::of(&mut table);
    let p25 = wages.at("p25");
    let p50 = wages.at("p50");
    let p75 = wages.at("p75");
    let source = table.id("source");
    finish(table);
    Ok(PaySurvey {
        group: group?,
        people: people?,
        p25: p25?,
        p50: p50?,
        p75: p75?,
        source: source?,
    })
}

/// The first percentiles draw the chart; none of the others may be newer.
fn newest_first(reading: &Reading<'_>, all: Vec<Spot<Percentiles>>) -> Read<Vec<Percentiles>> {
    let first = all.first().map_or(0, |first| first.it.year);
    if let Some(newer) = all.iter().find(|later| later.it.year > first) {
        let message = format!(
            "these percentiles are of {}, but the first ones of {first}",
            newer.it.year
        );
        let help = "put the newest first: they draw the chart";
        return Err(reading.fault(newer.place, Rule::NotNewestFirst, message, help));
    }
    Ok(all.into_iter().map(|percentiles| percentiles.it).collect())
}

/// The percentiles of one table, each higher than the one before.
struct Wages<'t, 'a> {
    table: &'t mut Section<'a>,
    rising: Rising<'a>,
}

impl<'t, 'a> Wages<'t, 'a> {
    fn of(table: &'t mut Section<'a>) -> Self {
        let rising = Rising::new(table.reading);
        Self { table, rising }
    }

    fn at(&mut self, key: &'static str) -> Read<u32> {
        let value = self.table.required(key, crate::load::toml::Shape::Whole)?;
        let usd = value.whole(USD)?;
        self.rising.next(key, usd, value.place)?;
        Ok(usd)
    }

    /// Left out where the publisher only says that it is above its ceiling.
    fn top_coded(&mut self, key: &'static str) -> Read<Option<u32>> {
        let Some(value) = self.table.optional(key) else {
            return Ok(None);
        };
        let usd = value.whole(USD)?;
        self.rising.next(key, usd, value.place)?;
        Ok(Some(usd))
    }
}

/// Sums that must rise.
struct Rising<'a> {
    reading: &'a Reading<'a>,
    last: Option<(&'static str, u32)>,
}

impl<'a> Rising<'a> {
    fn new(reading: &'a Reading<'a>) -> Self {
        Self {
            reading,
            last: None,
        }
    }

    fn next(&mut self, key: &'static str, usd: u32, place: Place) -> Read<()> {
        let last = self.last.replace((key, usd));
        let Some((lower_key, lower)) = last.filter(|(_, lower)| *lower > usd) else {
            return Ok(());
        };
        let message = format!("`{key}` is {usd}, less than `{lower_key}`, {lower}");
        let help = format!("`{lower_key}` to `{key}` must rise: look both up again");
        Err(self.reading.fault(place, Rule::PayOrder, message, help))
    }
}
