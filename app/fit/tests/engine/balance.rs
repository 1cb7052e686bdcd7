//! No path wins by being undemanding.

use crate::lots::Lots;
use crate::seeds::{MODEL, tool};
use fit::{Answers, Confidence, ConfidenceLevel, Doubt, Known, confidence, rank};

/// Points by which the best and the worst path may differ where all answers are alike.
const APART: f64 = 10.0;

fn spread(answers: &Answers) -> f64 {
    let mut scores = Vec::new();
    rank(&MODEL, answers, &mut scores);
    let fits = || scores.iter().map(|score| score.fit.expected);
    fits().fold(f64::MIN, f64::max) - fits().fold(f64::MAX, f64::min)
}

/// The same answer to everything.
fn flat(level: u8, step: i8, tools: Option<bool>, years: Option<f64>) -> Answers {
    let none = Answers::none(&MODEL);
    Answers {
        skills: vec![Known::Level(level); MODEL.skills.len()],
        preferences: vec![Some(step); MODEL.questions.len()],
        tools: vec![tools; MODEL.tools.len()],
        years,
        ..none
    }
}

#[test]
fn all_lowest_all_middle_and_all_highest_put_all_paths_close_together() {
    for (name, answers) in [
        ("lowest", flat(0, -2, Some(false), Some(0.0))),
        ("lowest, tools and years unknown", flat(0, -2, None, None)),
        ("middle", flat(2, 0, None, None)),
        ("middle, ten years", flat(2, 0, None, Some(10.0))),
        ("one", flat(1, -1, None, None)),
        ("three", flat(3, 1, None, None)),
        ("highest, tools and years unknown", flat(4, 2, None, None)),
        ("highest", flat(4, 2, Some(true), Some(40.0))),
        ("right of everything", flat(0, 2, None, None)),
        ("left of everything", flat(4, -2, None, None)),
    ] {
        let spread = spread(&answers);
        assert!(spread <= APART, "{name}: {spread:.1} points apart");
    }
}

#[test]
fn somebody_who_said_nothing_gets_the_same_for_every_path() {
    assert!(spread(&Answers::none(&MODEL)) < 1e-9);
}

#[test]
fn no_answers_mean_no_confidence() {
    let answers = Answers::none(&MODEL);
    let mut scores = Vec::new();
    rank(&MODEL, &answers, &mut scores);
    let none = Confidence {
        level: ConfidenceLevel::None,
        doubts: vec![Doubt::TooLittle],
    };
    assert_eq!(confidence(&answers, &scores), none);
}

#[test]
fn what_tells_no_path_from_another_ranks_none() {
    let level = |years, tools: &[&str]| {
        let mut answers = Answers::none(&MODEL);
        answers.years = Some(years);
        for id in tools {
            answers.tools[tool(id)] = Some(true);
        }
        let mut scores = Vec::new();
        rank(&MODEL, &answers, &mut scores);
        confidence(&answers, &scores).level
    };
    assert_eq!(level(0.0, &[]), ConfidenceLevel::None);
    assert_eq!(level(8.0, &[]), ConfidenceLevel::None);
    assert_eq!(level(8.0, &["apache-airflow"]), ConfidenceLevel::Low);
}

#[test]
fn flat_answers_are_told_to_be_flat() {
    for level in 0..=4 {
        let answers = flat(level, 0, None, None);
        let mut scores = Vec::new();
        rank(&MODEL, &answers, &mut scores);
        let found = confidence(&answers, &scores);
        assert_eq!(found.level, ConfidenceLevel::Low);
        assert!(found.doubts.contains(&Doubt::Flat), "{found:?}");
    }
}

/// Somebody who answers each thing with a chance of `percent` in a hundred, anything.
fn anybody(lots: &mut Lots, percent: usize) -> Answers {
    let mut answers = Answers::none(&MODEL);
    for known in &mut answers.skills {
        if lots.below(100) < percent {
            *known = Known::Level(lots.byte(5));
        }
    }
    for preference in &mut answers.preferences {
        if lots.below(100) < percent {
            *preference = Some(i8::try_from(lots.below(5)).unwrap() - 2);
        }
    }
    let count = lots.below(40);
    for tool in lots.choose(count, MODEL.tools.len()) {
        answers.tools[tool] = Some(true);
    }
    answers.years = (lots.below(100) < percent).then(|| f64::from(lots.byte(25)));
    answers
}

/// In how many of 10,000 profiles each path is first, and among the first three.
fn places(percent: usize) -> Vec<(usize, usize)> {
    let mut lots = Lots::new(7);
    let mut places = vec![(0, 0); MODEL.paths.len()];
    let mut scores = Vec::new();
    for _ in 0..10_000 {
        rank(&MODEL, &anybody(&mut lots, percent), &mut scores);
        places[scores[0].path].0 += 1;
        for score in &scores[..3] {
            places[score.path].1 += 1;
        }
    }
    places
}

#[test]
fn among_random_profiles_no_path_is_everywhere_and_none_is_nowhere() {
    for percent in [5, 30, 100] {
        for ((first, among_three), path) in places(percent).into_iter().zip(&MODEL.paths) {
            let slug = &path.slug;
            assert!(first > 0, "{slug} is never first ({percent}% answered)");
            assert!(
                among_three <= 4_000,
                "{slug}: {among_three} of 10000 ({percent}% answered)"
            );
        }
    }
}
