//! The page of the fit planner.

use crate::{Site, document::Document, pages::Page, planner::Planner};
use leptos::prelude::*;
use std::sync::Arc;

pub(super) fn view(site: Arc<Site>) -> impl IntoView {
    let model = site.model_json.clone();
    view! {
        <Document site page=Page::Fit wakes=true title="Find your fit · Waymark".to_owned() description="A fit quiz that shows its working.".to_owned()>
            <script type="application/json" id="model" inner_html=model></script>
            <Planner/>
        </Document>
    }
}
