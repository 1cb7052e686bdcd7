//! CVs, and the texts of the site that they are read with.

use catalog::Catalog;
use fit::{Lexicon, Model};
use serde_json::Value;
use std::path::Path;
use std::sync::LazyLock;

/// The lexicon and the model, as texts.
static TEXTS: LazyLock<(String, String)> = LazyLock::new(|| {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds");
    let catalog = Catalog::read(&seeds).expect("sound content");
    (
        Lexicon::text_of(&catalog),
        Model::new(&catalog, "test").text(),
    )
});

/// The bytes of a fixture of the browser's tests.
pub fn fixture(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/browser/fixtures");
    std::fs::read(folder.join(name)).expect("a fixture")
}

/// What is found in November 2026 in a CV, or why nothing is.
pub fn read(bytes: &[u8], name: &str) -> Value {
    let json = reader::read(bytes, name, &TEXTS.0, &TEXTS.1, "2026-11");
    serde_json::from_str(&json).expect("JSON")
}

/// What is found in a fixture.
pub fn read_file(name: &str) -> Value {
    read(&fixture(name), name)
}
