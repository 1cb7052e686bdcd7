//! What the planner reacts to. All of it is taken at the window: what is drawn has no handlers of its own.

use super::{
    address::View,
    keep, paper, saved, stage,
    state::{Planning, State},
    what_if,
};
use leptos::prelude::*;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{
    CustomEvent, Element, Event, KeyboardEvent, PageTransitionEvent, PointerEvent, StorageEvent,
};

/// A finger or a pen that moves further than this, in CSS pixels, and more across than up or down, swipes.
const SWIPE: i32 = 60;
/// How long a choice is seen before the next question comes.
const SEEN: std::time::Duration = std::time::Duration::from_millis(180);

thread_local! {
    /// Where a pointer was pressed last.
    static PRESSED: Cell<(i32, i32)> = const { Cell::new((0, 0)) };
}

/// What is listened to. All of it comes in by one function: a listener for each, with its type, weighs a KB more.
const HEARD: [&str; 10] = [
    "hashchange",
    "storage",
    "pageshow",
    "change",
    "bring",
    "click",
    "pointerdown",
    "pointerup",
    "submit",
    "keydown",
];

/// Listens to everything the planner reacts to, for as long as the page is there.
pub fn listen(state: State) {
    for kind in HEARD {
        window_event_listener_untyped(kind, move |event| hear(state, &event));
    }
}

fn hear(state: State, event: &Event) {
    match event.type_().as_str() {
        "hashchange" => {
            state.update(&mut |planning| planning.go_to(&stage::fragment()));
            request_animation_frame(stage::arrive);
        }
        "storage" => match event.unchecked_ref::<StorageEvent>().key() {
            Some(key) if key == crate::store::KEY => state.update(&mut Planning::refresh),
            Some(_) => {}
            // All was cleared, and not by us.
            None => state.update(&mut Planning::keep_again),
        },
        // A page that the browser had put by heard nothing meanwhile.
        "pageshow" => {
            if event.unchecked_ref::<PageTransitionEvent>().persisted() {
                state.update(&mut Planning::refresh);
            }
        }
        "change" => changed(state, event),
        "bring" => {
            let pieces = event.unchecked_ref::<CustomEvent>().detail().as_string();
            if let Some(pieces) = pieces {
                state.update(&mut |planning| planning.bring(&pieces));
                // Says that somebody was there to take it.
                event.prevent_default();
            }
        }
        "click" => {
            let button = target(event).and_then(|element| element.closest("[data-do]").ok()?);
            if let Some(does) = button.and_then(|button| button.get_attribute("data-do")) {
                act(state, &does);
            }
        }
        "pointerdown" => PRESSED.set(place(event.unchecked_ref())),
        "pointerup" => released(state, event.unchecked_ref()),
        // With scripts awake, the form is never sent.
        "submit" => {
            event.prevent_default();
            // What was asked about is looked at first.
            if !stage::focus_asked_about() {
                state.with(&mut |planning| {
                    stage::go(&match planning.view {
                        View::Constraints => View::Results.fragment(),
                        _ => View::Questions.fragment(),
                    });
                });
            }
        }
        _ => pressed(state, event.unchecked_ref()),
    }
}

fn changed(state: State, event: &Event) {
    let Some(element) = target(event) else {
        return;
    };
    if element.id() == saved::IMPORT {
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
            _ if in_form => drop(planning.answer(&name, &value)),
            _ => planning.answer_elsewhere(&name, &value),
        });
    }
}

fn place(event: &PointerEvent) -> (i32, i32) {
    (event.client_x(), event.client_y())
}

/// A tap on an answer goes on to the next question; arrow keys, which choose in passing, don't.
fn released(state: State, event: &PointerEvent) {
    let ((from_x, from_y), (x, y)) = (PRESSED.get(), place(event));
    let (across, down) = (x - from_x, y - from_y);
    let Some(element) = target(event) else {
        return;
    };
    let Ok(Some(question)) = element.closest(".question.current") else {
        return;
    };
    if across.abs() > SWIPE {
        // A mouse that is drawn across a question selects its words.
        if event.pointer_type() != "mouse" && across.abs() > 2 * down.abs() {
            state.update(&mut if across > 0 {
                Planning::ask_previous
            } else {
                Planning::go_on
            });
        }
    } else if matches!(element.closest(".answer"), Ok(Some(_))) {
        // The choice itself is made after this event; by then it is shown, and can be seen.
        set_timeout(
            move || state.update(&mut |planning| planning.go_on_from(&question)),
            SEEN,
        );
    }
}

fn pressed(state: State, event: &KeyboardEvent) {
    let typing = target(event).is_some_and(|element| stage::is_typed_in(&element));
    let other = event.ctrl_key() || event.meta_key() || event.alt_key();
    let place = event
        .key()
        .parse::<u32>()
        .ok()
        .filter(|key| (1..=5).contains(key));
    // A key that is held answers one question.
    if let Some(place) = place.filter(|_| !typing && !other && !event.repeat()) {
        let mut asking = false;
        state.with(&mut |planning| asking = planning.view == View::Questions);
        if asking && stage::choose(place - 1) {
            event.prevent_default();
            state.update(&mut |planning| planning.ask_next(true));
        }
    }
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Does what a button says.
pub fn act(state: State, does: &str) {
    let (does, id) = does.split_once(' ').unwrap_or((does, ""));
    let id = id.parse().unwrap_or_default();
    match does {
        "on" => state.update(&mut Planning::go_on),
        "back" => state.update(&mut Planning::ask_previous),
        "again" => state.update(&mut Planning::ask_again),
        "save" => {
            let name = stage::value_of(saved::NAME);
            state.update(&mut |planning| planning.save(&name));
        }
        "open" => state.update(&mut |planning| planning.open(id)),
        "duplicate" => state.update(&mut |planning| planning.duplicate(id)),
        "anew" => state.update(&mut |planning| planning.compute_anew(id)),
        "remove" => state.update(&mut |planning| planning.remove(id)),
        "copy-link" => leptos::task::spawn_local(async move {
            let copied = stage::copy(keep::LINK).await;
            state.update(&mut |planning| planning.copied = Some(copied));
        }),
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
        "strike" => {
            state.update(&mut |planning| planning.strike(id));
            stage::turn_to("#role");
        }
        "take-over" => state.update(&mut Planning::take_over),
        "delete-everything" => {
            state.delete_everything();
            request_animation_frame(|| stage::turn_to("[data-do=undo]"));
        }
        "undo" => state.update(&mut Planning::undo),
        _ => {}
    }
}
