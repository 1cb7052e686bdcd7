//! How far it is from one path to another.
//!
//! After Nesta's *Mapping Career Causeways* (Kanders, Djumalieva, Sleeman and Orlik, 2020,
//! <https://www.nesta.org.uk/report/mapping-career-causeways-supporting-workers-risk/>). There the
//! similarity of two occupations is half their skills and half their work: the mean of four, essential and
//! optional skills, work activities and work context (`p_… : 0.25` in
//! `codebase/configs/default_combined_similarity_params.yaml` of
//! <https://github.com/nestauk/mapping-career-causeways>). A move is *viable* where the similarity is
//! above 0.30 and the job zones are no more than one apart, *highly viable* above 0.40, and *desirable*
//! where it also keeps three quarters of the pay (`MIN_VIABLE: 0.3`, `HIGHLY_VIABLE: 0.4`,
//! `MAX_JOB_ZONE_DIF: 1`, `MIN_EARNINGS_RATIO: 0.75` in `default_transition_params.yaml`).
//!
//! The halves and the thresholds are theirs; what is compared is ours. Skills are a path's rubric, and
//! their similarity is the share of what the new path needs that somebody who works alone on the old one
//! brings along, with needs at the mid step,
//!
//! ```text
//! s = Σ_i w_i(new) · min( need_i(old), need_i(new) ) / need_i(new)
//! ```
//!
//! and the work is the path's loadings on the preference items, compared by their cosine, moved from
//! -1…1 to 0…1.

use crate::model::PathModel;
use crate::score::shortfall_share;
use catalog::Level;
use serde::{Deserialize, Serialize};

/// Similarity above which a move is viable.
pub const VIABLE: f64 = 0.30;
/// Similarity above which a move is highly viable.
pub const HIGHLY_VIABLE: f64 = 0.40;
/// How many job zones apart a viable move may be.
const JOB_ZONES_APART: u8 = 1;
/// The share of the old pay that the new one must reach.
const PAY_KEPT: f64 = 0.75;

/// How far it is from one path to another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Distance {
    /// The path it starts from.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub from: catalog::PathId,
    /// Mean of the two similarities, 0 to 1.
    pub similarity: f64,
    /// Share of the new path's needs that the old one brings along, 0 to 1.
    pub skills: f64,
    /// How alike the days are, 0 to 1.
    pub activities: f64,
    /// Whether the job zones are at most one apart.
    pub job_zone: bool,
    /// Whether typical pay is at least three quarters of the old path's: what makes a viable move a
    /// desirable one.
    pub pay: bool,
    /// What follows for the move, whatever it pays.
    pub verdict: Verdict,
}

impl Distance {
    /// The similarities rounded to a hundredth.
    #[must_use]
    pub fn rounded(self) -> Self {
        let hundredths = |share: f64| (share * 100.0).round() / 100.0;
        Self {
            similarity: hundredths(self.similarity),
            skills: hundredths(self.skills),
            activities: hundredths(self.activities),
            ..self
        }
    }
}

/// Whether a move is viable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It is the same path.
    Same,
    /// Highly viable.
    HighlyViable,
    /// Viable.
    Viable,
    /// A long way.
    Far,
}

/// How far it is from `old` to `new`.
pub fn distance(old: &PathModel, new: &PathModel) -> Distance {
    let (skills, activities) = (skill_overlap(old, new), activity_overlap(old, new));
    let similarity = (skills + activities) / 2.0;
    let typical = |path: &PathModel| f64::from(path.step(Level::Mid).band.typical);
    let pay = typical(new) >= PAY_KEPT * typical(old);
    Distance {
        from: old.slug.clone(),
        similarity,
        skills,
        activities,
        job_zone: is_zone_near(old, new),
        pay,
        verdict: verdict(old, new, || similarity),
    }
}

/// Whether a move from `old` to `new` is viable, or none at all.
pub(crate) fn is_viable(old: &PathModel, new: &PathModel) -> bool {
    verdict(old, new, || similarity(old, new)) != Verdict::Far
}

/// How two paths are alike is asked only where it matters.
fn verdict(old: &PathModel, new: &PathModel, similarity: impl FnOnce() -> f64) -> Verdict {
    if old.slug == new.slug {
        return Verdict::Same;
    }
    if !is_zone_near(old, new) {
        return Verdict::Far;
    }
    let similarity = similarity();
    if similarity > HIGHLY_VIABLE {
        Verdict::HighlyViable
    } else if similarity > VIABLE {
        Verdict::Viable
    } else {
        Verdict::Far
    }
}

fn is_zone_near(old: &PathModel, new: &PathModel) -> bool {
    old.job_zone.abs_diff(new.job_zone) <= JOB_ZONES_APART
}

/// How much two paths have in common, 0 to 1.
pub(crate) fn similarity(old: &PathModel, new: &PathModel) -> f64 {
    (skill_overlap(old, new) + activity_overlap(old, new)) / 2.0
}

fn skill_overlap(old: &PathModel, new: &PathModel) -> f64 {
    let mut brought = old.skills.iter().peekable();
    let (mut shared, mut all) = (0.0, 0.0);
    for need in &new.skills {
        while brought.next_if(|other| other.skill < need.skill).is_some() {}
        let have = brought.next_if(|other| other.skill == need.skill);
        let have = have.map_or(0, |other| other.at(Level::Mid));
        shared += f64::from(need.weight) * shortfall_share(have, need.reference());
        all += f64::from(need.weight);
    }
    if all > 0.0 { shared / all } else { 0.0 }
}

fn activity_overlap(old: &PathModel, new: &PathModel) -> f64 {
    let mut others = old.loadings.iter().peekable();
    let (mut dot, mut square) = (0, 0);
    for (question, loading) in &new.loadings {
        while others.next_if(|(other, _)| other < question).is_some() {}
        let other = others.next_if(|(other, _)| other == question);
        let other = other.map_or(0, |(_, loading)| i32::from(*loading));
        dot += i32::from(*loading) * other;
        square += i32::from(*loading).pow(2);
    }
    let old = old.loadings.iter();
    let old_square: i32 = old.map(|(_, loading)| i32::from(*loading).pow(2)).sum();
    let norm = (f64::from(square) * f64::from(old_square)).sqrt();
    if norm > 0.0 {
        (f64::from(dot) / norm + 1.0) / 2.0
    } else {
        0.5
    }
}
