//! Where files stand in an export.

use std::path::{Path, PathBuf};

/// The place of an address in the folder. A page stands under its own name with `.html` at the end, which
/// hosts of static files leave out of its address; in a folder of its own, they would add a slash.
pub(super) fn place(address: &str, page: bool) -> PathBuf {
    let name = address.trim_start_matches('/');
    match (page, name) {
        (true, "") => PathBuf::from("index.html"),
        (true, name) => PathBuf::from(format!("{name}.html")),
        (false, name) => PathBuf::from(name),
    }
}

/// The path of a smaller form: `fit.html.br`.
pub(super) fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut path = path.as_os_str().to_owned();
    path.push(".");
    path.push(ending);
    PathBuf::from(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_named_as_static_hosts_look_for_them() {
        for (address, page, expected) in [
            ("/", true, "index.html"),
            ("/paths", true, "paths.html"),
            ("/paths/baker", true, "paths/baker.html"),
            ("/robots.txt", false, "robots.txt"),
            ("/pkg/waymark.x.wasm", false, "pkg/waymark.x.wasm"),
        ] {
            assert_eq!(place(address, page), Path::new(expected), "{address}");
        }
    }

    #[test]
    fn smaller_forms_stand_beside() {
        let path = with_ending(Path::new("paths/baker.html"), "br");
        assert_eq!(path, Path::new("paths/baker.html.br"));
    }
}
