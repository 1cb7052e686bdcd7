//! The part for tools: what they say for a path, with less and less weight.

use super::{Item, PRIOR, unknown};
use crate::model::PathModel;
use crate::{Answers, Range};

/// Nats of tool evidence at which half of what tools can show is shown: what a list of ten tools of
/// an advertisement says for the path it advertises. There, where lists lie, one nat counts most.
const HALF_SHOWN: f64 = 16.0;

/// The tools that were answered, by position: gone through for each path, so gathered once.
#[derive(Debug, Default)]
pub(crate) struct Named {
    used: Vec<usize>,
    not_used: Vec<usize>,
}

impl Named {
    /// Gathers them.
    pub(crate) fn new(answers: &Answers) -> Self {
        let mut named = Self::default();
        for (at, answer) in answers.tools.iter().enumerate() {
            match answer {
                Some(true) => named.used.push(at),
                Some(false) => named.not_used.push(at),
                None => {}
            }
        }
        named
    }
}

/// The part for tools, in points.
pub(super) fn part(
    path: &PathModel,
    named: &Named,
    points: f64,
    say: &mut impl FnMut(Item, f64),
) -> Range {
    let says = |tools: &[usize]| -> f64 { tools.iter().map(|at| path.tools.of(*at)).sum() };
    let (used, not_used) = (says(&named.used), says(&named.not_used));
    let all = path.tools.total();
    if all <= 0.0 {
        return unknown() * points;
    }
    // What is assumed of the tools that nobody named: less, the more of all there are is denied.
    let assumed = PRIOR * HALF_SHOWN * (1.0 - not_used / all);
    let with = |assumed: f64, nats: f64| (assumed + nats) / (HALF_SHOWN + nats);
    let for_each_nat = points / (HALF_SHOWN + used);
    for at in &named.used {
        let nats = path.tools.of(*at);
        say(Item::Tool(*at), nats * (1.0 - PRIOR) * for_each_nat);
    }
    for at in &named.not_used {
        let part = path.tools.of(*at) / all;
        say(Item::Tool(*at), -PRIOR * HALF_SHOWN * part * for_each_nat);
    }
    Range {
        low: with(0.0, used),
        expected: with(assumed, used),
        high: with(assumed, all - not_used),
    } * points
}
