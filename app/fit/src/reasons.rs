//! The answers that speak most for a path, and the one that speaks most against it.

use crate::score::{self, Named};
use crate::{Answers, Contribution, Model, PathModel};
use std::cmp::Ordering;

/// The most reasons given for a path's rank.
const REASONS: usize = 3;
/// Points below which a contribution is not worth saying: it would be written as 0.0.
const WORTH_SAYING: f64 = 0.05;

/// The contributions that speak most for a path, at most three, and the one that speaks most against it.
pub fn reasons(
    model: &Model,
    path: &PathModel,
    answers: &Answers,
) -> (Vec<Contribution>, Option<Contribution>) {
    let mut strongest = Strongest::default();
    score::explained_parts(
        model,
        path,
        answers,
        &Named::new(answers),
        &mut |item, points| {
            strongest.hear(Contribution { item, points });
        },
    );
    (strongest.reasons().copied().collect(), strongest.obstacle)
}

/// The strongest of the contributions heard so far.
#[derive(Clone, Default)]
pub(crate) struct Strongest {
    /// Those that speak for the path, the strongest first.
    reasons: [Option<Contribution>; REASONS],
    /// The one that speaks against it.
    pub(crate) obstacle: Option<Contribution>,
}

impl Strongest {
    /// Those that speak for the path, the strongest first.
    pub(crate) fn reasons(&self) -> impl Iterator<Item = &Contribution> {
        self.reasons.iter().flatten()
    }

    pub(crate) fn hear(&mut self, mut heard: Contribution) {
        if heard.points >= WORTH_SAYING {
            for place in &mut self.reasons {
                match place {
                    Some(there) if there.order(&heard) == Ordering::Less => {}
                    Some(there) => std::mem::swap(there, &mut heard),
                    None => {
                        *place = Some(heard);
                        break;
                    }
                }
            }
        } else if heard.points <= -WORTH_SAYING {
            let weaker = |there: Contribution| heard.order(&there) == Ordering::Less;
            if self.obstacle.is_none_or(weaker) {
                self.obstacle = Some(heard);
            }
        }
    }
}
