//! Ids: where a thing gets its own, and where it names another.

use crate::is_kebab_case;
use crate::load::fault::Rule;
use crate::load::kind::{Id, to_kebab_case};
use crate::load::ledger::{Declared, Reference, Role};
use crate::load::reading::{Read, Reported};
use crate::load::toml::{Count, Entry, Section, Shape, Spot, Value};
use std::collections::BTreeMap;

impl<'a> Section<'a> {
    /// The id of the thing that this table describes. `retired` is what the table says of that.
    pub(super) fn own_id<I: Id>(&mut self, retired: bool) -> Read<I> {
        let id = self
            .string("id")
            .inspect_err(|_| self.reading.ledger.unreadable(I::KIND))?;
        self.reading.ledger.declare(Declared {
            kind: I::KIND,
            id: id.it.to_owned(),
            place: id.place,
            retired,
        });
        self.kebab_case(id)?;
        Ok(I::named(id.it))
    }

    /// Reports an id that is not kebab-case.
    pub(super) fn kebab_case(&self, id: Spot<&str>) -> Read<()> {
        if is_kebab_case(id.it) {
            return Ok(());
        }
        let message = format!("`{}` is not kebab-case", id.it);
        let help = format!("write `{}`", to_kebab_case(id.it));
        Err(self.reading.fault(id.place, Rule::BadId, message, help))
    }

    /// The id of another thing.
    pub(super) fn id<I: Id>(&mut self, key: &'static str) -> Read<I> {
        self.required(key, Shape::Text)?.id()
    }

    /// The ids of other things, none of them twice.
    pub(super) fn ids<I: Id>(&mut self, key: &'static str, count: Count) -> Read<Vec<I>> {
        let mut seen = Seen::default();
        self.list(key, count, |item| {
            seen.once(&item, item.string()?)?;
            item.id()
        })
    }
}

impl Value<'_> {
    /// The id of another thing.
    pub(super) fn id<I: Id>(&self) -> Read<I> {
        self.id_in(Role::Mention)
    }

    /// The id of another thing, which is referred to in this role.
    pub(super) fn id_in<I: Id>(&self, role: Role) -> Read<I> {
        let id = self.string()?;
        self.reading.ledger.refer(Reference {
            kind: I::KIND,
            id: id.to_owned(),
            place: self.place,
            role,
        });
        Ok(I::named(id))
    }
}

impl Entry<'_> {
    /// The key, as the id of another thing.
    pub(super) fn id<I: Id>(&self, role: Role) -> I {
        self.value.reading.ledger.refer(Reference {
            kind: I::KIND,
            id: self.key.it.to_owned(),
            place: self.key.place,
            role,
        });
        I::named(self.key.it)
    }
}

/// The ids of a list so far.
#[derive(Debug, Default)]
pub(super) struct Seen<'a>(BTreeMap<&'a str, Value<'a>>);

impl<'a> Seen<'a> {
    /// Reports an id that was there before.
    pub(super) fn once(&mut self, value: &Value<'a>, id: &'a str) -> Result<(), Reported> {
        let Some(first) = self.0.get(id) else {
            self.0.insert(id, value.clone());
            return Ok(());
        };
        let message = format!("`{id}` is listed twice");
        let help = format!(
            "take it away here; it stands in {}",
            value.reading.cite(first.place)
        );
        Err(value.fault(Rule::ListedTwice, message, help))
    }
}
