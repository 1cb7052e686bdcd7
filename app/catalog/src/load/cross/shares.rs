//! Of a hundred people with a job title, all paths together claim no more than a hundred.

use crate::load::fault::Rule;
use crate::load::ledger::Title;
use crate::load::limits::WHOLE;
use crate::load::reading::Reading;
use std::collections::BTreeMap;

pub(super) fn within_whole(reading: &Reading<'_>) {
    let mut claims: BTreeMap<String, Vec<Title>> = BTreeMap::new();
    for title in reading.ledger.titles() {
        claims
            .entry(title.title.to_lowercase())
            .or_default()
            .push(title);
    }
    for mut claims in claims.into_values() {
        let sum: u32 = claims.iter().map(|claim| u32::from(claim.share)).sum();
        let Some(last) = claims.pop().filter(|_| sum > WHOLE) else {
            continue;
        };
        let others: Vec<String> = claims
            .iter()
            .map(|claim| format!("{} in {}", claim.share, reading.cite(claim.place)))
            .collect();
        let message = format!(
            "`{}` is claimed for {sum} of 100 people: {} here, {}",
            last.title,
            last.share,
            others.join(", ")
        );
        let help = "let one path have it, or give each its share: `{ title = \"…\", share = 40 }`";
        reading.fault(last.place, Rule::TitleShare, message, help);
    }
}
