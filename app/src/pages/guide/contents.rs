//! The table of contents: beside the text where there is room, else to be opened above it.

use super::{Guide, Section};
use leptos::prelude::*;

pub(super) fn view(guide: &Guide<'_>) -> AnyView {
    let list = || {
        let entry = |section: Section| {
            let href = format!("#{}", section.anchor());
            view! { <li><a href=href>{section.heading(guide.path)}</a></li> }
        };
        view! { <ol role="list">{Section::ALL.map(entry).collect_view()}</ol> }
    };
    // Two of them, of which the style sheet shows one: an open panel can't be forced on a `details`.
    view! {
        <nav class="contents" aria-label="On this page">
            <p aria-hidden="true">"On this page"</p>
            {list()}
        </nav>
        <details class="contents fold">
            <summary>"On this page"</summary>
            <nav aria-label="On this page">{list()}</nav>
        </details>
    }
    .into_any()
}
