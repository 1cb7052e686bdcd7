//! What stands where nothing is.

use crate::{Site, document::Document, pages::Page};
use catalog::{Catalog, PathId};
use leptos::prelude::*;
use std::sync::Arc;
use strsim::osa_distance;

/// An address that differs from a path's in more than a third of its letters is no slip.
const SLIPS: usize = 3;

/// The path whose address somebody who asked for `address` may have meant.
pub(super) fn nearest(catalog: &Catalog, address: &str) -> Option<PathId> {
    let longest = catalog
        .paths
        .iter()
        .map(|path| path.slug.as_str().len())
        .max()?;
    let last = address.trim_end_matches('/').rsplit('/').next()?;
    // The distance takes time in the square of the length, and anybody can ask for anything.
    if last.len() > 2 * longest {
        return None;
    }
    let asked: String = last
        .trim_end_matches(".html")
        .chars()
        .map(|c| {
            if c.is_alphanumeric() {
                c.to_ascii_lowercase()
            } else {
                '-'
            }
        })
        .collect();
    catalog
        .paths
        .iter()
        .map(|path| (osa_distance(&asked, path.slug.as_str()), &path.slug))
        .filter(|(slips, slug)| *slips <= slug.as_str().len() / SLIPS)
        .min()
        .map(|(_, slug)| slug.clone())
}

pub(super) fn view(site: Arc<Site>, near: Option<&PathId>) -> impl IntoView + use<> {
    let near = near.and_then(|slug| site.catalog.path(slug.as_str()));
    let page = near.map_or(Page::NotFound, |path| Page::NotFoundNear(path.slug.clone()));
    let near = near.map(|path| {
        let address = format!("/paths/{}", path.slug);
        view! {
            <p class="lead">
                "Did you mean " <a href=address>{path.title.clone()}</a> "?"
            </p>
        }
    });
    view! {
        <Document
            site
            page
            title="No such page · Waymark".to_owned()
            description="There is no page at this address.".to_owned()
        >
            <div class="missing">
                <h1>"There is no page here"</h1>
                {near}
                <p>"The address may be misspelt, or the page has moved. From here you can:"</p>
                <ul>
                    <li><a href="/paths">"see all career paths"</a></li>
                    <li><a href="/map">"see how they lead to each other"</a></li>
                    <li><a href="/fit">"find your fit"</a></li>
                    <li><a href="/">"start at the front page"</a></li>
                </ul>
            </div>
        </Document>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seeds;

    fn near(address: &str) -> Option<String> {
        nearest(seeds::catalog(), address).map(|slug| slug.to_string())
    }

    #[test]
    fn a_mistyped_address_leads_to_its_path() {
        for address in [
            "/paths/backend-enginer",
            "/paths/Backend_Engineer/",
            "/paths/back-end-engineer",
            "/backend-engineer",
            "/paths/backend-engineer.html",
        ] {
            assert_eq!(
                near(address).as_deref(),
                Some("backend-engineer"),
                "{address}"
            );
        }
    }

    #[test]
    fn an_address_like_no_path_leads_to_none() {
        for address in [
            "/",
            "/paths/baker",
            "/wp-login.php",
            &"/x".repeat(9000),
            &"x".repeat(9000),
        ] {
            assert_eq!(near(address), None, "{address:.40}");
        }
    }
}
