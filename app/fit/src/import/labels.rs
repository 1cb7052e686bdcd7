//! Headings within a list: "Testing: Jest, Cypress". Beside the tools under it, a heading says what they
//! are and not what somebody knows beside them; if it counted as a skill, it would outweigh them.

use super::found::Found;
use super::list::{items, whole_item};
use crate::lexicon::{Class, Sure};
use std::ops::Range;

/// A heading, and what stands under it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Label {
    pub(super) words: Range<usize>,
    pub(super) under: Range<usize>,
}

/// The longest heading before a dash, in words. Longer ones are entries.
const LONGEST_WORDS: usize = 4;

/// The longest entry of a list that stands among sentences, in words.
const LONGEST_ENTRY: usize = 3;

/// The headings in `range` of `text`, a line of a list.
pub(super) fn labels(text: &str, range: &Range<usize>) -> Vec<Label> {
    let Some(line) = text.get(range.clone()) else {
        return Vec::new();
    };
    let mut labels: Vec<Label> = Vec::new();
    // Most entries of a list are a word.
    if !line.contains([' ', ':', '：']) {
        return labels;
    }
    let colons = line
        .match_indices([':', '：'])
        .filter(|(at, colon)| ends_a_label(line, *at, at + colon.len()));
    for (at, colon) in colons {
        let from = match labels.last_mut() {
            None => 0,
            Some(last) => {
                let begin = last_divider(line, last.under.start - range.start, at);
                last.under.end = range.start + begin;
                begin
            }
        };
        labels.push(Label {
            words: range.start + from..range.start + at,
            under: range.start + at + colon.len()..range.end,
        });
    }
    if labels.is_empty() {
        labels.extend(before_dash(line, range.start));
    }
    labels
}

/// Whether the colon there ends a label, and is in no address, time or ratio.
fn ends_a_label(line: &str, at: usize, behind: usize) -> bool {
    let before = line.get(..at).and_then(|before| before.chars().next_back());
    let next = line.get(behind..).and_then(|rest| rest.chars().next());
    let is_digit = |char: Option<char>| char.is_some_and(|char| char.is_ascii_digit());
    !matches!(next, Some('/' | ':')) && before != Some(':') && !(is_digit(before) && is_digit(next))
}

/// Where the label that ends at `to` begins: behind the last sign that divides entries.
fn last_divider(line: &str, from: usize, to: usize) -> usize {
    let between = line.get(from..to).unwrap_or_default();
    let sign = |char: char| ",;|•·▪/()".contains(char);
    let mut begin = between.rfind(sign).map_or(0, |at| {
        let sign = between.get(at..).and_then(|rest| rest.chars().next());
        at + sign.map_or(0, char::len_utf8)
    });
    if let Some(stop) = between.rfind(". ") {
        begin = begin.max(stop + 1);
    }
    from + begin
}

/// A few words before a dash, with several entries behind it.
fn before_dash(line: &str, start: usize) -> Option<Label> {
    let (at, dash) = [" – ", " — ", " - "]
        .into_iter()
        .find_map(|dash| Some((line.find(dash)?, dash)))?;
    let words = line.get(..at)?;
    let behind = at + dash.len();
    let is_label = !words.contains(',') && words.split_whitespace().count() <= LONGEST_WORDS;
    let is_list = items(line.get(behind..)?).len() > 1;
    (is_label && is_list).then(|| Label {
        words: start..start + at,
        under: start + behind..start + line.len(),
    })
}

/// Whether the last reading found a tool in `range` of `text`.
pub(super) fn has_tool(found: &Found<'_>, text: &str, range: &Range<usize>) -> bool {
    found.hits_in(range).any(|hit| {
        let is_sure =
            hit.sure == Sure::Always || hit.same_case && whole_item(text, hit.start, hit.end);
        hit.class == Class::Tool && is_sure
    })
}

/// Whether what stands in `range` of `text`, which need not be part of a list, is one of tools: short
/// entries, at least half of which are tools.
pub(super) fn is_list_of_tools(found: &Found<'_>, text: &str, range: &Range<usize>) -> bool {
    let Some(inside) = text.get(range.clone()) else {
        return false;
    };
    let (mut tools, mut entries) = (0, 0);
    for item in items(inside) {
        let words = inside.get(item.clone()).unwrap_or_default();
        if words.split_whitespace().nth(LONGEST_ENTRY).is_some() {
            return false;
        }
        let item = range.start + item.start..range.start + item.end;
        entries += 1;
        tools += usize::from(
            found
                .hits_in(&item)
                .any(|hit| hit.class == Class::Tool && whole_item(text, hit.start, hit.end)),
        );
    }
    tools > 0 && 2 * tools >= entries
}

/// Whether one of these ranges, which are in ascending order, has `at` in it.
pub(super) fn have(ranges: &[Range<usize>], at: usize) -> bool {
    let behind = ranges.partition_point(|range| range.end <= at);
    ranges.get(behind).is_some_and(|range| range.contains(&at))
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "a test may fail")]
mod tests {
    use super::labels;

    #[test]
    fn a_label_ends_at_a_colon_or_a_dash() {
        for (line, expected) in [
            (
                "Testing: Jest, Cypress",
                &[("Testing", " Jest, Cypress")][..],
            ),
            (
                "Cloud: AWS; Testing: Jest",
                &[("Cloud", " AWS;"), (" Testing", " Jest")],
            ),
            (
                "Web: React, Node.js, Testing: Jest. DevOps: Docker",
                &[
                    ("Web", " React, Node.js,"),
                    (" Testing", " Jest."),
                    (" DevOps", " Docker"),
                ],
            ),
            ("Testing:", &[("Testing", "")]),
            ("Testing – Jest, Cypress", &[("Testing", "Jest, Cypress")]),
            (
                "Cloud / DevOps - AWS, Docker",
                &[("Cloud / DevOps", "AWS, Docker")],
            ),
            ("Testing - good", &[]),
            ("Jest, Docker - Testing, Cloud", &[]),
            ("https://example.org", &[]),
            ("Std::vector", &[]),
            ("1:1s, Jest", &[("1", "1s, Jest")][..0]),
            ("Jest, Testing", &[]),
        ] {
            let found: Vec<(&str, &str)> = labels(line, &(0..line.len()))
                .into_iter()
                .map(|label| (&line[label.words], &line[label.under]))
                .collect();
            assert_eq!(found, expected, "{line}");
        }
    }
}
