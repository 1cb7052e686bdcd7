//! Years of experience, from dates and from statements.

use crate::reading::{json, text};
use catalog::Catalog;
use fit::{Answers, Model, Month, Profile};
use std::path::Path;
use std::sync::LazyLock;

pub(crate) static MODEL: LazyLock<Model> = LazyLock::new(|| {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    Model::new(
        &Catalog::read(&seeds).expect("the seeds have no fault"),
        "test",
    )
});

/// The years of a profile in July 2026.
pub(crate) fn years(profile: &Profile) -> Option<f64> {
    let today = Month::new(2026, 7);
    Answers::new(&MODEL, profile, today).years
}

#[test]
fn years_are_stated_in_many_ways() {
    for (cv, stated) in [
        ("10+ years of experience", Some(10.0)),
        ("5 yrs experience", Some(5.0)),
        ("7 years in software", Some(7.0)),
        ("Over 12 years' experience building APIs", Some(12.0)),
        (
            "8 years of professional software development experience",
            Some(8.0),
        ),
        ("3-5 years of experience", Some(3.0)),
        ("3 to 5 years of experience", Some(3.0)),
        ("2.5 years of experience", Some(2.5)),
        ("18 months of experience", Some(1.5)),
        ("five years of experience", Some(5.0)),
        ("over a decade of experience", Some(10.0)),
        ("two decades of experience", Some(20.0)),
        ("Experience: 6 years", Some(6.0)),
        ("9 years", Some(9.0)),
        ("4 years as a backend engineer", Some(4.0)),
        (
            "2 years of experience with Go and 6 years of experience with Java",
            Some(6.0),
        ),
        ("40 years old", None),
        ("two years ago I left", None),
        ("the 2 years warranty", None),
        ("a team with 300 years of experience", None),
        ("-3 years of experience", Some(3.0)),
        ("years of experience", None),
    ] {
        let imported = text(cv);
        assert_eq!(
            imported.profile.years.or_else(|| years(&imported.profile)),
            stated,
            "{cv}"
        );
    }
}

#[test]
fn overlapping_jobs_count_once() {
    let resume = |work: serde_json::Value| {
        years(&json(&serde_json::json!({ "work": work }).to_string()).profile)
    };
    let job = |from: &str, to: &str| serde_json::json!({ "startDate": from, "endDate": to });
    for (work, expected) in [
        (serde_json::json!([job("2018-01", "2020-01")]), Some(2.0)),
        (
            serde_json::json!([job("2018-01-15", "2020-01-31"), job("2019-01", "2021-01")]),
            Some(3.0),
        ),
        (
            serde_json::json!([job("2018", "2020"), job("2022", "2023")]),
            Some(3.0),
        ),
        (serde_json::json!([{ "startDate": "2024-07" }]), Some(2.0)),
        (serde_json::json!([job("2024-07", "2044-01")]), Some(2.0)),
        (serde_json::json!([job("2044-01", "2045-01")]), Some(0.0)),
        (
            serde_json::json!([{ "startDate": "2024-07", "endDate": "Present" }]),
            Some(2.0),
        ),
        (
            serde_json::json!([{ "startDate": "2024-07", "endDate": "" }]),
            Some(2.0),
        ),
        (
            serde_json::json!([{ "startDate": "2024-07", "endDate": null }]),
            Some(2.0),
        ),
        (
            serde_json::json!([{ "startDate": "Jul 2024", "endDate": "07/2025" }]),
            Some(1.0),
        ),
        (
            serde_json::json!([{ "startDate": 2020, "endDate": 2021 }]),
            Some(1.0),
        ),
        (
            serde_json::json!([{ "startDate": "2024-07", "endDate": "till date" }]),
            Some(2.0),
        ),
        (
            serde_json::json!([{ "startDate": "15 January 2020", "endDate": "2022-00" }]),
            Some(2.0),
        ),
        (
            serde_json::json!([{ "startDate": "2020", "endDate": "who knows" }]),
            None,
        ),
        (serde_json::json!([{ "name": "Acme" }]), None),
    ] {
        assert_eq!(resume(work.clone()), expected, "{work}");
    }
}

#[test]
fn dates_are_a_better_account_than_statements() {
    let resume = r#"{"basics": {"summary": "10 years of experience"}, "work": [{"startDate": "2020", "endDate": "2024"}]}"#;
    let imported = json(resume);
    assert_eq!(imported.profile.years, None);
    assert_eq!(years(&imported.profile), Some(4.0));
    // Who strikes the role keeps the statement.
    let role = imported
        .findings
        .iter()
        .position(|it| it.kind() == fit::import::Kind::Role);
    let kept = imported.without(&role.into_iter().collect());
    assert_eq!(kept.years, Some(10.0));
}

#[test]
fn a_summary_may_be_all_there_is() {
    let resume =
        r#"{"basics": {"summary": "7 years of experience."}, "skills": [{"name": "Python"}]}"#;
    assert_eq!(json(resume).profile.years, Some(7.0));
}

#[test]
fn years_stated_of_work_of_another_kind_are_not_taken_unasked() {
    for (cv, years, told) in [
        (
            "Nurse with 10 years of experience, learning Python.",
            None,
            1,
        ),
        (
            "15 years of experience in banking. Learning Python.",
            None,
            1,
        ),
        (
            "10+ years' experience as a chef. 2 years as a software developer.",
            Some(2.0),
            2,
        ),
        ("Primary school teacher, 12 years of experience", None, 1),
        (
            "Over 8 years of experience in the hospitality industry",
            None,
            1,
        ),
        (
            "20 years as an electrician, now learning Go and Docker",
            None,
            1,
        ),
        // Technology in another field is technology.
        (
            "Java developer with 15 years of experience in banking",
            Some(15.0),
            1,
        ),
        (
            "Data analyst\n\n7 years of experience in insurance and retail.",
            Some(7.0),
            1,
        ),
        (
            "9 years of experience in finance with Python and SQL",
            Some(9.0),
            1,
        ),
        ("6 years of experience in logistics software", Some(6.0), 1),
        (
            "Former barista. 3 years of experience building web shops.",
            Some(3.0),
            1,
        ),
    ] {
        let imported = text(cv);
        assert_eq!(imported.profile.years, years, "{cv}");
        let found = imported.findings.iter();
        let found = found.filter(|it| it.kind() == fit::import::Kind::Years);
        assert_eq!(found.count(), told, "{cv}: {:?}", imported.findings);
    }
}
