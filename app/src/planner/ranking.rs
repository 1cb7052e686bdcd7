//! The live ranking beside the questions.

use super::{results::RangeBar, state::{State, report_at}, words};
use leptos::prelude::*;

/// All paths as they stand, best first. A row is made once and slides to its place.
#[component]
pub fn Ranking(
    /// The planner's state.
    state: State,
) -> impl IntoView {
    let said = Memo::new(move |_| state.given.with(super::given::Given::said_anything));
    let settled = Memo::new(move |_| said.get() && state.outlook().settled);
    let rows = move || {
        said.get().then(|| {
            let model = state.model();
            let rows: Vec<_> =
                (0..model.paths.len()).filter_map(|at| Some((at, model.paths.get(at)?.clone()))).collect();
            let rows: Vec<_> = rows
                .into_iter()
                .map(|(at, path)| {
                    let standing = Memo::new(move |_| {
                        state.given.with(|given| {
                            given.scores.iter().enumerate().find(|(_, score)| score.path == at).map(
                                |(place, score)| (place, *score),
                            )
                        })
                    });
                    let place = move || standing.get().map_or(0, |(place, _)| place);
                    let apart = move || standing.get().is_some_and(|(_, score)| !score.broken.is_empty());
                    view! {
                        <li
                            class="row"
                            class:apart=apart
                            data-place=move || (place() + 1).to_string()
                            style:--place=move || place().to_string()
                        >
                            <a href=report_at(&path.slug)>{path.title.clone()}</a>
                            {move || standing.get().map(|(_, score)| view! { <RangeBar score/> })}
                            <span class="figure">
                                {move || standing.get().map(|(_, score)| format!("{:.0}", score.fit.expected))}
                            </span>
                        </li>
                    }
                })
                .collect();
            view! { <ul class="rows" style:--rows=model.paths.len().to_string()>{rows}</ul> }
        })
    };
    let spoken = Memo::new(move |_| {
        state.given.with(|given| {
            let first: Vec<_> = given
                .scores
                .iter()
                .take(3)
                .filter_map(|score| Some(given.model.paths.get(score.path)?.title.clone()))
                .collect();
            if given.said_anything() { format!("First three: {}", first.join(", ")) } else { String::new() }
        })
    });
    view! {
        <aside class="ranking" aria-label="Your paths so far">
            <h2>"Your paths so far"</h2>
            <p class="hint">
                {move || {
                    if settled.get() {
                        "Your first three are settled; more answers sharpen the rest."
                    } else if said.get() {
                        state.given.with(|given| words::confidence(given.confidence().level))
                    } else {
                        "As you answer, the paths line up here."
                    }
                }}
            </p>
            {rows}
            <p class="visually-hidden" aria-live="polite">{spoken}</p>
        </aside>
    }
}
