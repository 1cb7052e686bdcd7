//! The rules that seeds obey, as tables: one faulty change to valid seeds, and the fault it gives.
#![expect(clippy::expect_used, reason = "a test that cannot go on says so")]

mod all_occupations;
mod case;
mod certificates;
mod changes;
mod counts;
mod exposure;
mod faults;
mod files;
mod ids;
mod keys;
mod ladder;
mod pay;
mod prose;
mod rubric;
mod seeds;
mod template;
mod usage;
mod words;
