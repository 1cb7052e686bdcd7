//! What the planner draws in: the page's parts that hold its form, its buttons and its results, and the
//! scripts that need no program.

use crate::document::packed;
use leptos::prelude::*;

/// The planner's frame, around the quiz's form.
#[component]
pub fn Frame(
    /// The address of names and other spellings of tools.
    tools: String,
    /// The quiz's form.
    children: Children,
) -> impl IntoView {
    let items = packed(include_str!("items.js"));
    let place = packed(include_str!("place.js"));
    let search = packed(include_str!("tool_search.js")).replace("{tools}", &tools);
    let parts = packed(include_str!("guide_part.js"));
    view! {
        <div class="planner" data-view="start">
            <div class="top">
                <h1 class="stage-heading" tabindex="-1">"Find your fit"</h1>
            </div>
            <div class="stage">
                {children()} <div class="controlling"></div> <div class="outcome"></div>
            </div>
            <aside class="ranking" aria-label="Your paths so far"></aside>
        </div>
        <script type="module" inner_html=items + &search></script>
        <script type="module" inner_html=place + &parts></script>
    }
}
