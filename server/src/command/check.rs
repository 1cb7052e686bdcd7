//! `waymark check`

use catalog::{Catalog, Faults, links};
use clap::{Args, ValueEnum};
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// What to check, and how to tell.
#[derive(Args, Debug)]
#[command(after_help = "Ends with 1 where something is wrong, else with 0.")]
pub struct Check {
    /// The folder of the content.
    #[arg(env = "WAYMARK_SEEDS", value_name = "DIR", default_value = "seeds")]
    dir: PathBuf,

    /// How to tell.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,

    /// Where nothing is wrong, lists every link out of the guides, with the figures and tools that rest
    /// on it. Follows none of them.
    #[arg(long)]
    links: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For editors and programs: a list of faults, or of links.
    Json,
}

impl Check {
    pub(super) fn run(self) -> ExitCode {
        let told = match Catalog::read(&self.dir) {
            Ok(catalog) => self.sound(&catalog).map(|()| ExitCode::SUCCESS),
            Err(faults) => self.faulty(&faults).map(|()| ExitCode::FAILURE),
        };
        told.unwrap_or(ExitCode::FAILURE)
    }

    fn sound(&self, catalog: &Catalog) -> io::Result<()> {
        let mut out = io::stdout().lock();
        match (self.format, self.links) {
            (Format::Json, true) => json(&mut out, &links(catalog)),
            (Format::Json, false) => writeln!(out, "[]"),
            (Format::Text, true) => {
                for link in links(catalog) {
                    writeln!(out, "{}", link.url)?;
                    for carried in link.carries {
                        writeln!(out, "  {carried}")?;
                    }
                }
                Ok(())
            }
            (Format::Text, false) => writeln!(out, "{} paths, no fault", catalog.paths.len()),
        }
    }

    fn faulty(&self, faults: &Faults) -> io::Result<()> {
        let mut out = io::stdout().lock();
        match self.format {
            Format::Json => json(&mut out, faults),
            Format::Text if out.is_terminal() => writeln!(out, "{}", faults.coloured()),
            Format::Text => writeln!(out, "{faults}"),
        }
    }
}

fn json(out: &mut impl Write, value: &impl serde::Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    writeln!(out)
}
