//! The service worker: the script with which browsers keep a release for when there is no network.

use super::file::File;
use super::hash;
use serde_json::{Map, Value};

/// Where it stands.
pub(super) const ADDRESS: &str = "/sw.js";

const SCRIPT: &str = include_str!("sw.js");
/// The script of a release whose content is being edited: it keeps nothing.
pub(super) const WATCHED: &str = include_str!("sw-watched.js");

/// A file that is kept: its address, and what stands there; none where it is drawn from another that is kept.
pub(super) type Kept<'a> = (&'a str, Option<&'a File>);

/// The worker that keeps `files` of the release `name`, and `later` once a visitor has used what is among them.
pub(super) fn script<'a>(
    name: &str,
    files: impl Iterator<Item = Kept<'a>>,
    later: impl Iterator<Item = Kept<'a>>,
) -> String {
    SCRIPT
        .replace("{release}", name)
        .replace("\"{files}\"", &hashes(files))
        .replace("\"{later}\"", &hashes(later))
}

/// Names the release that keeps `files`: a hash of all of them, headers too, so that it changes when any of them
/// does.
pub(super) fn name<'a>(files: impl Iterator<Item = Kept<'a>>) -> String {
    let mut all = SCRIPT.as_bytes().to_vec();
    for (address, file) in files {
        all.extend_from_slice(address.as_bytes());
        for (name, value) in file.iter().flat_map(|file| &file.plain().headers) {
            all.extend_from_slice(name.as_str().as_bytes());
            all.extend_from_slice(value.as_bytes());
        }
    }
    hash::name(&all)
}

/// The hashes of files by their addresses, as JSON.
fn hashes<'a>(files: impl Iterator<Item = Kept<'a>>) -> String {
    let mut hashes = Map::new();
    for (address, file) in files {
        let hash = file.map_or(Value::Null, |file| Value::from(file.hash()));
        hashes.insert(address.to_owned(), hash);
    }
    Value::Object(hashes).to_string()
}
