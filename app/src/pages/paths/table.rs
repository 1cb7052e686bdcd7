//! All shown paths side by side.

use super::listing::{Entry, entry, on_call, period, projection, wages};
use crate::figures::{percent, usd};
use crate::pages::references::References;
use catalog::{Catalog, Level, Path, Remote};
use leptos::prelude::*;

pub(super) fn table(
    catalog: &Catalog,
    entries: &[Entry<'_>],
    references: &mut References,
) -> AnyView {
    let rows: Vec<_> = entries
        .iter()
        .map(|entry| row(entry.path, references))
        .collect();
    view! {
        <div class="scroll" role="region" aria-labelledby="side-by-side-title" tabindex="0">
            <table class="side-by-side">
                <thead>
                    <tr>
                        <th scope="col">"Path"</th>
                        <th scope="col" class="number">"Median pay"</th>
                        <th scope="col" class="number">"Middle half"</th>
                        <th scope="col" class="number">{format!("Growth {}", period(catalog))}</th>
                        <th scope="col" class="number">"AI exposure"</th>
                        <th scope="col" class="number">"By GPT-4"</th>
                        <th scope="col">"Counted as"</th>
                        <th scope="col">"Related work first"</th>
                        <th scope="col">"On call"</th>
                        <th scope="col">"From anywhere"</th>
                        <th scope="col">"Manages people"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(path: &Path, references: &mut References) -> AnyView {
    let pay = wages(path).map(|wages| {
        let mark = references.mark(&wages.source);
        let half = format!("{}–{}", usd(wages.p25), usd(wages.p75));
        view! {
            <td class="number">{usd(wages.p50)}{mark}</td>
            <td class="number">{half}</td>
        }
    });
    let growth = projection(path).map(|projection| {
        let mark = references.mark(&projection.source);
        view! { <td class="number">{percent(f32::from(projection.percent))}{mark}</td> }
    });
    let (exposure, by_gpt_4) = match &path.ai.exposure {
        Some(it) => {
            let mark = references.mark(&it.source);
            let share = |beta: u8| percent(f32::from(beta));
            let people = view! { {share(it.people.beta)}{mark} };
            (people.into_any(), share(it.gpt_4.beta).into_any())
        }
        None => ("not rated".into_any(), "not rated".into_any()),
    };
    let rubric = &path.rubric;
    let counted_as = wages(path).map(|wages| wages.occupation.clone());
    view! {
        <tr>
            <th scope="row"><a href=format!("/paths/{}", path.slug)>{path.title.clone()}</a></th>
            {pay}
            {growth}
            <td class="number">{exposure}</td>
            <td class="number">{by_gpt_4}</td>
            <td class="occupation">{counted_as}</td>
            <td>{entry(rubric.entry_years)}</td>
            <td>{on_call(rubric.on_call)}</td>
            <td>{remote(rubric.remote)}</td>
            <td>{managing(rubric.manages_people)}</td>
        </tr>
    }
    .into_any()
}

fn remote(remote: Remote) -> &'static str {
    match remote {
        Remote::Common => "Often",
        Remote::Some => "Sometimes",
        Remote::Rare => "Rarely",
    }
}

fn managing(from: Option<Level>) -> &'static str {
    match from {
        None => "No",
        Some(Level::Entry) => "From the start",
        Some(Level::Mid) => "From the mid step",
        Some(Level::Senior) => "From the senior step",
        Some(Level::Lead) => "As a lead",
    }
}
