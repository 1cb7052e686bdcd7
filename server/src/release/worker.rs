//! The service worker: the script with which browsers keep a release for when there is no network.

use super::file::File;
use super::hash;
use serde_json::{Map, Value};

/// Where it stands.
pub(super) const ADDRESS: &str = "/sw.js";

const SCRIPT: &str = include_str!("sw.js");
/// The script of a release whose content is being edited: it keeps nothing.
pub(super) const WATCHED: &str = include_str!("sw-watched.js");

/// The worker that keeps `files`: each by its address, or none where it is drawn from another that is
/// among them. Its release is named by a hash of all that is kept, headers too, so that it changes when
/// any of it does.
pub(super) fn script<'a>(files: impl Iterator<Item = (&'a str, Option<&'a File>)>) -> String {
    let mut hashes = Map::new();
    let mut all = SCRIPT.as_bytes().to_vec();
    for (address, file) in files {
        all.extend_from_slice(address.as_bytes());
        for (name, value) in file.iter().flat_map(|file| &file.plain().headers) {
            all.extend_from_slice(name.as_str().as_bytes());
            all.extend_from_slice(value.as_bytes());
        }
        let hash = file.map_or(Value::Null, |file| Value::from(file.hash()));
        hashes.insert(address.to_owned(), hash);
    }
    SCRIPT
        .replace("{release}", &hash::name(&all))
        .replace("\"{files}\"", &Value::Object(hashes).to_string())
}
