//! All paths in order.

use crate::constraint::BrokenSet;
use crate::score::Named;
use crate::{Answers, Item, Model, Parts, PathModel, Range, Seniority, order, score, seniority};
use std::cmp::Ordering;

/// How well a path fits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// The path, by position.
    pub path: usize,
    /// The fit, 0 to 100.
    pub fit: Range,
    /// What it is made of.
    pub parts: Parts,
    /// The ladder step that fits.
    pub seniority: Seniority,
    /// Constraints that the path breaks.
    pub broken: BrokenSet,
}

impl Score {
    /// Scores the path at position `at` of `model`.
    pub fn new(model: &Model, at: usize, path: &PathModel, answers: &Answers) -> Self {
        Self::told(
            model,
            at,
            path,
            answers,
            &Named::new(answers),
            &mut |_, _| {},
        )
    }

    /// The same, telling through `say` what each answer adds to it.
    fn told(
        model: &Model,
        at: usize,
        path: &PathModel,
        answers: &Answers,
        named: &Named,
        say: &mut impl FnMut(Item, f64),
    ) -> Self {
        let parts = score::explained_parts(model, path, answers, named, say);
        let seniority = seniority(model, path, answers);
        let broken = BrokenSet::of(path, answers, seniority.measured_at());
        Self {
            path: at,
            fit: parts.fit(),
            parts,
            seniority,
            broken,
        }
    }
}

/// Scores all paths into `scores`, which is cleared first, best first; paths that break a constraint
/// come after all others, and equal ones in the model's order. Once `scores` has room for
/// all paths, it allocates a list of the tools answered and nothing else.
pub fn rank(model: &Model, answers: &Answers, scores: &mut Vec<Score>) {
    rank_told(model, answers, scores, &mut |_, _, _| {});
}

/// [`rank`], telling through `say` which path, by position, each answer adds points to.
pub(crate) fn rank_told(
    model: &Model,
    answers: &Answers,
    scores: &mut Vec<Score>,
    say: &mut impl FnMut(usize, Item, f64),
) {
    let named = Named::new(answers);
    scores.clear();
    scores.extend(model.paths.iter().enumerate().map(|(at, path)| {
        Score::told(model, at, path, answers, &named, &mut |item, points| {
            say(at, item, points);
        })
    }));
    order::sort_by(scores, before);
}

fn before(one: &Score, other: &Score) -> Ordering {
    let broken = one
        .broken
        .is_empty()
        .cmp(&other.broken.is_empty())
        .reverse();
    let fit = other.fit.expected.total_cmp(&one.fit.expected);
    broken.then(fit).then(one.path.cmp(&other.path))
}
