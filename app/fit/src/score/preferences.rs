//! The part for preferences: how far the visitor leans the way the work does.

use super::Item;
use crate::model::PathModel;
use crate::{Answers, Range};

/// The share of preferences expected where nothing was said: neither for nor against.
pub(super) const NEUTRAL: f64 = 0.5;

/// The part for preferences, in points.
pub(super) fn part(
    path: &PathModel,
    answers: &Answers,
    points: f64,
    say: &mut impl FnMut(Item, f64),
) -> Range {
    let all = all_loadings(path);
    let (mut sum, mut open) = (0.0, 0.0);
    for (at, loading) in &path.loadings {
        match answers.preferences.get(*at).copied().flatten() {
            Some(answer) => {
                let share = f64::from(*loading) * f64::from(answer) / 2.0 / (2.0 * all);
                say(Item::Preference(*at), points * share);
                sum += share;
            }
            None => open += f64::from(loading.abs()) / (2.0 * all),
        }
    }
    let expected = NEUTRAL + sum;
    Range {
        low: expected - open,
        expected,
        high: expected + open,
    } * points
}

/// How strong all loadings of a path are together; 1 where it has none.
pub(crate) fn all_loadings(path: &PathModel) -> f64 {
    let strengths = path
        .loadings
        .iter()
        .map(|(_, loading)| i32::from(*loading).abs());
    f64::from(strengths.sum::<i32>().max(1))
}
