//! How often people drawn from the shares in the seeds are told the path they are on, read as JSON
//! Resumes; and how often naive Bayes, told those very shares, would guess it. Where scoring falls far
//! behind that, it wastes what it is told.
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "a measurement that cannot go on says so, and prints what it found"
)]

mod bayes;
mod chance;
mod crowd;

use bayes::Bayes;
use catalog::Catalog;
use chance::Chance;
use crowd::{Crowd, Kind, Somebody};
use fit::{Answers, Known, Lexicon, Model, Month, import, rank};
use std::path::Path;

/// People drawn for each path.
const PEOPLE: usize = 250;

fn main() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let catalog = Catalog::read(&seeds).unwrap_or_else(|faults| panic!("{faults}"));
    let model = Model::new(&catalog, "respondents");
    let lexicon = Lexicon::new(&catalog);
    let crowd = Crowd::new(&catalog);
    let today = Month::new(2026, 6);
    for kind in Kind::ALL {
        let mut chance = Chance::new(16);
        let people: Vec<Somebody> = (0..PEOPLE * model.paths.len())
            .map(|at| crowd.somebody(at % model.paths.len(), kind, &mut chance))
            .collect();
        let answers: Vec<Answers> = people
            .iter()
            .map(|it| {
                let imported = import::json_resume(&lexicon, &it.json)
                    .unwrap_or_else(|error| panic!("{error}"));
                Answers::new(&model, &imported.profile, today)
            })
            .collect();
        let tools = people.iter().map(|it| it.tools.len()).sum::<usize>() / people.len();
        println!("\n{kind:?}: {tools} tools each\n");

        let scored: Vec<Guess> = people
            .iter()
            .zip(&answers)
            .map(|(person, answers)| Guess::new(person.path, ranked(&model, answers)))
            .collect();
        let bayes = Bayes::new(&crowd, kind);
        let ceiling: Vec<Guess> = people
            .iter()
            .map(|person| Guess::new(person.path, bayes.ranked(person)))
            .collect();
        let tools_alone: Vec<Guess> = people
            .iter()
            .zip(&answers)
            .map(|(person, answers)| Guess::new(person.path, ranked(&model, &tools_of(answers))))
            .collect();
        println!(
            "{:<28} {:>6} {:>6}",
            "averaged over paths", "first", "three"
        );
        for (name, guesses) in [
            ("scoring", &scored),
            ("scoring, tools alone", &tools_alone),
            ("naive Bayes, tools alone", &ceiling),
        ] {
            let mean = |places| {
                let shares = (0..model.paths.len()).map(|path| recall(guesses, path, places));
                shares.sum::<f64>() / f64::from(u32::try_from(model.paths.len()).unwrap_or(1))
            };
            println!("{name:<28} {:>6.3} {:>6.3}", mean(1), mean(3));
        }
        by_path(&model, &scored);
    }
}

/// Where a guess puts the paths of somebody who is on one.
struct Guess {
    /// The path they are on.
    path: usize,
    /// All paths, likeliest first.
    order: Vec<usize>,
}

impl Guess {
    const fn new(path: usize, order: Vec<usize>) -> Self {
        Self { path, order }
    }
}

/// All paths as scoring ranks them.
fn ranked(model: &Model, answers: &Answers) -> Vec<usize> {
    let mut scores = Vec::new();
    rank(model, answers, &mut scores);
    scores.iter().map(|score| score.path).collect()
}

/// The tools in `answers`, and nothing else.
fn tools_of(answers: &Answers) -> Answers {
    let mut tools = answers.clone();
    tools.skills.fill(Known::Unknown);
    tools.years = None;
    tools
}

/// The share of the people on a path whose own is among the first `places`.
fn recall(guesses: &[Guess], path: usize, places: usize) -> f64 {
    let (mut found, mut all) = (0.0, 0.0);
    for guess in guesses.iter().filter(|guess| guess.path == path) {
        all += 1.0;
        if guess.order.iter().take(places).any(|it| *it == path) {
            found += 1.0;
        }
    }
    found / all
}

/// First and among the first three for each path, and the two paths its people are most often taken for.
fn by_path(model: &Model, guesses: &[Guess]) {
    println!("\n{:<28} {:>6} {:>6}  taken for", "path", "first", "three");
    for (at, path) in model.paths.iter().enumerate() {
        let mut firsts = vec![0; model.paths.len()];
        for guess in guesses.iter().filter(|guess| guess.path == at) {
            firsts[guess.order[0]] += 1;
        }
        let mut others: Vec<usize> = (0..firsts.len()).filter(|it| *it != at).collect();
        others.sort_by_key(|it| std::cmp::Reverse(firsts[*it]));
        let others = others.iter().take(2).filter(|it| firsts[**it] > 0);
        let taken_for: Vec<String> = others
            .map(|it| format!("{} {}", model.paths[*it].slug, firsts[*it]))
            .collect();
        println!(
            "{:<28} {:>6.2} {:>6.2}  {}",
            path.slug.as_str(),
            recall(guesses, at, 1),
            recall(guesses, at, 3),
            taken_for.join(", ")
        );
    }
}
