//! JSON, read into a value and written from one piece after the other.
//!
//! Stored answers and exported files are JSON. Everything else reads and writes them through `serde`; the
//! browser does it with this, because the code that `serde` derives for each type weighs more there than
//! all of scoring: 60 KB of WebAssembly for the answers, where this and what is written by hand for them
//! ([`Profile::from_json`](crate::Profile::from_json)) take eight. That both say the same is tested.

mod read;
mod write;

pub use read::NotJson;
pub use write::Writer;

use crate::decimal;
use std::borrow::Cow;
use std::str::FromStr;

/// A value of a JSON document.
#[derive(Clone, Debug, PartialEq)]
pub enum Json<'j> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Truth(bool),
    /// A number, as it is written.
    Number(&'j str),
    /// A text.
    Text(Cow<'j, str>),
    /// A list.
    List(Vec<Self>),
    /// An object: its members, in the order they are written in.
    Object(Vec<(Cow<'j, str>, Self)>),
}

impl<'j> Json<'j> {
    /// The truth value that it is.
    pub const fn truth(&self) -> Option<bool> {
        match self {
            Self::Truth(truth) => Some(*truth),
            _ => None,
        }
    }

    /// The whole number that it is, if it is one that `T` has. A number with a point or an exponent is
    /// not a whole one.
    pub fn whole<T: FromStr>(&self) -> Option<T> {
        match self {
            Self::Number(number) => number.parse().ok(),
            _ => None,
        }
    }

    /// The number that it is, if it is one that a float can be near.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => decimal::read(number),
            _ => None,
        }
    }

    /// The text that it is.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The items of the list that it is.
    pub fn list(&self) -> Option<&[Self]> {
        match self {
            Self::List(items) => Some(items),
            _ => None,
        }
    }

    /// The members of the object that it is.
    pub fn members(&self) -> Option<&[(Cow<'j, str>, Self)]> {
        match self {
            Self::Object(members) => Some(members),
            _ => None,
        }
    }

    /// Whether it is `null`.
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }
}
