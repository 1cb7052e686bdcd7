//! Guides of the real content.
#![expect(clippy::expect_used, reason = "a test that cannot go on says so")]

use super::Section;
use crate::figures::usd;
use crate::pages::Page;
use crate::seeds::{catalog, html};
use catalog::{Path, SourceId};
use std::collections::BTreeSet;

const NAMES: [&str; 12] = [
    "Overview",
    "What AI changes",
    "Day to day",
    "Core skills",
    "Tools",
    "How to get in",
    "Seniority ladder",
    "Where it can lead",
    "Pay",
    "Outlook",
    "Prove it",
    "Interview prep",
];

/// All guides, with their paths.
fn guides() -> Vec<(&'static Path, String)> {
    let guide = |path: &'static Path| (path, html(&Page::Guide(path.slug.clone())));
    catalog().paths.iter().map(guide).collect()
}

/// What stands between each `start` and the next `end`.
fn between<'a>(html: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    let parts = html.split(start).skip(1);
    parts
        .filter_map(|part| Some(part.split_once(end)?.0))
        .collect()
}

/// The values of an attribute.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    between(html, &format!(" {attribute}=\""), "\"")
}

/// The HTML of a section.
fn section(html: &str, section: Section) -> &str {
    let start = format!("<section id=\"{}\">", section.anchor());
    between(html, &start, "</section>")
        .first()
        .expect("the section")
}

/// The mark of a source: its number is that of the entry with its address.
fn mark(html: &str, source: &SourceId) -> String {
    let url = &catalog().source(source).expect("a source").url;
    let list = section(html, Section::Sources);
    let at = between(list, "<li ", "</li>")
        .iter()
        .position(|item| item.contains(&**url));
    let number = at.expect("it is listed") + 1;
    format!(
        "<sup class=\"cite\"><a href=\"#source-{number}\" aria-label=\"Source {number}\">{number}</a></sup>"
    )
}

/// HTML without what only Leptos reads.
fn plain(html: &str) -> String {
    html.replace("<!>", "")
}

#[test]
fn a_guide_has_its_sections_by_name_and_in_order() {
    for (path, html) in guides() {
        let mut expected: Vec<String> = NAMES.map(str::to_owned).into();
        expected.push(format!("Your path into {}", path.title));
        expected.push("Sources".to_owned());
        assert_eq!(between(&html, "<h2>", "</h2>"), expected, "{}", path.slug);
        let contents = between(&html, "<ol role=\"list\">", "</ol>");
        let contents = contents.first().expect("a table of contents");
        for (name, section) in expected.iter().zip(Section::ALL) {
            let entry = format!("<a href=\"#{}\">{name}</a>", section.anchor());
            assert!(contents.contains(&entry), "{entry}");
        }
    }
}

#[test]
fn where_it_can_lead_links_every_pivot_and_every_progression_that_has_a_guide() {
    for (path, html) in guides() {
        let leads = section(&html, Section::Leads);
        let onward = path
            .progresses_to
            .iter()
            .filter_map(|next| next.path.as_ref());
        for slug in path.pivots_to.iter().map(|pivot| &pivot.path).chain(onward) {
            assert!(
                leads.contains(&format!("<a href=\"/paths/{slug}\">")),
                "{slug}"
            );
        }
    }
}

#[test]
fn every_link_on_the_site_leads_somewhere() {
    let addresses: BTreeSet<String> = Page::all(catalog()).iter().map(Page::address).collect();
    for (path, html) in guides() {
        let ids = values(&html, "id");
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "ids of {} are unique", path.slug);
        let links = between(&html, "<a ", ">");
        for href in links.iter().flat_map(|link| {
            values(&format!(" {link}"), "href")
                .into_iter()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        }) {
            if let Some(anchor) = href.strip_prefix('#') {
                assert!(unique.contains(anchor), "{}: {href}", path.slug);
            } else if href.starts_with('/') {
                let page = href.split('#').next().unwrap_or_default();
                assert!(addresses.contains(page), "{}: {href}", path.slug);
            }
        }
    }
}

#[test]
fn each_figure_of_pay_outlook_and_exposure_stands_before_its_source() {
    for (path, html) in guides() {
        let html = plain(&html);
        let pay = section(&html, Section::Pay);
        for figure in [&path.pay.low, &path.pay.median, &path.pay.high] {
            let sourced = format!("{}{}", usd(figure.usd), mark(&html, &figure.source));
            assert!(pay.contains(&sourced), "{}: {sourced}", path.slug);
        }
        for it in &path.pay.percentiles {
            let sourced = format!("{}, May {}{}", it.soc, it.year, mark(&html, &it.source));
            assert!(pay.contains(&sourced), "{}: {sourced}", path.slug);
        }
        for survey in &path.pay.surveys {
            let sourced = format!("{}{}", survey.group, mark(&html, &survey.source));
            assert!(pay.contains(&sourced), "{}: {sourced}", path.slug);
        }
        if let Some(it) = &path.ai.exposure {
            let sourced = format!(
                "{}% counts as exposed to AI{}",
                it.people.beta,
                mark(&html, &it.source)
            );
            let ai = section(&html, Section::Ai);
            assert!(ai.contains(&sourced), "{}: {sourced}", path.slug);
        }
        let outlook = section(&html, Section::Outlook);
        for it in &path.outlook.projections {
            let columns = between(outlook, "<th scope=\"col\"", "</th>");
            let sourced = columns.iter().any(|column| {
                column.contains(&it.occupation) && column.ends_with(&mark(&html, &it.source))
            });
            assert!(sourced, "{}: {}", path.slug, it.occupation);
        }
    }
}

