//! The end of a list that is the last thing in a sidebar.
//!
//! In a profile that LinkedIn prints, contact, skills and certificates stand in a column of their own,
//! and its text comes first. The name and the headline that follow have no heading.

use super::lines::{Line, Lines};
use super::sections::Section;
use super::titles::headline;
use crate::import::certificates::speaks_of_certificates;
use crate::import::found::Found;

/// The heading that only such a sidebar has.
const TELLING: &str = "top skills";
/// A name has so many words.
const NAME: std::ops::RangeInclusive<usize> = 2..=4;

/// A head has at most so many lines.
const LONGEST: usize = 8;

/// Puts what follows the last list of a sidebar at the head of the CV that `found` has looked through last.
pub(super) fn tell(lines: &mut Lines, found: &Found<'_>, text: &str) {
    let mut sidebar = false;
    let mut heads = Vec::new();
    let all: Vec<&Line> = lines.iter().collect();
    let mut from = 0;
    for section in all.chunk_by(|_, next| !next.body.is_empty()) {
        let first = section.first();
        let heading = first.and_then(|line| line.heading(text));
        sidebar |= heading.is_some_and(|it| it.eq_ignore_ascii_case(TELLING));
        let next = all.get(from + section.len()).map(|line| line.section);
        let head = first.and_then(|first| match first.section {
            _ if heading.is_none() => None,
            Section::Certificates => head(section, sidebar, next, found, text),
            Section::Skills | Section::Languages | Section::Other if sidebar => {
                head(section, sidebar, next, found, text)
            }
            _ => None,
        });
        if let Some(at) = head {
            heads.push(from + at..from + section.len());
        }
        from += section.len();
    }
    for at in heads.into_iter().flatten() {
        lines.set_section(at, Section::Head);
    }
}

/// The line of `section` with which the head begins. Its first line is its heading, and the second one
/// belongs to it.
fn head(
    section: &[&Line],
    sidebar: bool,
    next: Option<Section>,
    found: &Found<'_>,
    text: &str,
) -> Option<usize> {
    let is_other = |line: &Line| {
        let words = text.get(line.body.clone()).unwrap_or_default();
        found.has_certificate(&line.body) || speaks_of_certificates(words)
    };
    let from = section.len().saturating_sub(LONGEST).max(2);
    (from..section.len()).find(|at| {
        let (Some(above), Some(name), below) =
            (section.get(at - 1), section.get(*at), section.get(at + 1))
        else {
            return false;
        };
        let is_apart = above.is_before_blank(name);
        if !is_apart && !sidebar || is_other(name) || !is_name(name, found, text) {
            return false;
        }
        let Some(below) = below.filter(|below| !name.is_before_blank(below)) else {
            return false;
        };
        let words = text.get(below.body.clone()).unwrap_or_default();
        let has_title = headline(found.lexicon(), words, true).is_some();
        let is_last = matches!(next, Some(Section::Summary | Section::Experience));
        let rest = section.get(*at..).unwrap_or_default();
        let is_block = !rest.is_empty() && !rest.iter().any(|line| is_other(line));
        is_block && (has_title || sidebar && is_apart && is_last)
    })
}

/// Whether a line may be somebody's name: a few words in capitals, none of which is known.
fn is_name(line: &Line, found: &Found<'_>, text: &str) -> bool {
    let words = text.get(line.body.clone()).unwrap_or_default();
    !line.bullet
        && found.hits_in(&line.body).next().is_none()
        && NAME.contains(&words.split_whitespace().count())
        && words
            .split_whitespace()
            .all(|word| word.starts_with(char::is_uppercase))
        && !words.contains(|c: char| c.is_ascii_digit() || ",:;|()".contains(c))
}
