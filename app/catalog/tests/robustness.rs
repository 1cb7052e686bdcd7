//! Whatever is done to the seeds, reading them ends in a catalog or in faults that point into them.

use catalog::{Catalog, Fault, SeedFile};
use proptest::prelude::*;
use std::fs;
use std::path::Path;

const FILES: [&str; 6] = [
    "paths/baker.toml",
    "skills.toml",
    "tools.toml",
    "projects.toml",
    "questions.toml",
    "sources.toml",
];

/// What mutations insert: what TOML, ids and figures are made of, and anything else.
const WORDS: &str = r#"\n|"|"""|'|\[|\]|\[\[|\{|\}|=|,|-|\.|#|\[@|id = "a"|\[ai\]|0|99999999999999999999|-1|1e9|nan|%|\$|ü|\PC{0,8}"#;

fn seeds() -> Vec<SeedFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/valid");
    FILES
        .into_iter()
        .filter_map(|path| {
            let text = fs::read_to_string(root.join(path)).ok()?;
            Some(SeedFile {
                path: path.to_owned(),
                text,
            })
        })
        .collect()
}

/// `text` with the part between two of its characters replaced; `from` and `length` wrap around.
fn mutated(text: &str, from: usize, length: usize, insert: &str) -> String {
    let from = from % (text.chars().count() + 1);
    let head = text.chars().take(from);
    let tail = text.chars().skip(from + length);
    head.chain(insert.chars()).chain(tail).collect()
}

fn points_into(fault: &Fault, files: &[SeedFile]) -> bool {
    let Some(file) = files.iter().find(|file| file.path == fault.file()) else {
        return fault.line() == 1 && fault.source_line().is_empty();
    };
    let line = file
        .text
        .split('\n')
        .nth(fault.line() - 1)
        .unwrap_or("no such line");
    let line = line.trim_end_matches('\r');
    fault.source_line() == line && fault.column() - 1 + fault.length() <= line.chars().count() + 1
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_change_to_the_text_makes_reading_panic(
        changes in prop::collection::vec((0..FILES.len(), any::<usize>(), 0..40_usize, WORDS), 1..4),
    ) {
        let mut files = seeds();
        prop_assert_eq!(files.len(), FILES.len());
        for (number, from, length, insert) in changes {
            if let Some(file) = files.get_mut(number) {
                file.text = mutated(&file.text, from, length, &insert);
            }
        }
        if let Err(faults) = Catalog::from_sources(files.clone()) {
            prop_assert!(!faults.to_string().is_empty());
            for fault in &faults {
                prop_assert!(points_into(fault, &files), "{fault:?}");
            }
        }
    }
}
