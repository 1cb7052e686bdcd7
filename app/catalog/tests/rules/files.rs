//! Files: those that are there, those that are missing, and those that cannot be read.

use crate::seeds::{BAKER, valid};
use catalog::Rule::{MissingFile, MissingKey, Syntax, UnknownFile, UnknownId, UnreadableFile};
use catalog::{Catalog, Fault, Faults, Rule};
use std::fs;
use std::path::{Path, PathBuf};

fn rules(faults: &Faults) -> Vec<(&str, Rule)> {
    faults
        .iter()
        .map(|fault| (fault.file(), fault.rule()))
        .collect()
}

#[test]
fn a_valid_folder_becomes_a_catalog_in_order() {
    let catalog = Catalog::read(Path::new("tests/fixtures/valid")).expect("valid");
    let slugs: Vec<_> = catalog
        .paths
        .iter()
        .map(|path| path.slug.as_str())
        .collect();
    assert_eq!(
        slugs,
        ["baker", "potter", "smith", "weaver"],
        "paths by title"
    );
    let tools: Vec<_> = catalog.tools.iter().map(|tool| tool.id.as_str()).collect();
    assert_eq!(
        tools,
        ["abacus", "hand-loom", "scale", "stone-oven"],
        "tools by id"
    );
    let groups: Vec<_> = catalog
        .groups
        .iter()
        .map(|group| group.id.as_str())
        .collect();
    assert_eq!(groups, ["handwork", "trade"], "groups as in their file");
    let questions: Vec<_> = catalog
        .questions
        .iter()
        .map(|question| question.id.as_str())
        .collect();
    assert_eq!(
        questions,
        ["early-or-late", "alone-or-together", "coin-or-goods"],
        "questions as in their file"
    );
    let baker = catalog.path("baker").expect("the baker");
    let skills: Vec<_> = baker
        .rubric
        .skills
        .iter()
        .map(|need| need.skill.as_str())
        .collect();
    assert_eq!(
        skills,
        ["shaping", "heating", "selling"],
        "a rubric as in its file"
    );
    assert_eq!(baker.titles.last().expect("a title").share, 25);
}

#[test]
fn a_missing_file_is_one_fault_whatever_refers_into_it() {
    for file in [
        "skills.toml",
        "tools.toml",
        "projects.toml",
        "questions.toml",
        "sources.toml",
    ] {
        let faults = valid().without(file).faults();
        assert_eq!(rules(&faults), [(file, MissingFile)], "{faults}");
    }
}

#[test]
fn there_is_at_least_one_path() {
    let faults = Catalog::from_sources(Vec::new()).expect_err("nothing is there");
    assert_eq!(
        faults
            .iter()
            .filter(|fault| fault.rule() == MissingFile)
            .count(),
        6,
        "{faults}"
    );
    assert!(
        faults.iter().any(|fault| fault.file() == "paths/"),
        "{faults}"
    );
}

#[test]
fn a_syntax_error_hides_no_fault_of_another_file_and_makes_none_up() {
    let seeds = valid()
        .change("skills.toml", "id = \"shaping\"", "id = \"shaping")
        .change(BAKER, "title = \"Baker\"\n", "");
    let faults = seeds.faults();
    assert_eq!(
        rules(&faults),
        [(BAKER, MissingKey), ("skills.toml", Syntax)],
        "{faults}"
    );
    let syntax = faults.iter().last().expect("two faults");
    assert_eq!(syntax.source_line(), "id = \"shaping");
}

#[test]
fn a_path_with_a_syntax_error_is_still_there_for_links() {
    let seeds = valid().change(BAKER, "[ai]", "[ai");
    let faults = seeds.faults();
    assert_eq!(rules(&faults), [(BAKER, Syntax)], "{faults}");
}

#[test]
fn a_file_with_a_mistyped_name_is_told_the_right_one() {
    let tools = valid().text("tools.toml");
    let seeds = valid().without("tools.toml").with("tool.toml", &tools);
    let faults = seeds.faults();
    assert_eq!(
        rules(&faults),
        [("tool.toml", UnknownFile), ("tools.toml", MissingFile)],
        "{faults}"
    );
    assert!(
        faults
            .iter()
            .next()
            .is_some_and(|fault| fault.help().contains("`tools.toml`")),
        "{faults}"
    );
}

#[test]
fn a_path_in_the_wrong_folder_makes_no_link_to_it_a_fault() {
    let potter = valid().text("paths/potter.toml");
    let faults = valid()
        .without("paths/potter.toml")
        .with("potter.toml", &potter)
        .faults();
    assert_eq!(rules(&faults), [("potter.toml", UnknownFile)], "{faults}");
    assert!(
        faults.iter().all(|fault| fault.help().contains("paths/")),
        "{faults}"
    );
}

#[test]
fn several_faults_in_several_files_come_all_at_once() {
    let seeds = valid()
        .change(BAKER, "weight = 50", "weight = 40")
        .change(BAKER, "p50 = 40000", "p50 = 4")
        .change(BAKER, "[\"shaping\"]", "[\"shapping\"]")
        .change("paths/smith.toml", "job_zone = 2", "job_zone = 9")
        .change("paths/smith.toml", "tagline =", "tag_line =")
        .change("projects.toml", "hours = 8", "hours = \"eight\"")
        .change("sources.toml", "https://guild", "ftp://guild");
    let faults = seeds.faults();
    assert_eq!(
        rules(&faults),
        [
            (BAKER, UnknownId),
            (BAKER, Rule::OutOfRange),
            (BAKER, Rule::WeightSum),
            ("paths/smith.toml", MissingKey),
            ("paths/smith.toml", Rule::UnknownKey),
            ("paths/smith.toml", Rule::OutOfRange),
            ("projects.toml", Rule::WrongType),
            ("sources.toml", Rule::NotHttps),
        ],
        "{faults}"
    );
}

#[test]
fn a_folder_that_is_not_there_is_one_fault() {
    let faults = Catalog::read(Path::new("tests/fixtures/nowhere")).expect_err("no folder");
    assert_eq!(
        faults.iter().map(Fault::rule).collect::<Vec<_>>(),
        [UnreadableFile],
        "{faults}"
    );
}

#[test]
fn a_file_that_is_not_utf_8_is_a_fault_and_editors_copies_are_passed_over() {
    let folder = copy_of_valid("not-utf-8");
    fs::write(folder.join("questions.toml"), [0xff, 0xfe]).expect("written");
    fs::write(folder.join("paths/.#baker.toml"), "an editor's lock").expect("written");
    fs::write(folder.join("paths/baker.toml~"), "an editor's copy").expect("written");
    let faults = Catalog::read(&folder).expect_err("not UTF-8");
    let shown = folder.join("questions.toml").display().to_string();
    assert_eq!(
        rules(&faults),
        [(shown.as_str(), UnreadableFile)],
        "{faults}"
    );
}

fn copy_of_valid(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(folder.join("paths")).expect("created");
    for file in valid().into_files() {
        fs::write(folder.join(file.path), file.text).expect("written");
    }
    folder
}
