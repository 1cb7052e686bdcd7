//! Places in seed files: bytes inside, lines and columns outside.

use super::SeedFile;
use super::fault::{Fault, Rule};
use std::ops::Range;

/// A stretch of one seed file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// Which file, by its number in the reading.
    pub(crate) file: usize,
    /// Its first byte.
    pub(crate) start: usize,
    /// The byte after its last.
    pub(crate) end: usize,
}

impl Place {
    pub(crate) fn new(file: usize, span: Range<usize>) -> Self {
        Self {
            file,
            start: span.start,
            end: span.end,
        }
    }

    /// The start of a file, for what is missing in all of it.
    pub(crate) fn top_of(file: usize) -> Self {
        Self {
            file,
            start: 0,
            end: 0,
        }
    }

    /// The same place, narrowed to the first `needle` in it, if there is one.
    pub(crate) fn narrowed(self, text: &str, needle: &str) -> Self {
        let within = text
            .get(self.start..self.end)
            .and_then(|stretch| stretch.find(needle));
        match within {
            Some(at) => {
                let start = self.start + at;
                Self {
                    start,
                    end: start + needle.len(),
                    ..self
                }
            }
            None => self,
        }
    }
}

/// A place as an editor counts: lines and characters, from 1.
#[derive(Debug)]
pub(crate) struct Position<'a> {
    pub(crate) line: usize,
    pub(crate) column: usize,
    /// Characters on this line; a place that goes over several lines is cut at the end of the first.
    pub(crate) length: usize,
    pub(crate) source_line: &'a str,
}

impl<'a> Position<'a> {
    /// Where `place` is in `text`. A place past the end of the text is at its end.
    pub(crate) fn of(place: Place, text: &'a str) -> Self {
        let start = text.floor_char_boundary(place.start);
        let (before, after) = text.split_at(start);
        let (whole_lines, line_start) = match before.rsplit_once('\n') {
            Some((lines, rest)) => (lines.split('\n').count(), rest),
            None => (0, before),
        };
        let line_end = after.split('\n').next().unwrap_or_default();
        let from_line = text
            .get(start - line_start.len()..start + line_end.len())
            .unwrap_or_default();
        let length = place
            .end
            .saturating_sub(start)
            .min(line_end.trim_end().len());
        let faulty = line_end
            .get(..line_end.floor_char_boundary(length))
            .unwrap_or_default();
        Self {
            line: whole_lines + 1,
            column: line_start.chars().count() + 1,
            length: faulty.chars().count(),
            source_line: from_line.trim_end_matches('\r'),
        }
    }
}

/// A fault at `place` of `file`, whose path an editor sees as `shown_path`.
pub(crate) fn fault_at(
    place: Place,
    file: &SeedFile,
    shown_path: String,
    rule: Rule,
    message: String,
    help: String,
) -> Fault {
    let Position {
        line,
        column,
        length,
        source_line,
    } = Position::of(place, &file.text);
    Fault {
        rule,
        file: shown_path,
        line,
        column,
        length,
        source_line: source_line.to_owned(),
        message,
        help,
    }
}
