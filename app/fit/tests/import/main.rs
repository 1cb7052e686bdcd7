//! How a CV is read, as tables: what it says, and what is found in it.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    reason = "a test that cannot go on says so"
)]

mod certificates;
mod complete;
mod dates;
mod pasted;
mod people;
mod places;
mod reading;
mod robustness;
mod samples;
mod skills;
mod titles;
mod tools;
mod unknown;
