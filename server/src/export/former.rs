//! The export before: what of a folder is its own, and what of that stays.

use super::headers::FOLDERS;
use super::{HEADERS, INSIDE, MISSING, NGINX, said};
use crate::release::caching;
use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

/// Where files are named by what is in them.
const HASHED: [&str; 2] = ["/pkg/", "/data/"];
/// What `_headers` names in every export, and together in nothing else.
const ALWAYS: [&str; 4] = ["/", "/fit", "/method", "/sw.js"];

/// Whether the file at an address is named by what is in it.
pub(super) fn is_hashed(address: &str) -> bool {
    HASHED.iter().any(|folder| address.starts_with(folder))
}

/// The export that stands in a folder, as its `_headers` tell of it: each address, or folder with `*`, and whether
/// it is kept for good.
#[derive(Debug, Default)]
pub(super) struct Former(BTreeMap<String, bool>);

impl Former {
    /// The one in the folder `dir`. What another one left there that did not come to its end is taken for a part
    /// of it.
    pub(super) fn read(dir: &Path) -> io::Result<Self> {
        let mut former = Self::default();
        for rules in [dir.join(HEADERS), dir.join(INSIDE).join(HEADERS)] {
            match fs::read_to_string(&rules) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                text => former.add(&text.map_err(said(&rules))?),
            }
        }
        Ok(former)
    }

    fn add(&mut self, rules: &str) {
        let mut last = None;
        for line in rules.lines() {
            if line.starts_with('/') {
                last = Some(self.0.entry(line.to_owned()).or_default());
            } else if line.ends_with(caching::IMMUTABLE)
                && let Some(for_good) = &mut last
            {
                **for_good = true;
            }
        }
    }

    /// Whether it is one.
    pub(super) fn is_export(&self) -> bool {
        ALWAYS.iter().all(|address| self.0.contains_key(*address))
    }

    /// Whether the file at a place in the folder, like `paths/baker.html.br`, is its own.
    pub(super) fn owns(&self, place: &str) -> bool {
        let plain = without_coding(place);
        if [MISSING, HEADERS, NGINX].contains(&plain) {
            return true;
        }
        let address = format!("/{plain}");
        let page = match plain {
            "index.html" => Some("/"),
            _ => address.strip_suffix(".html"),
        };
        let named = |address: &str| self.0.contains_key(address);
        named(&address)
            || page.is_some_and(named)
            || FOLDERS.iter().any(|(folder, _)| {
                address.starts_with(folder) && self.0.contains_key(&format!("{folder}*"))
            })
    }

    /// Whether the file at a place stays for one export more: open pages ask for it. What it took over itself does
    /// not.
    pub(super) fn stays(&self, place: &str) -> bool {
        let address = format!("/{}", without_coding(place));
        is_hashed(&address) && self.0.get(&address).is_some_and(|for_good| *for_good)
    }

    /// The addresses of what stays.
    pub(super) fn staying(&self) -> impl Iterator<Item = &str> {
        let addresses = self.0.keys().map(String::as_str);
        addresses.filter(|address| self.stays(address.trim_start_matches('/')))
    }
}

/// A place without what a smaller form has at its end.
fn without_coding(place: &str) -> &str {
    let plain = place.strip_suffix(".gz");
    plain.or_else(|| place.strip_suffix(".br")).unwrap_or(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn former() -> Former {
        let mut former = Former::default();
        former.add(
            "/*\n  referrer-policy: same-origin\n/\n  a: b\n/fit\n/method\n/paths\n/paths/*\n/robots.txt\n/sw.js\n\
             /data/model.new.txt\n  cache-control: public, max-age=31536000, immutable\n\
             /data/model.old.txt\n  cross-origin-resource-policy: same-origin\n",
        );
        former
    }

    #[test]
    fn what_it_wrote_is_its_own_and_nothing_else_is() {
        let former = former();
        assert!(former.is_export());
        for own in [
            "index.html",
            "index.html.br",
            "fit.html",
            "paths.html.gz",
            "paths/baker.html",
            "robots.txt",
            "404.html.br",
            "_headers",
            "nginx.conf",
            "data/model.old.txt.gz",
        ] {
            assert!(former.owns(own), "{own}");
        }
        for other in [
            "CNAME",
            ".well-known/security.txt",
            "data/mine.csv",
            "about.html",
            "pictures/mine.png",
            "downloads.tar.gz",
        ] {
            assert!(!former.owns(other), "{other}");
        }
    }

    #[test]
    fn what_it_took_over_does_not_stay_again() {
        let former = former();
        assert!(former.stays("data/model.new.txt.br"));
        assert!(!former.stays("data/model.old.txt"));
        assert!(!former.stays("robots.txt"));
        assert!(former.staying().eq(["/data/model.new.txt"]));
    }

    #[test]
    fn headers_of_another_site_are_of_no_export() {
        let mut other = Former::default();
        other.add("/*\n  x-frame-options: DENY\n/sw.js\n  cache-control: no-cache\n");
        assert!(!other.is_export());
    }
}
