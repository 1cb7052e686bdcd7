//! A profile laid out by position, for scoring.

use crate::{Constraints, Model, Month, Profile, SkillAnswer, order};

/// Longest career that is believed, in years.
pub(crate) const LONGEST_CAREER: f64 = 60.0;

/// A [`Profile`] laid out by the positions of a [`Model`]: one slot for each skill, tool and question.
///
/// A planner keeps one and changes single answers in it; [`assess`](crate::assess) reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    /// What is known of each skill.
    pub skills: Vec<Known>,
    /// Whether each tool is used; `None` is unknown.
    pub tools: Vec<Option<bool>>,
    /// Answer to each preference item, -2 to 2; `None` is unknown.
    pub preferences: Vec<Option<i8>>,
    /// Years of work, 0 to 60.
    pub years: Option<f64>,
    /// Paths worked on, by position, and whether that goes on.
    pub roles: Vec<(usize, bool)>,
    /// What must hold.
    pub constraints: Constraints,
    /// Present pay, in US dollars a year.
    pub pay: Option<u32>,
    /// Wanted pay, in US dollars a year.
    pub wanted_pay: Option<u32>,
}

/// What is known of a skill.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Known {
    /// Nothing.
    #[default]
    Unknown,
    /// A CV names it.
    Mentioned,
    /// Its level, 0 to 4.
    Level(u8),
}

impl Known {
    /// The level, where one was given.
    pub const fn level(self) -> Option<u8> {
        match self {
            Self::Level(level) => Some(level),
            Self::Unknown | Self::Mentioned => None,
        }
    }
}

impl Answers {
    /// Answers of somebody who said nothing.
    pub fn none(model: &Model) -> Self {
        Self {
            skills: vec![Known::Unknown; model.skills.len()],
            tools: vec![None; model.tools.len()],
            preferences: vec![None; model.questions.len()],
            years: None,
            roles: Vec::new(),
            constraints: Constraints::default(),
            pay: None,
            wanted_pay: None,
        }
    }

    /// Lays out `profile`. A role that goes on lasts until `today`, and none lasts longer; without
    /// `today`, dated roles that go on add no years. Ids that the model doesn't have are passed over.
    pub fn new(model: &Model, profile: &Profile, today: Option<Month>) -> Self {
        let mut answers = Self::none(model);
        let known = |answer: &SkillAnswer| {
            let level = |level: u8| Known::Level(level.min(4));
            answer.level.map_or(Known::Mentioned, level)
        };
        let mut former = Vec::new();
        for (id, answer) in &profile.skills {
            match model.skill_at(id).and_then(|at| answers.skills.get_mut(at)) {
                Some(slot) => *slot = known(answer),
                None => former.extend(model.skill_formerly(id).map(|at| (at, known(answer)))),
            }
        }
        // What was said of a skill that has become part of another counts for that one, unless that was
        // answered itself; of several, the highest counts.
        for (at, known) in former {
            let (Some(skill), Some(slot)) = (model.skills.get(at), answers.skills.get_mut(at))
            else {
                continue;
            };
            let higher = *slot == Known::Unknown || known.level() > slot.level();
            if higher && profile.skills.get(&skill.id).is_none() {
                *slot = known;
            }
        }
        for (ids, used) in [(&profile.tools_not_used, false), (&profile.tools, true)] {
            for id in ids {
                if let Some(slot) = model.tool_at(id).and_then(|at| answers.tools.get_mut(at)) {
                    *slot = Some(used);
                }
            }
        }
        for (id, answer) in &profile.preferences {
            if let Some(slot) = model
                .question_at(id)
                .and_then(|at| answers.preferences.get_mut(at))
            {
                *slot = Some((*answer).clamp(-2, 2));
            }
        }
        for role in &profile.roles {
            if let Some(path) = role.path.as_ref().and_then(|slug| model.path_at(slug)) {
                match answers.roles.iter_mut().find(|(at, _)| *at == path) {
                    Some((_, current)) => *current |= role.current,
                    None => answers.roles.push((path, role.current)),
                }
            }
        }
        order::sort(&mut answers.roles);
        answers.years = years(profile, today);
        answers.constraints = profile.constraints.clone();
        answers.pay = profile.pay;
        answers.wanted_pay = profile.wanted_pay;
        answers
    }

    /// How many answers it holds that scoring can use.
    pub fn count(&self) -> usize {
        self.skills
            .iter()
            .filter(|known| **known != Known::Unknown)
            .count()
            + self.tools.iter().flatten().count()
            + self.preferences.iter().flatten().count()
            + usize::from(self.years.is_some())
            + self.roles.len()
    }
}

/// Years of work: as stated, else what the roles add up to, months that two of them share counted once.
/// Roles of unknown length add nothing; without any of known length the years are unknown.
fn years(profile: &Profile, today: Option<Month>) -> Option<f64> {
    if let Some(stated) = profile.years {
        return (!stated.is_nan()).then(|| stated.clamp(0.0, LONGEST_CAREER));
    }
    let mut spans = Vec::new();
    let mut undated = None;
    for role in &profile.roles {
        let end = match (role.to, today) {
            (Some(to), Some(today)) => Some(to.min(today)),
            (to, today) => to.or(today.filter(|_| role.current)),
        };
        match (role.from, end, role.years) {
            (Some(from), Some(to), _) => spans.push((from, to)),
            (_, _, Some(years)) if !years.is_nan() => {
                *undated.get_or_insert(0.0) += years.clamp(0.0, LONGEST_CAREER);
            }
            _ => {}
        }
    }
    if spans.is_empty() && undated.is_none() {
        return None;
    }
    let dated = f64::from(crate::month::covered(&spans)) / 12.0;
    Some((dated + undated.unwrap_or(0.0)).min(LONGEST_CAREER))
}
