//! Headers for hosts that read them from a file `_headers`, as Netlify and Cloudflare Pages do.
//!
//! Where several rules match, those hosts join the values of a header. So no header stands in two rules
//! that match the same address; what they set themselves (`Cache-Control: public, max-age=0,
//! must-revalidate` on all that is not named here) is what pages want. And rules hold for what is missing
//! too: what is kept for good is named file by file, so that no missing one is.

use super::former::is_hashed;
use crate::release::{CORP, File, Needs, Transport, caching, page_headers};
use axum::http::header::CACHE_CONTROL;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

/// Folders whose files all have the same headers.
pub(super) const FOLDERS: [(&str, Option<&str>); 2] =
    [("/paths/", None), ("/pictures/", Some(caching::AN_HOUR))];

/// The file's text, for the files at their addresses. One policy has to do for all pages, as these hosts
/// know the page of a missing address by no address. What stays of the export before is named too, but not to be
/// kept for good: that is how the next export tells it from the files of this one.
pub(super) fn text<'a>(
    transport: Transport,
    needs: &Needs,
    files: impl IntoIterator<Item = (&'a str, &'a Arc<File>)>,
    staying: impl IntoIterator<Item = &'a str>,
) -> String {
    let mut text = String::from("/*\n");
    for (name, value) in &page_headers(transport, needs) {
        if name != CORP {
            let value = value.to_str().unwrap_or_default();
            let _ = writeln!(text, "  {name}: {value}");
        }
    }
    let mut rules: BTreeMap<String, (&str, Option<&str>)> = staying
        .into_iter()
        .map(|address| (address.to_owned(), ("same-origin", None)))
        .collect();
    for (address, file) in files {
        let folder = FOLDERS
            .iter()
            .find(|(folder, _)| address.starts_with(folder));
        let rule = match folder {
            Some((folder, caching)) => (format!("{folder}*"), *caching),
            None if is_hashed(address) => (address.to_owned(), Some(caching::IMMUTABLE)),
            None if is_for_an_hour(file) => (address.to_owned(), Some(caching::AN_HOUR)),
            None => (address.to_owned(), None),
        };
        rules.insert(rule.0, (sharing(file), rule.1));
    }
    for (addresses, (sharing, caching)) in rules {
        let _ = writeln!(text, "{addresses}\n  {CORP}: {sharing}");
        if let Some(caching) = caching {
            let _ = writeln!(text, "  cache-control: {caching}");
        }
    }
    text
}

/// Who may show a file.
pub(super) fn sharing(file: &File) -> &str {
    let sharing = file.plain().headers.get(CORP);
    sharing
        .and_then(|sharing| sharing.to_str().ok())
        .unwrap_or("same-origin")
}

/// Whether a file is kept for an hour.
pub(super) fn is_for_an_hour(file: &File) -> bool {
    let caching = file.plain().headers.get(CACHE_CONTROL);
    caching.is_some_and(|caching| caching == caching::AN_HOUR)
}
