//! The seniority ladder: a climb past four posts, and what each one means.

use super::Guide;
use crate::charts::{Climb, Post};
use crate::figures::{dollars, years};
use catalog::Band;
use leptos::prelude::*;

pub(super) fn view(guide: &Guide<'_>) -> AnyView {
    let (path, numbers) = (guide.path, &guide.numbers);
    let posts = path.ladder.each_ref().map(|step| Post {
        level: step.level,
        title: step.title.clone(),
        years: step.years,
        pay: path.pay.band(step.level).map(|band| band.typical),
    });
    let source = || path.pay.percentiles.first().map(|first| numbers.cite(&first.source));
    let steps = path.ladder.each_ref().map(|step| {
        let band = path.pay.band(step.level).map(|band| view! { " "{said(band)}{source()}"." });
        view! {
            <li>
                <h3>{step.title.clone()}</h3>
                <p>{numbers.prose(&step.focus)}</p>
                <dl class="facts">
                    <div><dt>"Years"</dt><dd>{years(step.years)}</dd></div>
                    <div><dt>"Trusted with"</dt><dd>{numbers.prose(&step.trusted_with)}</dd></div>
                    <div><dt>"Paid"</dt><dd>{numbers.prose(&step.pay)}{band}</dd></div>
                </dl>
            </li>
        }
    });
    view! {
        <figure class="chart">
            <Climb id="climb" path=path.title.clone() posts=posts.to_vec() you=None/>
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
    let (from, typical) = (dollars(band.from), dollars(band.typical));
    match band.to {
        Some(to) => format!("{from} to {}, typically {typical}", dollars(to)),
        None => format!("{from} and up, typically {typical}"),
    }
}
