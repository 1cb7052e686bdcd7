//! A build and contents to serve.

use super::copy;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The content that visitors get.
pub fn seeds() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds")
}

/// A small content: four crafts.
pub fn crafts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/catalog/tests/fixtures/valid")
}

/// A build and a copy of a content, in a folder that goes with it.
pub struct Folders {
    root: TempDir,
}

impl Folders {
    /// The files of a build and of the content at `seeds`.
    pub fn new(seeds: &Path) -> Self {
        let root = TempDir::new().expect("a folder");
        let folders = Self { root };
        copy(seeds, &folders.seeds());
        let pkg = folders.site().join("pkg");
        fs::create_dir_all(&pkg).expect("a folder");
        let css = "main { max-inline-size: 68ch } ".repeat(40);
        let js = "export default async function start() { return 1 }\n".repeat(40);
        let wasm: Vec<u8> = (0..=250_u8).cycle().take(60_000).collect();
        let write = |name: &str, bytes: &[u8]| fs::write(pkg.join(name), bytes).expect("a file");
        write("waymark.c5sHash.css", css.as_bytes());
        write("waymark.j5Hash.js", js.as_bytes());
        write("waymark.w45mHash.wasm", &wasm);
        write("bring.b5Hash.js", js.as_bytes());
        write("reader.r5Hash.js", js.as_bytes());
        write("reader.r45mHash.wasm", &wasm);
        write("waymark.0ldHash.css", b"/* of an older build */");
        write("waymark.0ldHash.wasm", b"of an older build");
        let write = |name: &str, text: &str| {
            fs::write(folders.site().join(name), text).expect("a file");
        };
        write(
            "hash.txt",
            "js: j5Hash\nwasm: w45mHash\ncss: c5sHash\nbring-js: b5Hash\nreader-js: r5Hash\nreader-wasm: r45mHash\n",
        );
        write("icon.svg", &icon());
        folders
    }

    /// Where the content is.
    pub fn seeds(&self) -> PathBuf {
        self.root.path().join("seeds")
    }

    /// Where the build is.
    pub fn site(&self) -> PathBuf {
        self.root.path().join("site")
    }

    /// A file of the content.
    pub fn seed(&self, name: &str) -> PathBuf {
        self.seeds().join(name)
    }

    /// Replaces `from` by `to` in a file of the content.
    pub fn edit(&self, name: &str, from: &str, to: &str) {
        let path = self.seed(name);
        let text = fs::read_to_string(&path).expect("a seed file");
        assert!(text.contains(from), "{name} has no {from:?}");
        // As editors do it: never a half-written file.
        let beside = self.root.path().join("edited");
        fs::write(&beside, text.replace(from, to)).expect("a file");
        fs::rename(&beside, &path).expect("a file in its place");
    }
}

fn icon() -> String {
    let dots = "<circle cx=\"4\" cy=\"4\" r=\"2\"/>".repeat(20);
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{dots}</svg>")
}
