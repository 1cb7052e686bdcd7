//! How the paths lead to each other: as a picture, and in words.

mod drawing;
mod trails;

use super::references::{References, prose};
use crate::{Site, document::Document, pages::Page};
use catalog::{Path, Pivot, Progression};
use fit::Model;
use leptos::prelude::*;
use std::sync::Arc;

pub(super) fn view(site: Arc<Site>) -> impl IntoView {
    let catalog = &site.catalog;
    let mut references = References::default();
    let moves: Vec<_> = catalog
        .paths
        .iter()
        .map(|path| moves(&site, path, &mut references))
        .collect();
    let sources = (!references.is_empty()).then(|| {
        let list = references.list(catalog);
        view! { <section class="sources"><h2>"Sources"</h2>{list}</section> }
    });
    let drawing = drawing::drawing(catalog);
    view! {
        <Document
            site
            page=Page::Map
            title="Career map: which tech job leads to which · Waymark".to_owned()
            description="See where each tech career leads: the next jobs on the same path, and the pivots to other paths with what carries over and what is new.".to_owned()
        >
            <h1 id="map-title">"Career map"</h1>
            <p class="lead">
                "Where people go from each path. On the left, solid: the next job on the way up. On the right, dotted: pivots to another path. A line without a head is walked both ways."
            </p>
            <p id="map-says">
                "Point at a name to see its own trails; choose it to read what each takes. The list below says all that the map shows."
            </p>
            {drawing}
            <h2>"In words"</h2>
            <p>
                "The share behind a pivot is how much of the new path's skills somebody brings along who works alone on the old one, by "
                <a href="/method#moves">"our rubrics"</a>"."
            </p>
            <div class="moves">{moves}</div>
            {sources}
        </Document>
    }
}

/// Where one path leads.
fn moves(site: &Site, path: &Path, references: &mut References) -> impl IntoView + use<> {
    let onward: Vec<_> = path
        .progresses_to
        .iter()
        .map(|step| onward(step, references))
        .collect();
    let across: Vec<_> = path
        .pivots_to
        .iter()
        .map(|pivot| across(site, path, pivot, references))
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
}

fn onward(step: &Progression, references: &mut References) -> impl IntoView + use<> {
    let title = step.title.clone();
    let title = match &step.path {
        Some(slug) => view! { <a href=format!("/paths/{slug}")>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    view! { <li><strong>{title}</strong>" "{prose(&step.note, references)}</li> }
}

fn across(
    site: &Site,
    path: &Path,
    pivot: &Pivot,
    references: &mut References,
) -> impl IntoView + use<> {
    let new = site.catalog.path(pivot.path.as_str());
    let title = new.map_or_else(|| pivot.path.to_string(), |new| new.title.clone());
    let brought = brought(&site.model, path, pivot)
        .map(|percent| view! { " "<span class="brought">{format!("{percent}%")}</span> });
    view! {
        <li>
            <strong><a href=format!("/paths/{}", pivot.path)>{title}</a></strong>{brought}" "
            {prose(&pivot.note, references)}
        </li>
    }
}

/// The share of the new path's skills that the old one brings along, in whole percent.
fn brought(model: &Model, path: &Path, pivot: &Pivot) -> Option<String> {
    let model_of = |slug| model.paths.get(model.path_at(slug)?);
    let distance = fit::distance(model_of(&path.slug)?, model_of(&pivot.path)?);
    Some(format!("{:.0}", distance.skills * 100.0))
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
