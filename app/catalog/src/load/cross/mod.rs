//! What no file can be checked for by itself.

mod ids;
mod shares;
mod spellings;
mod usage;

use super::reading::Reading;

/// Compares what the files of a reading say of each other.
pub(super) fn check(reading: &Reading<'_>) {
    ids::unique(reading);
    ids::resolve(reading);
    shares::within_whole(reading);
    spellings::unique(reading);
    usage::questions_move_paths(reading);
    usage::skills_are_used(reading);
    usage::skills_are_proved(reading);
}
