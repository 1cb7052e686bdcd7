//! What stands where nothing is.

use crate::{Site, document::Document, pages::Page};
use leptos::prelude::*;
use std::sync::Arc;

pub(super) fn view(site: Arc<Site>) -> impl IntoView {
    view! {
        <Document site page=Page::NotFound title="No such page · Waymark".to_owned() description="There is no page at this address.".to_owned()>
            <h1>"There is no page here"</h1>
            <p>"The address may be misspelt, or the page has moved. "<a href="/paths">"See all career paths"</a>" or "<a href="/fit">"find your fit"</a>"."</p>
        </Document>
    }
}
