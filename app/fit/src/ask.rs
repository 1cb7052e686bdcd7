//! Which question to ask next, and whether the first three paths are settled.
//!
//! The next question is the one whose answer is expected to change the first three most. For each
//! question and each of its five answers, taken as equally likely, the expected scores are worked out
//! anew; what counts is how far the answers spread the paths that contend for the first three places,
//!
//! ```text
//! gain = Σ_{p in first three, q not} Var(δ_p - δ_q) / (gap(p,q)² + c)
//! ```
//!
//! where δ is what the answer does to a path's score: a question that moves two paths alike, or paths
//! far apart, gains nothing. The first three are settled when no path outside them is expected to
//! overtake one inside: each gap is wider than [`SETTLED`] standard deviations of what is left to ask.

use crate::model::PathModel;
use crate::score::{Item, shortfall_share, skill_share};
use crate::{Answers, Known, Model, Score, order};

/// How many paths are to be settled.
const FIRST: usize = 3;
/// Standard deviations of what is left to ask that a settled gap is wider than: with a normal spread,
/// the path behind overtakes in fewer than one case in five.
const SETTLED: f64 = 0.85;
/// Points below which a gap is as good as none.
const NO_GAP: f64 = 1.0;
/// How many paths behind the first three are watched: what is further back rarely gets there.
const CONTENDERS: usize = 6;
/// How many answers a skill or a preference item has.
const ANSWERS: usize = 5;

/// What asking would still bring.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// Questions not answered that move a path in contention, the most telling first.
    pub questions: Vec<Item>,
    /// Whether the first three are settled.
    pub settled: bool,
}

/// What asking would still bring, where the paths stand as in `ranked`, best first.
pub fn outlook(model: &Model, answers: &Answers, ranked: &[Score]) -> Outlook {
    let at = |place: &Score| Some((model.paths.get(place.path)?, place.fit.expected));
    let first: Vec<_> = ranked.iter().take(FIRST).filter_map(at).collect();
    let behind: Vec<_> = ranked
        .iter()
        .skip(FIRST)
        .take(CONTENDERS)
        .filter_map(at)
        .collect();
    let pairs: Vec<_> = first
        .iter()
        .flat_map(|(path, fit)| {
            behind
                .iter()
                .map(move |(other, less)| (*path, *other, fit - less))
        })
        .collect();
    let mut spread = vec![0.0; pairs.len()];
    let mut questions: Vec<(f64, Item)> = unanswered(model, answers)
        .map(|item| {
            let mut gain = 0.0;
            for ((path, other, gap), spread) in pairs.iter().zip(&mut spread) {
                let variance = variance(path, other, item, answers);
                *spread += variance;
                gain += variance / (gap * gap + NO_GAP);
            }
            (gain, item)
        })
        .filter(|(gain, _)| *gain > 0.0)
        .collect();
    order::sort_by(&mut questions, |one, other| {
        other.0.total_cmp(&one.0).then(one.1.cmp(&other.1))
    });
    let settled = answers.count() > 0
        && pairs
            .iter()
            .zip(&spread)
            .all(|((_, _, gap), spread)| *gap > SETTLED * spread.sqrt());
    Outlook {
        questions: questions.into_iter().map(|(_, item)| item).collect(),
        settled,
    }
}

/// Skills and preference items that were not answered.
fn unanswered<'a>(model: &'a Model, answers: &'a Answers) -> impl Iterator<Item = Item> + 'a {
    let open = |known: &Known| known.level().is_none();
    let skills = answers
        .skills
        .iter()
        .enumerate()
        .filter(move |(_, known)| open(known));
    let preferences = answers
        .preferences
        .iter()
        .enumerate()
        .filter(|(_, answer)| answer.is_none());
    skills
        .map(|(at, _)| Item::Skill(at))
        .chain(preferences.map(|(at, _)| Item::Preference(at)))
        .take(model.skills.len() + model.questions.len())
}

/// How much the answers to `item` spread the gap between two paths, in points squared.
fn variance(path: &PathModel, other: &PathModel, item: Item, answers: &Answers) -> f64 {
    let (one, two) = (effects(path, item, answers), effects(other, item, answers));
    let differences = one.iter().zip(two).map(|(one, two)| one - two);
    let (mut sum, mut squares) = (0.0, 0.0);
    for difference in differences {
        sum += difference;
        squares += difference * difference;
    }
    let count = 5.0;
    (squares / count - (sum / count) * (sum / count)).max(0.0)
}

/// What each of the five answers to `item` adds to the expected score of `path`, in points.
fn effects(path: &PathModel, item: Item, answers: &Answers) -> [f64; ANSWERS] {
    match item {
        Item::Skill(skill) => {
            let Some(need) = path.skills.iter().find(|need| need.skill == skill) else {
                return [0.0; ANSWERS];
            };
            let worth = f64::from(path.points.skills) * f64::from(need.weight) / 100.0;
            let now = skill_share(need, answers).expected;
            [0, 1, 2, 3, 4].map(|level| worth * (shortfall_share(level, need.reference()) - now))
        }
        Item::Preference(question) => {
            let all: f64 = path
                .loadings
                .iter()
                .map(|(_, loading)| f64::from(loading.abs()))
                .sum();
            let loading = path.loadings.iter().find(|(at, _)| *at == question);
            let loading = loading.map_or(0.0, |(_, loading)| f64::from(*loading));
            let worth = f64::from(path.points.preferences) * loading / (4.0 * all.max(1.0));
            [-2.0, -1.0, 0.0, 1.0, 2.0].map(|answer| worth * answer)
        }
        Item::Tool(_) | Item::Years | Item::Role(_) => [0.0; ANSWERS],
    }
}
