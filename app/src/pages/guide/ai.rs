//! What AI changes: what it speeds up, what stays human, and why.

use super::Guide;
use leptos::prelude::*;

pub(super) fn view(guide: &Guide<'_>) -> AnyView {
    let ai = &guide.path.ai;
    view! {
        <div class="two">
            <div>
                <h3>"AI speeds up"</h3>
                <ul>{guide.items(&ai.speeds_up)}</ul>
            </div>
            <div>
                <h3>"Stays human"</h3>
                <ul>{guide.items(&ai.stays_human)}</ul>
            </div>
        </div>
        {guide.paragraphs(&ai.why)}
    }
    .into_any()
}