#[test]
fn sources_are_numbered_as_they_are_cited_and_each_is_cited() {
    for (path, html) in guides() {
        let mut seen: Vec<&str> = Vec::new();
        for number in between(&html, "href=\"#source-", "\"") {
            if !seen.contains(&number) {
                seen.push(number);
            }
        }
        let listed = values(section(&html, Section::Sources), "id");
        let listed: Vec<_> = listed
            .iter()
            .filter_map(|id| id.strip_prefix("source-"))
            .collect();
        assert_eq!(seen, listed, "{}", path.slug);
        for citation in path.citations() {
            let mark = mark(&html, citation.source);
            assert!(html.contains(&mark), "{}: {citation:?}", path.slug);
        }
    }
}

#[test]
fn the_head_says_what_it_pays_how_it_grows_and_where_it_goes() {
    for (path, html) in guides() {
        let glance = between(&html, "<dl class=\"glance\">", "</dl>");
        let glance = glance.first().expect("a glance");
        assert!(html.contains(&path.tagline));
        for figure in [&path.pay.low, &path.pay.median, &path.pay.high] {
            assert!(
                glance.contains(&usd(figure.usd)),
                "{}: {figure:?}",
                path.slug
            );
        }
        for next in &path.progresses_to {
            assert!(
                glance.contains(&next.title),
                "{}: {}",
                path.slug,
                next.title
            );
        }
        for pivot in &path.pivots_to {
            assert!(
                glance.contains(&format!("/paths/{}\"", pivot.path)),
                "{}",
                pivot.path
            );
        }
    }
}

#[test]
fn each_chart_is_an_image_with_a_title_and_a_description() {
    for (path, html) in guides() {
        let charts = between(&html, "<svg class=\"", "</desc>");
        let charts: Vec<_> = charts
            .iter()
            .filter(|svg| svg.contains("role=\"img\""))
            .collect();
        assert_eq!(charts.len(), 3, "{}", path.slug);
        for chart in charts {
            for (label, part) in [("aria-labelledby", "title"), ("aria-describedby", "desc")] {
                let id = values(chart, label)
                    .first()
                    .copied()
                    .expect(label)
                    .to_owned();
                assert!(chart.contains(&format!("<{part} id=\"{id}\">")), "{chart}");
            }
        }
    }
}

#[test]
fn a_project_says_what_to_do_and_what_it_proves() {
    for (path, html) in guides() {
        let proof = plain(section(&html, Section::Proof));
        for it in &path.proof_projects {
            let project = catalog().project(&it.project).expect("a project");
            let start = format!("id=\"project-{}\"", project.id);
            let shown = between(&proof, &start, "</details>");
            let shown = shown.first().expect("the project");
            assert!(
                shown.contains(&format!("{} hours", project.hours)),
                "{shown}"
            );
            for (skill, level) in &project.proves {
                let name = &catalog().skill(skill).expect("a skill").name;
                assert!(
                    shown.contains(&format!("{name}: level {level},")),
                    "{name} in {shown}"
                );
            }
        }
    }
}

#[test]
fn links_out_of_the_site_are_marked_as_such() {
    for (path, html) in guides() {
        for link in between(&html, "<a ", ">")
            .iter()
            .filter(|link| link.contains("href=\"http"))
        {
            assert!(link.contains("external"), "{}: {link}", path.slug);
        }
    }
}

/// What says nothing of where a link leads when it stands alone, as in the list of a page's links that screen
/// readers give: the words that Lighthouse's audit `link-text` looks for in English.
const EMPTY_WORDS: [&str; 14] = [
    "click here",
    "click this",
    "go",
    "here",
    "information",
    "learn more",
    "more",
    "more info",
    "more information",
    "read more",
    "right here",
    "see more",
    "start",
    "this",
];

#[test]
fn each_link_says_where_it_leads_when_it_stands_alone() {
    for (path, html) in guides() {
        for link in between(&html, "<a ", "</a>") {
            let (_, inner) = link.split_once('>').expect("an end of the tag");
            let words = plain(inner).trim().to_lowercase();
            assert!(!words.is_empty(), "{}: {link}", path.slug);
            assert!(
                !EMPTY_WORDS.contains(&&*words),
                "{}: the link {words:?}",
                path.slug
            );
        }
    }
}
