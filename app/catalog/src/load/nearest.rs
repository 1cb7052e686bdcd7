//! What somebody who mistyped a name may have meant.

use strsim::osa_distance;

/// Names that differ in more than a third of their characters are other names, not slips.
const SLIPS: usize = 3;

/// The candidate closest to `name`, if any is close enough to be what was meant.
pub(crate) fn nearest<'a>(
    name: &str,
    candidates: impl Iterator<Item = &'a str>,
) -> Option<&'a str> {
    let allowed = (name.chars().count() / SLIPS).max(1);
    candidates
        .map(|candidate| (osa_distance(name, candidate), candidate))
        .filter(|&(distance, _)| distance <= allowed)
        .min()
        .map(|(_, candidate)| candidate)
}
