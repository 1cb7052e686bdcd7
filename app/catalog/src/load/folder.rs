//! A seeds folder: its files, and how they become a catalog.

use super::SeedFile;
use super::fault::Rule;
use super::kind::Kind;
use super::ledger::{Declared, Role};
use super::nearest::nearest;
use super::place::Place;
use super::read;
use super::reading::{Read, Reading, Reported};
use super::seed_file::Content;
use super::toml::{Section, parse};
use crate::Catalog;
use std::fs;
use std::path::Path;

const PATHS: &str = "paths/";

/// A seeds folder. What is missing or cannot be read stands among the files with an empty text, so
/// that its fault has a file to stand in.
#[derive(Debug, Default)]
pub(super) struct Folder {
    pub(super) files: Vec<SeedFile>,
    /// Files and folders that could not be read, by number, and why.
    unreadable: Vec<(usize, String)>,
    /// Files and folders that are not there, by number.
    missing: Vec<usize>,
}

impl Folder {
    /// A folder that is in memory.
    pub(super) fn of(files: Vec<SeedFile>) -> Self {
        Self {
            files,
            ..Self::default()
        }
        .with_missing()
    }

    /// Reads all TOML files of `dir` and of `dir/paths`.
    pub(super) fn read(dir: &Path) -> Self {
        let mut folder = Self::default();
        if folder.read_dir(dir, "") {
            folder.read_dir(&dir.join(PATHS), PATHS);
            folder = folder.with_missing();
        }
        folder
    }

    /// Says whether the folder itself could be read.
    fn read_dir(&mut self, dir: &Path, prefix: &str) -> bool {
        let entries = fs::read_dir(dir).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(error) => {
                self.add(prefix.to_owned(), Err(error));
                return false;
            }
        };
        // The same faults in the same order on every machine.
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            // Editors keep their own copies beside the file, with a leading dot.
            if name.ends_with(".toml") && !name.starts_with('.') {
                self.add(format!("{prefix}{name}"), fs::read_to_string(entry.path()));
            }
        }
        true
    }

    fn add(&mut self, path: String, text: std::io::Result<String>) {
        let text = text.unwrap_or_else(|error| {
            self.unreadable.push((self.files.len(), error.to_string()));
            String::new()
        });
        self.files.push(SeedFile { path, text });
    }

    fn with_missing(mut self) -> Self {
        let here = |name: &str| self.files.iter().any(|file| file.path == name);
        let mut missing: Vec<&str> = Content::SHARED
            .iter()
            .map(|(name, _)| *name)
            .filter(|name| !here(name))
            .collect();
        if !self.files.iter().any(|file| file.path.starts_with(PATHS)) {
            missing.push(PATHS);
        }
        for name in missing {
            self.missing.push(self.files.len());
            self.files.push(SeedFile {
                path: name.to_owned(),
                text: String::new(),
            });
        }
        self
    }
}

/// Reads all files of a folder, each as far as it goes.
pub(super) fn read(reading: &Reading<'_>, folder: &Folder) -> Read<Catalog> {
    let mut assembly = Assembly::default();
    for (number, file) in folder.files.iter().enumerate() {
        let content = Content::of(&file.path);
        let unreadable = folder
            .unreadable
            .iter()
            .find(|(unreadable, _)| *unreadable == number);
        let read = if let Some((_, error)) = unreadable {
            Err(cannot_be_read(reading, number, error))
        } else if folder.missing.contains(&number) {
            Err(is_missing(reading, number))
        } else if let Some(content) = content {
            assembly.read(reading, number, content)
        } else {
            Err(is_unknown(reading, number))
        };
        if let Err(reported) = read {
            assembly.incomplete = Some(reported);
            note_unread(reading, number, content);
        }
    }
    assembly.finish()
}

/// A catalog that is being put together.
#[derive(Debug, Default)]
struct Assembly {
    catalog: Catalog,
    incomplete: Option<Reported>,
}

