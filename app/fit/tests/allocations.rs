//! Scoring anew after an answer allocates for what was answered, not for what there is.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test that cannot go on says so"
)]

#[path = "engine/grown.rs"]
mod grown;
#[path = "engine/lots.rs"]
mod lots;

use allocation_counter::{AllocationInfo, measure};
use fit::{Answers, Known, rank};

/// What `rank` allocates for somebody with so many tools, among so many paths and tools.
fn allocated(paths: usize, all_tools: usize, tools: usize) -> AllocationInfo {
    let model = grown::model(paths, 500, all_tools);
    let mut answers = Answers::none(&model);
    answers.tools[..tools].fill(Some(true));
    answers.skills[..20].fill(Known::Level(2));
    answers.preferences.fill(Some(1));
    answers.roles = vec![(0, true), (1, false)];
    answers.years = Some(3.0);
    let mut scores = Vec::new();
    rank(&model, &answers, &mut scores);
    let allocated = measure(|| rank(&model, &answers, &mut scores));
    assert_eq!(scores.len(), paths);
    allocated
}

#[test]
fn a_catalog_sixty_times_as_large_takes_no_byte_more() {
    let (few, many) = (allocated(16, 600, 30), allocated(1000, 6000, 30));
    assert_eq!(few.bytes_total, many.bytes_total);
    assert_eq!(few.count_total, many.count_total);
    assert_eq!(many.bytes_current, 0);
}

#[test]
fn without_tools_nothing_is_allocated() {
    assert_eq!(allocated(100, 600, 0).count_total, 0);
}
