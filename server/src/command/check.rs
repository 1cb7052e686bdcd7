//! `waymark check`

use catalog::Catalog;
use clap::Args;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// What to check.
#[derive(Args, Debug)]
pub struct Check {
    /// The folder that holds the content.
    #[arg(default_value = "seeds")]
    dir: PathBuf,
}

impl Check {
    pub(super) fn run(self) -> ExitCode {
        match Catalog::read(&self.dir) {
            Ok(catalog) => {
                let _ = writeln!(std::io::stdout(), "{} paths, no fault", catalog.paths.len());
                ExitCode::SUCCESS
            }
            Err(faults) => {
                let _ = writeln!(std::io::stdout(), "{faults}");
                ExitCode::FAILURE
            }
        }
    }
}
