//! Made-up visitors who answer what they are asked, one question after another.

use crate::lots::Lots;
use crate::people::Person;
use catalog::Level;
use fit::{Answers, Item, Known, Model, Score, distance, outlook, rank};

/// What a visitor would answer to everything, who is `person` and has the skills of their path at the
/// step that their years give, more or less.
pub(crate) fn truth(model: &Model, person: &Person, lots: &mut Lots) -> Answers {
    let path = &model.paths[person.path];
    let mut answers = person.answers[0].clone();
    let years = answers.years.unwrap_or(0.0);
    let reached = |level: &Level| years >= f64::from(path.step(*level).years.from);
    let step = Level::ALL
        .into_iter()
        .rev()
        .find(reached)
        .unwrap_or(Level::Entry);
    let others = model.paths.iter().filter(|other| other.slug != path.slug);
    let nearest = others.max_by(|one, other| {
        let likeness = |other| distance(path, other).similarity;
        likeness(one).total_cmp(&likeness(other))
    });
    for (skill, known) in answers.skills.iter_mut().enumerate() {
        let likely = match (path.need(skill), nearest.and_then(|path| path.need(skill))) {
            (Some(need), _) => need.at(step) + [0, 1, 1, 2][lots.below(4)],
            (None, Some(_)) => [1, 2, 2, 3][lots.below(4)],
            (None, None) => [1, 1, 2, 3][lots.below(4)],
        };
        *known = Known::Level(likely.saturating_sub(1).min(4));
    }
    for (question, answer) in answers.preferences.iter_mut().enumerate() {
        let any = i8::try_from(lots.below(5)).unwrap_or(2) - 2;
        let loading = path.loadings.iter().find(|(at, _)| *at == question);
        let leaning = loading.map_or(0, |(_, loading)| *loading);
        *answer = Some(if lots.below(3) == 0 { any } else { leaning });
    }
    answers
}

/// How a visitor fared.
pub(crate) struct Visit {
    /// Questions answered until the first three were settled.
    pub(crate) questions: usize,
    /// Whether they ever were.
    pub(crate) settled: bool,
    /// The first three then.
    pub(crate) three: Vec<usize>,
}

/// Lets somebody who said `start` answer as `truth` says, always the question recommended.
pub(crate) fn visit(model: &Model, start: &Answers, truth: &Answers) -> Visit {
    let mut answers = start.clone();
    let mut scores = Vec::new();
    let mut questions = 0;
    loop {
        rank(model, &answers, &mut scores);
        let outlook = outlook(model, &answers, &scores);
        let next = outlook.questions.first().copied();
        let Some(next) = next.filter(|_| !outlook.settled) else {
            let three = first_three(&scores);
            return Visit {
                questions,
                settled: outlook.settled,
                three,
            };
        };
        match next {
            Item::Skill(at) => answers.skills[at] = truth.skills[at],
            Item::Preference(at) => answers.preferences[at] = truth.preferences[at],
            Item::Tool(_) | Item::Years | Item::Role(_) => panic!("not a question: {next:?}"),
        }
        questions += 1;
    }
}

/// The first three paths, in order of position.
pub(crate) fn first_three(scores: &[Score]) -> Vec<usize> {
    let mut three: Vec<usize> = scores.iter().take(3).map(|score| score.path).collect();
    three.sort_unstable();
    three
}
