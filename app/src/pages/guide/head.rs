//! The head of a guide: what the job is, what it pays, where it goes.

use super::{Guide, Section};
use crate::figures::{percent, usd};
use leptos::prelude::*;

pub(super) fn view(guide: &Guide<'_>) -> AnyView {
    let path = guide.path;
    view! {
        <header class="head">
            <h1>{path.title.clone()}</h1>
            <p class="tagline">{path.tagline.clone()}</p>
            <dl class="glance">
                <div><dt>"Pays"</dt>{pays(guide)}</div>
                <div><dt>"Grows"</dt>{grows(guide)}</div>
                <div><dt>"Leads to"</dt>{onward(guide)}</div>
                <div><dt>"Branches off to"</dt>{branches(guide)}</div>
            </dl>
        </header>
    }
    .into_any()
}

fn pays(guide: &Guide<'_>) -> impl IntoView {
    let pay = &guide.path.pay;
    let href = format!("#{}", Section::Pay.anchor());
    view! {
        <dd><a class="sum" href=href>{usd(pay.median.usd)}</a>{guide.cite(&pay.median.source)}</dd>
        <dd>
            {usd(pay.low.usd)}{guide.cite(&pay.low.source)}" to "
            {usd(pay.high.usd)}{guide.cite(&pay.high.source)}" a year"
        </dd>
    }
}

fn grows(guide: &Guide<'_>) -> impl IntoView {
    let growth = guide
        .catalog
        .all_occupations
        .as_ref()
        .map(|all| &all.growth);
    let href = format!("#{}", Section::Outlook.anchor());
    let until = growth.map(|it| format!(" by {}", it.to_year));
    guide.path.outlook.projections.first().map(|first| {
        let more = if first.percent < 0 { "jobs" } else { "more jobs" };
        view! {
            <dd><a class="sum" href=href>{percent(f32::from(first.percent))}</a>{guide.cite(&first.source)}</dd>
            <dd>
                {more}{until}
                {growth.map(|it| view! { "; "{percent(it.percent)}{guide.cite(&it.source)}" for all occupations" })}
            </dd>
        }
    })
}

/// The titles one grows into.
fn onward(guide: &Guide<'_>) -> impl IntoView {
    let titles = guide
        .path
        .progresses_to
        .iter()
        .map(|next| match &next.path {
            Some(slug) => link(slug.as_str(), &next.title),
            None => view! { <span>{next.title.clone()}</span> }.into_any(),
        });
    view! { <dd class="listed">{titles.collect_view()}</dd> }
}

/// The guides one can cross to.
fn branches(guide: &Guide<'_>) -> impl IntoView {
    let guides = guide.path.pivots_to.iter().filter_map(|pivot| {
        let other = guide.catalog.path(pivot.path.as_str())?;
        Some(link(other.slug.as_str(), &other.title))
    });
    view! { <dd class="listed">{guides.collect_view()}</dd> }
}

pub(super) fn link(slug: &str, title: &str) -> AnyView {
    view! { <a href=format!("/paths/{slug}")>{title.to_owned()}</a> }.into_any()
}
