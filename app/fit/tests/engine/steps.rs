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
            let step = |years| seniority(path, &Answers { years: Some(years), ..answers.clone() }).step;
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
            prop_assert!(seniority(path, &more).step >= seniority(path, &answers).step, "{}", path.slug);
        }
    }

    #[test]
    fn the_step_is_the_lower_reading(answers in answers(&MODEL, 0.8)) {
        for path in &MODEL.paths {
            let found = seniority(path, &answers);
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
    let found = seniority(&MODEL.paths[path("backend-engineer")], &answers);
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
    let found = seniority(&MODEL.paths[path("backend-engineer")], &answers);
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
    let found = seniority(&MODEL.paths[path("backend-engineer")], &answers);
    assert_eq!((found.step, found.by_skills), (None, None));
}

#[test]
fn years_alone_are_held_back_by_the_few_skills_that_were_answered() {
    let path = &MODEL.paths[path("data-engineer")];
    let with = |level| {
        let mut answers = Answers::none(&MODEL);
        answers.years = Some(6.0);
        if let Some(level) = level {
            answers.skills[skill("data-pipelines")] = Known::Level(level);
        }
        let found = seniority(path, &answers);
        (found.step, found.by_skills, found.held_back_by)
    };
    assert_eq!(with(None), (Some(Level::Senior), None, None));
    let held_back = Some(HeldBackBy::Skills);
    assert_eq!(with(Some(0)), (Some(Level::Entry), None, held_back));
    assert_eq!(with(Some(4)).0, Some(Level::Senior));
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
                seniority(path, &answers).step >= Some(level),
                "{} {level:?}",
                path.slug
            );
        }
    }
}
