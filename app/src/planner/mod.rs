//! The fit planner: the island on `/fit`.

use leptos::prelude::*;

/// The fit planner.
#[island]
pub fn Planner() -> impl IntoView {
    let (count, set_count) = signal(0);
    view! { <button on:click=move |_| set_count.update(|count| *count += 1)>"Answered " {count}</button> }
}
