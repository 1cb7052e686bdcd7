//! Charts: inline SVG, drawn by the server and by islands alike.
//!
//! A chart takes plain figures. Lengths across are percentages and lengths down are in `em`, so that
//! its text keeps the reader's size at any width and grows with it. Each has a title and a
//! description for those who don't see it, which say what it shows; exact figures stand beside it in a
//! table or a sentence. The visitor's own mark is the only thing drawn in the signal colour.

mod climb;
mod drawing;
mod growth;
mod pay;
mod scale;
mod wrap;

pub use climb::{Climb, Post};
pub use growth::{Growing, GrowthBars};
pub use pay::{PayScale, PayStep, Wages};

/// A length across, as SVG writes it.
fn across(percent: f64) -> String {
    format!("{percent:.1}%")
}

/// A length down, as SVG writes it.
fn down(em: f64) -> String {
    // Two decimals of an em are less than a pixel at any size; trailing zeros would only weigh.
    let em = (em * 100.0).round() / 100.0;
    format!("{em}em")
}
