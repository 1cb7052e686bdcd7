//! Where a score comes from.

use crate::model::PathModel;
use crate::range::tenths;
use crate::score::{self, Item, Named};
use crate::{Answers, Model, order};
use std::cmp::Ordering;

/// Where a path's expected score comes from: `baseline` and all contributions add up to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// What somebody who said nothing is expected to score, in points.
    pub baseline: f64,
    /// What each answer adds or takes, the largest effect first.
    pub contributions: Vec<Contribution>,
}

impl Explanation {
    /// The same to a tenth, so that all of it adds up to the rounded fit: each answer is what it moves the
    /// rounded running total by, and those that move it by nothing are left out.
    #[must_use]
    pub fn rounded(mut self) -> Self {
        let mut sum = self.baseline;
        for contribution in &mut self.contributions {
            let before = tenths(sum);
            sum += contribution.points;
            contribution.points = tenths(tenths(sum) - before);
        }
        self.contributions.retain(|it| it.points != 0.0);
        self.baseline = tenths(self.baseline);
        self
    }
}

/// What an answer adds to a score or takes from it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// The answer.
    pub item: Item,
    /// Points.
    pub points: f64,
}

impl Contribution {
    /// The larger effect first; equal ones in the order of their answers.
    pub(crate) fn order(&self, other: &Self) -> Ordering {
        let larger = other.points.abs().total_cmp(&self.points.abs());
        larger.then(self.item.cmp(&other.item))
    }
}

/// Explains the score of `path`.
pub fn explain(model: &Model, path: &PathModel, answers: &Answers) -> Explanation {
    let mut contributions = Vec::new();
    let named = Named::new(answers);
    score::explained_parts(model, path, answers, &named, &mut |item, points| {
        contributions.push(Contribution { item, points });
    });
    order::sort_by(&mut contributions, Contribution::order);
    Explanation {
        baseline: score::baseline(path),
        contributions,
    }
}
