//! The guide to one path.

use crate::{Site, document::Document, pages::Page};
use catalog::PathId;
use leptos::prelude::*;
use std::sync::Arc;

pub(super) fn view(site: Arc<Site>, slug: PathId) -> impl IntoView {
    let path = site.catalog.path(slug.as_str()).cloned();
    path.map(|path| {
        let overview: Vec<_> =
            path.overview.iter().map(|prose| view! { <p>{prose.plain()}</p> }).collect();
        view! {
            <Document site page=Page::Guide(slug) title=format!("{} · Waymark", path.title) description=path.description.clone()>
                <h1>{path.title.clone()}</h1>
                <section id="overview"><h2>"Overview"</h2>{overview}</section>
            </Document>
        }
    })
}
