//! The ladder step that fits.

use crate::given::answers;
use crate::seeds::{MODEL, path, skill};
use catalog::Level;
use fit::{Answers, HeldBackBy, Known, seniority};
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_step_never_falls_as_years_grow(
        answers in answers(&MODEL, 0.6), years in 0.0..60.0, more in 0.0..30.0,
    ) {
        for path in &MODEL.paths {
            let step = |years| seniority(&MODEL, path, &Answers { years: Some(years), ..answers.clone() }).step;
            prop_assert!(step(years + more) >= step(years), "{}", path.slug);
        }
    }

    #[test]
    fn a_step_never_falls_as_levels_grow(
        answers in answers(&MODEL, 0.8), grown in prop::collection::vec((0..MODEL.skills.len(), 0u8..=4), 1..20),
    ) {
        let mut more = answers.clone();
        for (skill, by) in grown {
            if let Known::Level(level) = more.skills[skill] {
                more.skills[skill] = Known::Level((level + by).min(4));
            }
        }
        for path in &MODEL.paths {
            prop_assert!(seniority(&MODEL, path, &more).step >= seniority(&MODEL, path, &answers).step, "{}", path.slug);
        }
    }

    #[test]
    fn the_step_is_the_lower_reading(answers in answers(&MODEL, 0.8)) {
        for path in &MODEL.paths {
            let found = seniority(&MODEL, path, &answers);
            if let (Some(years), Some(skills)) = (found.by_years, found.by_skills) {
                prop_assert_eq!(found.step, Some(years.min(skills)));
                let held_back = match years.cmp(&skills) {
                    std::cmp::Ordering::Less => Some(HeldBackBy::Years),
                    std::cmp::Ordering::Equal => None,
                    std::cmp::Ordering::Greater => Some(HeldBackBy::Skills),
                };
                prop_assert_eq!(found.held_back_by, held_back);
            }
        }
    }
}

/// Answers that meet what `level` of the backend path needs.
fn able(level: Level) -> Answers {
    let mut answers = Answers::none(&MODEL);
    for need in &MODEL.paths[path("backend-engineer")].skills {
        answers.skills[need.skill] = Known::Level(need.at(level));
    }
    answers
}

#[test]
fn ten_years_with_the_skills_of_a_beginner_are_held_back_by_skills() {
    let answers = Answers {
        years: Some(10.0),
        ..able(Level::Entry)
    };
    let found = seniority(&MODEL, &MODEL.paths[path("backend-engineer")], &answers);
    assert_eq!(found.by_years, Some(Level::Lead));
    assert_eq!(found.by_skills, Some(Level::Entry));
    assert_eq!(found.step, Some(Level::Entry));
    assert_eq!(found.held_back_by, Some(HeldBackBy::Skills));
}

#[test]
fn a_beginner_with_the_skills_of_a_lead_is_held_back_by_years() {
    let answers = Answers {
        years: Some(1.0),
        ..able(Level::Lead)
    };
    let found = seniority(&MODEL, &MODEL.paths[path("backend-engineer")], &answers);
    assert_eq!(found.by_skills, Some(Level::Lead));
    assert_eq!(found.step, Some(Level::Entry));
    assert_eq!(found.held_back_by, Some(HeldBackBy::Years));
}

#[test]
fn three_skills_out_of_fourteen_say_nothing_of_a_step() {
    let mut answers = Answers::none(&MODEL);
    for id in ["debugging", "containers", "automated-testing"] {
        answers.skills[skill(id)] = Known::Level(4);
    }
    let found = seniority(&MODEL, &MODEL.paths[path("backend-engineer")], &answers);
    assert_eq!((found.step, found.by_skills), (None, None));
}

#[test]
fn few_skills_hold_years_back_only_where_they_rule_a_step_out() {
    let path = &MODEL.paths[path("data-engineer")];
    let with = |levels: &[(&str, u8)]| {
        let mut answers = Answers::none(&MODEL);
        answers.years = Some(6.0);
        for (id, level) in levels {
            answers.skills[skill(id)] = Known::Level(*level);
        }
        let found = seniority(&MODEL, path, &answers);
        (found.step, found.by_skills, found.held_back_by)
    };
    let senior = Some(Level::Senior);
    assert_eq!(with(&[]), (senior, None, None));
    assert_eq!(with(&[("data-pipelines", 4)]), (senior, None, None));
    // One skill of many may be the one that is missing.
    assert_eq!(with(&[("debugging", 0)]), (senior, None, None));
    let (step, by_skills, held_back) = with(&[("data-pipelines", 0), ("sql", 0)]);
    assert_eq!((step, held_back), (by_skills, Some(HeldBackBy::Skills)));
    assert!(step < senior, "{step:?}");
}

#[test]
fn years_in_far_off_roles_say_nothing_of_a_step_until_skills_do() {
    let held = |role, to| {
        let mut answers = Answers::none(&MODEL);
        answers.years = Some(20.0);
        answers.roles = vec![(path(role), true)];
        seniority(&MODEL, &MODEL.paths[path(to)], &answers).step
    };
    let lead = Some(Level::Lead);
    assert_eq!(held("backend-engineer", "backend-engineer"), lead);
    assert_eq!(held("backend-engineer", "software-engineer"), lead);
    assert_eq!(held("site-reliability-engineer", "data-scientist"), None);

    let scientist = &MODEL.paths[path("data-scientist")];
    let mut answers = Answers::none(&MODEL);
    answers.years = Some(20.0);
    answers.roles = vec![(path("site-reliability-engineer"), true)];
    for need in &scientist.skills {
        answers.skills[need.skill] = Known::Level(need.at(Level::Mid));
    }
    assert!(seniority(&MODEL, scientist, &answers).step >= Some(Level::Mid));
}

#[test]
fn a_ladder_that_begins_after_years_of_another_is_not_stood_on_before() {
    let path = &MODEL.paths[path("engineering-manager")];
    let after = |years| {
        let mut answers = Answers::none(&MODEL);
        answers.years = Some(years);
        for need in &path.skills {
            answers.skills[need.skill] = Known::Level(4);
        }
        seniority(&MODEL, path, &answers)
    };
    let first = f64::from(path.step(Level::Entry).years.from);
    assert!(first > 0.0);
    let before = after(first - 1.5);
    assert_eq!((before.step, before.by_years), (None, None));
    assert_eq!(before.years_to_ladder, Some(1.5));
    assert_eq!(before.measured_at(), Some(Level::Entry));
    let there = after(first);
    assert_eq!(
        (there.step, there.years_to_ladder),
        (Some(Level::Entry), None)
    );
}

#[test]
fn each_step_is_reached_by_who_meets_its_years_and_needs() {
    for path in &MODEL.paths {
        for level in Level::ALL {
            let mut answers = Answers::none(&MODEL);
            answers.years = Some(f64::from(path.step(level).years.from));
            for need in &path.skills {
                answers.skills[need.skill] = Known::Level(need.at(level));
            }
            assert!(
                seniority(&MODEL, path, &answers).step >= Some(level),
                "{} {level:?}",
                path.slug
            );
        }
    }
}
