//! Each kind of seed file becomes its types, and is checked as far as it can be by itself.

mod all_occupations;
mod certificates;
mod dates;
mod exposure;
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

use super::kind::Kind;
use super::ledger::Role;
use super::reading::Read;
use super::toml::{Count, Section};

pub(super) use all_occupations::all_occupations;
pub(super) use certificates::certificates;
pub(super) use path::path;
pub(super) use projects::projects;
pub(super) use questions::questions;
pub(super) use skills::{Skills, skills};
pub(super) use sources::sources;
pub(super) use tools::tools;

/// The tables of a file that has nothing else. A key that it does not have is often a mistyped header,
/// whose thing is then not unknown but unread.
fn all_of_a_kind<'a, T>(
    mut file: Section<'a>,
    key: &'static str,
    kind: Kind,
    read: impl FnMut(Section<'a>) -> Read<T>,
) -> Read<Vec<T>> {
    let ledger = &file.reading.ledger;
    let things = file.sections(key, Count::SOME, read);
    if !file.finish(&[]) {
        ledger.unreadable(kind);
        if kind == Kind::Project {
            ledger.unread(Role::Proof);
        }
    }
    things
}
