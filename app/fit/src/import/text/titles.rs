//! Titles in lines of text.

use crate::Lexicon;
use crate::import::name::{SIGNS, name};
use crate::lexicon::Titled;
use std::ops::Range;

/// What is between columns.
const COLUMNS: &str = "   ";
/// What ends a title in running text.
const STOPS: [&str; 15] = [
    " with ",
    " at ",
    " for ",
    " in ",
    " from ",
    " who ",
    " whose ",
    " based ",
    " building ",
    " by ",
    " and ",
    ". ",
    " - ",
    COLUMNS,
    " @ ",
];
/// Words before a title that say it is one's own.
const OWN: [&str; 34] = [
    "a",
    "accomplished",
    "am",
    "an",
    "as",
    "certified",
    "creative",
    "current",
    "currently",
    "dedicated",
    "enthusiastic",
    "experienced",
    "former",
    "formerly",
    "full-time",
    "highly",
    "i",
    "i'm",
    "i’m",
    "innovative",
    "motivated",
    "my",
    "now",
    "passionate",
    "pragmatic",
    "professional",
    "results-driven",
    "seasoned",
    "self-taught",
    "skilled",
    "versatile",
    "work",
    "worked",
    "working",
];
/// Words that make a line about learning.
const STUDY: [&str; 14] = [
    "academy",
    "b.sc",
    "bachelor",
    "bachelor's",
    "bsc",
    "bootcamp",
    "college",
    "diploma",
    "m.sc",
    "master",
    "msc",
    "phd",
    "school",
    "university",
];
/// The end of a title is looked for no further than this, in bytes.
const REACH: usize = 200;
/// The longest line that a title is looked for in behind a name, and the longest titles that are joined with
/// others, in bytes.
const LONGEST: usize = 100;

/// The title that somebody gives themselves at the beginning of `line`; with `top`, also behind their
/// name.
pub(super) fn headline(lexicon: &Lexicon, line: &str, top: bool) -> Option<Range<usize>> {
    let own = own(line);
    let whole = bounded(line, own, line.len());
    let title = |range: Range<usize>, find: &dyn Fn(&str) -> Option<Titled>| {
        let titled = find(line.get(range.clone())?)?;
        (titled.start == 0 || range.start > own)
            .then_some(range.start + titled.start..range.start + titled.end)
    };
    if let Some(found) = title(whole.clone(), &|text| lexicon.title_at_start(text)) {
        return Some(found);
    }
    if let Some(longer) = joined(line, &whole, line.len())
        && let Some(titled) = lexicon.title_at_start(line.get(longer.clone())?)
    {
        return Some(longer.start + titled.start..longer.start + titled.end);
    }
    if !top || line.len() > LONGEST {
        return None;
    }
    let mut from = whole.end;
    while from < line.len() {
        let rest = line.get(from..)?;
        let skipped = rest.trim_start_matches(|c: char| {
            SIGNS.contains(&c) || c.is_whitespace() || c == '-' || c == '.'
        });
        if skipped.len() == rest.len() {
            // A stop word; what follows is not about the person
            return None;
        }
        let part = bounded(line, line.len() - skipped.len(), line.len());
        let text = line.get(part.clone())?;
        if let Some(titled) = lexicon.title_at_start(text) {
            return Some(part.start + titled.start..part.start + titled.end);
        }
        from = part.end.max(from + 1);
        while !line.is_char_boundary(from) {
            from += 1;
        }
    }
    None
}

/// Where `line` begins after words like "I am an experienced".
fn own(line: &str) -> usize {
    let mut from = 0;
    for word in line.split(' ') {
        let bare = word.trim_end_matches([',', ':']);
        if !bare.is_empty() && !OWN.iter().any(|own| own.eq_ignore_ascii_case(bare)) {
            break;
        }
        from += word.len() + 1;
    }
    from.min(line.len())
}

/// From `from` to the first sign or word that ends a title, or to `to`.
fn bounded(line: &str, from: usize, to: usize) -> Range<usize> {
    let mut to = to.min(from + REACH);
    while !line.is_char_boundary(to) {
        to -= 1;
    }
    let text = line.get(from..to).unwrap_or_default();
    let sign = text.find(SIGNS).unwrap_or(text.len());
    let text = text.get(..sign).unwrap_or_default();
    let stop = STOPS.iter().filter_map(|stop| text.find(stop)).min();
    from..from + stop.unwrap_or(text.len())
}

/// What joins two titles: "founder and CTO".
const JOINER: &str = " and ";

/// `part` of `line` and what it is joined with, no further than `to`. What is long is a sentence.
fn joined(line: &str, part: &Range<usize>, to: usize) -> Option<Range<usize>> {
    let next = part.end + JOINER.len();
    let joins = line.get(part.end..to)?.starts_with(JOINER);
    (joins && part.len() <= LONGEST).then(|| part.start..bounded(line, next, to).end)
}

/// The title in `range` of `line`.
pub(super) fn title_in(lexicon: &Lexicon, line: &str, range: Range<usize>) -> Option<Range<usize>> {
    let found =
        |range: &Range<usize>, titled: Titled| range.start + titled.start..range.start + titled.end;
    if let Some(titled) = lexicon.title(line.get(range.clone())?) {
        return Some(found(&range, titled));
    }
    let mut from = range.start;
    while from < range.end {
        let mut part = bounded(line, from, range.end);
        let mut titled = lexicon.title(line.get(part.clone())?);
        // Whose job stands behind the joiner is said before it: "supported the CEO and CTO".
        while titled.is_none()
            && let Some(longer) = joined(line, &part, range.end)
        {
            part = longer;
            titled = lexicon.title(line.get(part.clone())?);
        }
        if let Some(titled) = titled {
            return Some(found(&part, titled));
        }
        let rest = line.get(part.end..range.end)?;
        let sign = rest.chars().next()?;
        from = part.end + sign.len_utf8();
    }
    None
}

/// What a job in `range` of `line` is called, where nothing knows its title.
pub(super) fn free_title(line: &str, range: Range<usize>) -> Option<Range<usize>> {
    let text = line.get(range.clone())?;
    let is_study = |word: &str| {
        STUDY
            .iter()
            .any(|study| study.eq_ignore_ascii_case(word.trim_matches([',', '.', '(', ')'])))
    };
    if text.split_whitespace().take(20).any(is_study) {
        return None;
    }
    name(line, range)
}

/// The title in `range` of `line`, looked for in one column after the other: what stands in different ones
/// belongs not together.
pub(super) fn title_in_columns(
    lexicon: &Lexicon,
    line: &str,
    range: Range<usize>,
) -> Option<Range<usize>> {
    let mut from = range.start;
    line.get(range)?.split(COLUMNS).find_map(|column| {
        let column_start = from;
        from += column.len() + COLUMNS.len();
        title_in(lexicon, line, column_start..column_start + column.len())
    })
}
