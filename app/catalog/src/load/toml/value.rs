//! One value, with its place and its name for messages.

use super::{Count, Section, Shape};
use crate::load::fault::Rule;
use crate::load::place::Place;
use crate::load::reading::{Read, Reading, Reported, every};
use std::fmt::Display;
use std::ops::RangeInclusive;
use toml::de::DeValue;

/// Something read, and where it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spot<T> {
    pub(crate) it: T,
    pub(crate) place: Place,
}

/// One value of a seed file.
#[derive(Clone, Debug)]
pub(crate) struct Value<'a> {
    pub(crate) reading: &'a Reading<'a>,
    pub(crate) place: Place,
    /// What messages call it: `pay.low.usd`.
    pub(crate) name: String,
    pub(super) toml: &'a DeValue<'a>,
}

impl<'a> Value<'a> {
    /// Reports a fault of this value.
    pub(crate) fn fault(&self, rule: Rule, message: String, help: impl Into<String>) -> Reported {
        self.reading.fault(self.place, rule, message, help)
    }

    /// A string that says something.
    pub(crate) fn string(&self) -> Read<&'a str> {
        let text = self
            .toml
            .as_str()
            .ok_or_else(|| self.wrong_type(Shape::Text))?;
        if text.trim().is_empty() {
            let message = format!("`{}` is empty", self.name);
            return Err(self.fault(Rule::Empty, message, "say it between the quotes"));
        }
        Ok(text)
    }

    /// A whole number within `range`.
    pub(crate) fn whole<T>(&self, range: RangeInclusive<T>) -> Read<T>
    where
        T: TryFrom<i64> + PartialOrd + Display,
    {
        let integer = self
            .toml
            .as_integer()
            .ok_or_else(|| self.wrong_type(Shape::Whole))?;
        i64::from_str_radix(integer.as_str(), integer.radix())
            .ok()
            .and_then(|number| T::try_from(number).ok())
            .filter(|number| range.contains(number))
            .ok_or_else(|| self.out_of_range(&range, integer.as_str()))
    }

    /// A number within `range`, with or without decimals.
    pub(crate) fn number(&self, range: RangeInclusive<f32>) -> Read<f32> {
        let written = match self.toml {
            DeValue::Integer(integer) if integer.radix() == 10 => integer.as_str(),
            DeValue::Float(float) => float.as_str(),
            _ => return Err(self.wrong_type(Shape::Number)),
        };
        written
            .parse()
            .ok()
            .filter(|number| range.contains(number))
            .ok_or_else(|| self.out_of_range(&range, written))
    }

    /// True or false.
    pub(crate) fn flag(&self) -> Read<bool> {
        self.toml
            .as_bool()
            .ok_or_else(|| self.wrong_type(Shape::Flag))
    }

    /// A table.
    pub(crate) fn section(&self) -> Read<Section<'a>> {
        let table = self
            .toml
            .as_table()
            .ok_or_else(|| self.wrong_type(Shape::Table))?;
        Ok(Section::new(
            self.reading,
            self.place,
            self.name.clone(),
            table,
        ))
    }

    /// Whether it is a string, for values that may be a string or a table.
    pub(crate) fn is_string(&self) -> bool {
        self.toml.is_str()
    }

    /// The items of a list, if they are as many as allowed. Items are read even if they are too few.
    pub(crate) fn list<T>(
        &self,
        count: Count,
        shape: Shape,
        read: impl FnMut(Value<'a>) -> Read<T>,
    ) -> Read<Vec<T>> {
        let array = self.toml.as_array().ok_or_else(|| self.wrong_type(shape))?;
        let items = array.iter().enumerate().map(|(number, item)| Value {
            reading: self.reading,
            place: Place::new(self.place.file, item.span()),
            name: format!("{}[{}]", self.name, number + 1),
            toml: item.get_ref(),
        });
        let items = every(items.map(read));
        if !count.allows(array.len()) {
            return Err(self.miscounted(array.len(), count));
        }
        items
    }

    /// A list of exactly `N` items.
    pub(crate) fn array<T, const N: usize>(
        &self,
        read: impl FnMut(Value<'a>) -> Read<T>,
    ) -> Read<[T; N]> {
        let items = self.list(Count::exactly(N), Shape::List, read)?;
        <[T; N]>::try_from(items).map_err(|items| self.miscounted(items.len(), Count::exactly(N)))
    }

    fn miscounted(&self, found: usize, count: Count) -> Reported {
        let message = format!(
            "`{}` has {found}, but needs {}",
            self.name,
            count.in_words()
        );
        if found < count.least {
            self.fault(
                Rule::TooFew,
                message,
                format!("add {} more", count.least - found),
            )
        } else {
            let help = format!(
                "take {} away or merge them",
                found.saturating_sub(count.most)
            );
            self.fault(Rule::TooMany, message, help)
        }
    }

    fn wrong_type(&self, wanted: Shape) -> Reported {
        let found = match self.toml {
            DeValue::String(_) => "a string",
            DeValue::Integer(_) => "a whole number",
            DeValue::Float(_) => "a number with decimals",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date without quotes",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        let message = format!("`{}` is {found}, but must be {}", self.name, wanted.noun());
        let quoted = self
            .toml
            .as_str()
            .filter(|text| text.parse::<f32>().is_ok());
        let help = match (wanted, quoted) {
            (Shape::Whole | Shape::Number, Some(number)) => {
                format!("take the quotes away: {number}")
            }
            _ => format!("write `{}`", wanted.example(&self.name)),
        };
        self.fault(Rule::WrongType, message, help)
    }

    fn out_of_range<T: Display>(&self, range: &RangeInclusive<T>, found: &str) -> Reported {
        let (low, high) = (range.start(), range.end());
        let message = format!(
            "`{}` is {found}, but must lie between {low} and {high}",
            self.name
        );
        self.fault(
            Rule::OutOfRange,
            message,
            format!("write a number from {low} to {high}"),
        )
    }
}
