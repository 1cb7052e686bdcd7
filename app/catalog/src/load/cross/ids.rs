//! Each id stands for one thing, and each reference finds it.

use crate::load::fault::Rule;
use crate::load::kind::Kind;
use crate::load::ledger::{Declared, Reference, Role};
use crate::load::nearest::nearest;
use crate::load::reading::Reading;
use std::collections::BTreeMap;

const KINDS: [Kind; 7] = [
    Kind::Path,
    Kind::Group,
    Kind::Skill,
    Kind::Tool,
    Kind::Project,
    Kind::Question,
    Kind::Source,
];

pub(super) fn unique(reading: &Reading<'_>) {
    for kind in KINDS {
        let mut first = BTreeMap::new();
        for Declared { id, place, .. } in reading.ledger.declared(kind) {
            let Some(earlier) = first.get(&id) else {
                first.insert(id, place);
                continue;
            };
            let message = format!("there are two {kind}s `{id}`");
            let help = format!(
                "the first is in {}: give this one another id",
                reading.cite(*earlier)
            );
            reading.fault(place, Rule::DuplicateId, message, help);
        }
    }
}

pub(super) fn resolve(reading: &Reading<'_>) {
    for kind in KINDS {
        if !reading.ledger.knows_all(kind) {
            continue;
        }
        let declared = reading.ledger.declared(kind);
        let mut known: BTreeMap<&str, &Declared> = BTreeMap::new();
        for declared in &declared {
            known.entry(&declared.id).or_insert(declared);
        }
        for reference in reading
            .ledger
            .references()
            .iter()
            .filter(|r| r.kind == kind)
        {
            match known.get(reference.id.as_str()) {
                None => unknown(reading, reference, known.keys().copied()),
                Some(declared) if declared.retired && needs_use(reading, reference) => {
                    retired(reading, reference, declared);
                }
                Some(_) => {}
            }
        }
    }
}

fn unknown<'k>(
    reading: &Reading<'_>,
    reference: &Reference,
    known: impl Iterator<Item = &'k str> + Clone,
) {
    let Reference {
        kind, id, place, ..
    } = reference;
    let help = match nearest(id, known) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("add it to {}, or name one that is there", kind.home()),
    };
    reading.fault(
        *place,
        Rule::UnknownId,
        format!("there is no {kind} `{id}`"),
        help,
    );
}

/// Guides must not refer to what is retired, nor may a skill be merged into it. Else it stays where it is
/// for stored answers, and so does what it was connected with.
fn retired(reading: &Reading<'_>, reference: &Reference, declared: &Declared) {
    let Reference {
        kind, id, place, ..
    } = reference;
    let message = format!("the {kind} `{id}` is retired");
    let help = format!(
        "name one that is not; this one is in {}",
        reading.cite(declared.place)
    );
    reading.fault(*place, Rule::RetiredId, message, help);
}

/// Whether a reference is to something that is in use.
fn needs_use(reading: &Reading<'_>, reference: &Reference) -> bool {
    reference.role == Role::Successor || reading.path(reference.place.file).starts_with("paths/")
}
