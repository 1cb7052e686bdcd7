//! Putting a new export in the place of the one before, file by file: the folder itself stays the one that it is,
//! with its rights, whatever points at it, and all that is no part of an export.

use super::former::{Former, is_hashed};
use super::{HEADERS, INSIDE, said};
use std::collections::BTreeSet;
use std::io::ErrorKind::{AlreadyExists, PermissionDenied};
use std::path::Path;
use std::{fs, io};

/// Moves what was made in the folder `new` into `to`. A file that says what the former one says stays that one, so
/// that its time, and with it the tag that hosts make of that, is as old as what it says. Gives what is no part
/// of an export, and was left alone.
pub(super) fn exchange(former: &Former, new: &Path, to: &Path) -> io::Result<Vec<String>> {
    let made = files(new)?;
    let (own, others): (BTreeSet<String>, BTreeSet<String>) = files(to)?
        .into_iter()
        .filter(|place| !is_inside(place))
        .partition(|place| former.owns(place));
    if let Some(place) = made.intersection(&others).next()
        && !are_same(&new.join(place), &to.join(place))
    {
        fs::remove_dir_all(new).map_err(said(new))?;
        let message = format!(
            "{} is no part of the former export, and the site has a file of this name: move it away",
            to.join(place).display()
        );
        return Err(io::Error::new(AlreadyExists, message));
    }
    let mut moved: Vec<&String> = made.iter().filter(|place| *place != HEADERS).collect();
    moved.sort_by_key(|place| turn(place));
    for place in moved {
        exchange_one(&new.join(place), &to.join(place))?;
    }
    for place in own.difference(&made).filter(|place| !former.stays(place)) {
        remove(to, place)?;
    }
    // Until now, both tell what of the folder is an export's.
    exchange_one(&new.join(HEADERS), &to.join(HEADERS))?;
    fs::remove_dir_all(new).map_err(said(new))?;
    Ok(in_short(&others, &made))
}

/// When a file's turn comes: a page after what it asks for, and the service worker, which keeps all of it, last.
fn turn(place: &str) -> u8 {
    if is_hashed(&format!("/{place}")) {
        0
    } else if place.starts_with("sw.js") {
        2
    } else {
        1
    }
}

fn exchange_one(new: &Path, to: &Path) -> io::Result<()> {
    if are_same(new, to) {
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(said(folder))?;
    }
    fs::rename(new, to).map_err(said(to))
}

fn are_same(one: &Path, other: &Path) -> bool {
    let length = |path| {
        let about = fs::metadata(path).ok().filter(fs::Metadata::is_file);
        about.map(|about| about.len())
    };
    length(one).is_some_and(|one| length(other) == Some(one))
        && matches!((fs::read(one), fs::read(other)), (Ok(one), Ok(other)) if one == other)
}

/// Removes a file, and the folders in which nothing is left.
fn remove(to: &Path, place: &str) -> io::Result<()> {
    let path = to.join(place);
    fs::remove_file(&path).map_err(said(&path))?;
    let folders = path.ancestors().skip(1);
    for folder in folders.take_while(|folder| *folder != to) {
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
    Ok(())
}

fn is_inside(place: &str) -> bool {
    place.split('/').next() == Some(INSIDE)
}

/// Every file under a folder, by its place in it. What cannot be looked into, or is called what no file of ours can
/// be, counts as a file; nothing is looked for behind a link.
fn files(dir: &Path) -> io::Result<BTreeSet<String>> {
    let mut files = BTreeSet::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        let path = dir.join(&folder);
        let entries = match fs::read_dir(&path) {
            Err(error) if error.kind() == PermissionDenied && path != dir => {
                files.insert(folder);
                continue;
            }
            entries => entries.map_err(said(&path))?,
        };
        for entry in entries {
            let entry = entry.map_err(said(&path))?;
            let is_folder = entry.file_type().map_err(said(&path))?.is_dir();
            match entry.file_name().into_string() {
                Ok(name) if is_folder => folders.push(format!("{folder}{name}/")),
                Ok(name) => drop(files.insert(format!("{folder}{name}"))),
                Err(name) => drop(files.insert(format!("{folder}{}", name.display()))),
            }
        }
    }
    Ok(files)
}

/// Places, each folder in which nothing of the export is by its name alone.
fn in_short(others: &BTreeSet<String>, made: &BTreeSet<String>) -> Vec<String> {
    let mut short: Vec<String> = others
        .iter()
        .map(|place| match place.split_once('/') {
            Some((top, _)) if !made.iter().any(|made| made.starts_with(&format!("{top}/"))) => {
                format!("{top}/")
            }
            _ => place.clone(),
        })
        .collect();
    short.dedup();
    short
}
