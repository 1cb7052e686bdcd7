//! A table of a seed file, read key by key.

use super::{Count, Shape, Spot, Value};
use crate::load::fault::Rule;
use crate::load::nearest::nearest;
use crate::load::place::Place;
use crate::load::reading::{Read, Reading, Reported};
use std::fmt::Display;
use std::ops::RangeInclusive;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

/// A table. Every key that is asked for is a key it may have; [`Section::finish`] reports the others.
#[derive(Debug)]
pub(crate) struct Section<'a> {
    pub(crate) reading: &'a Reading<'a>,
    pub(crate) place: Place,
    /// What messages call it: `pay.low`; empty for the file itself.
    pub(crate) name: String,
    table: &'a DeTable<'a>,
    known: Vec<&'static str>,
}

/// An entry of a table whose keys are ids.
#[derive(Debug)]
pub(crate) struct Entry<'a> {
    pub(crate) key: Spot<&'a str>,
    pub(crate) value: Value<'a>,
}

impl<'a> Section<'a> {
    pub(crate) fn new(
        reading: &'a Reading<'a>,
        place: Place,
        name: String,
        table: &'a DeTable<'a>,
    ) -> Self {
        Self {
            reading,
            place,
            name,
            table,
            known: Vec::new(),
        }
    }

    /// Reports a fault of this table.
    pub(crate) fn fault(&self, rule: Rule, message: String, help: impl Into<String>) -> Reported {
        self.reading.fault(self.place, rule, message, help)
    }

    /// The value of a key that may be left out.
    pub(crate) fn optional(&mut self, key: &'static str) -> Option<Value<'a>> {
        if !self.known.contains(&key) {
            self.known.push(key);
        }
        self.table.get(key).map(|value| self.value(key, value))
    }

    /// The value of a key that must be there.
    pub(crate) fn required(&mut self, key: &'static str, shape: Shape) -> Read<Value<'a>> {
        self.optional(key).ok_or_else(|| {
            let name = self.name_of(key);
            let help = format!("add `{}`", shape.example(&name));
            self.fault(Rule::MissingKey, format!("`{name}` is missing"), help)
        })
    }

    /// A string, as it is written.
    pub(crate) fn string(&mut self, key: &'static str) -> Read<Spot<&'a str>> {
        let value = self.required(key, Shape::Text)?;
        Ok(Spot {
            it: value.string()?,
            place: value.place,
        })
    }

    /// A whole number within `range`.
    pub(crate) fn whole<T>(&mut self, key: &'static str, range: RangeInclusive<T>) -> Read<T>
    where
        T: TryFrom<i64> + PartialOrd + Display,
    {
        self.required(key, Shape::Whole)?.whole(range)
    }

    /// A whole number within `range` that may be left out.
    pub(crate) fn optional_whole<T>(
        &mut self,
        key: &'static str,
        range: RangeInclusive<T>,
    ) -> Read<Option<T>>
    where
        T: TryFrom<i64> + PartialOrd + Display,
    {
        self.optional(key)
            .map(|value| value.whole(range))
            .transpose()
    }

    /// True if the key says so, false if it is left out.
    pub(crate) fn flag(&mut self, key: &'static str) -> Read<bool> {
        self.optional(key).map_or(Ok(false), |value| value.flag())
    }

    /// A table in this table.
    pub(crate) fn section(&mut self, key: &'static str) -> Read<Section<'a>> {
        self.required(key, Shape::Table)?.section()
    }

    /// A list whose items are read by `read`.
    pub(crate) fn list<T>(
        &mut self,
        key: &'static str,
        count: Count,
        read: impl FnMut(Value<'a>) -> Read<T>,
    ) -> Read<Vec<T>> {
        self.required(key, Shape::List)?
            .list(count, Shape::List, read)
    }

    /// A list of tables, each read by `read`.
    pub(crate) fn sections<T>(
        &mut self,
        key: &'static str,
        count: Count,
        mut read: impl FnMut(Section<'a>) -> Read<T>,
    ) -> Read<Vec<T>> {
        let tables = self.required(key, Shape::Tables)?;
        tables.list(count, Shape::Tables, |item| read(item.section()?))
    }

    /// A list of tables that may be left out, each read by `read`.
    pub(crate) fn optional_sections<T>(
        &mut self,
        key: &'static str,
        mut read: impl FnMut(Section<'a>) -> Read<T>,
    ) -> Read<Vec<T>> {
        let Some(tables) = self.optional(key) else {
            return Ok(Vec::new());
        };
        tables.list(Count::ANY, Shape::Tables, |item| read(item.section()?))
    }

    /// All entries in the order of the file, for a table whose keys are ids.
    pub(crate) fn entries(self) -> Vec<Entry<'a>> {
        let entries = self.table.iter().map(|(key, value)| Entry {
            key: Spot {
                it: key.get_ref().as_ref(),
                place: Place::new(self.place.file, key.span()),
            },
            value: self.value(key.get_ref(), value),
        });
        let mut entries: Vec<Entry<'a>> = entries.collect();
        entries.sort_by_key(|entry| entry.key.place);
        entries
    }

    /// Reports the keys that were never asked for, and says whether there was none. `elsewhere` has
    /// the keys that belong to the file itself: written below a table's header they fall into that
    /// table, which is easy to overlook.
    pub(crate) fn finish(self, elsewhere: &[&str]) -> bool {
        let is_unknown =
            |key: &&Spanned<DeString<'_>>| !self.known.contains(&key.get_ref().as_ref());
        let unknown: Vec<_> = self.table.keys().filter(is_unknown).collect();
        for key in &unknown {
            self.unknown_key(key, elsewhere);
        }
        unknown.is_empty()
    }

    fn unknown_key(&self, key: &Spanned<DeString<'_>>, elsewhere: &[&str]) {
        let written = key.get_ref().as_ref();
        let place = Place::new(self.place.file, key.span());
        let message = match self.name.as_str() {
            "" => format!("a file like this has no key `{written}`"),
            name => format!("`{name}` has no key `{written}`"),
        };
        let help = if elsewhere.contains(&written) {
            format!("`{written}` belongs to the file itself: move it above the first `[` header")
        } else if let Some(meant) = nearest(written, self.known.iter().copied()) {
            format!("did you mean `{meant}`?")
        } else {
            format!("take it away; there are {}", self.known.join(", "))
        };
        self.reading.fault(place, Rule::UnknownKey, message, help);
    }

    fn value(&self, key: &str, value: &'a Spanned<DeValue<'a>>) -> Value<'a> {
        Value {
            reading: self.reading,
            place: Place::new(self.place.file, value.span()),
            name: self.name_of(key),
            toml: value.get_ref(),
        }
    }

    fn name_of(&self, key: &str) -> String {
        match self.name.as_str() {
            "" => key.to_owned(),
            name => format!("{name}.{key}"),
        }
    }
}
