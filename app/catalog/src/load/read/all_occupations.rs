//! What every path is compared with.

use super::pay::figure;
use crate::load::limits::{FIGURE_YEAR, OVERALL_GROWTH};
use crate::load::reading::Read;
use crate::load::toml::{Section, Shape};
use crate::{AllOccupations, Growth};

pub(crate) fn all_occupations(mut file: Section<'_>) -> Read<AllOccupations> {
    let median = file.section("median").and_then(figure);
    let growth = file.section("growth").and_then(growth);
    file.finish(&[]);
    Ok(AllOccupations {
        median: median?.it,
        growth: growth?,
    })
}

fn growth(mut table: Section<'_>) -> Read<Growth> {
    let percent = table
        .required("percent", Shape::Number)
        .and_then(|value| value.number(OVERALL_GROWTH));
    let from_year = table.whole("from_year", FIGURE_YEAR);
    let after = from_year
        .as_ref()
        .map_or(*FIGURE_YEAR.start(), |year| year + 1);
    let to_year = table.whole("to_year", after..=*FIGURE_YEAR.end());
    let source = table.id("source");
    table.finish(&[]);
    Ok(Growth {
        percent: percent?,
        from_year: from_year?,
        to_year: to_year?,
        source: source?,
    })
}
