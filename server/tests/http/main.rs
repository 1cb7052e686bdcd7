//! The site over HTTP: what is answered in process, and the real program under faults and attack.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says so"
)]

mod support;

mod codings;
mod commands;
mod files;
mod lists;
mod methods;
mod missing;
mod policies;
mod quiz;
mod ranges;
mod real;
mod reloads;
mod rendering;
mod revalidation;
mod security;
