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
mod sources;
mod table;
mod tools;
mod your_path;

use crate::{Site, document::Document, pages::Page};
use catalog::{Catalog, Path, PathId};
use leptos::prelude::*;
use section::{Part, Section};
use sources::Numbers;
use std::sync::Arc;
use your_path::YourPath;

/// What sections are rendered from.
struct Guide<'a> {
    catalog: &'a Catalog,
    path: &'a Path,
    /// The numbers of the page's sources.
    numbers: Numbers<'a>,
}

impl<'a> Guide<'a> {
    fn new(catalog: &'a Catalog, path: &'a Path) -> Self {
        Self { catalog, path, numbers: Numbers::new(catalog, path) }
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
            Section::Sources => sources::view(self),
        }
    }

    /// The whole guide.
    fn view(&self) -> AnyView {
        let sections: Vec<_> = Section::ALL
            .into_iter()
            .map(|section| {
                let content = self.section(section);
                let heading = section.heading(self.path);
                view! { <Part section heading>{content}</Part> }
            })
            .collect();
        view! {
            <article class="guide">
                {head::view(self)}
                {contents::view(self)}
                <div class="sections">{sections}</div>
            </article>
        }
        .into_any()
    }
}

pub(super) fn view(site: Arc<Site>, slug: PathId) -> impl IntoView {
    let path = site.catalog.path(slug.as_str())?;
    let title = format!("{}: what the job is, pays and takes · Waymark", path.title);
    let description = path.description.clone();
    let guide = Guide::new(&site.catalog, path).view();
    Some(view! { <Document site page=Page::Guide(slug) title description>{guide}</Document> })
}
