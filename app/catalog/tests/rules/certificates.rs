//! Certificates that CVs name.

use crate::seeds::{Seeds, valid};
use catalog::Rule;

const FILE: &str = "certificates.toml";
const TEXT: &str = r#"
[[certificate]]
name = "Master of the guild"
aliases = ["MG-1"]
skills = ["shaping", "selling"]

[[certificate]]
name = "Letter of the guild"
skills = ["shaping"]
"#;

fn with_certificates() -> Seeds {
    valid().with(FILE, TEXT)
}

#[test]
fn certificates_may_be_left_out_and_come_by_name() {
    assert!(valid().catalog().certificates.is_empty());
    let certificates = with_certificates().catalog().certificates;
    let names: Vec<_> = certificates.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Letter of the guild", "Master of the guild"]);
    let aliases: Vec<_> = certificates.iter().map(|it| it.aliases.len()).collect();
    assert_eq!(aliases, [0, 1]);
}

#[test]
fn a_fault_in_them_is_reported_where_it_stands() {
    for (rule, from, to) in [
        (Rule::UnknownId, "\"selling\"", "\"seling\""),
        (Rule::ListedTwice, "\"selling\"", "\"shaping\""),
        (Rule::TooFew, "\"shaping\", \"selling\"", ""),
        (Rule::MissingKey, "name = \"Master of the guild\"\n", ""),
        (Rule::UnknownKey, "aliases", "alias"),
        (Rule::SpellingTaken, "MG-1", "letter of the guild"),
    ] {
        let faults = with_certificates().change(FILE, from, to).faults();
        let found: Vec<_> = faults
            .iter()
            .map(|fault| (fault.file(), fault.rule()))
            .collect();
        assert_eq!(found, [(FILE, rule)], "{from} → {to}: {faults}");
    }
}
