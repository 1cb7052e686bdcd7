//! The lines of a text.

use super::sections::{Heading, Section, heading};
use crate::import::Place;
use std::ops::Range;

/// A line that is not blank.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Its number, counted from 1.
    pub(super) number: usize,
    /// All its bytes.
    pub(super) bytes: Range<usize>,
    /// Its bytes without space, bullet and heading.
    pub(super) body: Range<usize>,
    /// Whether it begins with a bullet.
    pub(super) bullet: bool,
    /// Whether it ends in a sign that says that its list goes on in the next one.
    pub(super) runs_on: bool,
    /// The section it is in.
    pub(super) section: Section,
}

impl Line {
    /// The heading that it is.
    pub(super) fn heading<'t>(&self, text: &'t str) -> Option<&'t str> {
        let words = text
            .get(self.bytes.clone())
            .filter(|_| self.body.is_empty())?;
        Some(words.trim_matches(|c: char| !c.is_alphanumeric()))
    }

    /// Whether a blank line stands between it and the one that comes next.
    pub(super) const fn is_before_blank(&self, next: &Self) -> bool {
        self.number + 1 < next.number
    }
}

/// The lines of a text that are not blank.
#[derive(Debug)]
pub(super) struct Lines(Vec<Line>);

impl Lines {
    pub(super) fn new(text: &str) -> Self {
        let mut lines = Vec::new();
        let mut start = 0;
        let mut section = Section::Head;
        // The section of one line, "Skills: Go, Rust,", and whether its list runs on.
        let mut inline: Option<Section> = None;
        for (number, line) in text.split('\n').enumerate() {
            let bytes = start..start + line.len();
            start = bytes.end + 1;
            let (mut body, bullet) = body(line, bytes.start);
            if body.is_empty() {
                inline = None;
                continue;
            }
            let words = text.get(body.clone()).unwrap_or_default();
            match heading(words, section) {
                Some(Heading::Alone(next)) => {
                    section = next;
                    inline = None;
                    body = body.end..body.end;
                }
                Some(Heading::Inline(next, rest)) => {
                    inline = Some(next);
                    body.start += rest;
                }
                None => {}
            }
            let runs_on = words.ends_with([',', '/', '|', '&']);
            lines.push(Line {
                number: number + 1,
                bytes,
                body,
                bullet,
                runs_on,
                section: inline.unwrap_or(section),
            });
            inline = inline.filter(|_| runs_on);
        }
        Self(lines)
    }

    pub(super) fn iter(&self) -> std::slice::Iter<'_, Line> {
        self.0.iter()
    }

    /// Puts the line at this position into a section.
    pub(super) fn set_section(&mut self, at: usize, section: Section) {
        if let Some(line) = self.0.get_mut(at) {
            line.section = section;
        }
    }

    fn at(&self, byte: usize) -> Option<&Line> {
        let after = self.0.partition_point(|line| line.bytes.start <= byte);
        self.0.get(after.checked_sub(1)?)
    }

    pub(super) fn section_at(&self, byte: usize) -> Section {
        self.at(byte).map_or(Section::Head, |line| line.section)
    }
}

const BULLETS: [char; 16] = [
    '•', '·', '▪', '●', '◦', '‣', '∙', '○', '■', '⁃', '➢', '✓', '–', '—', '*', '>',
];

/// The bytes of `line` without space and bullet, and whether there was a bullet.
fn body(line: &str, start: usize) -> (Range<usize>, bool) {
    let trimmed = line.trim_start();
    let behind = trimmed
        .strip_prefix("- ")
        .or_else(|| trimmed.strip_prefix(BULLETS))
        .map(|rest| rest.trim_start_matches(BULLETS).trim_start());
    let body = behind.unwrap_or(trimmed);
    let from = start + line.len() - body.len();
    (from..from + body.trim_end().len(), behind.is_some())
}

/// Finds lines and columns; quickly, as long as it is asked in ascending order.
#[derive(Debug)]
pub(super) struct Places<'t> {
    text: &'t str,
    lines: &'t Lines,
    /// The line last asked for, a byte in it, and that byte's column.
    last: (usize, usize, usize),
}

impl<'t> Places<'t> {
    pub(super) const fn new(text: &'t str, lines: &'t Lines) -> Self {
        Self {
            text,
            lines,
            last: (0, 0, 1),
        }
    }

    pub(super) fn of(&mut self, bytes: Range<usize>) -> Place {
        let (number, line_start) = self
            .lines
            .at(bytes.start)
            .map_or((1, 0), |line| (line.number, line.bytes.start));
        let (from, column) = match self.last {
            (last, from, column) if last == number && from <= bytes.start => (from, column),
            _ => (line_start, 1),
        };
        let between = self.text.get(from..bytes.start).unwrap_or_default();
        let column = column + between.chars().count();
        self.last = (number, bytes.start, column);
        Place::Text {
            line: number,
            column,
            start: bytes.start,
            end: bytes.end,
        }
    }
}
