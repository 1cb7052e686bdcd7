//! Answers that somebody could give.

use fit::{Answers, Known, Model};
use proptest::prelude::*;

/// Answers of somebody who answers about `share` of everything.
pub(crate) fn answers(model: &Model, share: f64) -> impl Strategy<Value = Answers> + use<> {
    let known = prop_oneof![4 => (0u8..=4).prop_map(Known::Level), 1 => Just(Known::Mentioned)];
    let skill = prop::option::weighted(share, known).prop_map(Option::unwrap_or_default);
    let tool = prop::option::weighted(share, prop::bool::weighted(0.8));
    let preference = prop::option::weighted(share, -2i8..=2);
    let years = prop::option::weighted(share, (0u8..=80).prop_map(|half| f64::from(half) / 2.0));
    let role = (0..model.paths.len(), any::<bool>());
    let none = Answers::none(model);
    (
        prop::collection::vec(skill, model.skills.len()),
        prop::collection::vec(tool, model.tools.len()),
        prop::collection::vec(preference, model.questions.len()),
        years,
        prop::collection::btree_map(role.0, role.1, 0..3),
    )
        .prop_map(move |(skills, tools, preferences, years, roles)| Answers {
            skills,
            tools,
            preferences,
            years,
            roles: roles.into_iter().collect(),
            ..none.clone()
        })
}

/// One thing more that somebody answers.
#[derive(Clone, Debug)]
pub(crate) enum Answer {
    Skill(usize, Known),
    Tool(usize, bool),
    Preference(usize, i8),
    Years(f64),
    Role(usize),
}

/// One answer to anything.
pub(crate) fn answer(model: &Model) -> impl Strategy<Value = Answer> + use<> {
    let known = prop_oneof![(0u8..=4).prop_map(Known::Level), Just(Known::Mentioned)];
    prop_oneof![
        (0..model.skills.len(), known).prop_map(|(at, known)| Answer::Skill(at, known)),
        (0..model.tools.len(), any::<bool>()).prop_map(|(at, used)| Answer::Tool(at, used)),
        (0..model.questions.len(), -2i8..=2).prop_map(|(at, step)| Answer::Preference(at, step)),
        (0.0..60.0).prop_map(Answer::Years),
        (0..model.paths.len()).prop_map(Answer::Role),
    ]
}

impl Answer {
    /// Gives this answer where it was not given yet; whether it was not.
    pub(crate) fn give(&self, answers: &mut Answers) -> bool {
        match *self {
            Self::Skill(at, known) => {
                let open = answers.skills[at].level().is_none();
                let new = answers.skills[at] == Known::Unknown || known.level().is_some();
                if open && new {
                    answers.skills[at] = known;
                }
                open && new
            }
            Self::Tool(at, used) => fill(&mut answers.tools[at], used),
            Self::Preference(at, step) => fill(&mut answers.preferences[at], step),
            Self::Years(years) => fill(&mut answers.years, years),
            // The roles held are one answer: they were given if one was.
            Self::Role(at) => {
                let none = answers.roles.is_empty();
                if none {
                    answers.roles.push((at, true));
                }
                none
            }
        }
    }
}

fn fill<T>(slot: &mut Option<T>, value: T) -> bool {
    let open = slot.is_none();
    if open {
        *slot = Some(value);
    }
    open
}
