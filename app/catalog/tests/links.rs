//! Every link out of the guides, and what rests on it.
#![expect(clippy::expect_used, reason = "a test that cannot go on says so")]

use catalog::{Carried, Catalog, Link, links};
use std::path::Path;

fn valid() -> Catalog {
    Catalog::read(Path::new("tests/fixtures/valid")).expect("valid")
}

fn carried(links: &[Link], url: &str) -> Vec<String> {
    let link = links.iter().find(|link| link.url == url).expect(url);
    link.carries.iter().map(Carried::to_string).collect()
}

#[test]
fn a_source_names_the_sections_that_have_its_figures() {
    let mut catalog = valid();
    catalog.paths.retain(|path| path.slug.as_str() == "baker");
    let links = links(&catalog);
    assert_eq!(
        carried(&links, "https://guild.example/wages"),
        [
            "source guild-2025: baker ai, baker outlook, baker overview, baker pay, baker related_occupation"
        ]
    );
    assert_eq!(
        carried(&links, "https://survey.example/2021"),
        ["source so-2021: baker rubric"]
    );
}

#[test]
fn each_address_is_there_once_with_all_that_it_carries() {
    let mut catalog = valid();
    for tool in &mut catalog.tools {
        "https://guild.example/wages".clone_into(&mut tool.homepage);
    }
    catalog.paths.clear();
    let links = links(&catalog);
    assert_eq!(links.len(), 2);
    assert_eq!(
        carried(&links, "https://guild.example/wages"),
        [
            "source guild-2025",
            "homepage of abacus",
            "homepage of hand-loom",
            "homepage of scale",
            "homepage of stone-oven",
        ]
    );
}

#[test]
fn citations_follow_the_guide() {
    let catalog = valid();
    let baker = catalog.path("baker").expect("the baker");
    let mut sections: Vec<_> = baker
        .citations()
        .iter()
        .map(|citation| citation.section)
        .collect();
    sections.dedup();
    assert_eq!(
        sections,
        ["overview", "related_occupation", "ai", "pay", "outlook"]
    );
}
