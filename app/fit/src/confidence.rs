//! How far a ranking can be relied on.

use crate::{Answers, Known, Score};
use serde::{Deserialize, Serialize};

/// How far a ranking can be relied on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Nothing was said that tells the paths apart.
    #[default]
    None,
    /// The order may well change.
    Low,
    /// The first few are likely right, their order less so.
    Medium,
    /// More answers would change little.
    High,
}

/// What takes from confidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// Too little was answered.
    TooLittle,
    /// All preference items, or all skills, have the same answer.
    Flat,
    /// Many skills at the highest level, and hardly any years of work.
    MasteryWithoutYears,
    /// The pay floor lies above the wanted pay.
    FloorAboveWanted,
}

/// A confidence with its reasons.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Confidence {
    /// How far.
    pub level: Level,
    /// Why not further.
    pub doubts: Vec<Doubt>,
}

/// Fewer answers than this say too little.
const FEW_ANSWERS: usize = 5;
/// Where the best and the worst expected fit are closer than this, in points, few answers tell nothing apart.
const NEXT_TO_NOTHING: f64 = 1.0;
/// So many equal answers in a row are flat.
const FLAT_ANSWERS: usize = 8;
/// So many skills at the highest level take years.
const MASTERED: usize = 6;
/// The range of a fit, in points, up to which confidence is high, and up to which it is medium.
const HIGH_WIDTH: f64 = 25.0;
const MEDIUM_WIDTH: f64 = 55.0;

/// How far the ranking `ranked`, best first, can be relied on.
pub fn confidence(answers: &Answers, ranked: &[Score]) -> Confidence {
    let count = answers.count();
    let expected = || ranked.iter().map(|score| score.fit.expected);
    let spread = expected().fold(0.0, f64::max) - expected().fold(100.0, f64::min);
    if count == 0 || count < FEW_ANSWERS && spread < NEXT_TO_NOTHING {
        return Confidence {
            level: Level::None,
            doubts: vec![Doubt::TooLittle],
        };
    }
    let mut doubts = Vec::new();
    if count < FEW_ANSWERS {
        doubts.push(Doubt::TooLittle);
    }
    let levels = || answers.skills.iter().copied().filter_map(Known::level);
    let preferences = || answers.preferences.iter().copied().flatten();
    if flat(preferences()) || flat(levels()) {
        doubts.push(Doubt::Flat);
    }
    if answers.years.is_some_and(|years| years < 1.0)
        && levels().filter(|level| *level == 4).count() >= MASTERED
    {
        doubts.push(Doubt::MasteryWithoutYears);
    }
    if answers
        .constraints
        .pay_floor
        .zip(answers.wanted_pay)
        .is_some_and(|(floor, wanted)| floor > wanted)
    {
        doubts.push(Doubt::FloorAboveWanted);
    }
    let widest = ranked
        .iter()
        .take(3)
        .map(|score| score.fit.width())
        .fold(0.0, f64::max);
    let level = match widest {
        _ if doubts.iter().any(|doubt| *doubt != Doubt::FloorAboveWanted) => Level::Low,
        width if width <= HIGH_WIDTH => Level::High,
        width if width <= MEDIUM_WIDTH => Level::Medium,
        _ => Level::Low,
    };
    if level == Level::Low && doubts.is_empty() {
        doubts.push(Doubt::TooLittle);
    }
    Confidence { level, doubts }
}

/// Whether there are many answers and all are the same.
fn flat<T: PartialEq>(mut answers: impl Iterator<Item = T>) -> bool {
    let Some(first) = answers.next() else {
        return false;
    };
    let mut count = 1;
    for answer in answers {
        if answer != first {
            return false;
        }
        count += 1;
    }
    count >= FLAT_ANSWERS
}
