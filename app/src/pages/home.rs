//! The front page.

use crate::{Site, document::Document, pages::Page};
use leptos::prelude::*;
use std::sync::Arc;

pub(super) fn view(site: Arc<Site>) -> impl IntoView {
    view! {
        <Document site page=Page::Home title="Waymark".to_owned() description="Career guides.".to_owned()>
            <h1>"What a tech career really takes"</h1>
        </Document>
    }
}
