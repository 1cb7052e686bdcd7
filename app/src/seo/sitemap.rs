//! The sitemap, after <https://www.sitemaps.org/protocol.html>.

use super::xml::escaped;
use crate::pages::Page;
use catalog::Catalog;

/// Lists every page, with the day its content last changed where that is written down.
pub(super) fn sitemap(catalog: &Catalog, base: &str) -> String {
    let mut entries = String::new();
    for page in Page::all(catalog).iter().filter(|page| page.is_found()) {
        let address = escaped(&format!("{base}{}", page.address()));
        let changed = page
            .changed(catalog)
            .map(|date| format!("<lastmod>{}</lastmod>", escaped(date)))
            .unwrap_or_default();
        entries.push_str(&format!("  <url><loc>{address}</loc>{changed}</url>\n"));
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{entries}</urlset>\n"
    )
}
