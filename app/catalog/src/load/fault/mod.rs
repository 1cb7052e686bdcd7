//! What is wrong with the seeds, for the editor who mends it.

mod render;
mod rule;

pub use rule::Rule;

use serde::Serialize;
use std::fmt;

/// Something wrong at one place of one seed file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    pub(crate) rule: Rule,
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) length: usize,
    pub(crate) source_line: String,
    pub(crate) message: String,
    pub(crate) help: String,
}

impl Fault {
    /// The rule that is broken; its code is stable, for filters and editors.
    pub fn rule(&self) -> Rule {
        self.rule
    }

    /// The file, under the folder that was read: `seeds/paths/backend-engineer.toml`.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The line, counted from 1. A file that is missing has its fault in line 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// The column of the first character at fault, counted in characters from 1.
    pub fn column(&self) -> usize {
        self.column
    }

    /// How many characters of the line are at fault. 0 where something is missing in the whole file.
    pub fn length(&self) -> usize {
        self.length
    }

    /// The line itself, without its end.
    pub fn source_line(&self) -> &str {
        &self.source_line
    }

    /// What is wrong, in one sentence.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// How to mend it, in one sentence.
    pub fn help(&self) -> &str {
        &self.help
    }
}

/// Everything wrong with the seeds: one fault or more, by file and line.
///
/// Displayed, it reads like a compiler's messages, without colour; [`Faults::coloured`] is for
/// terminals. Serialized, it is a list of faults, for editors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Faults {
    faults: Vec<Fault>,
}

impl Faults {
    pub(crate) fn sorted(faults: impl Iterator<Item = Fault>) -> Self {
        let mut faults: Vec<Fault> = faults.collect();
        faults.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
        Self { faults }
    }

    /// The faults, by file, line and column.
    pub fn iter(&self) -> std::slice::Iter<'_, Fault> {
        self.faults.iter()
    }

    /// The same text as `Display` gives, with the colours of a terminal.
    pub fn coloured(&self) -> impl fmt::Display {
        render::text(&self.faults, render::Ink::Coloured)
    }
}

impl<'a> IntoIterator for &'a Faults {
    type Item = &'a Fault;
    type IntoIter = std::slice::Iter<'a, Fault>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&render::text(&self.faults, render::Ink::Plain))
    }
}

impl std::error::Error for Faults {}
