//! A path's score, part by part.
//!
//! Each part comes as a share of its points, 0 to 1, low, expected and high; see the crate's docs for
//! the formulae. Every part tells, through `say`, how many points each answer adds to the expected score
//! of somebody who said nothing; scoring passes a `say` that does nothing, explaining one that listens.

use crate::model::{Need, PathModel};
use crate::{Answers, Known, Model, Range, distance};
use serde::{Deserialize, Serialize};

/// The share of a skill, of a tool's evidence or of experience expected where nothing was said.
pub(crate) const PRIOR: f64 = 0.3;
/// The share of a skill expected where a CV names it: somewhere above the prior, short of a level
/// that nobody claimed.
const MENTIONED: f64 = 0.65;
/// How much has to be answered, in percent of a path's skills, until the answers say as much as `PRIOR` of
/// those not asked about: who has much of what a path takes usually has more of it.
const ALIKE: f64 = 100.0;
/// The share of preferences expected where nothing was said: neither for nor against.
const NEUTRAL: f64 = 0.5;
/// Nats of tool evidence at which half of what tools can show is shown: what a list of ten tools of
/// an advertisement says for the path it advertises. There, where lists lie, one nat counts most.
const HALF_SHOWN: f64 = 16.0;
/// How much of experience is years; the rest is what the roles had in common with the path. Years tell
/// paths apart no better than a tool or two (half of any role's people have worked 4 to 14 years); their
/// say is the seniority.
const YEARS_SHARE: f64 = 0.2;
/// What a role that has ended counts, next to one that goes on.
const PAST_ROLE: f64 = 0.9;

/// An answer that moves a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// A skill, by position.
    Skill(usize),
    /// A tool, by position.
    Tool(usize),
    /// A preference item, by position.
    Preference(usize),
    /// Years of work.
    Years,
    /// A role held, by the position of its path.
    Role(usize),
}

/// What a path's score is made of, each in points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Parts {
    /// Points for skills.
    pub skills: Range,
    /// Points for tools.
    pub tools: Range,
    /// Points for preferences.
    pub preferences: Range,
    /// Points for experience.
    pub experience: Range,
}

impl Parts {
    /// The fit: all parts together, 0 to 100.
    pub fn fit(&self) -> Range {
        self.skills + self.tools + self.preferences + self.experience
    }

    /// Each part rounded to a tenth.
    #[must_use]
    pub fn rounded(&self) -> Self {
        Self {
            skills: self.skills.rounded(),
            tools: self.tools.rounded(),
            preferences: self.preferences.rounded(),
            experience: self.experience.rounded(),
        }
    }
}

/// Scores one path.
pub(crate) fn parts(model: &Model, path: &PathModel, answers: &Answers, named: &Named) -> Parts {
    explained_parts(model, path, answers, named, &mut |_, _| {})
}

/// Scores one path and tells what each answer adds to the expected score, in points.
pub(crate) fn explained_parts(
    model: &Model,
    path: &PathModel,
    answers: &Answers,
    named: &Named,
    say: &mut impl FnMut(Item, f64),
) -> Parts {
    let points = path.points;
    let share = |points: u8| f64::from(points);
    Parts {
        skills: skills(path, answers, share(points.skills), say),
        tools: tools(path, named, share(points.tools), say),
        preferences: preferences(path, answers, share(points.preferences), say),
        experience: experience(model, path, answers, share(points.experience), say),
    }
}

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

/// What somebody who said nothing is expected to score on `path`, in points.
pub fn baseline(path: &PathModel) -> f64 {
    let points = path.points;
    PRIOR * f64::from(points.skills + points.tools + points.experience)
        + NEUTRAL * f64::from(points.preferences)
}

/// How much of a needed level is there: `min(have, need) / need`. Being better than needed never
/// counts against anybody.
pub(crate) fn shortfall_share(have: u8, need: u8) -> f64 {
    if need == 0 {
        1.0
    } else {
        f64::from(have.min(need)) / f64::from(need)
    }
}

fn skills(
    path: &PathModel,
    answers: &Answers,
    points: f64,
    say: &mut impl FnMut(Item, f64),
) -> Range {
    let sum = SkillSum::of(path, answers);
    if sum.all <= 0.0 {
        return unknown() * points;
    }
    let worth = points / sum.all;
    for need in &path.skills {
        let weight = f64::from(need.weight);
        match known(answers, need) {
            Known::Unknown => {}
            Known::Mentioned => say(
                Item::Skill(need.skill),
                worth * weight * (MENTIONED - PRIOR),
            ),
            Known::Level(level) => {
                let more = shortfall_share(level, need.reference()) - PRIOR;
                say(
                    Item::Skill(need.skill),
                    worth * weight * more * sum.speaks_for(),
                );
            }
        }
    }
    Range {
        low: sum.met,
        expected: sum.expected(),
        high: sum.met + sum.unknown + sum.mentioned,
    } * worth
}

fn known(answers: &Answers, need: &Need) -> Known {
    answers.skills.get(need.skill).copied().unwrap_or_default()
}

