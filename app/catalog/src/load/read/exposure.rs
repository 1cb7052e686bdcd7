//! How much of a path's occupation is exposed to AI.

use super::path::finish;
use crate::load::fault::Rule;
use crate::load::limits::EXPOSED;
use crate::load::reading::Read;
use crate::load::toml::{Section, Shape};
use crate::{ExposedTasks, Exposure};

/// How far twice beta may be from alpha and gamma together, each rounded to a whole percent: by one for
/// beta, and by a half for each of the others.
const ROUNDING: i16 = 2;

/// `counted_as` is the code of the occupation whose pay leads the guide, where that is known.
pub(super) fn exposure(mut table: Section<'_>, counted_as: Option<&str>) -> Read<Exposure> {
    let occupation = table.text("occupation");
    let soc = table.required("soc", Shape::Text).and_then(|value| {
        let soc = value.text()?;
        let Some(whole) = counted_as.filter(|whole| !is_part(&soc, whole)) else {
            return Ok(soc);
        };
        let message = format!("`{soc}` is no part of `{whole}`, whose pay leads the guide");
        let help = format!("give the shares of `{whole}.00`, or of another part of it");
        Err(value.fault(Rule::OtherOccupation, message, help))
    });
    let people = table.section("people").and_then(tasks);
    let gpt_4 = table.section("gpt_4").and_then(tasks);
    let source = table.id("source");
    finish(table);
    Ok(Exposure {
        occupation: occupation?,
        soc: soc?,
        people: people?,
        gpt_4: gpt_4?,
        source: source?,
    })
}

/// Whether the O*NET-SOC code `soc` is the occupation `whole` or a part of it: `15-2051.01` of `15-2051`.
fn is_part(soc: &str, whole: &str) -> bool {
    soc.strip_prefix(whole)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

fn tasks(mut table: Section<'_>) -> Read<ExposedTasks> {
    let (reading, place, name) = (table.reading, table.place, table.name.clone());
    let alpha = table.whole("alpha", EXPOSED);
    let beta = table.whole("beta", EXPOSED);
    let gamma = table.whole("gamma", EXPOSED);
    finish(table);
    let (alpha, beta, gamma) = (alpha?, beta?, gamma?);
    let help = "look the three shares up again, and round each to a whole percent";
    if !(alpha <= beta && beta <= gamma) {
        let message = format!("`{name}` falls: alpha {alpha}, beta {beta}, gamma {gamma}");
        return Err(reading.fault(place, Rule::ExposureOrder, message, help));
    }
    let ends = i16::from(alpha) + i16::from(gamma);
    if (2 * i16::from(beta) - ends).abs() > ROUNDING {
        let message =
            format!("`{name}` has beta {beta}, which is not halfway from {alpha} to {gamma}");
        return Err(reading.fault(place, Rule::ExposureOff, message, help));
    }
    Ok(ExposedTasks { alpha, beta, gamma })
}
