//! Reading the content, at the start and again when it has changed.

use super::state::State;
use crate::release::{Build, Release, Setting};
use catalog::{Catalog, Faults};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};
use std::time::{Duration, SystemTime};
use std::{fs, thread};

/// Where the content comes from, and what it is put together with.
#[derive(Debug)]
pub struct Content {
    /// The folder of the content.
    pub seeds: PathBuf,
    /// The front end's build.
    pub build: Build,
    /// What releases are made for.
    pub setting: Setting,
}

impl Content {
    /// Reads the content and makes a release of it, the successor of `former`.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the content.
    pub fn release(&self, former: Option<&Release>) -> Result<Release, Faults> {
        let catalog = Catalog::read(&self.seeds)?;
        Ok(Release::new(
            catalog,
            &self.build,
            self.setting.clone(),
            former,
        ))
    }

    /// Reads the content again and serves it. Where it is faulty, says so and leaves what is served.
    pub fn reload(&self, state: &State) {
        let outcome = self.release(Some(&state.release()));
        state.metrics.reloaded(outcome.is_ok());
        match outcome {
            Ok(release) => {
                let release = Arc::new(release);
                prepare(&release);
                state.publish(Arc::clone(&release));
                tracing::info!(edition = release.name(), "changed content is served");
            }
            Err(faults) => {
                state.report(&faults.to_string());
                tracing::error!(
                    "changed content is faulty; what was served before still is\n{faults}"
                );
            }
        }
    }

    /// Reloads the content whenever a file of it changes. Does not return.
    pub fn watch(&self, state: &State) {
        let mut served = stamps(&self.seeds);
        loop {
            thread::sleep(LOOK_EVERY);
            let mut now = stamps(&self.seeds);
            if now != served {
                // Editors write a file in steps, and several files one after the other.
                while let later = after(SETTLED, &self.seeds)
                    && later != now
                {
                    now = later;
                }
                self.reload(state);
                served = now;
            }
        }
    }
}

/// How often to look for changes. Looking costs less than a millisecond.
const LOOK_EVERY: Duration = Duration::from_millis(200);
/// For how long nothing must have changed before it is read.
const SETTLED: Duration = Duration::from_millis(50);

/// Name, size and time of each file of a folder and of its folders.
type Stamps = Vec<(PathBuf, u64, Option<SystemTime>)>;

fn after(pause: Duration, seeds: &Path) -> Stamps {
    thread::sleep(pause);
    stamps(seeds)
}

fn stamps(dir: &Path) -> Stamps {
    let mut stamps = Stamps::new();
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        match fs::metadata(&path) {
            Ok(of) if of.is_dir() => stamps.extend(self::stamps(&path)),
            Ok(of) => stamps.push((path, of.len(), of.modified().ok())),
            Err(_) => {}
        }
    }
    stamps.sort();
    stamps
}

/// Renders and codes a release on a thread of its own, for as long as it is served.
pub fn prepare(release: &Arc<Release>) {
    let release = Arc::downgrade(release);
    thread::spawn(move || {
        if let Some(preparing) = release.upgrade() {
            // Besides this thread, only the server holds it.
            preparing.prepare(|| Weak::strong_count(&release) > 1);
        }
    });
}
