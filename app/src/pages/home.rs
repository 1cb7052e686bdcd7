//! The front page.

use crate::{Site, document::Document, pages::Page};
use leptos::prelude::*;
use std::sync::Arc;

pub(super) fn view(site: Arc<Site>, page: Page) -> impl IntoView {
    let paths: Vec<_> = site
        .catalog
        .paths
        .iter()
        .map(|path| {
            let (href, title, tagline) = (
                format!("/paths/{}", path.slug),
                path.title.clone(),
                path.tagline.clone(),
            );
            view! { <li><a href=href>{title}</a><p>{tagline}</p></li> }
        })
        .collect();
    view! {
        <Document site page title="Waymark".to_owned() description="Career guides.".to_owned()>
            <h1>"What a tech career really takes"</h1>
            <ul>{paths}</ul>
        </Document>
    }
}
