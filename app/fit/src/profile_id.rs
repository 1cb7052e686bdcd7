//! What a profile is called in a batch.

use serde::{Deserialize, Serialize};
use std::fmt;

/// What a profile is called in a batch: a text or a whole number, repeated as it was given.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum ProfileId {
    /// A whole number.
    Number(u64),
    /// A text.
    Text(String),
}

impl Default for ProfileId {
    /// The empty text, which is nobody's.
    fn default() -> Self {
        Self::Text(String::new())
    }
}

impl fmt::Display for ProfileId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Text(text) => text.fmt(f),
        }
    }
}
