//! The page of the fit planner, and the answer to its form.

mod answered;
mod spellings;

pub use answered::{Answering, REPORT};

use crate::{
    Site,
    document::{Document, Wakes},
    pages::Page,
    planner::{Planner, form::Form, frame::Frame},
};
use fit::Wording;
use leptos::prelude::*;
use std::sync::Arc;

pub(super) fn view(site: Arc<Site>) -> impl IntoView {
    let model = Arc::clone(&site.model);
    let tools = site.assets.tools.clone();
    let scored = site.by_program;
    let assets = site.assets.clone();
    let wording = Wording::new(&site.catalog, &model);
    view! {
        <Document site page=Page::Fit wakes=Wakes::Always drawn_by_planner=true title="Find your fit · Waymark".to_owned() description="How well each tech career path fits you, where each point of that comes from, and which projects close the gaps. Scored in your browser.".to_owned()>
            <Frame tools><Form model wording scored assets/></Frame>
            <Planner/>
        </Document>
    }
}