/// What was said of the skills that a path takes, in percent of them all.
#[derive(Clone, Copy, Default)]
pub(crate) struct SkillSum {
    /// All of them.
    pub(crate) all: f64,
    /// Those of unknown level that a CV names.
    mentioned: f64,
    /// Those nothing is known of.
    unknown: f64,
    /// Those of known level.
    answered: f64,
    /// How much of these is met.
    met: f64,
}

impl SkillSum {
    /// What `answers` say of the skills of `path`.
    pub(crate) fn of(path: &PathModel, answers: &Answers) -> Self {
        let mut sum = Self::default();
        for need in &path.skills {
            let weight = f64::from(need.weight);
            sum.all += weight;
            match known(answers, need) {
                Known::Unknown => sum.unknown += weight,
                Known::Mentioned => sum.mentioned += weight,
                Known::Level(level) => {
                    sum.answered += weight;
                    sum.met += weight * shortfall_share(level, need.reference());
                }
            }
        }
        sum
    }

    /// What is expected to be met: of what nothing is known of, as much as of what was answered, and
    /// `PRIOR` to begin with.
    pub(crate) fn expected(&self) -> f64 {
        let likely = (ALIKE * PRIOR + self.met) / (ALIKE + self.answered);
        self.met + self.unknown * likely + self.mentioned * MENTIONED
    }

    /// For how many skills of its weight an answered one speaks: itself, and its part of those nothing
    /// is known of.
    fn speaks_for(&self) -> f64 {
        1.0 + self.unknown / (ALIKE + self.answered)
    }

    /// The sum once `need`, of which `before` was known, has `level`.
    pub(crate) fn with(mut self, need: &Need, before: Known, level: u8) -> Self {
        let weight = f64::from(need.weight);
        match before {
            Known::Unknown => self.unknown -= weight,
            Known::Mentioned => self.mentioned -= weight,
            Known::Level(_) => return self,
        }
        self.answered += weight;
        self.met += weight * shortfall_share(level, need.reference());
        self
    }
}

/// A share of which nothing is known.
fn unknown() -> Range {
    Range {
        low: 0.0,
        expected: PRIOR,
        high: 1.0,
    }
}

fn tools(path: &PathModel, named: &Named, points: f64, say: &mut impl FnMut(Item, f64)) -> Range {
    let says = |tools: &[usize]| -> f64 { tools.iter().map(|at| path.tools.of(*at)).sum() };
    let (used, not_used) = (says(&named.used), says(&named.not_used));
    let all = path.tools.total();
    if all <= 0.0 {
        return unknown() * points;
    }
    let shown = |nats: f64| nats / (HALF_SHOWN + nats);
    let (low, high) = (shown(used), shown(all - not_used));
    // What is expected of the tools not named thins out as others are named or denied.
    let assumed = PRIOR * HALF_SHOWN * (1.0 - not_used / all) / (HALF_SHOWN + used);
    let expected = (low + assumed).min(high);
    let change = low + assumed - PRIOR;
    let scale = if change.abs() < 1e-9 {
        1.0
    } else {
        (expected - PRIOR) / change
    };
    let for_each_nat = points * scale / (HALF_SHOWN + used);
    for at in &named.used {
        say(
            Item::Tool(*at),
            path.tools.of(*at) * (1.0 - PRIOR) * for_each_nat,
        );
    }
    for at in &named.not_used {
        say(
            Item::Tool(*at),
            -path.tools.of(*at) * PRIOR * HALF_SHOWN / all * for_each_nat,
        );
    }
    Range {
        low,
        expected,
        high,
    } * points
}

fn preferences(
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

fn experience(
    model: &Model,
    path: &PathModel,
    answers: &Answers,
    points: f64,
    say: &mut impl FnMut(Item, f64),
) -> Range {
    let years = answers.years.map_or(unknown(), |years| {
        let settled = path.settled_years();
        Range::known(years.min(settled) / settled)
    });
    if answers.years.is_some() {
        say(Item::Years, points * YEARS_SHARE * (years.expected - PRIOR));
    }
    let related = closest_role(model, path, answers).map_or(unknown(), |(role, share)| {
        say(
            Item::Role(role),
            points * (1.0 - YEARS_SHARE) * (share - PRIOR),
        );
        Range::known(share)
    });
    (years * YEARS_SHARE + related * (1.0 - YEARS_SHARE)) * points
}

/// The held role that has most in common with `path`, and how much, 0 to 1.
fn closest_role(model: &Model, path: &PathModel, answers: &Answers) -> Option<(usize, f64)> {
    answers
        .roles
        .iter()
        .filter_map(|(at, current)| {
            let role = model.paths.get(*at)?;
            let similarity = if role.slug == path.slug {
                1.0
            } else {
                distance::similarity(role, path)
            };
            Some((*at, similarity * if *current { 1.0 } else { PAST_ROLE }))
        })
        .max_by(|(_, one), (_, other)| one.total_cmp(other))
}
