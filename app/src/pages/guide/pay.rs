//! What it pays, and where that comes from.

use super::{
    Guide, drawn,
    table::{row, table},
};
use crate::charts::{PayScale, PayStep, Wages};
use crate::figures::{grouped, usd};
use catalog::{Figure, Level, PaySurvey, Percentiles};
use leptos::prelude::*;

pub(super) fn view(guide: &Guide<'_>) -> AnyView {
    let pay = &guide.path.pay;
    view! {
        <dl class="three">
            {figure(guide, "Low", &pay.low)}
            {figure(guide, "Median", &pay.median)}
            {figure(guide, "High", &pay.high)}
        </dl>
        {chart(guide)}
        {guide.paragraphs(&pay.note)}
        {percentiles(guide)}
        {surveys(guide)}
        <p class="aside">{guide.prose(&guide.path.related_occupation)}</p>
    }
    .into_any()
}

fn figure(guide: &Guide<'_>, name: &'static str, figure: &Figure) -> impl IntoView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd class="sum">{usd(figure.usd)}{guide.cite(&figure.source)}</dd>
            <dd>{figure.how.clone()}</dd>
        </div>
    }
}

fn chart(guide: &Guide<'_>) -> impl IntoView {
    let pay = &guide.path.pay;
    let everybody = guide
        .catalog
        .all_occupations
        .as_ref()
        .map(|all| &all.median);
    let against = everybody.map(|figure| {
        view! { " Dashed: the median of all occupations, "{usd(figure.usd)}{guide.cite(&figure.source)}"." }
    });
    pay.percentiles.first().map(|first| {
        let step = |level| Some(PayStep { level, band: pay.band(level)? });
        let scale = PayScale {
            title: format!("What the steps pay, on the wages of: {}", first.occupation),
            steps: Level::ALL.into_iter().filter_map(step).collect(),
            wages: Some(Wages::from(first)),
            all_occupations: everybody.map(|figure| figure.usd),
            ..PayScale::default()
        };
        view! {
            <figure class="chart">
                {drawn(scale.draw("pay-scale"))}
                <figcaption>
                    {format!("{}, United States, May {}", first.occupation, first.year)}{guide.cite(&first.source)}
                    ". No statistics count pay by step, so we place the steps by one rule: entry from the 10th to the 50th percentile around the 25th, mid from the 25th to the 75th around the 50th, senior from the 50th to the 90th around the 75th, lead from the 75th up around the 90th."
                    {against}
                </figcaption>
            </figure>
        }
    })
}

/// A row for each percentile, a column for each occupation and year.
fn percentiles(guide: &Guide<'_>) -> impl IntoView {
    let all = &guide.path.pay.percentiles;
    let columns = all.iter().map(|it| {
        view! {
            <th scope="col" class="number">
                {it.occupation.clone()}<br/>{format!("{}, May {}", it.soc, it.year)}{guide.cite(&it.source)}
            </th>
        }
    });
    let of = |name, of: fn(&Percentiles) -> Option<u32>| {
        row(
            name,
            all.iter()
                .map(|it| of(it).map_or_else(|| "not published".to_owned(), usd)),
        )
    };
    let rows = [
        of("10th", |it| Some(it.p10)),
        of("25th", |it| Some(it.p25)),
        of("Median", |it| Some(it.p50)),
        of("75th", |it| Some(it.p75)),
        of("90th", |it| it.p90),
    ];
    table(
        "Wages a year in the United States: so many in a hundred earn less",
        columns,
        rows,
    )
}

/// A row for each percentile, a column for each survey.
fn surveys(guide: &Guide<'_>) -> Option<AnyView> {
    let all = &guide.path.pay.surveys;
    let columns = all.iter().map(|it| {
        view! { <th scope="col" class="number">{it.group.clone()}{guide.cite(&it.source)}</th> }
    });
    let of = |name, of: fn(&PaySurvey) -> String| row(name, all.iter().map(of));
    let rows = [
        of("People", |it| grouped(it.people)),
        of("25th", |it| usd(it.p25)),
        of("Median", |it| usd(it.p50)),
        of("75th", |it| usd(it.p75)),
    ];
    (!all.is_empty()).then(|| table("What people say they earn a year", columns, rows))
}
