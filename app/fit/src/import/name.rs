//! Names that nothing knows, in lines.

use std::ops::Range;

/// Signs that end a title or a name.
pub(super) const SIGNS: [char; 20] = [
    ',', ';', '|', '•', '·', '(', ')', '–', '—', ':', '\t', '?', '!', '[', ']', '/', '~', '；',
    '、', '，',
];
/// The longest name, in bytes.
const LONGEST: usize = 100;

/// The words in `range` of `line` up to the first sign.
pub(super) fn name(line: &str, range: Range<usize>) -> Option<Range<usize>> {
    let text = line.get(range.clone())?;
    let unwanted = |c: char| !c.is_alphanumeric();
    let start = range.start + text.len() - text.trim_start_matches(unwanted).len();
    let text = line.get(start..range.end)?;
    let sign = text
        .find(|c: char| SIGNS.contains(&c) && c != ':' && c != '/')
        .unwrap_or(text.len());
    let text = text.get(..sign)?;
    let column = text.find("   ").unwrap_or(text.len());
    let dash = text.find(" - ").unwrap_or(text.len());
    let text = text
        .get(..column.min(dash))?
        .trim_end_matches(|c: char| unwanted(c) && c != '+' && c != '#');
    (text.contains(char::is_alphabetic) && text.len() <= LONGEST)
        .then_some(start..start + text.len())
}
