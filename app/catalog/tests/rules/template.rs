//! The file that a new career path starts from.

use crate::seeds::valid;
use catalog::Rule::{Empty, MissingKey, TooFew};
use catalog::{Fault, Rule, template};
use std::collections::BTreeSet;

#[test]
fn a_new_path_has_nothing_wrong_but_what_is_missing() {
    let seeds = valid().with("paths/glass-blower.toml", &template("glass-blower"));
    let faults = seeds.faults();
    let rules: BTreeSet<Rule> = faults.iter().map(Fault::rule).collect();
    assert_eq!(
        rules,
        BTreeSet::from([MissingKey, Empty, TooFew]),
        "{faults}"
    );
    let sections = [
        "tagline",
        "description",
        "overview",
        "related_occupation",
        "titles",
        "ai.",
        "day_to_day.",
        "core_skills",
        "tools",
        "entry_routes",
        "certification_note",
        "ladder",
        "progresses_to",
        "pivots_to",
        "pay.low",
        "pay.percentiles",
        "outlook.",
        "proof_projects",
        "interview",
        "rubric.job_zone",
        "rubric.skills",
        "rubric.tools",
        "rubric.preferences",
    ];
    for section in sections {
        let named = format!("`{section}");
        assert!(
            faults.iter().any(|fault| fault.message().contains(&named)),
            "{section} is not missed: {faults}"
        );
    }
}

#[test]
fn a_slug_is_made_kebab_case() {
    let text = template("Glass \"Blower\"");
    assert!(
        text.contains("slug = \"glass-blower\"\ntitle = \"Glass blower\"\n"),
        "{text}"
    );
}
