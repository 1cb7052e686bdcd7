//! The seniority ladder: a climb past four posts, and what each one means.

use super::{Guide, drawn};
use crate::charts::{Post, climb};
use crate::figures::{usd, years};
use catalog::Band;
use leptos::prelude::*;

pub(super) fn view(guide: &Guide<'_>) -> AnyView {
    let path = guide.path;
    let posts = path.ladder.each_ref().map(|step| Post {
        level: step.level,
        title: step.title.clone(),
        years: step.years,
        pay: path.pay.band(step.level).map(|band| band.typical),
    });
    let source = || {
        path.pay
            .percentiles
            .first()
            .map(|first| guide.cite(&first.source))
    };
    let steps = path.ladder.each_ref().map(|step| {
        let band = path
            .pay
            .band(step.level)
            .map(|band| view! { " "{said(band)}{source()}"." });
        view! {
            <li>
                <h3>{step.title.clone()}</h3>
                <p>{guide.prose(&step.focus)}</p>
                <dl class="facts">
                    <div><dt>"Experience"</dt><dd>{years(step.years)}</dd></div>
                    <div><dt>"Trusted with"</dt><dd>{guide.prose(&step.trusted_with)}</dd></div>
                    <div><dt>"Paid"</dt><dd>{guide.prose(&step.pay)}{band}</dd></div>
                </dl>
            </li>
        }
    });
    view! {
        <figure class="chart">
            {drawn(climb("climb", &path.title, &posts, None))}
            <figcaption>
                "Years of related work under each post, typical pay above it"{source()}
                ". Employers level by scope, not by years."
            </figcaption>
        </figure>
        <ol class="steps">{steps.collect_view()}</ol>
    }
    .into_any()
}

fn said(band: Band) -> String {
    let (from, typical) = (usd(band.from), usd(band.typical));
    match band.to {
        Some(to) => format!("{from} to {}, typically {typical}", usd(to)),
        None => format!("{from} and up, typically {typical}"),
    }
}
