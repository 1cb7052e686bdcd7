//! The real content: how long a guide is, that no two say the same, and how much there is of what
//! they share.
#![expect(clippy::expect_used, reason = "a test that cannot go on says so")]

use catalog::{Catalog, Path, Prose, SourceId};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    Catalog::read(&folder).expect("sound content")
});

/// The sentences of the twelve sections, the questions and answers of an interview aside. Not among
/// them are names and headings, how a figure was worked out, tables, and what guides share.
fn running(path: &Path) -> Vec<&Prose> {
    let mut all: Vec<&Prose> = Vec::new();
    all.extend(&path.overview);
    all.extend(path.ai.speeds_up.iter().chain(&path.ai.stays_human));
    all.extend(&path.ai.why);
    all.push(&path.day_to_day.intro);
    all.extend(path.day_to_day.moments.iter().map(|moment| &moment.text));
    all.extend(path.core_skills.iter().map(|skill| &skill.why));
    all.extend(path.tools.iter().map(|group| &group.note));
    for route in &path.entry_routes {
        all.extend([&route.for_whom, &route.takes, &route.how, &route.first_step]);
    }
    all.extend(&path.certification_note);
    all.extend(path.certifications.iter().map(|it| &it.note));
    for step in &path.ladder {
        all.extend([&step.focus, &step.trusted_with, &step.pay]);
    }
    all.extend(path.progresses_to.iter().map(|next| &next.note));
    all.extend(path.pivots_to.iter().map(|pivot| &pivot.note));
    all.extend(&path.pay.note);
    all.push(&path.related_occupation);
    all.extend(&path.outlook.summary);
    all.extend(path.proof_projects.iter().map(|proof| &proof.why));
    all
}

/// What a guide asks in an interview, and what a strong answer shows.
fn interview(path: &Path) -> impl Iterator<Item = String> {
    let both = |it: &catalog::InterviewQuestion| [it.question.clone(), it.strong.plain()];
    path.interview.iter().flat_map(both)
}

/// All the prose that is a guide's own, open or folded.
fn prose(path: &Path) -> Vec<String> {
    let sentences = running(path).into_iter().map(Prose::plain);
    sentences.chain(interview(path)).collect()
}

/// Every text that is a guide's own: beside its prose also what search engines show, and how its
/// figures were worked out.
fn texts(path: &Path) -> Vec<String> {
    let mut all = vec![path.tagline.clone(), path.description.clone()];
    all.extend(prose(path));
    let figures = [&path.pay.low, &path.pay.median, &path.pay.high];
    all.extend(figures.map(|figure| figure.how.clone()));
    all
}

/// The words of a text, as they compare: without case and punctuation.
fn words(text: &str) -> Vec<String> {
    let words = text.split_whitespace().map(|word| {
        let kept = word.chars().filter(|character| character.is_alphanumeric());
        kept.flat_map(char::to_lowercase).collect::<String>()
    });
    words.filter(|word| !word.is_empty()).collect()
}

#[test]
fn a_guide_is_900_to_1400_words_long() {
    let length = |path: &Path| {
        let counts = prose(path)
            .into_iter()
            .map(|text| text.split_whitespace().count());
        counts.sum::<usize>()
    };
    let lengths = CATALOG
        .paths
        .iter()
        .map(|path| (path.slug.as_str(), length(path)));
    let outside: Vec<_> = lengths
        .filter(|(_, words)| !(900..=1400).contains(words))
        .collect();
    assert!(outside.is_empty(), "{outside:?}");
}

#[test]
fn no_two_guides_share_eight_words_in_a_row() {
    let mut first_in: BTreeMap<Vec<String>, &str> = BTreeMap::new();
    let mut shared = BTreeSet::new();
    for path in &CATALOG.paths {
        for run in texts(path)
            .iter()
            .map(|text| words(text))
            .flat_map(|words| words.windows(8).map(<[String]>::to_vec).collect::<Vec<_>>())
        {
            let text = run.join(" ");
            let first = *first_in.entry(run).or_insert(path.slug.as_str());
            if first != path.slug.as_str() {
                shared.insert(format!("{first} and {}: {text}", path.slug));
            }
        }
    }
    assert!(shared.is_empty(), "{shared:#?}");
}

#[test]
fn an_occupation_has_the_same_figures_wherever_it_stands() {
    let mut wages = BTreeMap::new();
    let mut outlooks = BTreeMap::new();
    let mut exposures = BTreeMap::new();
    for path in &CATALOG.paths {
        for it in &path.pay.percentiles {
            let figures = (it.p10, it.p25, it.p50, it.p75, it.p90, it.source.clone());
            let first = wages.entry((&*it.soc, it.year)).or_insert(figures.clone());
            assert_eq!(*first, figures, "{}: {}, {}", path.slug, it.soc, it.year);
        }
        for it in &path.outlook.projections {
            let Some(soc) = it.soc.as_deref() else {
                continue;
            };
            let figures: (i16, u32, u32, Option<u32>, &SourceId) = (
                it.percent,
                it.from_jobs,
                it.to_jobs,
                it.openings,
                &it.source,
            );
            let first = outlooks.entry(soc).or_insert(figures);
            assert_eq!(*first, figures, "{}: {soc}", path.slug);
        }
        if let Some(it) = &path.ai.exposure {
            let first = exposures.entry(it.soc.as_str()).or_insert(it);
            assert_eq!(*first, it, "{}", path.slug);
        }
    }
}

#[test]
fn every_path_says_how_much_of_the_work_is_exposed_to_ai() {
    let silent = CATALOG
        .paths
        .iter()
        .filter(|path| path.ai.exposure.is_none());
    let silent: Vec<_> = silent.map(|path| path.slug.as_str()).collect();
    assert!(silent.is_empty(), "{silent:?}");
}

#[test]
fn every_skill_can_be_proven_in_two_ways() {
    let live: Vec<_> = CATALOG.skills.iter().filter(|it| !it.retired).collect();
    assert!((60..=80).contains(&live.len()), "{} skills", live.len());
    let proofs = |skill: &catalog::Skill| {
        let projects = CATALOG.projects.iter().filter(|it| !it.retired);
        projects
            .filter(|it| it.proves.contains_key(&skill.id))
            .count()
    };
    let short: Vec<_> = live.into_iter().filter(|skill| proofs(skill) < 2).collect();
    assert!(short.is_empty(), "{short:?}");
}

#[test]
fn every_certificate_that_a_guide_names_says_something_about_skills() {
    let unknown = CATALOG.paths.iter().flat_map(|path| {
        let unknown = path.certifications.iter().filter(|it| {
            let same = |other: &catalog::Certificate| other.name == it.name;
            !CATALOG.certificates.iter().any(same)
        });
        unknown.map(|it| (path.slug.as_str(), it.name.as_str()))
    });
    let unknown: Vec<_> = unknown.collect();
    assert!(unknown.is_empty(), "not in certificates.toml: {unknown:?}");
}

#[test]
fn there_is_enough_of_what_guides_share() {
    let projects = CATALOG.projects.iter().filter(|it| !it.retired).count();
    let tools = CATALOG.tools.iter().filter(|it| !it.retired).count();
    let questions = CATALOG.questions.iter().filter(|it| !it.retired).count();
    let paths = CATALOG.paths.len();
    assert!(paths >= 16, "{paths} paths");
    assert!(projects >= 40, "{projects} projects");
    assert!(tools >= 300, "{tools} tools");
    assert!(questions >= 30, "{questions} trade-offs");
}
