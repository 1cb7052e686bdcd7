//! How a CV spells tools, skills and certificates.

use crate::load::kind::Kind;
use crate::load::ledger::Spelling;
use crate::load::reading::Read;
use crate::load::toml::{Count, Section, Shape, Value};

impl Section<'_> {
    /// A list of spellings, each of which this thing alone may have.
    pub(super) fn spellings(
        &mut self,
        key: &'static str,
        count: Count,
        kind: Kind,
    ) -> Read<Vec<String>> {
        let owner = self.place.start;
        self.list(key, count, |item| item.spelling(kind, owner))
    }

    /// A list of spellings that may be left out.
    pub(super) fn optional_spellings(
        &mut self,
        key: &'static str,
        kind: Kind,
    ) -> Read<Vec<String>> {
        let owner = self.place.start;
        self.optional(key).map_or(Ok(Vec::new()), |list| {
            list.list(Count::ANY, Shape::List, |item| item.spelling(kind, owner))
        })
    }
}

impl Value<'_> {
    /// A spelling of the thing whose table starts at byte `owner`.
    pub(super) fn spelling(&self, kind: Kind, owner: usize) -> Read<String> {
        let spelling = self.text()?;
        self.reading.ledger.spelling(Spelling {
            kind,
            owner,
            spelling: spelling.clone(),
            place: self.place,
        });
        Ok(spelling)
    }
}
