//! The smallest seeds that are valid, in memory.

use catalog::{Catalog, Faults, SeedFile};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The path that most cases change.
pub(crate) const BAKER: &str = "paths/baker.toml";
/// The other paths; what concerns all paths must be changed in each.
pub(crate) const PATHS: [&str; 4] = [
    "paths/baker.toml",
    "paths/potter.toml",
    "paths/smith.toml",
    "paths/weaver.toml",
];

/// Seeds in memory, to be changed.
pub(crate) struct Seeds(BTreeMap<String, String>);

/// The seeds of `tests/fixtures/valid`.
pub(crate) fn valid() -> Seeds {
    let shared = [
        "skills.toml",
        "tools.toml",
        "projects.toml",
        "questions.toml",
        "sources.toml",
    ];
    let files = shared.into_iter().chain(PATHS);
    Seeds(files.map(|file| (file.to_owned(), text(file))).collect())
}

/// The text of one of the valid files.
pub(crate) fn text(file: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/valid");
    fs::read_to_string(root.join(file)).expect(file)
}

impl Seeds {
    /// The first `from` in `file` becomes `to`.
    pub(crate) fn change(mut self, file: &str, from: &str, to: &str) -> Self {
        let text = self.text(file);
        assert!(text.contains(from), "{file} does not have {from}");
        self.0.insert(file.to_owned(), text.replacen(from, to, 1));
        self
    }

    pub(crate) fn with(mut self, file: &str, text: &str) -> Self {
        self.0.insert(file.to_owned(), text.to_owned());
        self
    }

    pub(crate) fn without(mut self, file: &str) -> Self {
        self.0.remove(file).expect(file);
        self
    }

    pub(crate) fn text(&self, file: &str) -> String {
        self.0.get(file).expect(file).clone()
    }

    /// What is wrong with them.
    pub(crate) fn faults(self) -> Faults {
        let faults = Catalog::from_sources(self.into_files()).map(drop);
        faults.expect_err("the seeds are faulty")
    }

    /// What they say.
    pub(crate) fn catalog(self) -> Catalog {
        Catalog::from_sources(self.into_files()).expect("the seeds are valid")
    }

    pub(crate) fn into_files(self) -> Vec<SeedFile> {
        self.0
            .into_iter()
            .map(|(path, text)| SeedFile { path, text })
            .collect()
    }
}
