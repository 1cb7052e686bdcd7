//! What search engines, feed readers, link previews and installers see: tags in a page's head,
//! structured data, and the files beside the pages.
//!
//! Absolute addresses are given only where the site knows its own ([`Site::base_url`]); a sitemap, a
//! feed and preview images have no other kind and are left out without it.

mod feed;
mod head;
mod llms;
mod manifest;
mod picture;
mod robots;
mod sitemap;
mod structured;
mod xml;

pub(crate) use head::head_tags;
pub use picture::Picture;

use crate::Site;
use crate::pages::Page;

/// A file of the site that is no page and comes from no build.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteFile {
    /// Its address on the site: `/robots.txt`.
    pub address: &'static str,
    /// Its media type.
    pub content_type: &'static str,
    /// What is in it.
    pub body: String,
}

/// All files of the site that are text. Pictures take longer: see [`pictures`].
pub fn files(site: &Site) -> Vec<SiteFile> {
    let base = site.base_url.as_deref();
    let text = |address, content_type, body| SiteFile {
        address,
        content_type,
        body,
    };
    let mut files = vec![
        text(
            "/robots.txt",
            "text/plain; charset=utf-8",
            robots::robots(base),
        ),
        text("/llms.txt", "text/plain; charset=utf-8", llms::llms(site)),
        text(
            "/manifest.webmanifest",
            "application/manifest+json",
            manifest::manifest(),
        ),
    ];
    if let Some(base) = base {
        files.push(text(
            "/sitemap.xml",
            "application/xml; charset=utf-8",
            sitemap::sitemap(&site.catalog, base),
        ));
        files.push(text(
            FEED,
            "application/atom+xml; charset=utf-8",
            feed::feed(&site.catalog, base),
        ));
    }
    files
}

/// All pictures of the site. Each is drawn when asked for, which takes some ten milliseconds: keep it.
pub fn pictures(site: &Site) -> Vec<Picture> {
    let pages = Page::all(&site.catalog);
    pages
        .into_iter()
        .filter(Page::is_found)
        .map(Picture::of_page)
        .chain(Picture::icons())
        .collect()
}

/// Where the feed stands.
const FEED: &str = "/feed.xml";
/// Where the manifest stands.
pub const MANIFEST: &str = "/manifest.webmanifest";

#[cfg(test)]
mod tests;
