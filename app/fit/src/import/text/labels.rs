//! Headings within the lists of a text, above or before the tools that they are about.

use super::lines::{Line, Lines};
use crate::import::found::Found;
use crate::import::labels::{Label, has_tool, is_list_of_tools, labels};
use crate::import::list::items;
use std::ops::Range;

/// The bytes of the headings that have tools under them, in the text that `found` has looked through last.
pub(super) fn of_tools(lines: &Lines, found: &Found<'_>, text: &str) -> Vec<Range<usize>> {
    let all: Vec<&Line> = lines.iter().collect();
    let mut headings = Vec::new();
    for (at, line) in all.iter().enumerate() {
        if !line.section.manner().list {
            // "Data engineering: Airflow, Spark", but not "Data engineering: moved all of it to Spark".
            let lists = labels(text, &line.bytes).into_iter();
            let lists = lists.filter(|label| is_list_of_tools(found, text, &label.under));
            headings.extend(lists.map(|label| label.words));
            continue;
        }
        let later = all.get(at + 1..).unwrap_or_default();
        let mut here = labels(text, &line.bytes);
        if here.is_empty() && line.body.is_empty() && heads(later, text) {
            here.push(Label {
                words: line.bytes.clone(),
                under: line.bytes.end..line.bytes.end,
            });
        }
        if let Some(last) = here.last_mut() {
            let is_bare = text
                .get(last.under.clone())
                .is_some_and(|under| under.trim().is_empty());
            if is_bare || line.runs_on {
                last.under.end = end_of_list(line, later, text, is_bare).unwrap_or(last.under.end);
            }
        }
        let with_tools = here
            .into_iter()
            .filter(|label| has_tool(found, text, &label.under));
        headings.extend(with_tools.map(|label| label.words));
    }
    headings
}

/// Whether the first line below a word of a list says that the word heads it: by a bullet, or by having
/// several entries. Single words below each other are entries.
fn heads(later: &[&Line], text: &str) -> bool {
    later.first().is_some_and(|next| {
        let body = text.get(next.body.clone()).unwrap_or_default();
        next.section.manner().list && (next.bullet || items(body).len() > 1)
    })
}

/// Where the list that begins below `line`, or runs on there, ends.
fn end_of_list(line: &Line, later: &[&Line], text: &str, below: bool) -> Option<usize> {
    let mut last = line;
    let mut end = None;
    for next in later {
        let goes_on = below || last.runs_on;
        let is_near = next.number == last.number + 1;
        let is_list = next.section.manner().list && !next.body.is_empty();
        if !goes_on || !is_near || !is_list || !labels(text, &next.bytes).is_empty() {
            break;
        }
        end = Some(next.bytes.end);
        last = next;
    }
    end
}
