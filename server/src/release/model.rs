//! What the planner needs of the content, as files: the model that it scores with, and how tools are
//! spelled.

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

/// Names and other spellings of the tools that are asked about, as [`app::Assets::tools`] says, and the
/// address they stand at, which names its content.
pub(crate) fn tools(catalog: &Catalog) -> (String, String) {
    let mut text = String::new();
    for tool in catalog.tools.iter().filter(|tool| !tool.retired) {
        text.push_str(&tool.name);
        for spelling in tool.aliases.iter().chain(&tool.ambiguous) {
            text.push('\t');
            text.push_str(spelling);
        }
        text.push('\n');
    }
    (
        format!("/data/tools.{}.txt", hash::name(text.as_bytes())),
        text,
    )
}
