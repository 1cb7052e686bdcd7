//! `waymark new-path`

use crate::support::{Folders, command, crafts, ran};
use std::fs;

fn new_path(folders: &Folders, slug: &str) -> (Option<i32>, String) {
    let mut command = command();
    command
        .args(["new-path", slug, "--seeds"])
        .arg(folders.seeds());
    ran(command)
}

#[test]
fn a_new_path_is_begun_and_what_is_missing_is_listed() {
    let folders = Folders::new(&crafts());
    let (code, said) = new_path(&folders, "glass-blower");
    assert_eq!(code, Some(0));
    assert!(said.contains("glass-blower.toml is written"), "{said}");
    assert!(said.contains("tagline"), "{said}");
    let text = fs::read_to_string(folders.seed("paths/glass-blower.toml")).expect("the file");
    assert!(text.contains("slug = \"glass-blower\""));
}

#[test]
fn what_is_there_is_left_as_it_is() {
    let folders = Folders::new(&crafts());
    let before = fs::read(folders.seed("paths/baker.toml")).expect("the file");
    let (code, said) = new_path(&folders, "baker");
    assert_eq!(code, Some(1));
    assert!(said.contains("is there already"), "{said}");
    assert_eq!(
        fs::read(folders.seed("paths/baker.toml")).expect("the file"),
        before
    );
}

#[test]
fn names_that_are_no_addresses_are_refused() {
    let folders = Folders::new(&crafts());
    for slug in [
        "Glass Blower",
        "../glass",
        "glass_blower",
        "-glass",
        "",
        "glass--blower",
    ] {
        let (code, said) = new_path(&folders, slug);
        assert_eq!(code, Some(2), "{slug}: {said}");
    }
    let paths = fs::read_dir(folders.seed("paths")).expect("the folder");
    assert_eq!(paths.count(), 4);
}
