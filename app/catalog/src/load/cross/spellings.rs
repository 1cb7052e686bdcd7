//! A spelling stands for one tool or certificate, a phrase for one skill.

use crate::load::fault::Rule;
use crate::load::kind::Kind;
use crate::load::ledger::Spelling;
use crate::load::reading::Reading;
use std::collections::BTreeMap;

pub(super) fn unique(reading: &Reading<'_>) {
    for kind in [Kind::Skill, Kind::Tool, Kind::Certificate] {
        let mut first: BTreeMap<String, Spelling> = BTreeMap::new();
        for spelling in reading.ledger.spellings(kind) {
            let known = first
                .entry(spelling.spelling.to_lowercase())
                .or_insert_with(|| spelling.clone());
            if known.owner == spelling.owner {
                continue;
            }
            let message = format!("`{}` stands for two {kind}s", spelling.spelling);
            let help = format!(
                "the other is in {}: take it away from one of them, or merge the two",
                reading.cite(known.place)
            );
            reading.fault(spelling.place, Rule::SpellingTaken, message, help);
        }
    }
}
