//! What the job is, at length.

use super::Guide;
use catalog::Path;
use leptos::prelude::*;

/// So many names of the job are shown: enough to search for, few enough to read.
const SHOWN: usize = 12;

pub(super) fn view(guide: &Guide<'_>) -> AnyView {
    let names = names(guide.path).join(", ");
    view! {
        {guide.paragraphs(&guide.path.overview)}
        <p>{format!("Also advertised as {names}.")}</p>
    }
    .into_any()
}

/// The first names of the job, besides its own, that mean nothing else. One with a comma in it would
/// read as two.
fn names(path: &Path) -> Vec<&str> {
    let clear = path.titles.iter().filter(|title| title.share == 100);
    clear
        .map(|title| title.title.as_str())
        .filter(|title| !title.eq_ignore_ascii_case(&path.title) && !title.contains(','))
        .take(SHOWN)
        .collect()
}
