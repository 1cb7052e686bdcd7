//! Each kind of seed file becomes its types, and is checked as far as it can be by itself.

mod dates;
mod figures;
mod guide;
mod ids;
mod ladder;
mod links;
mod outlook;
mod path;
mod pay;
mod projects;
mod prose;
mod questions;
mod rubric;
mod skills;
mod sources;
mod spellings;
mod tools;
mod words;

pub(super) use path::path;
pub(super) use projects::projects;
pub(super) use questions::questions;
pub(super) use skills::{Skills, skills};
pub(super) use sources::sources;
pub(super) use tools::tools;