impl Assembly {
    /// Reads one file. An error says that not even its tree could be read.
    fn read(&mut self, reading: &Reading<'_>, number: usize, content: Content<'_>) -> Read<()> {
        let tree = parse(reading, number)?;
        let file = Section::new(
            reading,
            Place::top_of(number),
            String::new(),
            tree.get_ref(),
        );
        match content {
            Content::Path { slug } => {
                self.keep(read::path(file, slug), |catalog, path| {
                    catalog.paths.push(path)
                });
            }
            Content::Skills => self.keep(
                read::skills(file),
                |catalog, read::Skills { groups, skills }| {
                    catalog.groups.extend(groups);
                    catalog.skills.extend(skills);
                },
            ),
            Content::Tools => self.keep(read::tools(file), |catalog, tools| {
                catalog.tools.extend(tools)
            }),
            Content::Projects => {
                self.keep(read::projects(file), |catalog, projects| {
                    catalog.projects.extend(projects)
                });
            }
            Content::Questions => {
                self.keep(read::questions(file), |catalog, questions| {
                    catalog.questions.extend(questions)
                });
            }
            Content::Sources => {
                self.keep(read::sources(file), |catalog, sources| {
                    catalog.sources.extend(sources)
                });
            }
            Content::Certificates => {
                self.keep(read::certificates(file), |catalog, certificates| {
                    catalog.certificates.extend(certificates)
                });
            }
            Content::AllOccupations => {
                self.keep(read::all_occupations(file), |catalog, all| {
                    catalog.all_occupations = Some(all)
                });
            }
        }
        Ok(())
    }

    fn keep<T>(&mut self, read: Read<T>, put: impl FnOnce(&mut Catalog, T)) {
        match read {
            Ok(it) => put(&mut self.catalog, it),
            Err(reported) => self.incomplete = Some(reported),
        }
    }

    fn finish(self) -> Read<Catalog> {
        if let Some(reported) = self.incomplete {
            return Err(reported);
        }
        let mut catalog = self.catalog;
        catalog.paths.sort_by(|a, b| a.title.cmp(&b.title));
        catalog.skills.sort_by(|a, b| a.id.cmp(&b.id));
        catalog.tools.sort_by(|a, b| a.id.cmp(&b.id));
        catalog.certificates.sort_by(|a, b| a.name.cmp(&b.name));
        catalog.projects.sort_by(|a, b| a.id.cmp(&b.id));
        catalog.sources.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(catalog)
    }
}

/// Notes what a file may have said that was not read, so that nothing is called unknown or unused
/// on its account.
fn note_unread(reading: &Reading<'_>, number: usize, content: Option<Content<'_>>) {
    let ledger = &reading.ledger;
    match content {
        Some(Content::Path { slug }) => {
            ledger.declare(Declared {
                kind: Kind::Path,
                id: slug.to_owned(),
                place: Place::top_of(number),
                retired: false,
            });
            ledger.unread(Role::Need);
            ledger.unread(Role::Loading);
        }
        Some(Content::Projects) => ledger.unread(Role::Proof),
        // A kind of which nothing is declared is not called unknown; the ledger sees to it.
        Some(_) => {}
        // A folder or a file with a wrong name; it may hold a path as well as anything.
        None => {
            ledger.unreadable(Kind::Path);
            ledger.unread(Role::Need);
            ledger.unread(Role::Loading);
        }
    }
}

fn cannot_be_read(reading: &Reading<'_>, file: usize, error: &str) -> Reported {
    let message = format!("this cannot be read: {error}");
    let help = "see that it is there, that you may read it, and that it is saved as UTF-8";
    reading.fault(Place::top_of(file), Rule::UnreadableFile, message, help)
}

fn is_missing(reading: &Reading<'_>, file: usize) -> Reported {
    let path = reading.path(file);
    let (message, help) = if path == PATHS {
        (
            "there is no career path".to_owned(),
            "add one to paths/".to_owned(),
        )
    } else {
        (
            format!("`{path}` is missing"),
            "add it; README.md beside it says what it holds".to_owned(),
        )
    };
    reading.fault(Place::top_of(file), Rule::MissingFile, message, help)
}

fn is_unknown(reading: &Reading<'_>, file: usize) -> Reported {
    let path = reading.path(file);
    let help = match nearest(path, Content::SHARED.iter().map(|(name, _)| *name)) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => "move it to paths/ if it is a career path, or out of the folder".to_owned(),
    };
    reading.fault(
        Place::top_of(file),
        Rule::UnknownFile,
        format!("no seed file is called `{path}`"),
        help,
    )
}
