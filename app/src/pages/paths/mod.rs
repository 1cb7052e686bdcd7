//! The list of all paths: search, filters, order, and all of them side by side.

mod form;
mod listing;
mod query;
mod search;
mod table;

pub(crate) use listing::{on_call, projection, wages};
pub use query::PathsQuery;
pub use search::Index;

use super::pay_strip::PayScale;
use super::references::References;
use crate::figures::{percent, usd};
use crate::{Site, document::Document, pages::Page};
use catalog::Path;
use leptos::prelude::*;
use listing::{Entry, Listing, entry, period};
use search::{Because, Field, Found};
use std::sync::Arc;

pub(super) fn view(site: Arc<Site>, query: &PathsQuery) -> impl IntoView + use<> {
    let catalog = &site.catalog;
    let listing = Listing::new(&site, query);
    let mut references = References::default();
    let (scale, period) = (PayScale::of(catalog), period(catalog));
    let entries: Vec<_> = listing
        .entries
        .iter()
        .map(|entry| item(entry, scale, &period, &mut references))
        .collect();
    let table = (!listing.entries.is_empty()).then(|| {
        let table = table::table(catalog, &listing.entries, &mut references);
        view! {
            <section class="wide">
                <h2 id="side-by-side-title">"Side by side"</h2>
                <p>
                    "Median pay and its middle half are US wages of the occupation a path is counted as. AI exposure is the share of its work that people judged exposed in 2023, with GPT-4's own judgment beside it: "
                    <a href="/method#exposure">"what it means"</a>". The last four columns are "
                    <a href="/method#judged">"our own judgment"</a>"."
                </p>
                {table}
            </section>
            <section>
                <h2>"Sources"</h2>
                {references.list(catalog)}
            </section>
        }
    });
    let legend = (!listing.entries.is_empty()).then(|| {
        view! {
            <div class="legend">
                <p>
                    "US wages on one scale: the line runs from the 10th to the 90th percentile, the bar covers the middle half, the mark is the median."
                </p>
                {scale.axis()}
            </div>
        }
    });
    // Files on a host give the same list whatever is asked.
    let form = site.by_program.then(|| form::form(query));
    let sorting = site.by_program.then(|| form::sorting(query));
    let outcome = outcome(query, &listing, catalog.paths.len());
    let page = Page::of_list(query.clone());
    view! {
        <Document
            site
            page
            title="All career paths: pay, growth and ways in · Waymark".to_owned()
            description="Compare tech careers by US median pay, projected growth, AI exposure, years to get in and on-call duty. Search by title, skill or tool; every figure is sourced.".to_owned()
        >
            <div class="paths">
                <h1>"Career paths"</h1>
                <p class="lead">
                    "What each job is, what it pays in the United States, and how the occupation is projected to grow. Or see "
                    <a href="/map">"how the paths lead to each other"</a>"."
                </p>
                {form}
                {outcome}
                {sorting}
                {legend}
                <ol class="path-list">{entries}</ol>
                {table}
            </div>
        </Document>
    }
}

/// What the query came to, in words.
fn outcome(query: &PathsQuery, listing: &Listing<'_>, all: usize) -> AnyView {
    let shown = listing.entries.len();
    let faults: Vec<_> = query
        .faults
        .iter()
        .map(|fault| {
            let sentence = format!("“{}” is {}: {}.", fault.value, fault.not, fault.allowed);
            view! { <p class="query-fault">{sentence}</p> }
        })
        .collect();
    let words = reading(&listing.found);
    let narrowed = query.narrows().then(|| {
        let sentence = match shown {
            0 => "No path has all of this. ".to_owned(),
            _ => format!("{shown} of {all} paths. "),
        };
        view! { <p>{sentence}<a href="/paths">{format!("Show all {all}")}</a></p> }
    });
    view! { <div class="outcome" role="status">{faults}{words}{narrowed}</div> }.into_any()
}

/// How the words of the search were read.
fn reading(found: &Found) -> AnyView {
    let read_as = found
        .read_as
        .iter()
        .map(|(typed, read)| format!("“{typed}” was read as “{read}”."));
    let nowhere = found
        .nowhere
        .iter()
        .map(|word| format!("“{word}” stands in no title, skill or tool."));
    let sentences: Vec<_> = read_as
        .chain(nowhere)
        .map(|sentence| view! { <p>{sentence}</p> })
        .collect();
    sentences.into_any()
}

/// One path in the list.
fn item(entry: &Entry<'_>, scale: PayScale, period: &str, references: &mut References) -> AnyView {
    let path = entry.path;
    let because = entry.because.as_ref().and_then(because);
    let strip = wages(path).map(|wages| scale.strip(wages));
    view! {
        <li>
            <h2><a href=format!("/paths/{}", path.slug)>{path.title.clone()}</a></h2>
            <p class="tagline">{path.tagline.clone()}</p>
            {because.map(|because| view! { <p class="because">{because}</p> })}
            {strip}
            {facts(path, period, references)}
        </li>
    }
    .into_any()
}

fn facts(path: &Path, period: &str, references: &mut References) -> AnyView {
    let pay = wages(path).map(|wages| {
        let mark = references.mark(&wages.source);
        view! { <div><dt>"Median pay"</dt><dd>{usd(wages.p50)}{mark}</dd></div> }
    });
    let growth = projection(path).map(|projection| {
        let mark = references.mark(&projection.source);
        view! { <div><dt>{format!("Growth {period}")}</dt><dd>{percent(f32::from(projection.percent))}{mark}</dd></div> }
    });
    let exposure = path.ai.exposure.as_ref().map(|exposure| {
        let mark = references.mark(&exposure.source);
        view! { <div><dt>"AI exposure"</dt><dd>{percent(f32::from(exposure.people.beta))}{mark}</dd></div> }
    });
    view! {
        <dl class="facts">
            {pay}
            {growth}
            {exposure}
            <div><dt>"Related work first"</dt><dd>{entry(path.rubric.entry_years)}</dd></div>
            <div><dt>"On call"</dt><dd>{on_call(path.rubric.on_call)}</dd></div>
        </dl>
    }
    .into_any()
}

/// Why a path was found, unless its own name says so.
fn because(because: &Because) -> Option<String> {
    let text = &because.text;
    match because.field {
        Field::Title => None,
        Field::Alias => Some(format!("Also called: {text}")),
        Field::Skill => Some(format!("Skill: {text}")),
        Field::Tool => Some(format!("Tool: {text}")),
    }
}

#[cfg(test)]
mod tests;
