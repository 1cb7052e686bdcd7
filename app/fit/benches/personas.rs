//! How often the people of `tests/personas` are told the path they are on.
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "a measurement that cannot go on says so, and prints what it found"
)]

#[path = "../tests/engine/people.rs"]
mod people;

use catalog::Catalog;
use fit::{Answers, Model, rank};
use people::{Person, everybody, place};
use std::collections::BTreeMap;
use std::path::Path;

const DETAILS: [&str; 3] = ["tools and years", "and a line", "and a title"];

fn main() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let catalog = Catalog::read(&seeds).unwrap_or_else(|faults| panic!("{faults}"));
    let model = Model::new(&catalog, "personas");
    let people = everybody(&catalog, &model);
    by_kind(&model, &people);
    by_path(&model, &people);
    taken_for(&model, &people);
}

/// First and among the first three, averaged over paths, for each kind of person.
fn by_kind(model: &Model, people: &[Person]) {
    let mut kinds: Vec<&str> = people.iter().map(|person| person.kind.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    println!(
        "\nShare of people whose path comes first / among the first three, averaged over paths\n"
    );
    println!(
        "{:>10} {:>7}  {:>17} {:>17} {:>17}",
        "kind", "people", DETAILS[0], DETAILS[1], DETAILS[2]
    );
    for kind in kinds.into_iter().map(Some).chain([None]) {
        let of_kind = || {
            people
                .iter()
                .filter(|person| kind.is_none_or(|kind| person.kind == kind))
        };
        print!("{:>10} {:>7}", kind.unwrap_or("all"), of_kind().count());
        for detail in 0..DETAILS.len() {
            let [first, three] = [1, 3].map(|places| mean_recall(model, of_kind(), detail, places));
            print!("  {first:>7.2} / {three:>5.2}  ");
        }
        println!();
    }
}

fn mean_recall<'a>(
    model: &Model,
    people: impl Iterator<Item = &'a Person>,
    detail: usize,
    places: usize,
) -> f64 {
    let mut paths: BTreeMap<usize, (f64, f64)> = BTreeMap::new();
    for person in people {
        let (found, all) = paths.entry(person.path).or_default();
        *all += 1.0;
        if place(model, &person.answers[detail], person.path) < places {
            *found += 1.0;
        }
    }
    let (sum, count) = paths
        .values()
        .fold((0.0, 0.0), |(sum, count), (found, all)| {
            (sum + found / all, count + 1.0)
        });
    sum / count
}

/// First and among the first three, from tools and years, for each path.
fn by_path(model: &Model, people: &[Person]) {
    println!("\nFrom tools and years, for each path\n");
    println!(
        "{:<28} {:>6} {:>6} {:>6}",
        "path", "people", "first", "three"
    );
    for (at, path) in model.paths.iter().enumerate() {
        let of_path = || people.iter().filter(|person| person.path == at);
        let [first, three] = [1, 3].map(|places| mean_recall(model, of_path(), 0, places));
        println!(
            "{:<28} {:>6} {first:>6.2} {three:>6.2}",
            path.slug.as_str(),
            of_path().count()
        );
    }
}

/// Which path comes first for the people of each.
fn taken_for(model: &Model, people: &[Person]) {
    println!(
        "\nFrom tools and years: people of a path (row) by the path that comes first (column)\n"
    );
    let short = |at: usize| {
        let words = model.paths[at].slug.as_str().split('-');
        words
            .map(|word| word.chars().take(2).collect::<String>())
            .collect::<String>()
    };
    print!("{:<28}", "");
    for at in 0..model.paths.len() {
        print!(" {:>6}", short(at));
    }
    println!();
    for (at, path) in model.paths.iter().enumerate() {
        let mut firsts = vec![0; model.paths.len()];
        for person in people.iter().filter(|person| person.path == at) {
            if let Some(first) = first(model, &person.answers[0]) {
                firsts[first] += 1;
            }
        }
        print!("{:<28}", path.slug.as_str());
        for count in firsts {
            if count > 0 {
                print!(" {count:>6}")
            } else {
                print!(" {:>6}", "·")
            }
        }
        println!();
    }
}

fn first(model: &Model, answers: &Answers) -> Option<usize> {
    let mut scores = Vec::new();
    rank(model, answers, &mut scores);
    scores.first().map(|score| score.path)
}
