//! The guide to one path, one module a section.

mod ai;
mod contents;
mod day;
mod entry;
mod head;
mod interview;
mod ladder;
mod leads;
mod outlook;
mod overview;
mod pay;
mod proof;
mod section;
mod skills;
mod table;
mod tools;
mod your_path;

use super::references::{self, References};
use crate::markup::{Element, Node};
use crate::{
    Site,
    document::{Document, Wakes},
    pages::Page,
    planner::report::from_guide,
};
use catalog::{Background, Catalog, EntryRoute, InterviewQuestion, Path, PathId, Prose, SourceId};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;
use section::{Part, Section};
use std::cell::RefCell;
use std::sync::Arc;
use your_path::YourPath;

/// What sections are rendered from.
struct Guide<'a> {
    catalog: &'a Catalog,
    path: &'a Path,
    /// The sources cited so far: sections are rendered in order, so that numbers rise on the page.
    references: RefCell<References>,
}

impl<'a> Guide<'a> {
    fn new(catalog: &'a Catalog, path: &'a Path) -> Self {
        Self {
            catalog,
            path,
            references: RefCell::default(),
        }
    }

    /// The mark of a source: its number, linked to the list.
    fn cite(&self, source: &SourceId) -> AnyView {
        self.references.borrow_mut().mark(source).into_any()
    }

    /// Prose with its marks.
    fn prose(&self, prose: &Prose) -> AnyView {
        references::prose(prose, &mut self.references.borrow_mut()).into_any()
    }

    /// Paragraphs with their marks.
    fn paragraphs(&self, paragraphs: &[Prose]) -> AnyView {
        let paragraph = |prose| view! { <p>{self.prose(prose)}</p> };
        paragraphs.iter().map(paragraph).collect_view().into_any()
    }

    /// List items with their marks.
    fn items(&self, items: &[Prose]) -> AnyView {
        let item = |prose| view! { <li>{self.prose(prose)}</li> };
        items.iter().map(item).collect_view().into_any()
    }

    fn section(&self, section: Section) -> AnyView {
        match section {
            Section::Overview => overview::view(self),
            Section::Ai => ai::view(self),
            Section::Day => day::view(self),
            Section::Skills => skills::view(self),
            Section::Tools => tools::view(self),
            Section::Entry => entry::view(self),
            Section::Ladder => ladder::view(self),
            Section::Leads => leads::view(self),
            Section::Pay => pay::view(self),
            Section::Outlook => outlook::view(self),
            Section::Proof => proof::view(self),
            Section::Interview => interview::view(self),
            Section::YourPath => {
                let (slug, title) = (self.path.slug.clone(), self.path.title.clone());
                view! { <YourPath slug title/> }.into_any()
            }
            Section::Sources => self.references.borrow().list(self.catalog).into_any(),
        }
    }

    /// Sections with their headings, in this order.
    fn sections(&self, sections: &[Section]) -> AnyView {
        let part = |section: &Section| self.part(*section, section.heading(self.path));
        sections.iter().map(part).collect_view().into_any()
    }

    fn part(&self, section: Section, heading: String) -> AnyView {
        let content = self.section(section);
        view! { <Part section heading>{content}</Part> }.into_any()
    }

    /// The whole guide.
    fn view(&self) -> AnyView {
        let head = head::view(self);
        let sections = self.sections(&Section::ALL);
        view! {
            <article class="guide">
                {head}
                {contents::view(self)}
                <div class="sections">{sections}</div>
            </article>
        }
        .into_any()
    }
}

/// The parts of a guide that a report ends with, for a page without scripts: the ways in that suit a
/// `background`, if there is one to come from, and the interview questions about `gaps`, worst first. Where a
/// guide has none of these, all of its own are shown.
pub(super) fn parts(
    catalog: &Catalog,
    path: &Path,
    background: Option<&str>,
    gaps: &[&str],
) -> AnyView {
    let mut path = path.clone();
    let suits = |route: &EntryRoute| {
        let mut all = route.suits.iter().map(Background::as_str);
        all.any(|suits| Some(suits) == background)
    };
    if path.entry_routes.iter().any(suits) {
        path.entry_routes.retain(suits);
    }
    let place = |question: &InterviewQuestion| {
        let about = |gap: &&str| question.skills.iter().any(|id| id.as_str() == *gap);
        gaps.iter().position(about)
    };
    if path.interview.iter().any(|it| place(it).is_some()) {
        path.interview.retain(|it| place(it).is_some());
        path.interview.sort_by_key(place);
    }
    let guide = Guide::new(catalog, &path);
    let parts = [
        Some((Section::Ai, "What AI changes")),
        Some((Section::Outlook, "Outlook")),
        background.map(|_| (Section::Entry, from_guide::WAYS_IN)),
        Some((Section::Interview, from_guide::QUESTIONS)),
        Some((Section::Sources, "Sources")),
    ];
    let parts = parts.into_iter().flatten();
    let parts = parts.map(|(section, heading)| guide.part(section, heading.to_owned()));
    view! { <div class="report guide-parts">{parts.collect_view()}</div> }.into_any()
}

/// A chart, as part of a page.
fn drawn(chart: Element) -> InertElement {
    InertElement::new(Node::from(chart).html())
}

pub(super) fn view(site: Arc<Site>, slug: PathId) -> impl IntoView {
    let path = site.catalog.path(slug.as_str())?;
    let title = format!("{}: what the job is, pays and takes · Waymark", path.title);
    let description = path.description.clone();
    let guide = Guide::new(&site.catalog, path).view();
    Some(
        view! { <Document site page=Page::Guide(slug) title description wakes=Wakes::IfKept>{guide}</Document> },
    )
}

#[cfg(test)]
mod tests;
