//! Results saved under a name, and deleting everything.

use super::{state::State, words};
use leptos::prelude::*;

/// Saved results: save, open, delete; and everything deleted in one step.
#[component]
pub fn SavedResults(
    /// The planner's state.
    state: State,
) -> impl IntoView {
    let name = RwSignal::new(String::new());
    let save = move |_| {
        let given = name.get_untracked();
        let given = given.trim();
        state.save(if given.is_empty() { "My results".to_owned() } else { given.to_owned() });
        name.set(String::new());
    };
    let items = move || {
        state
            .saved
            .get()
            .into_iter()
            .map(|saved| {
                let id = saved.id;
                let best: Vec<_> = saved
                    .ranking
                    .iter()
                    .map(|(slug, fit)| format!("{} {fit:.0}", words::lower(&slug.replace('-', " "))))
                    .collect();
                let profile = saved.profile.clone();
                view! {
                    <li>
                        <strong>{saved.name.clone()}</strong>
                        <span class="hint">" "{best.join(", ")}</span>
                        <p class="controls">
                            <button type="button" on:click=move |_| state.open(profile.clone())>"Open"</button>
                            <button
                                type="button"
                                on:click=move |_| state.change(|envelope| envelope.saved.retain(|it| it.id != id))
                            >
                                "Delete"
                            </button>
                        </p>
                    </li>
                }
            })
            .collect::<Vec<_>>()
    };
    view! {
        <section class="saved">
            <h2>"Keep these results"</h2>
            <p class="field">
                <label for="save-name">"Name"</label>
                <input id="save-name" type="text" maxlength="80" prop:value=name on:input:target=move |event| name.set(event.target().value())/>
                <button type="button" on:click=save>"Save"</button>
            </p>
            <ul>{items}</ul>
            <p class="controls">
                <button type="button" on:click=move |_| state.delete_everything()>"Delete everything"</button>
                {move || state.deleted.get().map(|_| view! { <button type="button" on:click=move |_| state.undo()>"Undo"</button> })}
            </p>
        </section>
    }
}
