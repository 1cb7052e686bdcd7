//! All paths in order.

use crate::constraint::BrokenSet;
use crate::{Answers, Model, Parts, Range, Seniority, score, seniority};
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
    pub fn new(model: &Model, at: usize, path: &crate::PathModel, answers: &Answers) -> Self {
        let parts = score::parts(model, path, answers);
        let seniority = seniority(path, answers);
        let broken = BrokenSet::of(path, answers, seniority.step);
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
/// come after all others, and equal ones in the model's order. Allocates nothing once `scores` has
/// room for all paths.
pub fn rank(model: &Model, answers: &Answers, scores: &mut Vec<Score>) {
    scores.clear();
    scores.extend(
        model
            .paths
            .iter()
            .enumerate()
            .map(|(at, path)| Score::new(model, at, path, answers)),
    );
    scores.sort_unstable_by(order);
}

fn order(one: &Score, other: &Score) -> Ordering {
    let broken = one
        .broken
        .is_empty()
        .cmp(&other.broken.is_empty())
        .reverse();
    let fit = other.fit.expected.total_cmp(&one.fit.expected);
    broken.then(fit).then(one.path.cmp(&other.path))
}
