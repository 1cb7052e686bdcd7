//! The answer to the quiz where there is no script: the same results and reports, scored here.
//!
//! Nothing of what was said is kept. So that a report can be opened from the results, the page carries
//! what was said as hidden fields, and opening a report sends them again.

use super::spellings::Spellings;
use crate::{
    Site,
    document::Document,
    markup::{Element, Node, element},
    pages::{Page, guide},
    planner::{
        field,
        given::Given,
        report::{self, from_guide},
        results,
    },
};
use catalog::{Catalog, PathId};
use fit::PathModel;
use leptos::prelude::*;
use std::borrow::Cow;
use std::sync::Arc;

/// The field that says which path's report is wanted.
pub const REPORT: &str = "report";

/// Where the heading goes in a frame, and where the answer: characters that no text has, and that mean nothing
/// in HTML.
const PLACES: [char; 2] = ['\u{e000}', '\u{e001}'];

/// Bytes of results that a path takes: a page is given room for them before it is written.
const RESULT_BYTES: usize = 2_048;

/// What is the same for every answer to the quiz, made once: the page around it, and what reads it.
#[derive(Debug)]
pub struct Answering {
    /// The page in pieces, each with what goes behind it.
    frame: Vec<(String, Option<Place>)>,
    spellings: Spellings,
}

/// What goes into the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Heading,
    Answer,
}

impl Answering {
    /// A page that has marks where its heading and the answer go.
    pub fn frame(site: &Arc<Site>) -> AnyView {
        let [heading, answer] = PLACES.map(String::from);
        page(site, heading, answer.into_any())
    }

    /// From the HTML of [`Answering::frame`].
    pub fn new(site: &Site, html: &str) -> Self {
        let pieces = html.split_inclusive(PLACES).map(|piece| {
            let place = match piece.chars().next_back() {
                Some(mark) if mark == PLACES[0] => Some(Place::Heading),
                Some(mark) if mark == PLACES[1] => Some(Place::Answer),
                _ => None,
            };
            (piece.trim_end_matches(PLACES).to_owned(), place)
        });
        Self {
            frame: pieces.collect(),
            spellings: Spellings::new(&site.catalog),
        }
    }

    /// The page with the results, or with one path's report, for a posted form's decoded names and values.
    pub fn page(&self, site: &Arc<Site>, fields: &[(String, String)]) -> String {
        let (fields, unknown) = self.spelled(&site.catalog, fields);
        self.around(&answer(site, &fields, &unknown), site.model.paths.len())
    }

    /// The fields with tools under the names they have here, and the tools that are not known.
    fn spelled<'l>(
        &self,
        catalog: &Catalog,
        fields: &'l [(String, String)],
    ) -> (Vec<(&'l str, Cow<'l, str>)>, Vec<&'l str>) {
        let mut all_unknown = Vec::new();
        let fields = fields.iter().map(|(field, value)| {
            if field != field::TOOLS {
                return (field.as_str(), value.into());
            }
            let (known, unknown) = self.spellings.read(catalog, value);
            all_unknown.extend(unknown);
            let names: Vec<&str> = known.iter().map(|tool| tool.name.as_str()).collect();
            (field.as_str(), names.join(", ").into())
        });
        (fields.collect(), all_unknown)
    }

    fn around(&self, answer: &Answer, paths: usize) -> String {
        let frame: usize = self.frame.iter().map(|(piece, _)| piece.len()).sum();
        let mut page =
            String::with_capacity(frame + answer.guide.len() + (paths + 1) * RESULT_BYTES);
        for (piece, place) in &self.frame {
            page.push_str(piece);
            match place {
                Some(Place::Heading) => answer.heading.write_html(&mut page),
                Some(Place::Answer) => {
                    page.push_str("<div>");
                    answer.form.write_html(&mut page);
                    page.push_str("</div>");
                    page.push_str(&answer.guide);
                }
                None => (),
            }
        }
        page
    }
}

/// What goes into a frame.
#[derive(Debug)]
struct Answer {
    /// What it is.
    heading: Node,
    /// The results or the report, in the form that sends what was said again.
    form: Node,
    /// The HTML of the parts of a guide that a report ends with.
    guide: String,
}

fn answer(site: &Arc<Site>, fields: &[(&str, Cow<'_, str>)], unknown: &[&str]) -> Answer {
    let said = fields.iter().map(|(field, value)| (*field, value.as_ref()));
    let (profile, odd) = field::profile(&site.model, said);
    let given = Given::new(Arc::clone(&site.model), profile, None, button_to_report);
    let wanted = fields
        .iter()
        .find(|(name, _)| *name == REPORT)
        .map(|(_, slug)| PathId::new(slug.as_ref()));
    let wanted = wanted
        .as_ref()
        .and_then(|slug| Some((slug, given.path(slug)?)));
    let mut nodes: Vec<Node> = odd
        .iter()
        .map(field::Odd::sentence)
        .chain(
            (!unknown.is_empty())
                .then(|| format!("Not known here, so not counted: {}.", unknown.join(", "))),
        )
        .map(|words| element("p").class("notice").child(words).into())
        .collect();
    let mut guide = String::new();
    let heading = match wanted {
        Some((slug, (path, score))) => {
            nodes.extend(report::report(&given, slug));
            let gaps = from_guide::gaps_of(&given, path, score);
            let full = site.catalog.path(slug.as_str());
            guide = full.map_or_else(String::new, |path| {
                let background = from_guide::background(&given, slug);
                guide::parts(&site.catalog, path, background, &gaps).to_html()
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
        .filter(|(name, value)| *name != REPORT && !value.trim().is_empty())
        .map(|(name, value)| {
            element("input")
                .with("type", "hidden")
                .with("name", (*name).to_owned())
                .with("value", value.clone().into_owned())
        });
    let all = wanted.map(|_| {
        element("button")
            .class("button quiet")
            .child("All my results")
    });
    let form = element("form")
        .with("method", "post")
        .with("action", Page::Fit.address())
        .children(kept)
        .children(nodes)
        .children(all);
    Answer {
        heading: heading.into(),
        form: form.into(),
        guide,
    }
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
            heading: "Research & <b>more</b>".to_owned().into(),
            form: element("p").child("Seven & more").into(),
            guide: "<hr>".to_owned(),
        };
        let drawn = seeds::drawn(site, |site| {
            let answer = view! { <div><p>{"Seven & more"}</p></div><hr/> };
            page(site, "Research & <b>more</b>".to_owned(), answer.into_any())
        });
        assert!(drawn.contains("<div><p>Seven &amp; more</p></div><hr>"));
        let answering = Answering::new(site, &seeds::drawn(site, Answering::frame));
        assert_eq!(answering.around(&answer, 0), drawn);
    }
}
