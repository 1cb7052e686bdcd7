//! What AI changes: what it speeds up, what stays human, and why.

use super::Guide;
use leptos::prelude::*;

pub(super) fn view(guide: &Guide<'_>) -> AnyView {
    let (ai, numbers) = (&guide.path.ai, &guide.numbers);
    view! {
        <div class="two">
            <div>
                <h3>"AI speeds up"</h3>
                <ul>{numbers.items(&ai.speeds_up)}</ul>
            </div>
            <div>
                <h3>"Stays human"</h3>
                <ul>{numbers.items(&ai.stays_human)}</ul>
            </div>
        </div>
        {numbers.paragraphs(&ai.why)}
    }
    .into_any()
}
