//! How scoring works, where figures come from, and where both end.

mod data;
mod example;
mod exposure;
mod pay;
mod scoring;

use crate::{Site, document::Document, pages::Page};
use leptos::prelude::*;
use std::sync::Arc;

/// A part of the page: its id, its heading, and what it says.
type Part = (&'static str, &'static str, fn(&Site) -> AnyView);

const PARTS: [Part; 16] = [
    ("fit", "What a fit is", scoring::fit),
    ("skills", "Skills", scoring::skills),
    ("tools", "Tools", scoring::tools),
    ("preferences", "Preferences", scoring::preferences),
    ("experience", "Experience", scoring::experience),
    ("example", "An example, worked out", example::example),
    ("constraints", "What must hold", scoring::constraints),
    ("level", "Seniority", scoring::level),
    ("gaps", "Gaps and projects", scoring::gaps),
    ("pay", "Pay for each step", pay::pay),
    ("exposure", "AI exposure", exposure::exposure),
    ("moves", "Moves between paths", scoring::moves),
    (
        "confidence",
        "How sure, and what to ask next",
        scoring::confidence,
    ),
    ("judged", "What we judged ourselves", data::judged),
    ("sources", "Sources and licenses", data::sources),
    ("privacy", "Privacy", data::privacy),
];

pub(super) fn view(site: Arc<Site>) -> impl IntoView {
    let contents = PARTS.map(|(id, heading, _)| {
        view! { <li><a href=format!("#{id}")>{heading}</a></li> }
    });
    let parts = PARTS.map(|(id, heading, part)| {
        view! { <section id=id><h2>{heading}</h2>{part(&site)}</section> }
    });
    view! {
        <Document
            site
            page=Page::Method
            title="Method: formulae, sources and limits · Waymark".to_owned()
            description="How Waymark scores a fit, what each formula is, where every figure comes from and under which licence, what we judged ourselves, and what happens to your answers.".to_owned()
        >
            <div class="method">
                <header>
                    <h1>"Method"</h1>
                    <p class="lead">
                    "How a fit is worked out, where the figures come from, and where both end. The same code scores in your browser, on our server and on the command line, and gives the same result everywhere."
                    </p>
                </header>
                <nav class="parts" aria-label="On this page"><ol>{contents.collect_view()}</ol></nav>
                {parts.collect_view()}
            </div>
        </Document>
    }
}

#[cfg(test)]
mod tests;
