//! JSON Schemas of what goes in and out.

use crate::{Assessment, Profile};
use schemars::{Schema, schema_for};

/// The JSON Schema of a [`Profile`].
pub fn profile() -> Schema {
    schema_for!(Profile)
}

/// The JSON Schema of an [`Assessment`].
pub fn assessment() -> Schema {
    schema_for!(Assessment)
}
