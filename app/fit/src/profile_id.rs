//! What a profile is called in a batch.

use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// What a profile is called in a batch: a text or a whole number, repeated as it was given.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum ProfileId {
    /// A whole number.
    Number(u64),
    /// A text.
    Text(String),
}

impl<'de> Deserialize<'de> for ProfileId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl Visitor<'_> for Reader {
    type Value = ProfileId;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "an id: a text, or a whole number from 0 on; any other id can be written in quotes",
        )
    }

    fn visit_u64<E>(self, number: u64) -> Result<ProfileId, E> {
        Ok(ProfileId::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<ProfileId, E> {
        Ok(ProfileId::Text(text.to_owned()))
    }
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
