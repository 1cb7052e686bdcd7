//! What is read of CVs.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so"
)]

mod asking;
mod formats;
mod given;
mod robustness;
