//! How long reading a CV takes, with the real catalog.
#![expect(clippy::expect_used, reason = "a benchmark that cannot run says so")]

use catalog::Catalog;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use fit::{Lexicon, import};
use std::hint::black_box;
use std::path::{Path, PathBuf};

/// The length of a long CV, in bytes.
const LONG: usize = 20 * 1024;

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn sample(name: &str) -> String {
    let path = repository().join("tests/samples").join(name);
    std::fs::read_to_string(path).expect("the sample is there")
}

fn bytes(text: &str) -> Throughput {
    Throughput::Bytes(u64::try_from(text.len()).expect("a CV is shorter"))
}

fn benches(criterion: &mut Criterion) {
    let catalog = Catalog::read(&repository().join("seeds")).expect("the seeds have no fault");
    let lexicon = Lexicon::new(&catalog);
    let packed = serde_json::to_string(&lexicon).expect("it can be written");
    criterion.bench_function("unpack the lexicon", |bencher| {
        bencher
            .iter(|| serde_json::from_str::<Lexicon>(black_box(&packed)).expect("it can be read"));
    });

    let mut group = criterion.benchmark_group("import");
    let short = sample("changer.txt");
    let long: String = short
        .lines()
        .cycle()
        .map(|line| format!("{line}\n"))
        .scan(0, |length, line| {
            *length += line.len();
            (*length <= LONG).then_some(line)
        })
        .collect();
    group.throughput(bytes(&long));
    group.bench_function("a CV of 20 KB", |bencher| {
        bencher.iter(|| import::text(&lexicon, black_box(&long)));
    });
    for name in ["generalist.json", "backend.json"] {
        let resume = sample(name);
        group.throughput(bytes(&resume));
        group.bench_function(name, |bencher| {
            bencher.iter(|| import::json_resume(&lexicon, black_box(&resume)));
        });
    }
    group.finish();
}

criterion_group!(import_benches, benches);
criterion_main!(import_benches);
