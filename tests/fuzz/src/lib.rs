//! What the fuzz targets share.

use catalog::Catalog;
use fit::import::{Imported, Place};
use fit::{Lexicon, Model};
use std::path::Path;
use std::sync::LazyLock;

/// The real catalog.
pub static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    Catalog::read(&seeds).expect("the seeds have no fault")
});

/// The words of the real catalog.
pub static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&CATALOG));

/// The model of the real catalog.
pub static MODEL: LazyLock<Model> = LazyLock::new(|| Model::new(&CATALOG, "fuzz"));

/// Checks that the words of each finding are what `at` says stands at its place.
pub fn check_places(imported: &Imported, at: impl Fn(&Place) -> Option<String>) {
    let findings = imported.findings.iter().map(|it| (&it.phrase, &it.place));
    let unknown = imported.unknown.iter().map(|it| (&it.word, &it.place));
    for (phrase, place) in findings.chain(unknown) {
        assert_eq!(at(place).as_ref(), Some(phrase), "{place:?}");
    }
}
