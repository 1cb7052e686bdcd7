//! Entries of lists of skills that nothing knows.

use crate::reading::{json, skills, text, unknown};

#[test]
fn entries_that_nothing_knows_are_listed_once() {
    for (cv, expected) in [
        (
            "Skills: Python, Zyxel Foo, Go, zyxel foo",
            &["Zyxel Foo"][..],
        ),
        (
            "Skills\n• Python (Frobnicate, NumPy)\n• Blub/Go\n• English - native",
            &["Frobnicate", "Blub", "English"],
        ),
        ("Skills: Python and Frobnicate", &["Frobnicate"]),
        ("Skills: CI/CD, A/B testing, HTML/CSS", &[]),
        ("Skills: go, swift", &["go", "swift"]),
        ("Skills: advanced, 3 years, etc., and other tools", &[]),
        (
            "Skills: a sentence that goes on for quite a while about nothing",
            &[],
        ),
        ("Languages: English, Klingon", &[]),
        ("Languages: Flurbo, Go", &["Flurbo"]),
        (
            "Languages: English (C1), German - native, Flurbo, Python",
            &["Flurbo"],
        ),
        ("Skills: Python with Flurbo", &["Flurbo"]),
        ("Skills: Flurbo for Python", &["Flurbo"]),
        (
            "Skills: Deploying on AWS, expert in Python, SQL in production",
            &[],
        ),
        ("Skills: Python；Flurbo、Go", &["Flurbo"]),
        ("I like Frobnicate, Blub", &[]),
    ] {
        assert_eq!(unknown(&text(cv)), expected, "{cv}");
    }
}

#[test]
fn unknown_entries_of_a_json_resume_are_listed() {
    let imported = json(
        r#"{"skills": [{"name": "Compression", "keywords": ["Mpeg", "MPEG", "MP4"]}, "Blub"],
            "projects": [{"keywords": ["Chrome Extension", "Go"]}]}"#,
    );
    assert_eq!(
        unknown(&imported),
        ["Mpeg", "MP4", "Compression", "Blub", "Chrome Extension"]
    );
    // The name of a group of which something is known is a heading.
    let imported = json(r#"{"skills": [{"name": "Miscellany", "keywords": ["Mpeg", "Python"]}]}"#);
    assert_eq!(unknown(&imported), ["Mpeg"]);
    assert_eq!(
        unknown(&skills(&["Frameworks", "Technical skills", "Languages"])),
        [""; 0]
    );
}
