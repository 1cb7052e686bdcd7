//! The fit planner: the island on `/fit`.
//!
//! The page carries the whole quiz as a form ([`form`]), which works without any script. Awake, the
//! island around it shows one part at a time ([`stage`]), takes each answer as it is given
//! ([`field`]), keeps it ([`crate::store`]), scores it and draws what it comes to.

mod address;
mod controls;
pub mod field;
#[cfg(feature = "ssr")]
pub mod form;
pub mod given;
mod ranking;
mod report;
mod results;
mod saved;
mod stage;
mod state;
pub mod words;

use address::View;
use controls::{Controls, Parts};
use leptos::{ev, prelude::*};
use ranking::Ranking;
use report::Report;
use results::Results;
use saved::SavedResults;
use state::State;
use wasm_bindgen::JsCast;

/// The fit planner, around the quiz's form.
#[island]
pub fn Planner(
    /// The quiz's form.
    children: Children,
) -> impl IntoView {
    let Some(model) = crate::model::current() else {
        return children().into_any();
    };
    let state = State::new(model);
    Effect::new(move |_| {
        state.wake();
        stage::awake();
    });
    window_event_listener(ev::hashchange, move |_| state.go_to(&stage::fragment(), true));
    window_event_listener(ev::storage, move |event| {
        if event.key().is_none_or(|key| key == crate::store::KEY) {
            state.refresh();
        }
    });
    window_event_listener(ev::keydown, move |event| {
        let typed = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let typing = typed.is_some_and(|element| {
            matches!(element.tag_name().as_str(), "TEXTAREA" | "SELECT")
                || element.get_attribute("type").is_some_and(|kind| kind == "text")
        });
        if typing || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let place = event.key().parse::<u32>().ok().filter(|key| (1..=5).contains(key));
        if state.view.get_untracked() == View::Questions
            && place.is_some_and(|place| stage::choose(place - 1))
        {
            event.prevent_default();
            state.ask_next(true);
        }
    });
    let changed = move |event: ev::Event| {
        let control = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .and_then(|element| stage::control(&element));
        if let Some((name, value)) = control {
            state.answer(&name, &value);
        }
    };
    // With scripts awake, the form is never sent.
    let submitted = move |event: ev::SubmitEvent| {
        event.prevent_default();
        stage::go(&View::Questions.fragment());
    };
    let heading = move || match state.view.get() {
        View::Start | View::Questions | View::Constraints => "Find your fit".to_owned(),
        View::Results => "Your results".to_owned(),
        View::Report(slug) => state.given.with_untracked(|given| {
            given.path(&slug).map_or_else(
                || "No such path".to_owned(),
                |(path, _)| format!("Your path into {}", path.title),
            )
        }),
        View::Compare(_) => "Side by side".to_owned(),
        View::Saved => "Saved results".to_owned(),
        View::Shared(_) => "Somebody's results".to_owned(),
    };
    let body = move || match state.view.get() {
        View::Results => {
            view! { <Results given=state.given.get()/> <SavedResults state/> }.into_any()
        }
        View::Report(slug) => view! { <Report given=state.given.get() slug/> }.into_any(),
        View::Saved => view! { <SavedResults state/> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        <div class="planner" data-view=move || state.view.get().name() on:change=changed on:submit=submitted>
            <h1 class="stage-heading" tabindex="-1">{heading}</h1>
            <Parts state/>
            <p class="notice" role="status">{move || state.notice.get().map(crate::store::Notice::sentence)}</p>
            <p class="notice odd" role="alert">{move || state.odd.get().map(|odd| odd.why)}</p>
            <div class="stage">
                {children()}
                <Controls state/>
                <div class="outcome">{body}</div>
            </div>
            <Ranking state/>
        </div>
    }
    .into_any()
}
