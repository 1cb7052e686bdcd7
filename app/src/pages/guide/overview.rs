//! What the job is, at length.

use super::Guide;
use catalog::JobTitle;
use leptos::prelude::*;

/// So many names of the job are shown at once.
const SHOWN: usize = 6;

pub(super) fn view(guide: &Guide<'_>) -> AnyView {
    let (shown, more) = names(&guide.path.titles);
    let more = (!more.is_empty()).then(|| {
        view! {
            <details class="fold">
                <summary>{format!("{} more names", more.len())}</summary>
                <p>{more.join(", ")}"."</p>
            </details>
        }
    });
    view! {
        {guide.paragraphs(&guide.path.overview)}
        <p class="names">"Also advertised as "{shown.join(", ")}"."</p>
        {more}
    }
    .into_any()
}

/// The names of the job: a few that mean nothing else, and the others.
fn names(titles: &[JobTitle]) -> (Vec<&str>, Vec<&str>) {
    let clear = |title: &JobTitle| title.share == 100;
    let shown: Vec<&str> = titles
        .iter()
        .filter(|it| clear(it))
        .map(|it| it.title.as_str())
        .take(SHOWN)
        .collect();
    let more = titles.iter().map(|it| it.title.as_str());
    let more = more.filter(|title| !shown.contains(title)).collect();
    (shown, more)
}
