//! The model that browsers score with, as a file.

use super::hash;
use catalog::Catalog;
use fit::Model;

/// The model and its text. Its edition is a hash of all else in the text, so that an address with the
/// edition in it always has the same content.
pub(crate) fn of(catalog: &Catalog) -> (Model, String) {
    let mut model = Model::new(catalog, "");
    model.edition = hash::name(model.text().as_bytes());
    let text = model.text();
    (model, text)
}
