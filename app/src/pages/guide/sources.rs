//! The sources of a guide: their numbers, the marks in its text, and the list at its end.

use super::Guide;
use catalog::{Catalog, Path, Piece, Prose, Source, SourceId};
use leptos::prelude::*;

/// The order in which sections, by their key in the seeds, cite on the page.
const ORDER: [&str; 15] = [
    "overview",
    "ai",
    "day_to_day",
    "core_skills",
    "tools",
    "entry_routes",
    "certifications",
    "ladder",
    "progresses_to",
    "pivots_to",
    "pay",
    "related_occupation",
    "outlook",
    "proof_projects",
    "interview",
];

/// Numbers the sources of a page from 1, in the order in which they are first cited.
pub(super) struct Numbers<'a>(Vec<&'a Source>);

impl<'a> Numbers<'a> {
    /// Numbers what the guide to `path` cites.
    pub(super) fn new(catalog: &'a Catalog, path: &'a Path) -> Self {
        let all = catalog.all_occupations.as_ref();
        let glance = [&path.pay.median.source, &path.pay.low.source, &path.pay.high.source]
            .into_iter()
            .chain(path.outlook.projections.first().map(|projection| &projection.source))
            .chain(all.map(|all| &all.growth.source))
            .chain(all.map(|all| &all.median.source));
        let citations = path.citations();
        let in_order = ORDER.into_iter().flat_map(|section| {
            citations.iter().filter(move |it| it.section == section).map(|it| it.source)
        });
        // A section that is not in the order is cited all the same.
        let rest = citations.iter().map(|it| it.source);
        let mut numbers: Vec<&Source> = Vec::new();
        for id in glance.chain(in_order).chain(rest) {
            if let Some(source) = catalog.source(id)
                && !numbers.iter().any(|known| known.id == source.id)
            {
                numbers.push(source);
            }
        }
        Self(numbers)
    }

    /// The number of a source.
    pub(super) fn of(&self, id: &SourceId) -> Option<usize> {
        self.0.iter().position(|source| source.id == *id).map(|at| at + 1)
    }

    /// The mark of a source: its number, linked to the list.
    pub(super) fn cite(&self, id: &SourceId) -> AnyView {
        self.of(id)
            .map(|number| {
                view! {
                    <sup class="cite">
                        <a href=format!("#source-{number}") aria-label=format!("Source {number}")>{number}</a>
                    </sup>
                }
            })
            .into_any()
    }

    /// Prose with its marks.
    pub(super) fn prose(&self, prose: &Prose) -> AnyView {
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone().into_any(),
            Piece::Cite(id) => self.cite(id),
        };
        prose.0.iter().map(piece).collect_view().into_any()
    }

    /// Paragraphs with their marks.
    pub(super) fn paragraphs(&self, paragraphs: &[Prose]) -> AnyView {
        let paragraph = |prose| view! { <p>{self.prose(prose)}</p> };
        paragraphs.iter().map(paragraph).collect_view().into_any()
    }

    /// List items with their marks.
    pub(super) fn items(&self, items: &[Prose]) -> AnyView {
        let item = |prose| view! { <li>{self.prose(prose)}</li> };
        items.iter().map(item).collect_view().into_any()
    }
}

/// The list of sources.
pub(super) fn view(guide: &Guide<'_>) -> AnyView {
    let sources = guide.numbers.0.iter().enumerate().map(|(at, source)| {
        let when = source.date.clone().unwrap_or_else(|| source.year.to_string());
        let licence = source.licence.as_ref().map(|licence| format!(" {licence}."));
        view! {
            <li id=format!("source-{}", at + 1)>
                {source.publisher.clone()}": "
                <a href=source.url.clone() rel="noopener external">{source.title.clone()}</a>
                ", "{when}"."{licence}
            </li>
        }
    });
    view! { <ol class="sources">{sources.collect_view()}</ol> }.into_any()
}
