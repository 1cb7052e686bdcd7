//! The fit planner: the island on `/fit`.
//!
//! The page carries the whole quiz as a form ([`form`]), in a frame ([`frame`]) that works without any
//! script. Awake, the island shows one part of it at a time (`stage`), takes each answer as it is given
//! ([`field`]), keeps it ([`crate::store`]), scores it ([`given`]), and draws what it comes to.

mod address;
mod asking;
mod bring;
mod compare;
mod controls;
mod events;
pub mod field;
#[cfg(feature = "ssr")]
pub mod form;
#[cfg(feature = "ssr")]
pub mod frame;
pub mod given;
mod held;
mod keep;
mod own_map;
mod own_path;
mod paper;
mod ranking;
pub mod report;
pub mod results;
mod saved;
mod share;
mod stage;
mod state;
mod what_if;
pub mod words;

use crate::markup::element;
use address::View;
use leptos::prelude::*;
pub use own_map::OwnMap;
pub use own_path::OwnPath;
use state::{Planning, State};
use std::time::Duration;

/// Wakes the fit planner. It has no markup of its own: the frame it draws in is plain HTML, so that the
/// program need not carry what would put it together again.
#[island]
pub fn Planner() -> impl IntoView {
    if let Some(model) = crate::model::current() {
        wake(State::new(&model));
    }
}

/// Takes over what is there, and then has it drawn. Each is a task of its own: a slow phone takes a while for
/// them, and may have something else to do in between.
fn wake(state: State) {
    let draw = move || {
        state.update(&mut |planning| planning.awake = true);
        stage::awake();
    };
    let take_over = move || {
        state.update(&mut Planning::wake);
        events::listen(state);
        set_timeout(draw, Duration::ZERO);
    };
    set_timeout(take_over, Duration::ZERO);
}

/// Draws the planner.
fn show(planning: &Planning) {
    stage::show_view(planning.view.name(), &controls::title(planning));
    stage::draw(".top", controls::top(planning));
    stage::draw(".held", held::held(planning));
    stage::draw(".controlling", controls::controls(planning));
    stage::draw(".ranking", ranking::ranking(planning));
    let said = planning.given.said_anything();
    let ranked = planning.given.ranks();
    let outcome = match &planning.view {
        View::Report(slug) if ranked => {
            let mut nodes = report::report(&planning.given, slug);
            nodes.extend(report::from_guide(&planning.given, slug));
            let guide = element("a")
                .class("button quiet")
                .with("href", format!("/paths/{slug}"))
                .child("Its guide");
            let onward = controls::row("", &View::Results, "Your results")
                .child(guide)
                .child(controls::button("", "print", "Print"));
            nodes.push(onward.into());
            nodes
        }
        View::Compare(slugs) if ranked => compare::compare(&planning.given, slugs),
        // Where nothing is ranked, no path has a report either.
        View::Results | View::Report(_) | View::Compare(_) => {
            let mut nodes = results::results(&planning.given);
            if ranked {
                // After how sure they are, and before all the paths one by one.
                nodes.insert(3, compare::invitation(&planning.given).into());
            } else {
                nodes.push(controls::row("main", &View::Start, "Begin").into());
            }
            if let Some(changes) = planning.changed.clone() {
                let told = "The guides have changed since your last answer: these results are computed anew.";
                nodes.insert(0, element("p").class("notice").child(told).into());
                nodes.insert(1, saved::what_changed(changes).into());
            }
            if ranked {
                nodes.push(what_if::what_if(&planning.given, planning.tried).into());
            }
            if said {
                nodes.push(keep::keep(planning, &stage::origin()).into());
            }
            nodes.extend(saved::saved(planning));
            nodes
        }
        View::Shared(code) => keep::shared(planning, code),
        View::Saved => saved::saved(planning),
        _ => Vec::new(),
    };
    stage::draw(".outcome", outcome);
}
