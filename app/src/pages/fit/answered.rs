//! The answer to the quiz where there is no script: the same results and reports, scored here.
//!
//! Nothing of what was said is kept. So that a report can be opened from the results, the page carries
//! what was said as hidden fields, and opening a report sends them again.

use crate::{
    Site,
    document::Document,
    markup::{Element, Node, element},
    pages::{Page, guide},
    planner::{field, given::Given, report, results},
};
use catalog::{Catalog, PathId};
use fit::PathModel;
use leptos::prelude::*;
use std::sync::Arc;

/// The field that says which path's report is wanted.
const REPORT: &str = "report";

/// Results, or one path's report, for a posted form's decoded names and values.
pub fn answered(site: &Arc<Site>, fields: &[(String, String)]) -> AnyView {
    let (fields, unknown) = spelled(&site.catalog, fields);
    let fields = fields.as_slice();
    let (profile, odd) = field::profile(&site.model, fields);
    let given = Given::new(Arc::clone(&site.model), profile, None, button_to_report);
    let wanted = fields
        .iter()
        .find(|(name, _)| name == REPORT)
        .map(|(_, slug)| PathId::new(slug.as_str()));
    let wanted = wanted
        .as_ref()
        .and_then(|slug| Some((slug, given.path(slug)?.0)));
    let mut nodes: Vec<Node> = odd
        .iter()
        .map(|odd| odd.why.to_owned())
        .chain(
            (!unknown.is_empty())
                .then(|| format!("Not known here, so not counted: {}.", unknown.join(", "))),
        )
        .map(|words| element("p").class("notice").child(words).into())
        .collect();
    let mut parts = None;
    let heading = match wanted {
        Some((slug, path)) => {
            nodes.extend(report::report(&given, slug));
            let full = site.catalog.path(slug.as_str());
            parts = full.map(|path| guide::parts(&site.catalog, path));
            format!("Your path into {}", path.title)
        }
        None => {
            nodes.extend(results::results(&given));
            "Your results".to_owned()
        }
    };
    let kept = fields
        .iter()
        .filter(|(name, value)| name != REPORT && !value.trim().is_empty())
        .map(|(name, value)| {
            element("input")
                .with("type", "hidden")
                .with("name", name.clone())
                .with("value", value.clone())
        });
    let all = wanted.map(|_| {
        element("button")
            .class("button quiet")
            .child("All my results")
    });
    let form: Node = element("form")
        .with("method", "post")
        .with("action", Page::Fit.address())
        .children(kept)
        .children(nodes)
        .children(all)
        .into();
    view! {
        <Document site=Arc::clone(site) page=Page::Fit drawn_by_planner=true title=format!("{heading} · Waymark") description="Scored from what you answered; nothing of it is kept.".to_owned()>
            <div class="planner" data-view="answered">
                <div class="top">
                    <h1>{heading}</h1>
                    <p class="hint">
                        "Scored on our server from what you sent; nothing of it was stored or logged. Go back to change an answer, or "
                        <a href="/fit">"start afresh"</a> "."
                    </p>
                </div>
                <div class="stage outcome">
                    <div inner_html=form.html()></div>
                    {parts}
                </div>
            </div>
        </Document>
    }
    .into_any()
}

/// The fields with tools under the names they have here, and the tools that are not known.
fn spelled(catalog: &Catalog, fields: &[(String, String)]) -> (Vec<(String, String)>, Vec<String>) {
    let known = |name: &str| {
        let same = |spelling: &String| spelling.eq_ignore_ascii_case(name);
        catalog
            .tools
            .iter()
            .find(|tool| same(&tool.name) || tool.aliases.iter().chain(&tool.ambiguous).any(same))
    };
    let mut unknown = Vec::new();
    let fields = fields.iter().map(|(field, value)| {
        if field != field::TOOLS {
            return (field.clone(), value.clone());
        }
        let mut named = Vec::new();
        for name in field::names(value) {
            match known(name) {
                Some(tool) => named.push(tool.name.as_str()),
                None => unknown.push(name.to_owned()),
            }
        }
        (field.clone(), named.join(", "))
    });
    (fields.collect(), unknown)
}

/// A button that asks for a path's report.
fn button_to_report(path: &PathModel) -> Element {
    element("button")
        .class("linklike")
        .with("name", REPORT)
        .with("value", path.slug.to_string())
        .child(path.title.clone())
}
