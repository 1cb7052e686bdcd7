//! The model that browsers score with, as a file.

use super::hash;
use catalog::Catalog;
use fit::Model;

/// The model and its JSON. Its edition is a hash of all else in the JSON, so that an address with the
/// edition in it always has the same content.
pub(super) fn of(catalog: &Catalog) -> Result<(Model, String), serde_json::Error> {
    let mut model = Model::new(catalog, "");
    model.edition = hash::name(&serde_json::to_vec(&model)?);
    let json = serde_json::to_string(&model)?;
    Ok((model, json))
}
