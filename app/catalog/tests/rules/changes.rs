//! What changed in a guide, and when.

use crate::seeds::{BAKER, Seeds, valid};
use catalog::Rule;

const RUBRIC: &str = "[rubric]\n";
const CHANGES: &str = r#"
[[changes]]
date = "2025-03-01"
what = "Ovens are electric now."

[[changes]]
date = "2026-04-02"
what = "Two more ways in."

[rubric]
"#;

fn with_changes() -> Seeds {
    valid().change(BAKER, RUBRIC, CHANGES)
}

#[test]
fn changes_may_be_left_out_and_stand_latest_first() {
    let changes = |seeds: Seeds| {
        seeds
            .catalog()
            .path("baker")
            .expect("a baker")
            .changes
            .clone()
    };
    assert_eq!(changes(valid()), []);
    let dates: Vec<_> = changes(with_changes())
        .into_iter()
        .map(|it| it.date)
        .collect();
    assert_eq!(dates, ["2026-04-02", "2025-03-01"]);
}

#[test]
fn a_fault_in_a_change_is_reported() {
    for (rule, from, to) in [
        (Rule::BadDate, "2026-04-02", "2 April 2026"),
        (Rule::BadDate, "2026-04-02", "2026-13-02"),
        (Rule::MissingKey, "what = \"Two more ways in.\"\n", ""),
        (Rule::Empty, "Two more ways in.", ""),
        (Rule::UnknownKey, "what = \"Two", "why = \"\"\nwhat = \"Two"),
    ] {
        let faults = with_changes().change(BAKER, from, to).faults();
        let found: Vec<_> = faults.iter().map(|fault| fault.rule()).collect();
        assert_eq!(found, [rule], "{from} → {to}: {faults}");
    }
}
