//! What the job is, at length.

use super::Guide;
use catalog::JobTitle;
use leptos::prelude::*;

/// So many names of the job are shown: enough to search for, few enough to read.
const SHOWN: usize = 12;

pub(super) fn view(guide: &Guide<'_>) -> AnyView {
    let names = names(&guide.path.titles).join(", ");
    view! {
        {guide.paragraphs(&guide.path.overview)}
        <p>{format!("Also advertised as {names}.")}</p>
    }
    .into_any()
}

/// The first names of the job that mean nothing else.
fn names(titles: &[JobTitle]) -> Vec<&str> {
    let clear = titles.iter().filter(|title| title.share == 100);
    clear
        .map(|title| title.title.as_str())
        .take(SHOWN)
        .collect()
}
