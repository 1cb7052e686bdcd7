//! Structured data in the vocabulary of <https://schema.org>.

mod occupation;

use crate::Site;
use crate::pages::Page;
use catalog::{Catalog, Path};
use serde_json::{Value, json};

/// What `page` says of itself; none where it has nothing to say.
pub(super) fn of_page(site: &Site, page: &Page) -> Option<Value> {
    let base = site.base_url.as_deref();
    let nodes = match page {
        Page::Home => vec![website(base)],
        Page::Paths => vec![list(&site.catalog, base)],
        Page::Guide(slug) => guide(&site.catalog, site.catalog.path(slug.as_str())?, base),
        Page::Map
        | Page::Method
        | Page::Fit
        | Page::PathsFiltered(_)
        | Page::Offline
        | Page::NotFound
        | Page::NotFoundNear(_) => return None,
    };
    Some(json!({ "@context": "https://schema.org", "@graph": nodes }))
}

fn website(base: Option<&str>) -> Value {
    let mut website = json!({
        "@type": "WebSite",
        "name": "Waymark",
        "description": "Open career guides with sourced figures, and a fit planner that runs in the browser.",
        "inLanguage": "en",
    });
    set(&mut website, "url", base.map(|base| format!("{base}/")));
    website
}

fn list(catalog: &Catalog, base: Option<&str>) -> Value {
    let items = catalog.paths.iter().zip(1..).map(|(path, position)| {
        let mut item = json!({
            "@type": "ListItem",
            "position": position,
            "name": path.title,
        });
        set(&mut item, "url", address(base, path));
        item
    });
    let mut list = json!({
        "@type": "CollectionPage",
        "name": "Career paths",
        "inLanguage": "en",
        "isAccessibleForFree": true,
        "mainEntity": { "@type": "ItemList", "itemListElement": items.collect::<Vec<_>>() },
    });
    set(&mut list, "url", base.map(|base| format!("{base}/paths")));
    list
}

fn guide(catalog: &Catalog, path: &Path, base: Option<&str>) -> Vec<Value> {
    let address = address(base, path);
    let mut page = json!({
        "@type": "WebPage",
        "name": path.title,
        "description": path.description,
        "inLanguage": "en",
        "isAccessibleForFree": true,
        "mainEntity": occupation::occupation(catalog, path, address.as_deref()),
    });
    let changed = path.changes.first().map(|change| change.date.clone());
    set(&mut page, "dateModified", changed);
    set(&mut page, "url", address);
    let mut nodes = vec![page];
    nodes.extend(base.map(|base| breadcrumbs(path, base)));
    nodes
}

/// The way to a guide. Search engines take the last one's address to be the page's own.
fn breadcrumbs(path: &Path, base: &str) -> Value {
    let page = |address: &str| json!({ "@type": "WebPage", "@id": format!("{base}{address}") });
    json!({
        "@type": "BreadcrumbList",
        "itemListElement": [
            { "@type": "ListItem", "position": 1, "name": "Waymark", "item": page("/") },
            { "@type": "ListItem", "position": 2, "name": "Career paths", "item": page("/paths") },
            { "@type": "ListItem", "position": 3, "name": path.title },
        ],
    })
}

/// The absolute address of a guide, where the site knows its own.
fn address(base: Option<&str>, path: &Path) -> Option<String> {
    base.map(|base| format!("{base}/paths/{}", path.slug))
}

/// Adds a property to an object, if there is something to say.
fn set(object: &mut Value, property: &str, value: Option<impl Into<Value>>) {
    if let (Some(properties), Some(value)) = (object.as_object_mut(), value) {
        properties.insert(property.to_owned(), value.into());
    }
}

#[cfg(test)]
mod tests;
