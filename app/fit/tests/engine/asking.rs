//! Which question comes next, and when enough is asked.

use crate::lots::Lots;
use crate::people::{Person, everybody};
use crate::seeds::{CATALOG, MODEL, path, skill};
use crate::visitors::{first_three, truth, visit};
use fit::{Answers, Item, Known, Score, outlook, rank, reach};

/// How made-up visitors fare who all begin in the same way.
struct Fared {
    /// Questions asked until the first three were settled, the fewest first.
    questions: Vec<usize>,
    /// Of a hundred, whose own path is among them.
    own: usize,
    /// Of a hundred, whose first three are those of the whole quiz.
    all_three: usize,
    /// Of a hundred, two of whose first three are among those of the whole quiz.
    two: usize,
}

fn fare(start: impl Fn(&Person) -> Answers) -> Fared {
    let people = everybody(&CATALOG, &MODEL);
    let mut lots = Lots::new(13);
    let mut scores = Vec::new();
    let (mut questions, mut own, mut all_three, mut two) = (Vec::new(), 0, 0, 0);
    for person in &people {
        let start = start(person);
        let truth = Answers {
            tools: start.tools.clone(),
            years: start.years,
            roles: start.roles.clone(),
            ..truth(&MODEL, person, &mut lots)
        };
        let visit = visit(&MODEL, &start, &truth);
        assert!(visit.settled);
        rank(&MODEL, &truth, &mut scores);
        let whole = first_three(&scores);
        let common = visit.three.iter().filter(|at| whole.contains(at)).count();
        questions.push(visit.questions);
        own += usize::from(visit.three.contains(&person.path));
        all_three += usize::from(common == 3);
        two += usize::from(common >= 2);
    }
    questions.sort_unstable();
    let percent = |count: usize| count * 100 / people.len();
    Fared {
        questions,
        own: percent(own),
        all_three: percent(all_three),
        two: percent(two),
    }
}

impl Fared {
    fn median(&self) -> usize {
        self.questions[self.questions.len() / 2]
    }
}

#[test]
fn who_names_a_job_tools_and_years_is_settled_after_eighteen_answers() {
    let fared = fare(|person| {
        let roles = vec![(person.path, true)];
        Answers {
            roles,
            ..person.answers[0].clone()
        }
    });
    assert!(fared.median() <= 14, "{} questions", fared.median());
    assert_eq!(fared.own, 100);
    assert!(fared.two >= 97, "two of three: {}%", fared.two);
    assert!(fared.all_three >= 50, "all three: {}%", fared.all_three);
}

#[test]
fn who_names_tools_and_years_is_settled_after_eighteen_answers() {
    let fared = fare(|person| person.answers[0].clone());
    assert!(fared.median() <= 18, "{} questions", fared.median());
    assert!(fared.own >= 99, "own path: {}%", fared.own);
    assert!(fared.two >= 94, "two of three: {}%", fared.two);
}

#[test]
fn who_names_nothing_is_settled_after_a_third_of_the_quiz() {
    let fared = fare(|_| Answers::none(&MODEL));
    let all = MODEL.skills.len() + MODEL.questions.len();
    assert!(fared.median() * 3 <= all, "{} questions", fared.median());
    assert!(fared.own >= 95, "own path: {}%", fared.own);
    assert!(fared.two >= 90, "two of three: {}%", fared.two);
}

#[test]
fn nothing_is_settled_before_anything_is_said() {
    let answers = Answers::none(&MODEL);
    let mut scores = Vec::new();
    rank(&MODEL, &answers, &mut scores);
    let outlook = outlook(&MODEL, &answers, &scores);
    assert!(!outlook.settled);
    assert!(!outlook.questions.is_empty());
}

#[test]
fn everything_answered_is_settled_and_leaves_no_question() {
    let mut answers = Answers::none(&MODEL);
    answers.skills.fill(Known::Level(1));
    for need in &MODEL.paths[path("qa-engineer")].skills {
        answers.skills[need.skill] = Known::Level(4);
    }
    answers.preferences.fill(Some(1));
    let mut scores = Vec::new();
    rank(&MODEL, &answers, &mut scores);
    let outlook = outlook(&MODEL, &answers, &scores);
    assert!(outlook.settled);
    assert_eq!(outlook.questions, []);
}

#[test]
fn a_path_that_breaks_a_constraint_keeps_nothing_open() {
    let mut answers = Answers::none(&MODEL);
    for need in &MODEL.paths[path("site-reliability-engineer")].skills {
        answers.skills[need.skill] = Known::Level(4);
    }
    for known in &mut answers.skills {
        *known = Known::Level(known.level().unwrap_or(0));
    }
    answers.constraints.on_call = Some(false);
    let mut scores = Vec::new();
    rank(&MODEL, &answers, &mut scores);
    let apart = scores
        .iter()
        .position(|score| score.path == path("site-reliability-engineer"));
    assert!(apart > Some(3), "it is set apart");
    answers.preferences.fill(Some(0));
    rank(&MODEL, &answers, &mut scores);
    assert!(outlook(&MODEL, &answers, &scores).settled);
}

#[test]
fn an_answered_question_is_not_asked_again() {
    let mut answers = Answers::none(&MODEL);
    answers.skills[skill("sql")] = Known::Level(0);
    answers.skills[skill("linux")] = Known::Mentioned;
    answers.preferences[3] = Some(0);
    let mut scores = Vec::new();
    rank(&MODEL, &answers, &mut scores);
    let asked = outlook(&MODEL, &answers, &scores).questions;
    assert!(!asked.contains(&Item::Skill(skill("sql"))));
    assert!(!asked.contains(&Item::Preference(3)));
    assert!(
        asked.contains(&Item::Skill(skill("linux"))),
        "a mention has no level yet"
    );
}

/// What each path scores, in the model's order.
fn fits(answers: &Answers, scores: &mut Vec<Score>) -> Vec<f64> {
    rank(&MODEL, answers, scores);
    scores.sort_by_key(|score| score.path);
    scores.iter().map(|score| score.fit.expected).collect()
}

#[test]
fn a_question_moves_some_path_as_far_as_it_says_and_none_further() {
    let people = everybody(&CATALOG, &MODEL);
    let mut lots = Lots::new(21);
    let mut scores = Vec::new();
    for person in people.iter().step_by(7) {
        let mut answers = truth(&MODEL, person, &mut lots);
        for known in answers.skills.iter_mut().filter(|_| lots.below(2) == 0) {
            *known = Known::Unknown;
        }
        for answer in answers
            .preferences
            .iter_mut()
            .filter(|_| lots.below(2) == 0)
        {
            *answer = None;
        }
        let before = fits(&answers, &mut scores);
        let skills = (0..answers.skills.len()).filter(|at| answers.skills[*at] == Known::Unknown);
        let preferences =
            (0..answers.preferences.len()).filter(|at| answers.preferences[*at].is_none());
        for item in skills
            .map(Item::Skill)
            .chain(preferences.map(Item::Preference))
        {
            let mut furthest = 0.0_f64;
            for (level, step) in (0..5).zip(-2..) {
                let mut answered = answers.clone();
                if let Item::Skill(at) = item {
                    answered.skills[at] = Known::Level(level);
                } else if let Item::Preference(at) = item {
                    answered.preferences[at] = Some(step);
                }
                let after = fits(&answered, &mut scores);
                for (before, after) in before.iter().zip(after) {
                    furthest = furthest.max((after - before).abs());
                }
            }
            let said = reach(&MODEL, &answers, item);
            assert!(
                (said - furthest).abs() < 0.01,
                "{item:?}: {said}, {furthest}"
            );
        }
    }
}
