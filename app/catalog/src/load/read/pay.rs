//! What a path pays.

use super::path::finish;
use crate::load::fault::Rule;
use crate::load::limits::{FIGURE_YEAR, PEOPLE, USD};
use crate::load::place::Place;
use crate::load::reading::{Read, Reading};
use crate::load::toml::{Count, Section, Shape, Spot, Value};
use crate::{Figure, Pay, PaySurvey, Percentiles};

pub(super) fn pay(mut table: Section<'_>) -> Read<Pay> {
    let reading = table.reading;
    let mut sums = Rising::or_equal(reading);
    let mut named = |key: &'static str| {
        let figure = figure(table.section(key)?)?;
        sums.next(key, figure.it.usd, figure.place)?;
        Ok(figure.it)
    };
    let low = named("low");
    let median = named("median");
    let high = named("high");
    let note = table.proses("note", Count::SOME);
    let mut newest = None;
    let percentiles = table.sections("percentiles", Count::SOME, |table| {
        percentiles(table, &mut newest)
    });
    let surveys = table.optional_sections("surveys", survey);
    finish(table);
    Ok(Pay {
        low: low?,
        median: median?,
        high: high?,
        note: note?,
        percentiles: percentiles?,
        surveys: surveys?,
    })
}

pub(super) fn figure(mut table: Section<'_>) -> Read<Spot<Figure>> {
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

/// `newest` is the year of the first percentiles, which draw the chart.
fn percentiles(mut table: Section<'_>, newest: &mut Option<u16>) -> Read<Percentiles> {
    let occupation = table.text("occupation");
    let soc = table.text("soc");
    let year = table
        .required("year", Shape::Whole)
        .and_then(|year| not_newer(&year, year.whole(FIGURE_YEAR)?, newest));
    let mut wages = Wages::of(&mut table);
    let p10 = wages.at("p10");
    let p25 = wages.at("p25");
    let p50 = wages.at("p50");
    let p75 = wages.at("p75");
    let p90 = wages.top_coded("p90");
    let source = table.id("source");
    finish(table);
    Ok(Percentiles {
        occupation: occupation?,
        soc: soc?,
        year: year?,
        p10: p10?,
        p25: p25?,
        p50: p50?,
        p75: p75?,
        p90: p90?,
        source: source?,
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

fn not_newer(value: &Value<'_>, year: u16, newest: &mut Option<u16>) -> Read<u16> {
    let first = *newest.get_or_insert(year);
    if year <= first {
        return Ok(year);
    }
    let message = format!("these percentiles are of {year}, but the first ones of {first}");
    let help = "put the newest first: they draw the chart";
    Err(value.fault(Rule::NotNewestFirst, message, help))
}

/// The percentiles of one table, each higher than the one before.
struct Wages<'t, 'a> {
    table: &'t mut Section<'a>,
    rising: Rising<'a>,
}

impl<'t, 'a> Wages<'t, 'a> {
    fn of(table: &'t mut Section<'a>) -> Self {
        let rising = Rising::strictly(table.reading);
        Self { table, rising }
    }

    fn at(&mut self, key: &'static str) -> Read<u32> {
        let value = self.table.required(key, Shape::Whole)?;
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
    /// By how much from each to the next.
    least: u32,
    last: Option<(&'static str, u32)>,
}

impl<'a> Rising<'a> {
    /// Each is higher than the one before.
    fn strictly(reading: &'a Reading<'a>) -> Self {
        Self {
            reading,
            least: 1,
            last: None,
        }
    }

    /// Each is as high as the one before, or higher.
    fn or_equal(reading: &'a Reading<'a>) -> Self {
        Self {
            reading,
            least: 0,
            last: None,
        }
    }

    fn next(&mut self, key: &'static str, usd: u32, place: Place) -> Read<()> {
        let last = self.last.replace((key, usd));
        let Some((lower_key, lower)) = last.filter(|(_, lower)| lower + self.least > usd) else {
            return Ok(());
        };
        let message = format!("`{key}` is {usd}, but `{lower_key}` is {lower}");
        let help = format!("pay rises from `{lower_key}` to `{key}`: look both up again");
        Err(self.reading.fault(place, Rule::PayOrder, message, help))
    }
}
