//! What people type, and the path they should see first.

use super::*;
use crate::seeds;

fn search(text: &str) -> Found {
    seeds::site().index().search(text)
}

fn first(text: &str) -> String {
    let found = search(text);
    found
        .hits
        .first()
        .map_or_else(String::new, |hit| hit.path.to_string())
}

fn places(text: &str) -> Vec<String> {
    let found = search(text);
    found.hits.iter().map(|hit| hit.path.to_string()).collect()
}

#[test]
fn every_path_is_found_first_by_its_own_title() {
    for path in &seeds::catalog().paths {
        assert_eq!(first(&path.title), path.slug.as_str());
        assert_eq!(first(&path.title.to_uppercase()), path.slug.as_str());
    }
}

#[test]
fn every_path_is_found_first_by_its_title_with_two_letters_of_its_longest_word_swapped() {
    for path in &seeds::catalog().paths {
        let words = path.title.split(' ');
        let longest = words.max_by_key(|word| word.len()).unwrap_or_default();
        let mut letters: Vec<char> = longest.chars().collect();
        letters.swap(2, 3);
        let slipped: String = letters.into_iter().collect();
        let slipped = path.title.replace(longest, &slipped);
        assert_eq!(first(&slipped), path.slug.as_str(), "{slipped}");
    }
}

#[test]
fn other_names_lead_to_their_path() {
    for (text, path) in [
        ("back end developer", "backend-engineer"),
        ("front-end", "frontend-engineer"),
        ("dev ops", "devops-engineer"),
        ("SDET", "qa-engineer"),
        ("tester", "qa-engineer"),
        ("firmware", "embedded-engineer"),
        ("iOS developer", "mobile-engineer"),
        ("pen tester", "security-engineer"),
        ("MLOps", "machine-learning-engineer"),
        ("SRE", "site-reliability-engineer"),
        ("business intelligence", "data-analyst"),
    ] {
        assert_eq!(first(text), path, "{text}");
    }
}

#[test]
fn tools_lead_to_the_paths_that_use_them_most_and_not_to_all() {
    for (text, path) in [
        ("terraform", "devops-engineer"),
        ("teraform", "devops-engineer"),
        ("pytorch", "machine-learning-engineer"),
        ("swift", "mobile-engineer"),
        ("airflow", "data-engineer"),
        ("power bi", "data-analyst"),
        ("burp suite", "security-engineer"),
    ] {
        let places = places(text);
        let (at, all) = (
            places.iter().position(|place| place == path),
            seeds::catalog().paths.len(),
        );
        assert!(
            at.is_some_and(|at| at < 3) && places.len() < all,
            "{text}: {places:?}"
        );
    }
}

#[test]
fn all_words_must_be_found_in_a_path() {
    let both = places("python statistics");
    assert!(both.contains(&"data-scientist".to_owned()));
    assert!(!both.contains(&"frontend-engineer".to_owned()));
}

#[test]
fn a_word_that_is_nowhere_is_named_and_passed_over() {
    let found = search("backend zzzyx");
    assert_eq!(found.nowhere, ["zzzyx"]);
    assert_eq!(
        found.hits.first().map(|hit| hit.path.as_str()),
        Some("backend-engineer")
    );
    assert_eq!(search("zzzyx").hits, []);
}

#[test]
fn a_slip_is_named_with_the_word_it_was_taken_for() {
    let found = search("kuberntes");
    assert_eq!(
        found.read_as,
        [("kuberntes".to_owned(), "kubernetes".to_owned())]
    );
}

#[test]
fn absurd_texts_find_nothing_and_break_nothing() {
    for text in ["", "   ", "🦀", "((((", "\u{0}", "++", &"a ".repeat(10_000)] {
        let found = search(text);
        assert!(found.hits.len() <= seeds::catalog().paths.len());
    }
}
