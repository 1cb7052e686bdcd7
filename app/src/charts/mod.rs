//! Charts: inline SVG, drawn by the server and by islands alike.
//!
//! A chart takes plain figures and gives markup. Lengths across are percentages and lengths down are in
//! `em`, so that its text keeps the reader's size at any width and grows with it. Each has a title and a
//! description for those who don't see it; exact figures stand beside it in a table or a sentence. The
//! visitor's own mark is the only thing drawn in the signal colour.

mod climb;
mod growth;
mod pay;
mod scale;
mod wrap;

pub use climb::{Post, climb};
pub use growth::{Growing, growth};
pub use pay::{PayScale, PayStep, Wages};

use crate::markup::{Element, drawn};

/// The frame of a chart: an image to those who don't see it, with a title and a description. `id` names
/// it on its page, `height` is in em.
fn frame(id: &'static str, title: String, description: String, height: f64) -> Element {
    let [title_id, description_id] = ["title", "description"].map(|part| format!("{id}-{part}"));
    drawn("svg")
        .class(id)
        .with("role", "img")
        .with("aria-labelledby", title_id.clone())
        .with("aria-describedby", description_id.clone())
        .with("height", down(height))
        .child(drawn("title").with("id", title_id).child(title))
        .child(drawn("desc").with("id", description_id).child(description))
}

/// Words, from `x` percent across and `y` em down on.
fn words(x: f64, y: f64, text: impl Into<crate::markup::Node>) -> Element {
    drawn("text")
        .with("x", across(x))
        .with("y", down(y))
        .child(text)
}

/// Words around `x` percent across.
fn words_around(x: f64, y: f64, text: impl Into<crate::markup::Node>) -> Element {
    words(x, y, text).with("text-anchor", "middle")
}

/// A line at `x` percent across, from one height to another in em.
fn upright(x: f64, from: f64, to: f64) -> Element {
    let x = across(x);
    drawn("line")
        .with("x1", x.clone())
        .with("x2", x)
        .with("y1", down(from))
        .with("y2", down(to))
}

/// A bar between two places in percent across, `top` and `height` in em.
fn bar(from: f64, to: f64, top: f64, height: f64) -> Element {
    drawn("rect")
        .class("bar")
        .with("x", across(from))
        .with("y", down(top))
        .with("width", across(to - from))
        .with("height", down(height))
}

/// A length across, as SVG writes it.
fn across(percent: f64) -> String {
    format!("{percent:.1}%")
}

/// A length down, as SVG writes it: to a twentieth of an em, less than a pixel.
fn down(em: f64) -> String {
    format!("{}em", (em * 20.0).round() / 20.0)
}

#[cfg(test)]
mod tests;
