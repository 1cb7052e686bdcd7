//! How the occupation will grow.

use super::{
    Guide, drawn,
    table::{row, table},
};
use crate::charts::{self, Growing};
use crate::figures::{grouped, percent};
use catalog::Projection;
use leptos::prelude::*;

pub(super) fn view(guide: &Guide<'_>) -> AnyView {
    view! {
        {guide.paragraphs(&guide.path.outlook.summary)}
        {chart(guide)}
        {jobs(guide)}
    }
    .into_any()
}

fn chart(guide: &Guide<'_>) -> impl IntoView {
    let growth = guide
        .catalog
        .all_occupations
        .as_ref()
        .map(|all| &all.growth);
    guide.path.outlook.projections.first().map(|first| {
        let own = Growing {
            occupation: first.occupation.clone(),
            percent: f32::from(first.percent),
            main: true,
        };
        let everybody = growth.map(|growth| Growing {
            occupation: "All occupations".to_owned(),
            percent: growth.percent,
            main: false,
        });
        let rows: Vec<Growing> = [own].into_iter().chain(everybody).collect();
        let title = match growth {
            Some(it) => format!("Change in jobs from {} to {}", it.from_year, it.to_year),
            None => "Change in jobs".to_owned(),
        };
        let against = growth.map(|it| view! { "; all occupations"{guide.cite(&it.source)} });
        view! {
            <figure class="chart">
                {drawn(charts::growth("growth", title.clone(), &rows))}
                <figcaption>{title}", United States"{guide.cite(&first.source)}{against}</figcaption>
            </figure>
        }
    })
}

fn jobs(guide: &Guide<'_>) -> AnyView {
    let all = &guide.path.outlook.projections;
    let growth = guide
        .catalog
        .all_occupations
        .as_ref()
        .map(|all| &all.growth);
    let (from, to) = match growth {
        Some(it) => (
            format!("Jobs {}", it.from_year),
            format!("Jobs {}", it.to_year),
        ),
        None => ("Jobs at first".to_owned(), "Jobs at the end".to_owned()),
    };
    let columns = all.iter().map(|it| {
        let soc = it.soc.as_ref().map(|soc| view! { <br/>{soc.clone()} });
        view! { <th scope="col" class="number">{it.occupation.clone()}{soc}{guide.cite(&it.source)}</th> }
    });
    let openings = |it: &Projection| {
        it.openings
            .map_or_else(|| "not published".to_owned(), grouped)
    };
    let rows = [
        row(&from, all.iter().map(|it| grouped(it.from_jobs))),
        row(&to, all.iter().map(|it| grouped(it.to_jobs))),
        row(
            "Change",
            all.iter().map(|it| percent(f32::from(it.percent))),
        ),
        row("Openings a year", all.iter().map(openings)),
    ];
    table("Projected jobs in the United States", columns, rows)
}
