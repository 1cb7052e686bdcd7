//! What results are drawn from.

use super::stage;
use crate::markup::Element;
use crate::store::Store;
use catalog::{Level, PathId};
use fit::{
    Answers, Confidence, ConfidenceLevel, Gap, Item, Model, Month, PathModel, Profile, Score,
    confidence, gaps, largest_gap, rank,
};
use std::sync::Arc;

/// Answers, and what they come to. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Given {
    /// The model they are scored with.
    pub model: Arc<Model>,
    /// The answers as given.
    pub profile: Arc<Profile>,
    /// The answers as scored.
    pub answers: Arc<Answers>,
    /// All paths, best first.
    pub scores: Arc<Vec<Score>>,
    /// What opens a path's report: a link, or a button where there is no script.
    pub opens: fn(&PathModel) -> Element,
    /// What only the planner can do, awake on its page.
    pub awake: Option<Awake>,
}

/// What only the planner can do, awake on its page.
#[derive(Clone, Copy, Debug)]
pub struct Awake {
    /// The day that comes so many weeks from today, in words.
    pub in_weeks: fn(u32) -> String,
    /// Where an answer is changed.
    pub address_of: fn(&Model, Item) -> Option<String>,
}

/// The step that somebody stands on, which is the first where too little was said.
pub fn step(score: &Score) -> Level {
    score.seniority.measured_at().unwrap_or(Level::Entry)
}

/// The step whose pay is said: where none is known, the mid one, where one works alone.
pub fn paid_step(score: &Score) -> Level {
    score.seniority.measured_at().unwrap_or(Level::Mid)
}

impl Given {
    /// Of what is kept in this browser, for a page beside the planner's.
    pub fn kept(model: Arc<Model>, opens: fn(&PathModel) -> Element) -> Self {
        Self::new(model, Store::peek().profile, stage::today(), opens)
    }

    /// Scores `profile`.
    pub fn new(
        model: Arc<Model>,
        mut profile: Profile,
        today: Option<Month>,
        opens: fn(&PathModel) -> Element,
    ) -> Self {
        profile.follow_merges(&model);
        let answers = Answers::new(&model, &profile, today);
        let mut scores = Vec::new();
        rank(&model, &answers, &mut scores);
        Self {
            model,
            profile: Arc::new(profile),
            answers: Arc::new(answers),
            scores: Arc::new(scores),
            opens,
            awake: None,
        }
    }

    /// Whether anything was said that can be scored.
    pub fn said_anything(&self) -> bool {
        self.answers.count() > 0
    }

    /// Whether what was said tells the paths apart.
    pub fn ranks(&self) -> bool {
        self.confidence().level > ConfidenceLevel::None
    }

    /// What is missing on a path at the step after `step`, or at `step` itself where it is the last; worst
    /// first.
    pub fn gaps_to_next(&self, path: &PathModel, step: Level) -> Vec<Gap> {
        gaps(
            &self.model,
            path,
            &self.answers,
            step.next().unwrap_or(step),
        )
    }

    /// The skill of the first of them.
    pub fn largest_gap(&self, path: &PathModel, step: Level) -> Option<usize> {
        largest_gap(path, &self.answers, step.next().unwrap_or(step))
    }

    /// How far the ranking can be relied on.
    pub fn confidence(&self) -> Confidence {
        confidence(&self.answers, &self.scores)
    }

    /// A path's model and score.
    pub fn path(&self, slug: &PathId) -> Option<(&PathModel, &Score)> {
        let at = self.model.path_at(slug)?;
        Some((
            self.model.paths.get(at)?,
            self.scores.iter().find(|score| score.path == at)?,
        ))
    }
}
