//! Results as they are written down: with ids and names in place of positions.

use crate::range::tenths;
use crate::rank::rank_told;
use crate::reasons::Strongest;
use crate::report::unproven;
use crate::{
    Answers, Broken, Confidence, ConfidenceLevel, Contribution, Item, Model, Month, Parts, Profile,
    ProfileId, Range, Report, Score, Unproven, confidence, report,
};
use catalog::{Level, PathId};
use serde::{Deserialize, Serialize};

/// What a profile comes to: all paths, ranked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Assessment {
    /// The profile's id.
    pub id: ProfileId,
    /// The edition of the catalog it was computed with.
    pub edition: String,
    /// How far the ranking can be relied on; `none` where nothing said tells the paths apart, and then
    /// their order means nothing.
    pub confidence: ConfidenceLevel,
    /// What takes from confidence.
    pub doubts: Vec<crate::Doubt>,
    /// What stands in lists of the CV that the profile was read from and is not known, so that it counts for
    /// nothing; left out where there is none.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub unknown: Vec<String>,
    /// Every path: best first, those that break a constraint last.
    pub paths: Vec<PathAssessment>,
}

/// How well one path fits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PathAssessment {
    /// The path.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub slug: PathId,
    /// The fit, 0 to 100, to a tenth.
    pub fit: Range,
    /// What it is made of, in points.
    pub parts: Parts,
    /// The ladder step that fits; none where it is not known, and below the ladder.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub step: Option<Level>,
    /// The answers that speak for it most, at most three.
    pub reasons: Vec<Reason>,
    /// The answer that speaks against it most.
    pub obstacle: Option<Reason>,
    /// Constraints it breaks.
    pub broken: Vec<Broken>,
    /// Skills it takes that the profile claims with the evidence `none`, and what would show them, the
    /// heaviest first; only where everything was asked for, and left out where there is none.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub unproven: Vec<Unproven>,
    /// Everything there is to say about it; only where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub report: Option<Report>,
}

/// An answer and what it does to a score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reason {
    /// What kind of answer it is.
    pub kind: AnswerKind,
    /// The skill, tool, question or path it is about; empty for years.
    pub id: String,
    /// Points it adds (or takes), to a tenth.
    pub points: f64,
}

/// What kind of answer moves a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum AnswerKind {
    /// A skill's level or mention.
    Skill,
    /// A tool.
    Tool,
    /// A preference item.
    Preference,
    /// Years of work.
    Years,
    /// A role held.
    Role,
}

impl Reason {
    fn new(model: &Model, contribution: &Contribution) -> Self {
        let (kind, id) = match contribution.item {
            Item::Skill(at) => (
                AnswerKind::Skill,
                model.skills.get(at).map(|it| it.id.as_str()),
            ),
            Item::Tool(at) => (
                AnswerKind::Tool,
                model.tools.get(at).map(|it| it.id.as_str()),
            ),
            Item::Preference(at) => (
                AnswerKind::Preference,
                model.questions.get(at).map(|it| it.id.as_str()),
            ),
            Item::Years => (AnswerKind::Years, None),
            Item::Role(at) => (
                AnswerKind::Role,
                model.paths.get(at).map(|it| it.slug.as_str()),
            ),
        };
        Self {
            kind,
            id: id.unwrap_or_default().to_owned(),
            points: tenths(contribution.points),
        }
    }
}

/// Assesses `profile` against all paths of `model`. A role that goes on lasts until `today`.
///
/// It is total: any profile gives an assessment.
pub fn assess(model: &Model, profile: &Profile, today: Option<Month>) -> Assessment {
    let answers = Answers::new(model, profile, today);
    let mut scores = Vec::with_capacity(model.paths.len());
    let mut strongest = vec![Strongest::default(); model.paths.len()];
    rank_told(model, &answers, &mut scores, &mut |path, item, points| {
        if let Some(strongest) = strongest.get_mut(path) {
            strongest.hear(Contribution { item, points });
        }
    });
    let Confidence { level, doubts } = confidence(&answers, &scores);
    let paths = scores
        .iter()
        .filter_map(|score| path_assessment(model, score, strongest.get(score.path)?))
        .collect();
    Assessment {
        id: profile.id.clone().unwrap_or_default(),
        edition: model.edition.clone(),
        confidence: level,
        doubts,
        unknown: Vec::new(),
        paths,
    }
}

fn path_assessment(model: &Model, score: &Score, strongest: &Strongest) -> Option<PathAssessment> {
    let path = model.paths.get(score.path)?;
    Some(PathAssessment {
        slug: path.slug.clone(),
        fit: score.fit.rounded(),
        parts: score.parts.rounded(),
        step: score.seniority.step,
        reasons: strongest
            .reasons()
            .map(|it| Reason::new(model, it))
            .collect(),
        obstacle: strongest.obstacle.map(|it| Reason::new(model, &it)),
        broken: score.broken.iter().collect(),
        unproven: Vec::new(),
        report: None,
    })
}

/// The same as [`assess`], with the [report](report()) of each path, and what has nothing to show for it.
pub fn assess_in_full(model: &Model, profile: &Profile, today: Option<Month>) -> Assessment {
    let answers = Answers::new(model, profile, today);
    let mut assessment = assess(model, profile, today);
    let mut merged = profile.clone();
    merged.follow_merges(model);
    for path in &mut assessment.paths {
        if let Some(at) = model.path_at(&path.slug) {
            path.unproven = unproven(model, at, &merged);
            path.report = report(model, at, &answers);
        }
    }
    assessment
}
