//! One reading of a seeds folder: what is wrong with it, and which ids are there.

use super::SeedFile;
use super::fault::{Faults, Rule};
use super::ledger::Ledger;
use super::place::{Place, Position, fault_at};
use std::cell::RefCell;

/// A thing that was read, or word that its fault is reported.
pub(crate) type Read<T> = Result<T, Reported>;

/// Proof that a fault has been reported: only [`Reading::fault`] makes one. What could not be read
/// can therefore not be left out in silence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reported(());

/// One reading of a seeds folder. It is shared by everything that reads, hence the cells.
#[derive(Debug)]
pub(crate) struct Reading<'a> {
    files: &'a [SeedFile],
    found: RefCell<Vec<Found>>,
    pub(crate) ledger: Ledger,
}

#[derive(Debug)]
struct Found {
    place: Place,
    rule: Rule,
    message: String,
    help: String,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(files: &'a [SeedFile]) -> Self {
        Self {
            files,
            found: RefCell::default(),
            ledger: Ledger::default(),
        }
    }

    /// Reports a fault: what is wrong, and how to mend it.
    pub(crate) fn fault(
        &self,
        place: Place,
        rule: Rule,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Reported {
        let (message, help) = (message.into(), help.into());
        self.found.borrow_mut().push(Found {
            place,
            rule,
            message,
            help,
        });
        Reported(())
    }

    /// The path of a file.
    pub(crate) fn path(&self, file: usize) -> &'a str {
        self.files.get(file).map_or("", |file| &file.path)
    }

    /// The text of a file.
    pub(crate) fn text(&self, file: usize) -> &'a str {
        self.files.get(file).map_or("", |file| &file.text)
    }

    /// A place for a message: `tools.toml:12`.
    pub(crate) fn cite(&self, place: Place) -> String {
        let line = Position::of(place, self.text(place.file)).line;
        format!("{}:{line}", self.path(place.file))
    }

    /// What was read, or everything that is wrong with it; `show` says how an editor sees a path.
    pub(crate) fn conclude<T>(
        &self,
        read: Read<T>,
        show: impl Fn(&str) -> String,
    ) -> Result<T, Faults> {
        let found = self.found.take();
        match read {
            Ok(it) if found.is_empty() => Ok(it),
            _ => Err(Faults::sorted(found.into_iter().filter_map(|found| {
                let file = self.files.get(found.place.file)?;
                let shown = show(&file.path);
                Some(fault_at(
                    found.place,
                    file,
                    shown,
                    found.rule,
                    found.message,
                    found.help,
                ))
            }))),
        }
    }
}

/// Reads every item before it gives up, so that one faulty item does not hide the next.
pub(crate) fn every<T>(items: impl IntoIterator<Item = Read<T>>) -> Read<Vec<T>> {
    let items: Vec<Read<T>> = items.into_iter().collect();
    items.into_iter().collect()
}
