//! Which question to ask next, and whether the first three paths are settled.
//!
//! Each question and each of its five answers, taken as equally likely, would change the expected scores.
//! The next question is the one whose answers move the paths most that contend for the first three
//! places:
//!
//! ```text
//! gain = Σ_{p in first three, q behind} Var(δ_p - δ_q) / (gap(p,q)² + c)
//! ```
//!
//! where δ is what an answer does to a path's score: a question that moves two paths alike, or paths
//! far apart, gains nothing. The first three are settled when no path behind is expected to overtake one
//! of them: each gap is wider than [`SETTLED`] standard deviations of what is left to ask,
//!
//! ```text
//! gap(p,q) > z · sqrt( Σ_questions Var(δ_p - δ_q) )
//! ```

use crate::model::PathModel;
use crate::score::{Item, SkillSum, all_loadings};
use crate::{Answers, Model, Score, order};

/// How many paths are to be settled.
const FIRST: usize = 3;
/// Standard deviations of what is left to ask that a settled gap is wider than: with a normal spread, the
/// path behind overtakes in one case of five at the most. More would ask a visitor for more answers than
/// most have patience for, and change the third place only.
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
    let contenders: Vec<Contender<'_>> = ranked
        .iter()
        .take(FIRST + CONTENDERS)
        .filter_map(|score| Contender::new(model, answers, score))
        .collect();
    let (first, behind) = contenders.split_at(FIRST.min(contenders.len()));
    let mut spreads = vec![0.0; first.len() * behind.len()];
    let mut effects = vec![[0.0; ANSWERS]; contenders.len()];
    let mut questions = Vec::new();
    for item in unanswered(answers) {
        for (effect, contender) in effects.iter_mut().zip(&contenders) {
            *effect = contender.movable.effects(item, answers);
        }
        let (in_front, at_back) = effects.split_at(first.len());
        let mut spreads = spreads.iter_mut();
        let mut gain = 0.0;
        for (one, effect) in first.iter().zip(in_front) {
            for ((other, other_effect), spread) in behind.iter().zip(at_back).zip(&mut spreads) {
                let variance = variance(effect, other_effect);
                if one.set_apart == other.set_apart {
                    let gap = one.fit - other.fit;
                    *spread += variance;
                    gain += variance / (gap * gap + NO_GAP);
                }
            }
        }
        if gain > 0.0 {
            questions.push((gain, item));
        }
    }
    order::sort_by(&mut questions, |one: &(f64, Item), other| {
        other.0.total_cmp(&one.0).then(one.1.cmp(&other.1))
    });
    let pairs = first
        .iter()
        .flat_map(|one| behind.iter().map(move |other| (one, other)));
    let settled = answers.count() > 0
        && pairs.zip(&spreads).all(|((one, other), spread)| {
            one.set_apart != other.set_apart || one.fit - other.fit > SETTLED * spread.sqrt()
        });
    Outlook {
        questions: questions.into_iter().map(|(_, item)| item).collect(),
        settled,
    }
}

/// How far an answer to `item`, which has none yet, can move the fit of any path, in points up or down.
pub fn reach(model: &Model, answers: &Answers, item: Item) -> f64 {
    let effects = model
        .paths
        .iter()
        .flat_map(|path| Movable::new(path, answers).effects(item, answers));
    effects.map(f64::abs).fold(0.0, f64::max)
}

/// A path that may come to be among the first three.
struct Contender<'a> {
    movable: Movable<'a>,
    fit: f64,
    /// Whether it breaks a constraint: it can't overtake a path that doesn't.
    set_apart: bool,
}

impl<'a> Contender<'a> {
    fn new(model: &'a Model, answers: &Answers, score: &Score) -> Option<Self> {
        Some(Self {
            movable: Movable::new(model.paths.get(score.path)?, answers),
            fit: score.fit.expected,
            set_apart: !score.broken.is_empty(),
        })
    }
}

/// A path, as far as answers to questions move it.
struct Movable<'a> {
    path: &'a PathModel,
    /// What was said of its skills.
    skills: SkillSum,
    /// Points for a hundredth of its skills.
    skill_worth: f64,
    /// Points for a step of an answer, times the loading.
    preference_worth: f64,
}

impl<'a> Movable<'a> {
    fn new(path: &'a PathModel, answers: &Answers) -> Self {
        let skills = SkillSum::of(path, answers);
        Self {
            path,
            skills,
            skill_worth: f64::from(path.points.skills) / skills.all.max(1.0),
            preference_worth: f64::from(path.points.preferences) / (4.0 * all_loadings(path)),
        }
    }

    /// What each of the five answers to `item` adds to the expected score, in points.
    fn effects(&self, item: Item, answers: &Answers) -> [f64; ANSWERS] {
        match item {
            Item::Skill(skill) => {
                let Some(need) = self.path.need(skill) else {
                    return [0.0; ANSWERS];
                };
                let before = answers.skills.get(skill).copied().unwrap_or_default();
                let now = self.skills.expected();
                [0, 1, 2, 3, 4].map(|level| {
                    self.skill_worth * (self.skills.with(need, before, level).expected() - now)
                })
            }
            Item::Preference(question) => {
                let at = self
                    .path
                    .loadings
                    .binary_search_by(|(at, _)| at.cmp(&question));
                let loading = at.ok().and_then(|at| self.path.loadings.get(at));
                let loading = loading.map_or(0.0, |(_, loading)| f64::from(*loading));
                [-2.0, -1.0, 0.0, 1.0, 2.0].map(|answer| self.preference_worth * loading * answer)
            }
            Item::Tool(_) | Item::Years | Item::Role(_) => [0.0; ANSWERS],
        }
    }
}

/// Skills and preference items that were not answered.
fn unanswered(answers: &Answers) -> impl Iterator<Item = Item> + '_ {
    let skills = answers.skills.iter().enumerate();
    let skills = skills.filter(|(_, known)| known.level().is_none());
    let preferences = answers.preferences.iter().enumerate();
    let preferences = preferences.filter(|(_, answer)| answer.is_none());
    skills
        .map(|(at, _)| Item::Skill(at))
        .chain(preferences.map(|(at, _)| Item::Preference(at)))
}

/// How much the answers, taken as equally likely, spread the gap between two paths, in points squared.
fn variance(one: &[f64; ANSWERS], other: &[f64; ANSWERS]) -> f64 {
    let (mut sum, mut squares) = (0.0, 0.0);
    for (one, other) in one.iter().zip(other) {
        let difference = one - other;
        sum += difference;
        squares += difference * difference;
    }
    let count = 5.0;
    (squares / count - (sum / count) * (sum / count)).max(0.0)
}
