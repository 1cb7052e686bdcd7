//! The engine as a whole, on the real seeds and on small models.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on says so"
)]

mod absurd;
mod accuracy;
mod asking;
mod balance;
mod given;
mod grown;
mod ideal;
mod lots;
mod merged;
mod packing;
mod people;
mod ranges;
mod reports;
mod seeds;
mod steps;
mod visitors;
mod written;
