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

/// Where the heading goes in a frame, and where the answer: characters that no text has, and that mean nothing
/// in HTML.
const PLACES: [char; 2] = ['\u{e000}', '\u{e001}'];

/// The page around every answer, which is drawn once.
#[derive(Debug)]
pub struct AnswerFrame(String);

impl AnswerFrame {
    /// A page whose HTML has `heading` where its heading goes, and `answer` where the answer does.
    pub fn view(site: &Arc<Site>) -> AnyView {
        let [heading, answer] = PLACES.map(String::from);
        page(site, heading, answer.into_any())
    }

    /// From the HTML of [`AnswerFrame::view`].
    pub fn new(html: String) -> Self {
        Self(html)
    }

    /// The page of an answer.
    pub fn around(&self, Answer { heading, html }: &Answer) -> String {
        let heading = Node::from(heading.clone()).html();
        let mut page = String::with_capacity(self.0.len() + html.len() + 3 * heading.len());
        for run in self.0.split_inclusive(PLACES) {
            page.push_str(run.trim_end_matches(PLACES));
            match run.chars().next_back() {
                Some(place) if place == PLACES[0] => page.push_str(&heading),
                Some(place) if place == PLACES[1] => page.push_str(html),
                _ => (),
            }
        }
        page
    }
}

/// What goes into a frame.
#[derive(Debug)]
pub struct Answer {
    /// What it is, as plain text.
    pub heading: String,
    /// The results or the report.
    pub html: String,
}

/// Results, or one path's report, for a posted form's decoded names and values.
pub fn answered(site: &Arc<Site>, fields: &[(String, String)]) -> Answer {
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
    let mut parts = String::new();
    let heading = match wanted {
        Some((slug, path)) => {
            nodes.extend(report::report(&given, slug));
            let full = site.catalog.path(slug.as_str());
            parts = full.map_or_else(String::new, |path| {
                guide::parts(&site.catalog, path).to_html()
            });
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
    let html = format!("<div>{}</div>{parts}", form.html());
    Answer { heading, html }
}

/// The page of an answer.
fn page(site: &Arc<Site>, heading: String, answer: AnyView) -> AnyView {
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
                <div class="stage outcome">{answer}</div>
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seeds;

    #[test]
    fn an_answer_stands_in_its_frame_as_if_drawn_with_it() {
        let site = seeds::site();
        let answer = Answer {
            heading: "Research & <b>more</b>".to_owned(),
            html: "<p>Seven &amp; more</p>".to_owned(),
        };
        let drawn = seeds::drawn(site, |site| {
            page(
                site,
                answer.heading.clone(),
                view! { <p>{"Seven & more"}</p> }.into_any(),
            )
        });
        assert!(drawn.contains(&answer.html));
        let frame = AnswerFrame::new(seeds::drawn(site, AnswerFrame::view));
        assert_eq!(frame.around(&answer), drawn);
    }
}
