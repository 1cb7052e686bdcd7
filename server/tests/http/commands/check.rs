//! `waymark check`

use crate::support::{Folders, command, crafts, ran, seeds};
use serde_json::Value;
use std::path::Path;

fn check(seeds: &Path, options: &[&str]) -> (Option<i32>, String) {
    let mut command = command();
    command.arg("check").arg(seeds).args(options);
    ran(command)
}

#[test]
fn sound_content_passes() {
    assert_eq!(
        check(&crafts(), &[]),
        (Some(0), "4 paths, no fault\n".to_owned())
    );
    assert_eq!(
        check(&crafts(), &["--format", "json"]),
        (Some(0), "[]\n".to_owned())
    );
}

#[test]
fn every_fault_is_told_at_once_and_the_command_fails() {
    let folders = Folders::new(&crafts());
    folders.edit("paths/baker.toml", "tagline = ", "tagliine = ");
    folders.edit("paths/smith.toml", "overview = ", "overvieww = ");
    let (code, said) = check(&folders.seeds(), &[]);
    assert_eq!(code, Some(1));
    assert!(
        said.contains("baker.toml:3:1") && said.contains("smith.toml:"),
        "{said}"
    );

    let (code, said) = check(&folders.seeds(), &["--format", "json"]);
    assert_eq!(code, Some(1));
    let faults: Vec<Value> = serde_json::from_str(&said).expect("a list");
    let typo = faults
        .iter()
        .find(|fault| fault["line"] == 3 && fault["column"] == 1);
    let typo = typo.expect("the typo");
    assert!(
        typo["file"]
            .as_str()
            .is_some_and(|file| file.ends_with("paths/baker.toml"))
    );
    assert!(
        typo["help"]
            .as_str()
            .is_some_and(|help| help.contains("`tagline`"))
    );
}

#[test]
fn every_link_is_listed_with_what_rests_on_it() {
    let (code, said) = check(&seeds(), &["--links"]);
    assert_eq!(code, Some(0));
    assert!(
        said.contains("https://") && said.contains("\n  source "),
        "{said:.400}"
    );

    let (code, said) = check(&seeds(), &["--links", "--format", "json"]);
    assert_eq!(code, Some(0));
    let links: Vec<Value> = serde_json::from_str(&said).expect("a list");
    assert!(links.iter().all(|link| {
        let url = link["url"].as_str().expect("an address");
        url.starts_with("https://") && !link["carries"].as_array().expect("a list").is_empty()
    }));
    assert!(links.len() > 100);
}
