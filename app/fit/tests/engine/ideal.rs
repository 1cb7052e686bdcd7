//! The profile that a path asks for ranks it first.

use crate::seeds::{CATALOG, MODEL};
use catalog::Level;
use fit::{Answers, Known, PathModel, rank};

/// Somebody who is what `path` needs at `level`, and says so for what it needs only.
fn ideal(path: &PathModel, level: Level) -> Answers {
    let mut answers = Answers::none(&MODEL);
    for need in &path.skills {
        answers.skills[need.skill] = Known::Level(need.at(level));
    }
    for (question, loading) in &path.loadings {
        answers.preferences[*question] = Some(loading.signum() * 2);
    }
    answers
}

/// The tools that set `path` apart most, as many as an advertisement lists: those that say more for it
/// than for any other.
fn name_tools(path: &PathModel, answers: &mut Answers) {
    let ahead = |at: usize| {
        let others = MODEL.paths.iter().filter(|other| other.slug != path.slug);
        let most = others
            .map(|other| other.tools.sixteenths()[at])
            .max()
            .unwrap();
        i16::from(path.tools.sixteenths()[at]) - i16::from(most)
    };
    let mut tools: Vec<usize> = (0..MODEL.tools.len()).collect();
    tools.sort_by_key(|at| std::cmp::Reverse(ahead(*at)));
    for at in tools.into_iter().take(12) {
        answers.tools[at] = Some(true);
    }
}

fn first(answers: &Answers) -> &'static str {
    let mut scores = Vec::new();
    rank(&MODEL, answers, &mut scores);
    MODEL.paths[scores[0].path].slug.as_str()
}

#[test]
fn skills_and_preferences_of_a_path_rank_it_first() {
    for path in &MODEL.paths {
        for level in [Level::Mid, Level::Senior, Level::Lead] {
            assert_eq!(first(&ideal(path, level)), path.slug.as_str(), "{level:?}");
        }
    }
}

#[test]
fn skills_of_a_path_alone_rank_it_first() {
    for path in &MODEL.paths {
        let mut answers = ideal(path, Level::Senior);
        answers.preferences.fill(None);
        assert_eq!(first(&answers), path.slug.as_str());
    }
}

#[test]
fn preferences_of_a_path_alone_rank_it_first() {
    for path in &MODEL.paths {
        let mut answers = ideal(path, Level::Senior);
        answers.skills.fill(Known::Unknown);
        assert_eq!(first(&answers), path.slug.as_str());
    }
}

#[test]
fn tools_of_a_path_alone_rank_it_first() {
    for path in &MODEL.paths {
        let mut answers = Answers::none(&MODEL);
        name_tools(path, &mut answers);
        assert_eq!(first(&answers), path.slug.as_str());
    }
}

#[test]
fn the_tools_of_a_guide_rank_its_path_among_the_first_three() {
    for path in &MODEL.paths {
        let mut answers = Answers::none(&MODEL);
        let guide = CATALOG.path(path.slug.as_str()).unwrap();
        for tool in guide.tools.iter().flat_map(|group| &group.tools) {
            answers.tools[MODEL.tool_at(tool).unwrap()] = Some(true);
        }
        let mut scores = Vec::new();
        rank(&MODEL, &answers, &mut scores);
        let place = scores
            .iter()
            .position(|score| MODEL.paths[score.path].slug == path.slug);
        assert!(place < Some(3), "{}: {place:?}", path.slug);
    }
}

#[test]
fn the_whole_ideal_of_a_path_ranks_it_first() {
    for (at, path) in MODEL.paths.iter().enumerate() {
        let mut answers = ideal(path, Level::Lead);
        for (skill, known) in answers.skills.iter_mut().enumerate() {
            if path.need(skill).is_none() {
                *known = Known::Level(0);
            }
        }
        name_tools(path, &mut answers);
        answers.years = Some(f64::from(path.step(Level::Lead).years.from));
        answers.roles = vec![(at, true)];
        assert_eq!(first(&answers), path.slug.as_str());
    }
}
