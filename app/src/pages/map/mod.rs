//! How the paths lead to each other: as a picture, and in words.

mod drawing;
mod trails;

use super::references::{References, prose};
use crate::planner::OwnMap;
use crate::{
    Site,
    document::{Document, Wakes},
    pages::Page,
};
use catalog::{Catalog, Path, Pivot, Progression};
use leptos::prelude::*;
use std::sync::Arc;
use trails::NEAR;

pub(super) fn view(site: Arc<Site>) -> impl IntoView {
    let catalog = &site.catalog;
    let mut references = References::default();
    let moves: Vec<_> = catalog
        .paths
        .iter()
        .map(|path| moves(catalog, path, &mut references))
        .collect();
    let sources = (!references.is_empty()).then(|| {
        let list = references.list(catalog);
        view! { <section><h2>"Sources"</h2>{list}</section> }
    });
    let drawing = drawing::drawing(&site);
    view! {
        <Document
            site
            page=Page::Map
            wakes=Wakes::IfKept
            title="Career map: which tech job leads to which · Waymark".to_owned()
            description="See where each tech career leads: the next jobs on the same path, and the pivots to other paths with what carries over and what is new.".to_owned()
        >
            <div class="map">
                <header>
                    <h1 id="map-title">"Career map"</h1>
                    <p class="lead">
                        "Where people go from each path: on the left the next job on the way up, on the right pivots to another path."
                    </p>
                </header>
                {drawing}
                <div class="reading">
                    <p id="map-says">
                        {format!("A heavy line joins near paths: one brings along {:.0}% or more of the skills that the other takes, by ", NEAR * 100.0)}
                        <a href="/method#moves">"our rubrics"</a>
                        ". A line without a head is walked both ways. Point at a name to see its own trails; choose it to read what each takes."
                    </p>
                    <div class="own-map"></div>
                </div>
                <div class="words">
                    <h2>"In words"</h2>
                    <p>"All that the map shows, and what each move takes."</p>
                    {moves}
                    {sources}
                </div>
            </div>
            <OwnMap/>
        </Document>
    }
}

/// Where one path leads.
fn moves(catalog: &Catalog, path: &Path, references: &mut References) -> AnyView {
    let onward: Vec<_> = path
        .progresses_to
        .iter()
        .map(|step| onward(step, references))
        .collect();
    let across: Vec<_> = path
        .pivots_to
        .iter()
        .map(|pivot| across(catalog, pivot, references))
        .collect();
    view! {
        <section id=format!("from-{}", path.slug)>
            <h3>"From " <a href=format!("/paths/{}", path.slug)>{path.title.clone()}</a></h3>
            <p class="kind">"On the same path"</p>
            <ul class="onward">{onward}</ul>
            <p class="kind">"To another path"</p>
            <ul class="across">{across}</ul>
        </section>
    }
    .into_any()
}

fn onward(step: &Progression, references: &mut References) -> AnyView {
    let title = step.title.clone();
    let title = match &step.path {
        Some(slug) => view! { <a href=format!("/paths/{slug}")>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    view! { <li><strong>{title}</strong>": "{prose(&step.note, references)}</li> }.into_any()
}

fn across(catalog: &Catalog, pivot: &Pivot, references: &mut References) -> AnyView {
    let new = catalog.path(pivot.path.as_str());
    let title = new.map_or_else(|| pivot.path.to_string(), |new| new.title.clone());
    view! {
        <li>
            <strong><a href=format!("/paths/{}", pivot.path)>{title}</a></strong>": "
            {prose(&pivot.note, references)}
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seeds;

    #[test]
    fn the_list_says_every_move_that_the_map_shows() {
        let html = seeds::html(&Page::Map);
        let words = html.split("In words").nth(1).unwrap_or_default();
        for path in &seeds::catalog().paths {
            let id = format!("<section id=\"from-{}\">", path.slug);
            let section = words
                .split(&id)
                .nth(1)
                .and_then(|it| it.split("</section>").next());
            let section = section.unwrap_or_default();
            for pivot in &path.pivots_to {
                let link = format!("href=\"/paths/{}\"", pivot.path);
                assert!(section.contains(&link), "{} {link}", path.slug);
            }
            for step in &path.progresses_to {
                assert!(
                    section.contains(&step.title),
                    "{} {}",
                    path.slug,
                    step.title
                );
            }
        }
    }

    #[test]
    fn every_name_on_the_map_leads_to_its_words() {
        let html = seeds::html(&Page::Map);
        for path in &seeds::catalog().paths {
            let link = format!("<a href=\"#from-{}\">", path.slug);
            assert_eq!(html.matches(&link).count(), 1, "{link}");
        }
    }
}
