//! The seniority ladder: four steps that follow each other.

use super::path::finish;
use crate::load::fault::Rule;
use crate::load::limits::WORK_YEARS;
use crate::load::place::Place;
use crate::load::reading::{Read, Reading, Reported};
use crate::load::toml::{Count, Section, Shape, Spot, Value};
use crate::{LadderStep, Level, Years};
use std::cmp::Ordering;

pub(super) fn ladder(file: &mut Section<'_>) -> Read<[LadderStep; 4]> {
    let mut climb = Climb {
        reading: file.reading,
        place: file.place,
        steps: 0,
        previous: None,
    };
    let steps = file.sections("ladder", Count::SOME, |table| climb.step(table));
    match climb.steps.cmp(&Level::ALL.len()) {
        Ordering::Less if climb.steps > 0 => Err(climb.stops_early())?,
        Ordering::Equal => climb.has_open_end()?,
        _ => {}
    }
    <[LadderStep; 4]>::try_from(steps?).map_err(|_| climb.stops_early())
}

/// How far up the ladder reading has come.
struct Climb<'a> {
    reading: &'a Reading<'a>,
    /// The latest step.
    place: Place,
    /// How many steps there have been.
    steps: usize,
    /// The years of the latest step, unless they could not be read: then they are not held against
    /// the next one.
    previous: Option<Spot<Years>>,
}

impl<'a> Climb<'a> {
    fn step(&mut self, mut table: Section<'a>) -> Read<LadderStep> {
        let wanted = Level::ALL.get(self.steps).copied();
        self.steps += 1;
        self.place = table.place;
        let level = table
            .required("level", Shape::Text)
            .and_then(|value| in_turn(&value, wanted));
        let title = table.text("title");
        let before = self.previous.take();
        let years = table
            .section("years")
            .and_then(|years| self.years(years, before));
        let focus = table.prose("focus");
        let trusted_with = table.prose("trusted_with");
        let pay = table.prose("pay");
        finish(table);
        Ok(LadderStep {
            level: level?,
            title: title?,
            years: years?,
            focus: focus?,
            trusted_with: trusted_with?,
            pay: pay?,
        })
    }

    /// The step's years, which must start where those before end.
    fn years(&mut self, mut table: Section<'a>, before: Option<Spot<Years>>) -> Read<Years> {
        let from = table.whole("from", WORK_YEARS);
        let to = table.optional_whole("to", WORK_YEARS);
        let place = table.place;
        finish(table);
        let years = Years {
            from: from?,
            to: to?,
        };
        self.previous = Some(Spot { it: years, place });
        if let Some(to) = years.to.filter(|to| *to <= years.from) {
            let message = format!(
                "this step starts after {} years and ends after {to}",
                years.from
            );
            return Err(self.fault(place, message, "let it end later than it starts".to_owned()));
        }
        match before {
            Some(before) => self.follows(before, years, place),
            None => Ok(years),
        }
    }

    fn follows(&self, before: Spot<Years>, years: Years, place: Place) -> Read<Years> {
        let from = years.from;
        let Some(end) = before.it.to else {
            let message = "this step has one above it, but does not end".to_owned();
            return Err(self.fault(before.place, message, format!("add `to = {from}`")));
        };
        let message = match from.cmp(&end) {
            Ordering::Equal => return Ok(years),
            Ordering::Greater => format!("between {end} and {from} years the ladder has a gap"),
            Ordering::Less => format!("between {from} and {end} years two steps overlap"),
        };
        let help =
            format!("let this step start after {end} years, or the one below end after {from}");
        Err(self.fault(place, message, help))
    }

    fn stops_early(&self) -> Reported {
        let missing: Vec<&str> = Level::ALL
            .iter()
            .skip(self.steps)
            .map(|level| level.id())
            .collect();
        let message = format!("the ladder has {} steps, but needs 4", self.steps);
        let help = format!("add the missing ones: {}", missing.join(", "));
        self.reading
            .fault(self.place, Rule::LadderSteps, message, help)
    }

    fn has_open_end(&self) -> Read<()> {
        let Some(last) = self.previous else {
            return Ok(());
        };
        let Some(end) = last.it.to else { return Ok(()) };
        let message = format!("the ladder ends after {end} years, but careers go on");
        let help = "take the `to` of the last step away".to_owned();
        Err(self.fault(last.place, message, help))
    }

    fn fault(&self, place: Place, message: String, help: String) -> Reported {
        self.reading.fault(place, Rule::LadderYears, message, help)
    }
}

/// The step's level, which must be the one whose turn it is.
fn in_turn(value: &Value<'_>, wanted: Option<Level>) -> Read<Level> {
    let written = value.string()?;
    let message = match wanted {
        Some(wanted) if wanted.id() == written => return Ok(wanted),
        Some(wanted) => format!("this step is `{written}`, but must be `{}`", wanted.id()),
        None => format!("this step is `{written}`, but the ladder ends with `lead`"),
    };
    let help = "a ladder has the steps entry, mid, senior and lead, in this order";
    Err(value.fault(Rule::LadderSteps, message, help))
}
