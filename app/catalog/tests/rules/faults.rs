//! How faults look to an editor, at a terminal and in another program.

use crate::seeds::{BAKER, valid};
use catalog::{Faults, Rule};
use std::fs;
use std::path::Path;

fn two_faults() -> Faults {
    let seeds = valid()
        .change(BAKER, "[\"stone-oven\"]", "[\"stone-ofen\"]")
        .change("sources.toml", "https://guild", "http://guild");
    seeds.faults()
}

#[test]
fn displayed_they_read_like_a_compilers_messages() {
    let expected = "\
error[unknown-id]: there is no tool `stone-ofen`
  --> paths/baker.toml:90:10
   |
90 | tools = [\"stone-ofen\"]
   |          ^^^^^^^^^^^^
   |
   = help: did you mean `stone-oven`?

error[not-https]: `source[1].url` does not start with `https://`: `http://guild.example/wages`
 --> sources.toml:7:7
  |
7 | url = \"http://guild.example/wages\"
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: copy the whole link from the browser

error: 2 faults in 2 files
";
    assert_eq!(two_faults().to_string(), expected);
}

#[test]
fn only_a_terminal_gets_colours() {
    let faults = two_faults();
    assert!(!faults.to_string().contains('\u{1b}'));
    assert!(faults.coloured().to_string().contains('\u{1b}'));
}

#[test]
fn serialized_they_say_everything_once() {
    let json = serde_json::to_value(two_faults()).expect("JSON");
    let expected = serde_json::json!({
        "rule": "unknown-id",
        "file": "paths/baker.toml",
        "line": 90,
        "column": 10,
        "length": 12,
        "source_line": "tools = [\"stone-ofen\"]",
        "message": "there is no tool `stone-ofen`",
        "help": "did you mean `stone-oven`?",
    });
    assert_eq!(json.get(0), Some(&expected));
}

#[test]
fn every_rule_has_a_code_of_its_own() {
    let mut codes: Vec<_> = Rule::ALL.iter().map(|rule| rule.code()).collect();
    assert!(codes.iter().all(|code| catalog::is_kebab_case(code)));
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Rule::ALL.len());
}

#[test]
fn every_rule_is_tested() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules");
    let files = fs::read_dir(folder).expect("the folder of this test");
    let tests: String = files
        .map(|file| fs::read_to_string(file.expect("a file").path()).expect("a text"))
        .collect();
    for rule in Rule::ALL {
        assert!(
            tests.contains(&format!("{rule:?}")),
            "no test breaks the rule {rule:?}"
        );
    }
}
