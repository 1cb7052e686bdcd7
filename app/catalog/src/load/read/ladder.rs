//! The seniority ladder: four steps that follow each other.

use super::path::finish;
use crate::load::fault::Rule;
use crate::load::limits::WORK_YEARS;
use crate::load::place::Place;
use crate::load::reading::{Read, Reported};
use crate::load::toml::{Count, Section, Shape, Spot, Value};
use crate::{LadderStep, Level, Years};

pub(super) fn ladder(file: &mut Section<'_>) -> Read<[LadderStep; 4]> {
    let reading = file.reading;
    let mut previous: Option<Spot<Years>> = None;
    let mut levels = Level::ALL.into_iter();
    let steps = file.sections("ladder", Count::ANY, |mut table| {
        let level = table
            .required("level", Shape::Text)
            .and_then(|value| in_turn(&value, levels.next()));
        let title = table.text("title");
        let years = table
            .section("years")
            .and_then(|years| years_after(years, &mut previous));
        let focus = table.prose("focus");
        let trusted_with = table.prose("trusted_with");
        let pay = table.prose("pay");
        let place = table.place;
        finish(table);
        let step = LadderStep {
            level: level?,
            title: title?,
            years: years?,
            focus: focus?,
            trusted_with: trusted_with?,
            pay: pay?,
        };
        Ok(Spot { it: step, place })
    })?;
    let place = steps.last().map_or(file.place, |step| step.place);
    let ends: Vec<Option<u8>> = steps.iter().map(|step| step.it.years.to).collect();
    let steps: Vec<LadderStep> = steps.into_iter().map(|step| step.it).collect();
    let steps = steps.try_into().map_err(|steps: Vec<_>| {
        let missing: Vec<&str> = Level::ALL
            .iter()
            .skip(steps.len())
            .map(|level| level.id())
            .collect();
        let message = format!("the ladder has {} steps, but needs 4", steps.len());
        let help = format!("add the missing ones: {}", missing.join(", "));
        reading.fault(place, Rule::LadderSteps, message, help)
    })?;
    if let Some(Some(to)) = ends.last() {
        return Err(reading.fault(
            place,
            Rule::LadderYears,
            format!("the last step ends after {to} years, but nothing comes after it"),
            "take its `to` away",
        ));
    }
    Ok(steps)
}

/// The step's level, which must be the next one.
fn in_turn(value: &Value<'_>, wanted: Option<Level>) -> Read<Level> {
    let written = value.string()?;
    let Some(wanted) = wanted else {
        let message = format!("the ladder ends with `lead`, but `{written}` comes after it");
        return Err(value.fault(Rule::LadderSteps, message, "take this step away"));
    };
    if written == wanted.id() {
        return Ok(wanted);
    }
    let message = format!(
        "this step is `{written}`, but the next one must be `{}`",
        wanted.id()
    );
    let help = "a ladder has the steps entry, mid, senior and lead, in this order";
    Err(value.fault(Rule::LadderSteps, message, help))
}

/// The step's years, which must start where the previous ones end.
fn years_after(mut table: Section<'_>, previous: &mut Option<Spot<Years>>) -> Read<Years> {
    let reading = table.reading;
    let from = table.whole("from", WORK_YEARS);
    let to = table.optional_whole("to", WORK_YEARS);
    let place = table.place;
    finish(table);
    // A step that cannot be read is not held against the next one.
    let before = previous.take();
    let years = Years {
        from: from?,
        to: to?,
    };
    *previous = Some(Spot { it: years, place });
    let fault = |place: Place, message: String, help: String| -> Reported {
        reading.fault(place, Rule::LadderYears, message, help)
    };
    if let Some(to) = years.to.filter(|to| *to <= years.from) {
        let message = format!(
            "this step ends after {to} years and starts after {}",
            years.from
        );
        return Err(fault(
            place,
            message,
            "let it end later than it starts".to_owned(),
        ));
    }
    let Some(before) = before else {
        return Ok(years);
    };
    let help = |end: u8| {
        format!(
            "let this step start after {end} years, or the one before end after {}",
            years.from
        )
    };
    match before.it.to {
        None => {
            let message = "this step has one after it, but does not end".to_owned();
            Err(fault(
                before.place,
                message,
                format!("add `to = {}`", years.from),
            ))
        }
        Some(end) if years.from > end => {
            let message = format!(
                "between {end} and {} years the ladder has a gap",
                years.from
            );
            Err(fault(place, message, help(end)))
        }
        Some(end) if years.from < end => {
            let message = format!("between {} and {end} years two steps overlap", years.from);
            Err(fault(place, message, help(end)))
        }
        Some(_) => Ok(years),
    }
}
