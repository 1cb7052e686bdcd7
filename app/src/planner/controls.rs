//! What takes the visitor from one part of the planner to the next.

use super::{address::View, stage, state::State};
use fit::Item;
use leptos::prelude::*;

/// The parts in order, with their names.
const PARTS: [(View, &str); 4] = [
    (View::Start, "Where you are"),
    (View::Questions, "Questions"),
    (View::Constraints, "What must hold"),
    (View::Results, "Results"),
];

/// Links to all parts.
#[component]
pub fn Parts(
    /// The planner's state.
    state: State,
) -> impl IntoView {
    let links: Vec<_> = PARTS
        .into_iter()
        .map(|(view, name)| {
            let href = view.fragment();
            let current = move || (state.view.get().name() == view.name()).then_some("step");
            view! { <li><a href=href aria-current=current>{name}</a></li> }
        })
        .collect();
    view! { <nav class="parts" aria-label="Planner"><ol>{links}</ol></nav> }
}

/// The buttons under a part.
#[component]
pub fn Controls(
    /// The planner's state.
    state: State,
) -> impl IntoView {
    let to = |view: View| move |_| stage::go(&view.fragment());
    move || match state.view.get() {
        View::Start => view! {
            <p class="controls">
                <button type="button" class="main" on:click=to(View::Questions)>"Next: questions"</button>
            </p>
        }
        .into_any(),
        View::Questions => view! { <Asking state/> }.into_any(),
        View::Constraints => view! {
            <p class="controls">
                <button type="button" on:click=to(View::Questions)>"Back"</button>
                <button type="button" class="main" on:click=to(View::Results)>"See my results"</button>
            </p>
        }
        .into_any(),
        _ => ().into_any(),
    }
}

/// The buttons under a question, and how far the visitor is.
#[component]
fn Asking(
    /// The planner's state.
    state: State,
) -> impl IntoView {
    let answered = move || {
        let asking = state.asking.get();
        state.given.with(|given| match asking {
            Some(Item::Skill(at)) => given.answers.skills.get(at).is_some_and(|it| it.level().is_some()),
            Some(Item::Preference(at)) => given.answers.preferences.get(at).is_some_and(Option::is_some),
            _ => false,
        })
    };
    let progress = move || {
        let outlook = state.outlook();
        let (left, count) = (outlook.questions.len(), state.given.with(|given| given.answers.count()));
        if left == 0 {
            format!("{count} answered. That was the last question.")
        } else if outlook.settled {
            format!("{count} answered. Your first three are settled; {left} more would sharpen the rest.")
        } else {
            format!("{count} answered, {left} left. The most telling one comes first.")
        }
    };
    view! {
        <p class="controls">
            <button type="button" on:click=move |_| state.ask_previous()>"Back"</button>
            <button type="button" class="main" on:click=move |_| if answered() { state.ask_next(true) } else { state.skip() }>
                {move || if answered() { "Next" } else { "Skip" }}
            </button>
            <a class="button" href=View::Constraints.fragment()>"What must hold"</a>
            <a class="button" href=View::Results.fragment()>"Results"</a>
        </p>
        <p class="hint progress">{progress}</p>
    }
}
