//! Plain text.

mod employers;
mod labels;
mod lines;
mod lists;
mod own_jobs;
mod roles;
mod sections;
mod sidebar;
mod titles;

use super::Imported;
use super::certificates;
use super::error::ImportError;
use super::found::Found;
use super::labels::have;
use super::manner::Manner;
use crate::Lexicon;
use lines::{Lines, Places};
use sections::Section;
use std::ops::Range;

/// Reads a CV as plain text: pasted, typed, or taken out of a document.
///
/// # Errors
///
/// When it is longer than [`LONGEST`](super::LONGEST).
pub fn text(lexicon: &Lexicon, text: &str) -> Result<Imported, ImportError> {
    ImportError::if_too_long(text.len())?;
    let mut lines = Lines::new(text);
    let mut found = Found::new(lexicon);
    found.look(text);
    sidebar::tell(&mut lines, &found, text);
    lists::tell(&mut lines, &found, text);
    let headings = labels::of_tools(&lines, &found, text);
    let others = employers::others(&lines, &found, text);
    let mut places = Places::new(text, &lines);
    found.read(
        text,
        |at| match lines.section_at(at) {
            _ if have(&others, at) => Manner::SILENT,
            section => Manner {
                heading: have(&headings, at),
                ..section.manner()
            },
        },
        |bytes| places.of(bytes),
    );

    let mut places = Places::new(text, &lines);
    let mut from = 0;
    for line in lines.iter() {
        let (body, manner) = (line.body.clone(), line.section.manner());
        found.tell_unknown(text, body, manner, &mut from, |bytes| places.of(bytes));
    }
    for line in lines
        .iter()
        .filter(|line| line.section == Section::Certificates)
    {
        let is_known = |part: &Range<usize>| found.has_certificate(part);
        for name in certificates::names(text, line.body.clone(), is_known) {
            found.certificate(text, name, |bytes| places.of(bytes));
        }
    }
    let roles = roles::roles(&found, text, &lines);
    Ok(found.finish(roles))
}
