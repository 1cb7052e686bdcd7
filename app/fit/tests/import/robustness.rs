//! Absurd input.

use crate::places::{check_text, pieces};
use crate::reading::{LEXICON, json, text, tools};
use fit::import::{self, LONGEST};
use fit::{Lexicon, Profile};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<f64>().prop_map(|number| serde_json::json!(number)),
        any::<i64>().prop_map(Into::into),
        any::<String>().prop_map(Into::into),
        pieces().prop_map(Into::into),
    ];
    let key = prop::sample::select(vec![
        "basics",
        "work",
        "volunteer",
        "education",
        "skills",
        "projects",
        "certificates",
        "meta",
        "id",
        "name",
        "label",
        "summary",
        "position",
        "startDate",
        "endDate",
        "highlights",
        "keywords",
        "courses",
        "level",
        "x/~y",
    ]);
    leaf.prop_recursive(5, 60, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(serde_json::Value::Array),
            prop::collection::vec((key.clone(), inner), 0..8).prop_map(|members| members
                .into_iter()
                .map(|(key, value)| (key.to_owned(), value))
                .collect()),
        ]
    })
}

proptest! {
    #[test]
    fn any_text_is_read(cv in any::<String>()) {
        check_text(&cv, &text(&cv));
    }

    #[test]
    fn any_string_is_a_json_resume_or_an_error(cv in any::<String>()) {
        let _ = import::json_resume(&LEXICON, &cv);
    }

    #[test]
    fn any_json_object_is_read(cv in any_json()) {
        let read = import::json_resume(&LEXICON, &cv.to_string());
        prop_assert_eq!(read.is_ok(), cv.is_object());
    }

    #[test]
    fn reading_twice_gives_the_same(cv in pieces()) {
        prop_assert_eq!(text(&cv), text(&cv));
    }

    #[test]
    fn the_findings_make_the_profile(cv in pieces()) {
        let imported = text(&cv);
        prop_assert_eq!(&imported.without(&BTreeSet::new()), &imported.profile);
        let all: BTreeSet<usize> = (0..imported.findings.len()).collect();
        prop_assert_eq!(imported.without(&all), Profile::default());
    }

    #[test]
    fn a_struck_tool_is_not_in_the_profile(cv in pieces(), which in any::<prop::sample::Index>()) {
        let imported = text(&cv);
        let tools: Vec<usize> = imported.findings.iter().enumerate()
            .filter(|(_, it)| it.kind() == import::Kind::Tool).map(|(at, _)| at).collect();
        prop_assume!(!tools.is_empty());
        let struck = *which.get(&tools);
        prop_assert_eq!(imported.without(&BTreeSet::from([struck])).tools.len(), imported.profile.tools.len() - 1);
    }
}

#[test]
fn a_cv_that_is_too_long_is_a_clear_error() {
    let cv = "x".repeat(LONGEST + 1);
    let expected =
        "this has 10485761 bytes; a CV of up to 10485760 bytes (10 MB) is read, without pictures";
    for error in [
        import::text(&LEXICON, &cv),
        import::json_resume(&LEXICON, &cv),
    ] {
        assert_eq!(error.expect_err("it is too long").to_string(), expected);
    }
}

#[test]
fn what_is_no_json_resume_is_a_clear_error() {
    for (cv, start) in [
        ("", "this is not JSON from line 1, column 1 on"),
        ("{", "this is not JSON from line 1, column 2 on"),
        (
            "{\n \"é\": 'a'}",
            "this is not JSON from line 2, column 7 on",
        ),
        (
            "[]",
            "this is a list; a JSON Resume is an object with sections",
        ),
        ("\"Go\"", "this is a text; a JSON Resume is an object"),
        ("null", "this is null; a JSON Resume is an object"),
        ("7", "this is a number; a JSON Resume is an object"),
        (
            &"[".repeat(100_000),
            "this is not JSON from line 1, column 129 on",
        ),
    ] {
        let error = import::json_resume(&LEXICON, cv)
            .expect_err(start)
            .to_string();
        assert!(error.starts_with(start), "{error}");
    }
}

/// Texts that are long and of one kind, each of which would take quadratic time somewhere if anything
/// did: these are a hundred times what a CV has, and a test run that hangs says so.
#[test]
fn long_monotonous_texts_are_read() {
    for piece in [
        "a ",
        "Go, ",
        "go/",
        "C",
        "\n",
        "- x\n",
        "in ",
        "Skills\n",
        "Frobnicate1, ",
        "2018-2020 ",
        "Jan 2021 – ",
        "Backend Engineer, ",
        "Backend Engineer\n",
        "10 years of experience ",
        "https://x/",
        ".",
        "\u{301}",
        "\u{200b}",
        "é",
        "𝔊",
        "CKA ",
        "Spring-",
        "and ",
        "(",
        "\t",
        "Experience\nX 2018–2020\n",
    ] {
        let cv = piece.repeat(200_000 / piece.len());
        check_first(&text(&cv));
        let skills = format!("Skills:\n{cv}");
        check_first(&text(&skills));
    }
}

fn check_first(imported: &import::Imported) {
    assert!(imported.findings.len() + imported.unknown.len() < 1_000_000);
}

#[test]
fn two_hundred_thousand_skills_are_read() {
    let names: Vec<String> = (0..200_000).map(|number| format!("w{number}")).collect();
    let resume = serde_json::json!({ "skills": [{ "name": "Go", "keywords": names }] }).to_string();
    let imported = json(&resume);
    assert_eq!(tools(&imported), ["go"]);
    assert_eq!(imported.unknown.len(), 200_000);
}

#[test]
fn the_lexicon_travels() {
    let packed = LEXICON.text();
    let unpacked = Lexicon::from_text(&packed).expect("it is a lexicon");
    let cv = "Go, Rust, K8s; Senior Backend Engineer since 2020; CKA certified; machine learning";
    assert_eq!(import::text(&unpacked, cv), import::text(&LEXICON, cv));
    assert!(packed.len() < 140_000, "{} bytes", packed.len());
}
