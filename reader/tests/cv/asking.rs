//! What is asked about and not mended.

use crate::given::read;
use serde_json::Value;

/// The job, or the years, that a CV of one line speaks of.
fn only(cv: &str) -> Value {
    let found = read(format!("EXPERIENCE\n{cv}\n").as_bytes(), "");
    let mut findings = found["found"].as_array().cloned().unwrap_or_default();
    findings.retain(|finding| finding["group"] == "jobs");
    assert_eq!(findings.len(), 1, "{found:#}");
    findings.remove(0)
}

/// The words of what may be chosen.
fn choices(finding: &Value) -> Vec<&str> {
    let choices = finding["choices"].as_array();
    let words = choices.into_iter().flatten().map(|it| it["words"].as_str());
    words.flatten().collect()
}

#[test]
fn a_job_that_ends_before_it_begins_is_left_out_until_it_is_said_what_is_right() {
    let found = only("Backend developer, 2021-05 to 2019-03");
    assert_eq!(found["chosen"], -1);
    assert_eq!(found["note"], "It ends before it begins. What is right?");
    assert_eq!(
        choices(&found),
        [
            "Mar 2019 to May 2021",
            "May 2021 to now",
            "Take the job without its dates"
        ]
    );
    let turned = &found["choices"][0]["profile"]["roles"][0];
    assert_eq!(
        (&turned["from"], &turned["to"]),
        (&"2019-03".into(), &"2021-05".into())
    );
}

#[test]
fn dates_in_the_future_and_dates_too_long_ago_are_asked_about() {
    for (cv, note) in [
        (
            "Backend developer, 2027-01 to 2028-01",
            "It begins in the future. What is right?",
        ),
        (
            "Backend developer, 2019-01 to 2028-01",
            "It ends in the future. What is right?",
        ),
        (
            "Backend developer, 1951-01 to 2020-01",
            "That is more than 60 years ago. What is right?",
        ),
    ] {
        let found = only(cv);
        assert_eq!(
            (&found["note"], &found["chosen"]),
            (&note.into(), &(-1).into()),
            "{found:#}"
        );
    }
}

#[test]
fn more_than_sixty_years_cannot_be_taken() {
    let found = only("75 years of experience");
    assert_eq!(found["words"], "75 years of experience");
    assert_eq!(choices(&found), Vec::<&str>::new());
    assert!(
        found["note"]
            .as_str()
            .is_some_and(|note| note.contains("slip"))
    );
}

#[test]
fn stated_years_count_by_themselves_and_are_asked_about_beside_dates() {
    assert_eq!(only("7 years of experience")["chosen"], 0);
    let both = read(
        b"10 years of experience\n\nEXPERIENCE\nBackend developer, 2020-01 to 2024-01\n",
        "",
    );
    let stated = both["found"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|it| it["words"] == "10 years of experience");
    let note = stated
        .and_then(|it| it["note"].as_str())
        .unwrap_or_default();
    assert!(note.contains("add up to 4 years"), "{both:#}");
    assert_eq!(stated.map(|it| &it["chosen"]), Some(&(-1).into()));
}

#[test]
fn a_title_of_several_paths_is_a_choice() {
    let found = only("Java Developer, 2020-01 to 2024-01");
    let choices = choices(&found);
    assert!(choices.len() >= 3, "{found:#}");
    assert_eq!(choices.last(), Some(&"as work of another kind"));
}

#[test]
fn a_title_that_few_of_one_path_have_is_a_choice_too() {
    let found = only("Tech Lead, 2020-01 to 2024-01");
    assert_eq!(
        choices(&found),
        ["as Engineering manager", "as work of another kind"]
    );
    assert_eq!(found["chosen"], -1);
}

#[test]
fn a_job_with_a_title_that_nothing_knows_is_taken_unless_it_is_struck() {
    let found = only("Frobnicator, 2016-01 to 2020-01");
    assert_eq!(found["chosen"], 0);
    let note = found["note"].as_str().unwrap_or_default();
    assert!(note.ends_with("untick it if it was none."), "{note}");
}

#[test]
fn years_that_are_stated_beside_work_of_another_kind_are_asked_about() {
    let both = read(
        b"Over 10 years of experience\n\nEXPERIENCE\nNurse, 2010-01 to 2020-01\n",
        "",
    );
    let found = both["found"].as_array().into_iter().flatten();
    let chosen: Vec<_> = found.map(|it| &it["chosen"]).collect();
    assert_eq!(chosen, [-1, -1], "{both:#}");
}

#[test]
fn years_that_are_stated_of_work_of_another_kind_are_not_taken_unasked() {
    for cv in ["Nurse with 10 years of experience", "10 years as a chef"] {
        let found = only(cv);
        assert_eq!(found["chosen"], -1, "{found:#}");
        assert_eq!(
            choices(&found),
            [found["words"].as_str().unwrap_or_default()]
        );
        assert_eq!(
            found["note"], "Tick this if it was work in technology.",
            "{found:#}"
        );
    }
    let slip = only("75 years of experience as a chef");
    assert_eq!(choices(&slip), Vec::<&str>::new());
}

#[test]
fn a_job_that_is_none_in_technology_is_not_taken_unasked() {
    let found = only("Pastry chef, 2016-01 to 2020-01");
    assert_eq!(found["chosen"], -1);
    assert!(
        found["note"]
            .as_str()
            .is_some_and(|note| note.starts_with("No path here"))
    );
}
