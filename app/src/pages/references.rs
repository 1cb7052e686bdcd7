//! The numbered sources of a page.

use catalog::{Catalog, Piece, Prose, Source, SourceId};
use leptos::prelude::*;

/// Collects the sources that a page's figures name, numbered as they first appear.
#[derive(Debug, Default)]
pub(crate) struct References {
    cited: Vec<SourceId>,
}

impl References {
    /// The number of `source` on this page.
    pub(crate) fn number(&mut self, source: &SourceId) -> usize {
        let known = self.cited.iter().position(|id| id == source);
        let at = known.unwrap_or_else(|| {
            self.cited.push(source.clone());
            self.cited.len() - 1
        });
        at + 1
    }

    /// A link to `source`, as it stands behind a figure.
    pub(crate) fn mark(&mut self, source: &SourceId) -> AnyView {
        let number = self.number(source);
        view! {
            <sup class="cite">
                <a href=format!("#source-{number}") aria-label=format!("Source {number}")>{number}</a>
            </sup>
        }
        .into_any()
    }

    /// Whether none was named.
    pub(crate) fn is_empty(&self) -> bool {
        self.cited.is_empty()
    }

    /// The list of all sources that were named.
    pub(crate) fn list(&self, catalog: &Catalog) -> AnyView {
        let items: Vec<_> = self
            .cited
            .iter()
            .enumerate()
            .filter_map(|(at, id)| Some((at + 1, catalog.source(id)?)))
            .map(|(number, source)| {
                view! { <li id=format!("source-{number}")>{reference(source)}</li> }
            })
            .collect();
        view! { <ol class="sources">{items}</ol> }.into_any()
    }
}

/// A sentence with its marks.
pub(crate) fn prose(prose: &Prose, references: &mut References) -> AnyView {
    let pieces: Vec<_> = prose
        .0
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.clone().into_any(),
            Piece::Cite(source) => references.mark(source).into_any(),
        })
        .collect();
    pieces.into_any()
}

/// A source with all that is known of it.
pub(crate) fn reference(source: &Source) -> AnyView {
    let published = source
        .date
        .clone()
        .unwrap_or_else(|| source.year.to_string());
    let licence = source.licence.clone().map(|licence| format!(" {licence}."));
    view! {
        {source.publisher.clone()}", "
        <a href=source.url.clone() rel="external">
            <cite>{source.title.clone()}</cite>
        </a>", "
        <time datetime=published>{published_in_words(source)}</time>"."{licence}
    }
    .into_any()
}

/// When a source was published, as a page writes it: `28 August 2025`, or the year.
fn published_in_words(source: &Source) -> String {
    source
        .date
        .as_deref()
        .and_then(date_in_words)
        .unwrap_or_else(|| source.year.to_string())
}

/// `2025-08-28` as `28 August 2025`.
pub(crate) fn date_in_words(date: &str) -> Option<String> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut parts = date.split('-');
    let year = parts.next()?;
    let month: usize = parts.next()?.parse().ok()?;
    let day: u8 = parts.next()?.parse().ok()?;
    let month = MONTHS.get(month.checked_sub(1)?)?;
    Some(format!("{day} {month} {year}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_keeps_the_number_it_got_first() {
        let mut references = References::default();
        let [wages, outlook] = ["oews-2025", "ooh-data-scientists"].map(SourceId::new);
        let numbers = [&wages, &outlook, &wages].map(|source| references.number(source));
        assert_eq!(numbers, [1, 2, 1]);
    }

    #[test]
    fn dates_are_written_out() {
        assert_eq!(
            date_in_words("2025-08-28").as_deref(),
            Some("28 August 2025")
        );
        assert_eq!(date_in_words("2025-13-01"), None);
    }
}
