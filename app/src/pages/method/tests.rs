//! The page against the code it describes.

use super::*;
use crate::seeds;

fn html() -> String {
    seeds::html(&Page::Method)
}

/// The words of a part of the page.
fn part(html: &str, id: &str) -> String {
    let start = format!("<section id=\"{id}\">");
    let part = html
        .split(&start)
        .nth(1)
        .and_then(|rest| rest.split("</section>").next());
    let mut words = String::new();
    let mut inside = false;
    for c in part.unwrap_or_default().chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => words.push(c),
            _ => {}
        }
    }
    words
}

#[test]
fn every_part_is_in_the_contents_and_says_something() {
    let html = html();
    for (id, heading, _) in PARTS {
        assert_eq!(
            html.matches(&format!("<a href=\"#{id}\">{heading}</a>"))
                .count(),
            1
        );
        assert!(part(&html, id).len() > 200, "{id}");
    }
}

/// A number that scoring uses: where it stands in the code, and how the page says it.
const NUMBERS: [(&str, &str, &str, &str); 30] = [
    (
        "score/skills",
        "ALIKE: f64 = 100.0",
        "skills",
        "like answers to 100%",
    ),
    (
        "score/mod",
        "PRIOR: f64 = 0.3",
        "fit",
        "0.3 is expected to be there",
    ),
    (
        "score/preferences",
        "NEUTRAL: f64 = 0.5",
        "fit",
        "of preferences, 0.5",
    ),
    ("score/skills", "MENTIONED: f64 = 0.5", "skills", "at 0.5"),
    (
        "score/tools",
        "HALF_SHOWN: f64 = 16.0",
        "tools",
        "points × e / (16 + e)",
    ),
    (
        "score/experience",
        "YEARS_SHARE: f64 = 0.1",
        "experience",
        "count for 0.1",
    ),
    (
        "score/experience",
        "PAST_ROLE: f64 = 0.9",
        "experience",
        "counts 0.9",
    ),
    (
        "evidence",
        "SMOOTHING: f64 = 1.0",
        "tools",
        "q = (s\u{2032} + 1) / 200",
    ),
    (
        "evidence",
        "MIXTURE: f64 = 0.4",
        "tools",
        "0.4 of the tenth percentile",
    ),
    ("evidence", "KEPT: f64 = 0.15", "tools", "0.15 × s"),
    (
        "evidence",
        "SHOWN: f64 = 0.5",
        "tools",
        "about half of what",
    ),
    (
        "evidence",
        "VARIETY: f64 = 0.125",
        "tools",
        "an eighth (0.125)",
    ),
    ("evidence", "LEAST: f64 = -1.2", "tools", "between −1.2"),
    ("evidence", "MOST: f64 = 2.5", "tools", "and 2.5"),
    ("seniority", "STEP_MET: f64 = 0.8", "level", "meet 80%"),
    (
        "seniority",
        "ENOUGH_ANSWERED: f64 = 0.5",
        "level",
        "half of the path's skills",
    ),
    (
        "gaps",
        "PLAN_LENGTH: usize = 6",
        "gaps",
        "at most six proof projects",
    ),
    ("gaps", "Known::Unknown => 70", "gaps", "counts 0.7"),
    ("gaps", "Known::Mentioned => 35", "gaps", "0.35"),
    (
        "distance",
        "VIABLE: f64 = 0.30",
        "moves",
        "viable above 0.3",
    ),
    (
        "distance",
        "HIGHLY_VIABLE: f64 = 0.40",
        "moves",
        "viable above 0.4",
    ),
    (
        "distance",
        "JOB_ZONES_APART: u8 = 1",
        "moves",
        "at most one apart",
    ),
    (
        "distance",
        "PAY_KEPT: f64 = 0.75",
        "moves",
        "three quarters of the old",
    ),
    (
        "confidence",
        "FEW_ANSWERS: usize = 5",
        "confidence",
        "fewer than five things",
    ),
    (
        "confidence",
        "FLAT_ANSWERS: usize = 8",
        "confidence",
        "eight or more answers",
    ),
    (
        "confidence",
        "MASTERED: usize = 6",
        "confidence",
        "six skills",
    ),
    (
        "confidence",
        "HIGH_WIDTH: f64 = 25.0",
        "confidence",
        "at most 25 points",
    ),
    (
        "confidence",
        "MEDIUM_WIDTH: f64 = 55.0",
        "confidence",
        "up to 55",
    ),
    (
        "ask",
        "SETTLED: f64 = 0.85",
        "confidence",
        "0.85 standard deviations",
    ),
    ("ask", "NO_GAP: f64 = 1.0", "confidence", "² + 1 )"),
];

#[test]
fn every_number_that_scoring_uses_is_on_the_page_as_the_code_has_it() {
    let code = |file: &str| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fit/src");
        std::fs::read_to_string(format!("{folder}/{file}.rs")).unwrap_or_default()
    };
    let html = html();
    for (file, number, id, words) in NUMBERS {
        assert!(
            code(file).contains(number),
            "the code no longer has: {file}: {number}"
        );
        let part = part(&html, id).replace("&#x27;", "'").replace("&#39;", "'");
        assert!(part.contains(words), "{id} doesn't say: {words}");
    }
}

#[test]
fn the_points_are_those_that_most_paths_have() {
    let points = catalog::Points::default();
    let paths = &seeds::catalog().paths;
    let same = paths
        .iter()
        .filter(|path| path.rubric.points == points)
        .count();
    assert!(same * 2 > paths.len(), "{same}");
    let fit = part(&html(), "fit");
    for points in [
        points.skills,
        points.tools,
        points.preferences,
        points.experience,
    ] {
        assert!(fit.contains(&points.to_string()), "{points}");
    }
}

#[test]
fn every_source_is_listed_with_its_link() {
    let html = html();
    for source in &seeds::catalog().sources {
        assert!(
            html.contains(&format!("href=\"{}\"", source.url)),
            "{}",
            source.url
        );
    }
}

#[test]
fn licences_that_ask_to_be_named_are() {
    let words = part(&html(), "sources");
    for licence in seeds::catalog()
        .sources
        .iter()
        .filter_map(|source| source.licence.as_ref())
    {
        assert!(words.contains(licence.as_str()), "{licence}");
    }
    assert!(words.contains("USDOL/ETA has not approved, endorsed, or tested these modifications."));
    assert!(words.contains("ODbL"));
}
