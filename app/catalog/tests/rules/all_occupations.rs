//! What every path is compared with.

use crate::seeds::{Seeds, valid};
use catalog::Rule;

const FILE: &str = "all-occupations.toml";
const TEXT: &str = r#"
[median]
usd = 35000
how = "The median of all crafts."
source = "guild-2025"

[growth]
percent = 3.1
from_year = 2024
to_year = 2034
source = "guild-2025"
"#;

fn with_comparison() -> Seeds {
    valid().with(FILE, TEXT)
}

#[test]
fn what_paths_are_compared_with_may_be_left_out() {
    assert!(valid().catalog().all_occupations.is_none());
    let all = with_comparison()
        .catalog()
        .all_occupations
        .expect("it is there");
    assert_eq!((all.median.usd, all.growth.percent), (35_000, 3.1));
}

#[test]
fn a_fault_in_it_is_reported_where_it_stands() {
    for (rule, from, to) in [
        (Rule::UnknownId, "guild-2025", "gild-2025"),
        (
            Rule::MissingKey,
            "how = \"The median of all crafts.\"\n",
            "",
        ),
        (
            Rule::UnknownKey,
            "percent = 3.1",
            "percent = 3.1\nper = \"decade\"",
        ),
        (Rule::OutOfRange, "percent = 3.1", "percent = 310"),
        (Rule::OutOfRange, "to_year = 2034", "to_year = 2024"),
        (Rule::OutOfRange, "usd = 35000", "usd = 35"),
    ] {
        let faults = with_comparison().change(FILE, from, to).faults();
        let found: Vec<_> = faults
            .iter()
            .map(|fault| (fault.file(), fault.rule()))
            .collect();
        assert_eq!(found, [(FILE, rule)], "{from} → {to}: {faults}");
    }
}
