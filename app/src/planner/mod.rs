//! The fit planner: the island on `/fit`.
//!
//! The page carries the whole quiz as a form ([`form`]), which works without any script. Awake, the
//! island around it shows one part at a time ([`stage`]), takes each answer as it is given
//! ([`field`]), keeps it ([`crate::store`]), scores it ([`given`]), and draws what it comes to.

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
use leptos::{ev, prelude::*};
use state::{Planning, State};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The fit planner, around the quiz's form.
#[island]
pub fn Planner(
    /// The quiz's form.
    children: Children,
) -> impl IntoView {
    if let Some(model) = crate::model::current() {
        let state = State::new(&model);
        listen(state);
        Effect::new(move |awake: Option<()>| {
            if awake.is_none() {
                state.update(&mut Planning::wake);
                stage::awake();
            }
            state.with(&mut show);
        });
    }
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
    }
}

/// A finger that moves further than this, in CSS pixels, swipes.
const SWIPE: i32 = 60;
/// How long a choice is seen before the next question comes.
const SEEN: std::time::Duration = std::time::Duration::from_millis(180);

/// Draws the planner.
fn show(planning: &Planning) {
    stage::show_view(planning.view.name());
    stage::draw(".top", &controls::top(planning));
    stage::draw(".controlling", &controls::controls(planning));
    stage::draw(".ranking", &ranking::ranking(planning));
    let outcome = match &planning.view {
        View::Results => {
            let mut nodes = results::results(&planning.given);
            nodes.extend(saved::saved(planning));
            nodes
        }
        View::Report(slug) => report::report(&planning.given, slug),
        View::Saved => saved::saved(planning),
        _ => Vec::new(),
    };
    stage::draw(".outcome", &outcome);
}

/// Listens to everything the planner reacts to, for as long as the page is there.
fn listen(state: State) {
    window_event_listener(ev::hashchange, move |_| {
        state.update(&mut |planning| planning.go_to(&stage::fragment()));
        request_animation_frame(stage::focus_heading);
    });
    window_event_listener(ev::storage, move |event| {
        if event.key().is_none_or(|key| key == crate::store::KEY) {
            state.update(&mut Planning::refresh);
        }
    });
    window_event_listener(ev::change, move |event| {
        let Some(element) = target(&event) else {
            return;
        };
        if let Some((name, value)) = stage::control(&element).filter(|(name, _)| !name.is_empty()) {
            let in_form = stage::is_in_form(&element);
            state.update(&mut |planning| {
                if in_form {
                    planning.answer(&name, &value);
                } else {
                    planning.answer_elsewhere(&name, &value);
                }
            });
        }
    });
    window_event_listener(ev::click, move |event| {
        let button = target(&event).and_then(|element| element.closest("[data-do]").ok()?);
        if let Some(does) = button.and_then(|button| button.get_attribute("data-do")) {
            act(state, &does);
        }
    });
    // A tap on an answer goes on to the next question; arrow keys, which choose in passing, don't.
    let pressed = StoredValue::new(0);
    window_event_listener(ev::pointerdown, move |event| {
        pressed.set_value(event.client_x())
    });
    window_event_listener(ev::pointerup, move |event| {
        let moved = event.client_x() - pressed.get_value();
        let Some(question) =
            target(&event).and_then(|element| element.closest(".question.current").ok()?)
        else {
            return;
        };
        if moved > SWIPE {
            state.update(&mut Planning::ask_previous);
        } else if moved < -SWIPE {
            state.update(&mut Planning::go_on);
        } else if target(&event)
            .is_some_and(|element| matches!(element.closest(".answer"), Ok(Some(_))))
        {
            // The choice itself is made after this event; by then it is shown, and can be seen.
            set_timeout(
                move || state.update(&mut |planning| planning.go_on_from(&question)),
                SEEN,
            );
        }
    });
    // With scripts awake, the form is never sent.
    window_event_listener(ev::submit, move |event| {
        event.prevent_default();
        stage::go(&View::Questions.fragment());
    });
    window_event_listener(ev::keydown, move |event| {
        let typing = target(&event).is_some_and(|element| stage::is_typed_in(&element));
        let other = event.ctrl_key() || event.meta_key() || event.alt_key();
        let place = event
            .key()
            .parse::<u32>()
            .ok()
            .filter(|key| (1..=5).contains(key));
        if let Some(place) = place.filter(|_| !typing && !other) {
            let mut asking = false;
            state.with(&mut |planning| asking = planning.view == View::Questions);
            if asking && stage::choose(place - 1) {
                event.prevent_default();
                state.update(&mut |planning| planning.ask_next(true));
            }
        }
    });
}

fn target(event: &web_sys::Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Does what a button says.
fn act(state: State, does: &str) {
    let (does, id) = does.split_once(' ').unwrap_or((does, ""));
    let id = id.parse().unwrap_or_default();
    match does {
        "on" => state.update(&mut Planning::go_on),
        "back" => state.update(&mut Planning::ask_previous),
        "save" => {
            let name = stage::value_of(saved::NAME);
            state.update(&mut |planning| planning.save(&name));
        }
        "open" => state.update(&mut |planning| planning.open(id)),
        "remove" => state.update(&mut |planning| planning.remove(id)),
        "delete-everything" => state.delete_everything(),
        "undo" => state.update(&mut Planning::undo),
        _ => {}
    }
}
