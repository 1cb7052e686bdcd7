//! Any profile gives an assessment.

use crate::seeds::MODEL;
use fit::{Month, Profile, assess, report};
use proptest::prelude::*;
use serde_json::json;

fn profile(json: serde_json::Value) -> Profile {
    serde_json::from_value(json).unwrap()
}

/// Assesses and reports, and checks that every number is one.
fn check(profile: &Profile) -> String {
    let assessment = assess(&MODEL, profile, Month::new(2026, 11));
    assert_eq!(assessment.paths.len(), MODEL.paths.len());
    for path in &assessment.paths {
        for number in [path.fit.low, path.fit.expected, path.fit.high] {
            assert!((0.0..=100.0).contains(&number), "{path:?}");
        }
    }
    let answers = fit::Answers::new(&MODEL, profile, Month::new(2026, 11));
    for at in 0..MODEL.paths.len() {
        assert!(report(&MODEL, at, &answers).is_some());
    }
    serde_json::to_string(&assessment).unwrap()
}

#[test]
fn numbers_out_of_range_count_as_the_nearest_in_range() {
    let many = check(&profile(
        json!({ "years": 1e308, "skills": { "sql": { "level": 255 } } }),
    ));
    let most = check(&profile(
        json!({ "years": 60, "skills": { "sql": { "level": 4 } } }),
    ));
    assert_eq!(many, most);
    let less = check(&profile(
        json!({ "years": -3, "preferences": { "plan-or-respond": -128 } }),
    ));
    let least = check(&profile(json!({ "years": 0 })));
    assert_eq!(less, least);
}

#[test]
fn years_that_are_no_number_are_unknown() {
    let nan = Profile {
        years: Some(f64::NAN),
        ..Profile::default()
    };
    assert_eq!(check(&nan), check(&Profile::default()));
    let mut role = profile(json!({ "roles": [{ "years": 1 }] }));
    role.roles[0].years = Some(f64::NAN);
    assert_eq!(check(&role), check(&profile(json!({ "roles": [{}] }))));
    let endless = Profile {
        years: Some(f64::INFINITY),
        ..Profile::default()
    };
    check(&endless);
}

#[test]
fn what_no_catalog_knows_changes_nothing() {
    let odd = check(&profile(json!({
        "skills": { "": { "level": 3 }, "no-such-skill": { "level": 4 }, "\u{10ffff}": {} },
        "tools": ["", "no-such-tool", "🦀"],
        "tools_not_used": ["nor-this"],
        "preferences": { "nonsense": 2 },
        "roles": [{ "path": "no-such-path" }],
        "targets": ["nowhere"],
        "certificates": ["None"],
    })));
    assert_eq!(odd, check(&Profile::default()));
}

#[test]
fn a_role_that_ends_before_it_begins_lasts_no_time() {
    let backwards = json!({ "roles": [{ "from": "2020-05", "to": "2019-01" }] });
    assert_eq!(
        check(&profile(backwards)),
        check(&profile(json!({ "years": 0 })))
    );
}

#[test]
fn a_million_skills_are_read_and_passed_over() {
    let skills: serde_json::Map<_, _> = (0..1_000_000)
        .map(|at| (format!("skill-{at}"), json!({ "level": 4 })))
        .collect();
    let mut many = profile(json!({ "skills": skills }));
    many.skills.insert(
        catalog::SkillId::new("sql"),
        fit::SkillAnswer {
            level: Some(3),
            evidence: None,
        },
    );
    assert_eq!(
        check(&many),
        check(&profile(json!({ "skills": { "sql": { "level": 3 } } })))
    );
}

#[test]
fn a_thousand_jobs_at_once_count_once() {
    let role = json!({ "path": "data-engineer", "from": "2020-01", "current": true });
    let many = json!({ "roles": vec![role.clone(); 1000] });
    assert_eq!(
        check(&profile(many)),
        check(&profile(json!({ "roles": [role] })))
    );
}

#[test]
fn the_order_of_what_was_said_makes_no_difference() {
    let one = r#"{"years": 4, "tools": ["python", "docker", "git"],
        "roles": [{"path": "data-engineer", "from": "2020-01", "to": "2022-01"},
                  {"path": "backend-engineer", "from": "2021-01", "current": true}],
        "skills": {"sql": {"level": 3}, "linux": {"level": 1}}}"#;
    let other = r#"{"skills": {"linux": {"level": 1}, "sql": {"level": 3}},
        "roles": [{"path": "backend-engineer", "from": "2021-01", "current": true},
                  {"path": "data-engineer", "from": "2020-01", "to": "2022-01"}],
        "tools": ["git", "docker", "python"], "years": 4}"#;
    let read = |text| check(&serde_json::from_str(text).unwrap());
    assert_eq!(read(one), read(other));
}

/// Any role.
fn role() -> impl Strategy<Value = serde_json::Value> {
    let paths: Vec<_> = MODEL
        .paths
        .iter()
        .map(|path| path.slug.to_string())
        .collect();
    let month =
        || prop::option::of((1900u16..2200, 1u8..13).prop_map(|(y, m)| format!("{y}-{m:02}")));
    let path = prop::option::of(prop::sample::select(paths));
    (
        path,
        month(),
        month(),
        prop::option::of(any::<f64>()),
        any::<bool>(),
    )
        .prop_map(|(path, from, to, years, current)| {
            let years = years.filter(|years| years.is_finite());
            json!({ "path": path, "from": from, "to": to, "years": years, "current": current })
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_profile_gives_an_assessment(
        years in any::<f64>(),
        skills in prop::collection::btree_map(".{0,20}", prop::option::of(any::<u8>()), 0..30),
        tools in prop::collection::btree_set(".{0,20}", 0..30),
        preferences in prop::collection::btree_map(prop::sample::select(
            MODEL.questions.iter().map(|it| it.id.to_string()).collect::<Vec<_>>()), any::<i8>(), 0..30),
        roles in prop::collection::vec(role(), 0..6),
        pay in any::<[Option<u32>; 3]>(), hours in any::<Option<u8>>(),
    ) {
        let skills: serde_json::Map<_, _> =
            skills.into_iter().map(|(id, level)| (id, json!({ "level": level }))).collect();
        let mut odd = profile(json!({
            "skills": skills, "tools": tools, "preferences": preferences, "roles": roles,
            "pay": pay[0], "wanted_pay": pay[1],
            "constraints": { "pay_floor": pay[2], "hours_per_week": hours },
        }));
        odd.years = Some(years);
        check(&odd);
    }

    #[test]
    fn the_order_of_roles_makes_no_difference(roles in prop::collection::vec(role(), 0..6), by in 0usize..6) {
        let mut turned = roles.clone();
        turned.rotate_left(by % roles.len().max(1));
        prop_assert_eq!(
            check(&profile(json!({ "roles": roles }))),
            check(&profile(json!({ "roles": turned })))
        );
    }
}
