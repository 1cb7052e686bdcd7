//! A model as it is written down: a text short enough to travel with a page.
//!
//! The first line says what it is and in which version, the second has the edition. Then come groups,
//! skills, tools, questions, projects and paths: one a line, in fields with tabs between them, and an
//! empty line after each list.
//!
//! ```text
//! waymark model 2
//! 3f2a90c1
//! Programming
//! architecture=Design and architecture
//!
//! SQL queries⇥0⇥database-queries
//! …
//! ```
//!
//! An id that follows from its name is left out, and small numbers (levels, loadings, evidence of
//! tools) are one character each.
//!
//! It is a format of its own because the browser reads it, and what reads it has to get there first:
//! reading JSON through derived code took 60 KB of WebAssembly, this takes five.

mod read;
mod row;
mod write;

use std::fmt;

/// What every text begins with. The number goes up when the meaning of a line changes.
const FIRST_LINE: &str = "waymark model 2";
/// The kinds of on-call work and of remote work, by the number they are written as.
const ON_CALL: [catalog::OnCall; 3] = {
    use catalog::OnCall::{Core, None, Some};
    [None, Some, Core]
};
const REMOTE: [catalog::Remote; 3] = {
    use catalog::Remote::{Common, Rare, Some};
    [Common, Some, Rare]
};
/// Added to a loading, so that it is not negative.
const LOADING: i8 = 2;

/// A text that is no model, or one of another version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnreadableModel {
    line: usize,
}

impl fmt::Display for UnreadableModel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "line {} is not what a model of version 2 has there",
            self.line
        )
    }
}

impl std::error::Error for UnreadableModel {}
