//! Where findings stand.

use crate::reading::{json, text};
use fit::import::{Imported, Place};
use proptest::prelude::*;

/// Checks that each phrase is really at its place.
pub(crate) fn check_text(cv: &str, imported: &Imported) {
    let findings = imported.findings.iter().map(|it| (&it.phrase, &it.place));
    let unknown = imported.unknown.iter().map(|it| (&it.word, &it.place));
    for (phrase, place) in findings.chain(unknown) {
        let Place::Text {
            line,
            column,
            start,
            end,
        } = place
        else {
            panic!("{place:?} is not in a text")
        };
        assert_eq!(cv.get(*start..*end), Some(phrase.as_str()));
        let before = &cv[..*start];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        assert_eq!(
            *line,
            before.matches('\n').count() + 1,
            "line of {phrase:?}"
        );
        assert_eq!(
            *column,
            before[line_start..].chars().count() + 1,
            "column of {phrase:?}"
        );
    }
}

pub(crate) fn check_json(cv: &str, imported: &Imported) {
    let document: serde_json::Value = serde_json::from_str(cv).expect("it was read");
    let findings = imported.findings.iter().map(|it| (&it.phrase, &it.place));
    let unknown = imported.unknown.iter().map(|it| (&it.word, &it.place));
    for (phrase, place) in findings.chain(unknown) {
        let Place::Json {
            pointer,
            start,
            end,
        } = place
        else {
            panic!("{place:?} is not in JSON")
        };
        let value = document
            .pointer(pointer)
            .expect("the pointer leads to a value");
        let text = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        assert_eq!(text.get(*start..*end), Some(phrase.as_str()), "{pointer}");
    }
}

#[test]
fn a_finding_says_its_line_and_column() {
    let cv = "Jané Doe\n\nSkills:\u{a0}Zürich Foo,  Python,\r\n\tSpring\u{a0}Boot, C++";
    let imported = text(cv);
    check_text(cv, &imported);
    let python = imported
        .findings
        .iter()
        .find(|it| it.phrase == "Python")
        .expect("Python is found");
    assert_eq!(
        python.place,
        Place::Text {
            line: 3,
            column: 22,
            start: 34,
            end: 40
        }
    );
}

#[test]
fn a_finding_says_its_pointer() {
    let cv = r#"{"skills": [{"name": "Web", "keywords": ["HTML", "Go, C++"]}]}"#;
    let imported = json(cv);
    check_json(cv, &imported);
    let go = imported
        .findings
        .iter()
        .find(|it| it.phrase == "C++")
        .expect("C++ is found");
    assert_eq!(
        go.place,
        Place::Json {
            pointer: "/skills/0/keywords/1".to_owned(),
            start: 4,
            end: 7
        }
    );
}

/// Pieces of which CVs are made.
pub(crate) fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "Go",
        "go",
        "C",
        "C++",
        "R",
        "Python",
        "k8s",
        "Spring Boot",
        "machine learning",
        "CI/CD",
        "Backend Engineer",
        "Senior ",
        "Jan 2021",
        "2018",
        "–",
        "present",
        "03/2019",
        "10+ years of experience",
        "5 yrs",
        "Skills",
        "Experience",
        "Certifications",
        "CKA",
        "CISSP",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        " ",
        "  ",
        ", ",
        "/",
        " / ",
        "-",
        " - ",
        "• ",
        ":",
        ".",
        "(",
        ")",
        "é",
        "\u{a0}",
        "\u{200b}",
        "\u{301}",
        "𝔊",
        "日本",
        "Frobnicate",
        "https://",
        "@",
        "and",
        "in",
        "I am a",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn phrases_of_a_text_are_at_their_places(cv in pieces()) {
        check_text(&cv, &text(&cv));
    }

    #[test]
    fn phrases_of_a_json_resume_are_at_their_places(
        texts in prop::collection::vec(pieces(), 12),
    ) {
        let [label, summary, position, from, to, highlight, name, keyword, second, course, certificate, project] =
            texts.as_slice() else { return Ok(()) };
        let cv = serde_json::json!({
            "basics": { "label": label, "summary": summary },
            "work": [{ "position": position, "startDate": from, "endDate": to, "highlights": [highlight] }, { "startDate": 2019 }],
            "skills": [{ "name": name, "keywords": [keyword, second] }, keyword],
            "education": [{ "courses": [course] }],
            "certificates": [{ "name": certificate }],
            "projects": [{ "description": project, "keywords": texts }],
        }).to_string();
        check_json(&cv, &json(&cv));
    }
}
