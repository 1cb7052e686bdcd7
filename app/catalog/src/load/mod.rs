//! Reading and checking a seeds folder.
//!
//! Files become trees ([`toml`]), trees become types ([`read`]), and what the files say of each other
//! is compared at the end ([`cross`]). Everything writes its faults into one [`Reading`], so that an
//! editor sees all of them at once.

mod cross;
mod fault;
mod folder;
mod kind;
mod ledger;
mod limits;
mod nearest;
mod place;
mod read;
mod reading;
mod seed_file;
mod template;
mod toml;

pub use fault::{Fault, Faults, Rule};
pub use seed_file::SeedFile;
pub use template::template;

use crate::Catalog;
use folder::Folder;
use reading::Reading;
use std::path::Path;

impl Catalog {
    /// Reads and checks the seeds folder at `dir`.
    ///
    /// # Errors
    ///
    /// Everything that is wrong in it, with each file's path as it is under `dir`.
    pub fn read(dir: &Path) -> Result<Self, Faults> {
        let show = |path: &str| dir.join(path).display().to_string();
        check(Folder::read(dir), show)
    }

    /// Reads and checks the files of a seeds folder that are in memory.
    ///
    /// # Errors
    ///
    /// Everything that is wrong in them.
    pub fn from_sources(files: Vec<SeedFile>) -> Result<Self, Faults> {
        check(Folder::of(files), str::to_owned)
    }
}

fn check(folder: Folder, show: impl Fn(&str) -> String) -> Result<Catalog, Faults> {
    let reading = Reading::new(&folder.files);
    let catalog = folder::read(&reading, &folder);
    cross::check(&reading);
    reading.conclude(catalog, show)
}
