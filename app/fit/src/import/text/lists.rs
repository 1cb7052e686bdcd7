//! Lists of technologies that no heading announces: often they are all that is pasted.

use super::lines::{Line, Lines};
use super::sections::Section;
use crate::import::dates::spans;
use crate::import::found::Found;
use crate::import::list::{items, whole_item};
use crate::lexicon::{Class, Sure};
use std::ops::Range;

/// The longest entry, in words and bytes.
const LONGEST_WORDS: usize = 5;
const LONGEST_BYTES: usize = 60;
/// A list has so many tools that can be nothing else, or one and so many tools in all.
const SURE: usize = 2;
const TOOLS: usize = 3;

/// Words of sentences.
const SENTENCE: [&str; 16] = [
    "i", "i'm", "i’m", "i've", "i’ve", "we", "my", "our", "me", "am", "is", "are", "was", "were",
    "he", "she",
];

/// Says of the lines before the first heading which of them list technologies, in the text that `found`
/// has looked through last.
pub(super) fn tell(lines: &mut Lines, found: &Found<'_>, text: &str) {
    let mut list = List::default();
    for (at, line) in lines.iter().enumerate() {
        match Row::new(line, found, text) {
            Some(row) => list.add(at, row),
            None => list.end(),
        }
    }
    list.end();
    for at in list.found {
        lines.set_section(at, Section::Listed);
    }
}

/// A line of entries.
struct Row {
    /// How many entries it has, how many of them are known, and how many of these are tools.
    entries: usize,
    known: usize,
    tools: usize,
    /// Tools that can be nothing else.
    sure: usize,
    /// Whether it is one entry of several words, as names are.
    is_name: bool,
    runs_on: bool,
}

impl Row {
    /// What `line` lists, where it may be a list.
    fn new(line: &Line, found: &Found<'_>, text: &str) -> Option<Self> {
        let body = text.get(line.body.clone())?;
        if line.section != Section::Head || !spans(body).is_empty() {
            return None;
        }
        let mut row = Self {
            entries: 0,
            known: 0,
            tools: 0,
            sure: 0,
            is_name: !body.contains(',') && body.contains(' '),
            runs_on: line.runs_on,
        };
        for item in items(body) {
            let entry = line.body.start + item.start..line.body.start + item.end;
            row.add(&entry, found, text)?;
        }
        (row.entries > 0).then_some(row)
    }

    /// Adds an entry, if it can be one.
    fn add(&mut self, entry: &Range<usize>, found: &Found<'_>, text: &str) -> Option<()> {
        let words = text.get(entry.clone())?;
        let is_sentence = |word: &str| SENTENCE.iter().any(|it| it.eq_ignore_ascii_case(word));
        let is_long =
            words.len() > LONGEST_BYTES || words.split_whitespace().nth(LONGEST_WORDS).is_some();
        if is_long && found.times(entry).next().is_none()
            || words.split_whitespace().any(is_sentence)
        {
            return None;
        }
        self.entries += 1;
        let (tools, known) = (self.tools, self.known);
        for hit in found.hits_in(entry) {
            if hit.class == Class::Time || !whole_item(text, hit.start, hit.end) {
                continue;
            }
            self.known = known + 1;
            if hit.class == Class::Tool {
                self.tools = tools + 1;
                self.sure += usize::from(hit.sure == Sure::Always);
            }
        }
        Some(())
    }
}

/// Rows of one kind that stand together: one entry each, or several.
#[derive(Default)]
struct List {
    rows: Vec<usize>,
    entries: usize,
    known: usize,
    tools: usize,
    sure: usize,
    one_each: bool,
    runs_on: bool,
    /// The lines of all lists so far.
    found: Vec<usize>,
}

impl List {
    fn add(&mut self, at: usize, row: Row) {
        let one_each = row.entries == 1;
        if one_each != self.one_each && !self.runs_on {
            self.end();
        }
        // What stands above the first technology is who it is about.
        if self.rows.is_empty() && row.known == 0 && (row.is_name || !one_each) {
            return;
        }
        if self.rows.is_empty() {
            self.one_each = one_each;
        }
        self.rows.push(at);
        self.entries += row.entries;
        self.known += row.known;
        self.tools += row.tools;
        self.sure += row.sure;
        self.runs_on = row.runs_on;
    }

    /// Ends it, and keeps its lines if it is a list of technologies.
    fn end(&mut self) {
        let enough = self.sure >= SURE || self.sure > 0 && self.tools >= TOOLS;
        if enough && 2 * self.known >= self.entries {
            self.found.append(&mut self.rows);
        }
        *self = Self {
            found: std::mem::take(&mut self.found),
            ..Self::default()
        };
    }
}
