//! Tags and files as crawlers get them.
#![expect(clippy::indexing_slicing, reason = "a test that cannot go on says so")]

use super::*;
use crate::pages::PathsQuery;
use crate::seeds;
use std::collections::BTreeSet;

const BASE: &str = "https://waymark.example";

fn file(site: &Site, address: &str) -> Option<SiteFile> {
    files(site).into_iter().find(|file| file.address == address)
}

fn body(address: &str) -> String {
    let file = file(&seeds::site_at(BASE), address);
    file.map_or_else(String::new, |file| file.body)
}

/// What stands in `html` between each `before` and the next quote.
fn all<'a>(html: &'a str, before: &str) -> Vec<&'a str> {
    html.split(before)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

#[test]
fn every_page_has_a_title_and_a_description_of_its_own() {
    let (mut titles, mut descriptions) = (BTreeSet::new(), BTreeSet::new());
    let pages = Page::all(seeds::catalog());
    for page in &pages {
        let html = seeds::html(page);
        let title = html
            .split("<title>")
            .nth(1)
            .and_then(|it| it.split("</title>").next());
        let title = title.unwrap_or_default();
        assert!(title.contains("Waymark"), "{page:?}: {title}");
        titles.insert(title.to_owned());
        let found = all(&html, "<meta name=\"description\" content=\"");
        let [description] = found.as_slice() else {
            assert_eq!(found.len(), 1, "{page:?}");
            continue;
        };
        descriptions.insert((*description).to_owned());
    }
    assert_eq!(titles.len(), pages.len(), "{titles:#?}");
    assert_eq!(descriptions.len(), pages.len(), "{descriptions:#?}");
}

#[test]
fn every_page_names_the_address_it_is_to_be_known_by_and_a_picture_that_is_there() {
    let site = seeds::site_at(BASE);
    let pictures: BTreeSet<_> = pictures(&site).iter().map(Picture::address).collect();
    for page in Page::all(&site.catalog) {
        let html = seeds::html_of(&site, &page);
        let canonical = all(&html, "<link rel=\"canonical\" href=\"");
        let image = all(&html, "<meta property=\"og:image\" content=\"");
        if page.is_found() {
            assert_eq!(canonical, [format!("{BASE}{}", page.address())]);
            let address = image.first().and_then(|image| image.strip_prefix(BASE));
            assert!(pictures.contains(address.unwrap_or_default()), "{image:?}");
        } else {
            assert_eq!((canonical.len(), image.len()), (0, 0));
            assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"));
        }
    }
}

#[test]
fn a_filtered_list_is_to_be_known_as_the_whole_one() {
    let query = PathsQuery::read([("sort", "pay")]);
    let html = seeds::html_of(&seeds::site_at(BASE), &Page::PathsFiltered(query));
    let canonical = all(&html, "<link rel=\"canonical\" href=\"");
    assert_eq!(canonical, ["https://waymark.example/paths"]);
}

#[test]
fn a_site_without_an_address_gives_none_in_pages_and_files() {
    for page in Page::all(seeds::catalog()) {
        let html = seeds::html(&page);
        for tag in [
            "rel=\"canonical\"",
            "og:url",
            "og:image",
            "application/atom+xml",
        ] {
            assert!(!html.contains(tag), "{page:?} {tag}");
        }
    }
    for address in ["/sitemap.xml", "/feed.xml"] {
        assert_eq!(file(seeds::site(), address), None);
    }
    let robots = file(seeds::site(), "/robots.txt").map(|file| file.body);
    assert!(robots.is_some_and(|robots| !robots.contains("Sitemap")));
}

#[test]
fn structured_data_cannot_end_its_script() {
    let html = seeds::html(&Page::Guide(seeds::catalog().paths[0].slug.clone()));
    let data = html.split("<script type=\"application/ld+json\">").nth(1);
    let data = data
        .and_then(|data| data.split("</script>").next())
        .unwrap_or_default();
    assert!(!data.contains('<'));
    let parsed: Result<serde_json::Value, _> = serde_json::from_str(data);
    assert!(parsed.is_ok_and(|data| data["@graph"].is_array()));
}

#[test]
fn the_sitemap_lists_every_page_once_with_the_day_it_changed() {
    let sitemap = body("/sitemap.xml");
    let catalog = seeds::catalog();
    for page in Page::all(catalog).iter().filter(|page| page.is_found()) {
        let entry = format!("<loc>{BASE}{}</loc>", page.address());
        assert_eq!(sitemap.matches(&entry).count(), 1, "{entry}");
    }
    assert!(!sitemap.contains("/404"));
    let dated = sitemap.matches("<lastmod>").count();
    assert!(dated >= catalog.paths.len(), "{dated}");
}

#[test]
fn the_feed_has_every_change_under_an_id_of_its_own() {
    let feed = body("/feed.xml");
    let changes: usize = seeds::catalog()
        .paths
        .iter()
        .map(|path| path.changes.len())
        .sum();
    assert!(changes >= seeds::catalog().paths.len());
    assert_eq!(feed.matches("<entry>").count(), changes);
    let ids: Vec<_> = feed
        .split("<id>")
        .skip(1)
        .filter_map(|rest| rest.split("</id>").next())
        .collect();
    let distinct: BTreeSet<_> = ids.iter().collect();
    assert_eq!(distinct.len(), changes + 1);
    assert!(ids.iter().all(|id| id.starts_with(BASE)));
}

#[test]
fn crawlers_may_read_all_but_filtered_lists() {
    let robots = body("/robots.txt");
    let rules: Vec<_> = robots
        .lines()
        .filter(|line| line.contains("llow:"))
        .collect();
    assert_eq!(rules, ["Disallow: /paths?"]);
    assert!(robots.contains("Sitemap: https://waymark.example/sitemap.xml"));
}

#[test]
fn language_models_are_told_of_every_guide() {
    let llms = body("/llms.txt");
    for path in &seeds::catalog().paths {
        let line = format!(
            "- [{}]({BASE}/paths/{}): {}",
            path.title, path.slug, path.tagline
        );
        assert!(llms.contains(&line), "{line}");
    }
}

#[test]
fn the_manifest_names_icons_that_are_there_at_their_size() {
    let manifest: serde_json::Value =
        serde_json::from_str(&body("/manifest.webmanifest")).unwrap_or_default();
    let icons = manifest["icons"].as_array().cloned().unwrap_or_default();
    let drawn: Vec<_> = Picture::icons().collect();
    for size in ["192x192", "512x512"] {
        let icon = icons.iter().find(|icon| icon["sizes"] == size);
        let src = icon
            .and_then(|icon| icon["src"].as_str())
            .unwrap_or_default();
        let picture = drawn.iter().find(|picture| picture.address() == src);
        let sides = picture.map(|picture| picture.size().map(|side| side.to_string()).join("x"));
        assert_eq!(sides.as_deref(), Some(size));
    }
    assert!(icons.iter().any(|icon| icon["purpose"] == "maskable"));
}
