//! Lists of technologies with nothing around them.

use crate::reading::{roles, text, tools, unknown};

/// What a text of this kind has: its tools, and what nothing knows.
type Row = (
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

#[track_caller]
fn table(rows: &[Row]) {
    for (cv, expected, not_known) in rows {
        let imported = text(cv);
        assert_eq!(tools(&imported), *expected, "{cv:?}");
        assert_eq!(unknown(&imported), *not_known, "{cv:?}");
    }
}

#[test]
fn a_list_needs_no_heading() {
    let all = [
        "c",
        "docker",
        "go",
        "microsoft-excel",
        "python",
        "r",
        "react",
        "rust",
        "spring",
        "swift",
    ];
    for cv in [
        "python, go, react, rust, spring, swift, c, r, docker, flurbo, excel",
        "python\ngo\nreact\nrust\nspring\nswift\nc\nr\ndocker\nflurbo\nexcel\n",
        "• python • go • react • rust • spring • swift • c • r • docker • flurbo • excel",
        "Jo Doe\nBerlin, Germany\njo@example.org\n\npython, go, react, rust, spring, swift,\nc, r, docker, flurbo,\nexcel",
        "- python, go, react\n- rust, spring, swift\n- c, r, docker\n- flurbo, excel\n",
    ] {
        let imported = text(cv);
        assert_eq!(tools(&imported), all, "{cv:?}");
        assert_eq!(unknown(&imported), ["flurbo"], "{cv:?}");
    }
    table(&[
        ("go, rust, python", &["go", "python", "rust"], &[]),
        (
            "Docker, Python and Flurbo.",
            &["docker", "python"],
            &["Flurbo"],
        ),
        (
            "Jo | Docker | Python | Git | Linux | jo@example.org | www.example.org | +49 30 1234567",
            &["docker", "git", "linux", "python"],
            &["Jo"],
        ),
        (
            "Backend: Python, go, Flurbo\nOther: Docker / Git\n",
            &["docker", "git", "go", "python"],
            &["Flurbo"],
        ),
        (
            "Backend engineer, python, docker, go, 5 years of experience with all of them",
            &["docker", "go", "python"],
            &[],
        ),
    ]);
}

#[test]
fn sentences_are_no_list() {
    table(&[
        ("I use python, go home", &["python"], &[]),
        (
            "We moved from Docker to Kubernetes, go figure, and I like it",
            &["docker", "kubernetes"],
            &[],
        ),
        (
            "• Built APIs in Java and Python\n• Led a team of five\n• Moved to Docker",
            &["docker", "java", "python"],
            &[],
        ),
        (
            "Backend engineer, Acme, 2019 – 2021, Python, Docker",
            &["docker", "python"],
            &[],
        ),
        ("go, swift, figure it out", &[], &[]),
    ]);
}

#[test]
fn a_list_may_say_who_it_is_about() {
    let imported = text("QA engineer, Python, Selenium, Docker");
    assert_eq!(roles(&imported), ["qa-engineer | QA engineer | –…"]);
    assert_eq!(unknown(&imported), [""; 0]);
}
