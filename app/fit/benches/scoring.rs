//! How long scoring takes.
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a measurement that cannot go on says so"
)]

#[path = "../tests/engine/grown.rs"]
mod grown;
#[path = "../tests/engine/lots.rs"]
mod lots;

use catalog::Catalog;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use fit::{Answers, Known, Model, Profile, SkillAnswer, assess, outlook, rank, report};
use lots::Lots;
use std::hint::black_box;
use std::path::Path;

/// The real content.
fn real() -> Model {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let catalog = Catalog::read(&seeds).unwrap_or_else(|faults| panic!("{faults}"));
    Model::new(&catalog, "scoring")
}

/// Somebody who finished the quiz: 24 skills, 30 tools, half the preference items, years and two roles.
fn answers(model: &Model) -> Answers {
    let mut lots = Lots::new(3);
    let mut answers = Answers::none(model);
    for skill in lots.choose(24, model.skills.len()) {
        answers.skills[skill] = Known::Level(lots.byte(5));
    }
    for tool in lots.choose(30, model.tools.len()) {
        answers.tools[tool] = Some(true);
    }
    for question in lots.choose(16, model.questions.len()) {
        answers.preferences[question] = Some(i8::try_from(lots.below(5)).unwrap() - 2);
    }
    answers.years = Some(4.5);
    answers.roles = vec![(0, false), (model.paths.len() / 2, true)];
    answers
}

/// A CV as it comes in: twenty tools, six skills it names, a role and years.
fn profile(model: &Model) -> Profile {
    let mut lots = Lots::new(5);
    let tools = lots.choose(20, model.tools.len());
    let skills = lots.choose(6, model.skills.len());
    Profile {
        years: Some(6.0),
        tools: tools
            .into_iter()
            .map(|at| model.tools[at].id.clone())
            .collect(),
        skills: skills
            .into_iter()
            .map(|at| (model.skills[at].id.clone(), SkillAnswer::default()))
            .collect(),
        ..Profile::default()
    }
}

fn ranking(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("rank");
    for paths in [16, 125, 250, 500, 1000] {
        let model = grown::model(paths, 500, 600);
        let answers = answers(&model);
        let mut scores = Vec::with_capacity(paths);
        group.throughput(Throughput::Elements(u64::try_from(paths).unwrap()));
        group.bench_function(BenchmarkId::new("500 skills, paths", paths), |bencher| {
            bencher.iter(|| rank(&model, black_box(&answers), &mut scores));
        });
    }
}

fn one_person(criterion: &mut Criterion) {
    let model = real();
    let (answers, profile) = (answers(&model), profile(&model));
    let mut scores = Vec::new();
    let mut group = criterion.benchmark_group("real content");
    group.bench_function("rank", |bencher| {
        bencher.iter(|| rank(&model, black_box(&answers), &mut scores));
    });
    group.bench_function("next question", |bencher| {
        bencher.iter(|| outlook(&model, black_box(&answers), &scores));
    });
    group.bench_function("report", |bencher| {
        bencher.iter(|| report(&model, 0, black_box(&answers)));
    });
    group.bench_function("assess", |bencher| {
        bencher.iter(|| assess(&model, black_box(&profile), None));
    });
    let mut line = Vec::new();
    group.bench_function("assess and write", |bencher| {
        bencher.iter(|| {
            line.clear();
            let assessment = assess(&model, black_box(&profile), None);
            serde_json::to_writer(&mut line, &assessment).unwrap();
        });
    });
}

fn travel(criterion: &mut Criterion) {
    let model = real();
    let text = model.text();
    criterion.bench_function("read the model", |bencher| {
        bencher.iter(|| Model::read(black_box(&text)).unwrap());
    });
}

criterion_group!(benches, ranking, one_person, travel);
criterion_main!(benches);
