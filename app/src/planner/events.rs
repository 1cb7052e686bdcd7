//! What the planner reacts to. All of it is taken at the window: what is drawn has no handlers of its own.

use super::{
    address::View,
    keep, paper, saved, stage,
    state::{Planning, State},
    what_if,
};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Element};

/// A finger that moves further than this, in CSS pixels, swipes.
const SWIPE: i32 = 60;
/// How long a choice is seen before the next question comes.
const SEEN: std::time::Duration = std::time::Duration::from_millis(180);

/// Listens to everything the planner reacts to, for as long as the page is there.
pub fn listen(state: State) {
    window_event_listener(ev::hashchange, move |_| {
        state.update(&mut |planning| planning.go_to(&stage::fragment()));
        request_animation_frame(stage::focus_heading);
    });
    window_event_listener(ev::storage, move |event| {
        match event.key() {
            Some(key) if key == crate::store::KEY => state.update(&mut Planning::refresh),
            Some(_) => {}
            // All was cleared, and not by us.
            None => state.update(&mut Planning::keep_again),
        }
    });
    // A page that the browser had put by heard nothing meanwhile.
    window_event_listener(ev::pageshow, move |event| {
        if event.persisted() {
            state.update(&mut Planning::refresh);
        }
    });
    window_event_listener(ev::change, move |event| {
        let Some(element) = target(&event) else {
            return;
        };
        if element.id() == keep::IMPORT {
            if let Some(file) = stage::file_of(&element) {
                leptos::task::spawn_local(async move {
                    let text = stage::text_of(&file).await;
                    state.update(&mut |planning| planning.bring_back(text.as_deref()));
                });
            }
        } else if let Some((name, value)) = stage::control(&element) {
            let in_form = stage::is_in_form(&element);
            state.update(&mut |planning| match name.as_str() {
                "" => {}
                what_if::TRY => planning.tried = what_if::Tried::read(&value),
                _ if in_form => planning.answer(&name, &value),
                _ => planning.answer_elsewhere(&name, &value),
            });
        }
    });
    window_event_listener_untyped("bring", move |event| {
        let pieces = event
            .dyn_ref::<CustomEvent>()
            .and_then(|event| event.detail().as_string());
        if let Some(pieces) = pieces {
            state.update(&mut |planning| planning.bring(&pieces));
            // Says that somebody was there to take it.
            event.prevent_default();
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
pub fn act(state: State, does: &str) {
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
        "duplicate" => state.update(&mut |planning| planning.duplicate(id)),
        "anew" => state.update(&mut |planning| planning.compute_anew(id)),
        "remove" => state.update(&mut |planning| planning.remove(id)),
        "copy-link" => {
            let copied = stage::copy(keep::LINK);
            state.update(&mut |planning| planning.copied = Some(copied));
        }
        "print" => stage::print(),
        "download-markdown" => state.with(&mut |planning| {
            stage::download(
                "my-fit.md",
                "text/markdown",
                &paper::markdown(&planning.given),
            );
        }),
        "download-json" => state.with(&mut |planning| {
            stage::download("waymark.json", "application/json", &planning.everything());
        }),
        "take-over" => state.update(&mut Planning::take_over),
        "delete-everything" => state.delete_everything(),
        "undo" => state.update(&mut Planning::undo),
        _ => {}
    }
}
