//! The engine as a whole, on the real seeds and on small models.
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on says so"
)]

mod packing;
mod reports;
mod seeds;
