//! What a fit is made of, and how answers move it.

use crate::given::{Answer, answer, answers};
use crate::grown;
use crate::seeds::MODEL;
use fit::{Answers, Known, Model, Range, Score, explain};
use proptest::prelude::*;

/// What rounding may do to a sum of a few hundred numbers.
const ROUNDING: f64 = 1e-9;

fn scores(model: &Model, answers: &Answers) -> Vec<Score> {
    let paths = model.paths.iter().enumerate();
    paths
        .map(|(at, path)| Score::new(model, at, path, answers))
        .collect()
}

fn in_order(range: Range) -> bool {
    0.0 <= range.low + ROUNDING
        && range.low <= range.expected + ROUNDING
        && range.expected <= range.high + ROUNDING
        && range.high <= 100.0 + ROUNDING
}

fn check_order(model: &Model, answers: &Answers) {
    for (score, path) in scores(model, answers).iter().zip(&model.paths) {
        let parts = score.parts;
        for range in [
            score.fit,
            parts.skills,
            parts.tools,
            parts.preferences,
            parts.experience,
        ] {
            assert!(in_order(range), "{}: {range:?}", path.slug);
        }
    }
}

fn check_sum(model: &Model, answers: &Answers) {
    for (score, path) in scores(model, answers).iter().zip(&model.paths) {
        let explained = explain(model, path, answers);
        let points = explained
            .contributions
            .iter()
            .map(|it| it.points)
            .sum::<f64>();
        let sum = explained.baseline + points;
        let fit = score.fit.expected;
        assert!(
            (sum - fit).abs() < ROUNDING,
            "{}: {sum} for {fit}",
            path.slug
        );
    }
}

fn check_narrowing(model: &Model, before: &Answers, answer: &Answer) {
    let mut after = before.clone();
    answer.give(&mut after);
    for (old, new) in scores(model, before).iter().zip(scores(model, &after)) {
        let (old, new) = (old.fit, new.fit);
        let path = &model.paths[0].slug;
        assert!(new.low >= old.low - ROUNDING, "{path}: {old:?} to {new:?}");
        assert!(
            new.high <= old.high + ROUNDING,
            "{path}: {old:?} to {new:?}"
        );
    }
}

fn check_more_of_a_skill(model: &Model, answers: &Answers, skill: usize) {
    let at = |level| {
        let mut answers = answers.clone();
        answers.skills[skill] = Known::Level(level);
        scores(model, &answers)
    };
    for level in 0..4 {
        for (less, more) in at(level).iter().zip(at(level + 1)) {
            let path = &model.paths[less.path];
            assert!(more.fit.low >= less.fit.low - ROUNDING, "{}", path.slug);
            assert!(
                more.fit.expected >= less.fit.expected - ROUNDING,
                "{}",
                path.slug
            );
            assert!(more.fit.high >= less.fit.high - ROUNDING, "{}", path.slug);
        }
    }
}

fn check_one_more_tool(model: &Model, answers: &Answers, tool: usize) {
    let mut without = answers.clone();
    without.tools[tool] = None;
    let mut with = answers.clone();
    with.tools[tool] = Some(true);
    for (less, more) in scores(model, &without).iter().zip(scores(model, &with)) {
        assert!(more.fit.expected >= less.fit.expected - ROUNDING);
    }
}

proptest! {
    #[test]
    fn a_fit_lies_between_its_bounds(
        few in answers(&MODEL, 0.1), many in answers(&MODEL, 0.9),
        made_up in answers(&grown::model(5, 9, 30), 0.5),
    ) {
        check_order(&MODEL, &few);
        check_order(&MODEL, &many);
        check_order(&grown::model(5, 9, 30), &made_up);
    }

    #[test]
    fn baseline_and_contributions_are_the_fit(
        few in answers(&MODEL, 0.1), many in answers(&MODEL, 0.9),
        made_up in answers(&grown::model(5, 9, 30), 0.95),
    ) {
        check_sum(&MODEL, &few);
        check_sum(&MODEL, &many);
        check_sum(&grown::model(5, 9, 30), &made_up);
    }

    #[test]
    fn answering_only_narrows_a_fit_around_what_it_becomes(
        before in answers(&MODEL, 0.5), answer in answer(&MODEL),
        made_up in answers(&grown::model(5, 9, 30), 0.7),
        made_up_answer in answer(&grown::model(5, 9, 30)),
    ) {
        check_narrowing(&MODEL, &before, &answer);
        check_narrowing(&grown::model(5, 9, 30), &made_up, &made_up_answer);
    }

    #[test]
    fn more_of_a_skill_never_lowers_a_fit(
        answers in answers(&MODEL, 0.5), skill in 0..MODEL.skills.len(),
    ) {
        check_more_of_a_skill(&MODEL, &answers, skill);
    }

    #[test]
    fn one_more_tool_never_lowers_a_fit(
        answers in answers(&MODEL, 0.3), tool in 0..MODEL.tools.len(),
        made_up in answers(&grown::model(5, 9, 30), 0.9), made_up_tool in 0usize..30,
    ) {
        check_one_more_tool(&MODEL, &answers, tool);
        check_one_more_tool(&grown::model(5, 9, 30), &made_up, made_up_tool);
    }
}

#[test]
fn a_path_with_hardly_any_evidence_keeps_to_the_rules() {
    for evidence in [vec![], vec![0, 0, 0], vec![1, 0, 2], vec![60, 1, 0]] {
        let mut model = grown::model(2, 3, evidence.len());
        model.paths[0].tools = fit::ToolEvidence::new(evidence);
        for one in [None, Some(false), Some(true)] {
            for other in [None, Some(false), Some(true)] {
                let mut answers = Answers::none(&model);
                for (slot, said) in answers.tools.iter_mut().zip([one, other]) {
                    *slot = said;
                }
                check_order(&model, &answers);
                check_sum(&model, &answers);
            }
        }
    }
}

#[test]
fn a_skill_that_a_path_does_not_take_moves_nothing_there() {
    let path = &MODEL.paths[0];
    let other = (0..MODEL.skills.len())
        .find(|at| path.need(*at).is_none())
        .unwrap();
    let mut answers = Answers::none(&MODEL);
    let before = Score::new(&MODEL, 0, path, &answers).fit;
    answers.skills[other] = Known::Level(4);
    assert_eq!(Score::new(&MODEL, 0, path, &answers).fit, before);
}
