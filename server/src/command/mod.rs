//! What the command can do, one module each.

mod assess;
mod base_url;
mod check;
mod content;
mod environment;
mod export;
mod logging;
mod new_path;
mod schema;
mod serve;
mod site;

use clap::Parser;
use std::io::{self, Write};
use std::process::ExitCode;

/// Career guides and a fit planner.
#[derive(Debug, Parser)]
#[command(name = "waymark", version)]
pub enum Command {
    /// Serve the site.
    Serve(Box<serve::Serve>),
    /// Check the content and report every fault at once.
    Check(check::Check),
    /// Write the whole site as static files.
    Export(export::Export),
    /// Begin the guide to a new career path: a commented file to fill in.
    NewPath(new_path::NewPath),
    /// Assess profiles, one a line.
    Assess(assess::Assess),
    /// Print the JSON Schemas of profiles and assessments.
    Schema(schema::Schema),
}

impl Command {
    /// Says why a command line is none, and which variables of the environment are to blame.
    pub fn refused(error: &clap::Error) -> ExitCode {
        let _ = error.print();
        if error.use_stderr() {
            for fault in environment::faults(error) {
                let _ = writeln!(io::stderr(), "{fault}");
            }
        }
        ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(u8::MAX))
    }

    /// Does it.
    pub fn run(self) -> ExitCode {
        match self {
            Self::Serve(serve) => serve.run(),
            Self::Check(check) => check.run(),
            Self::Export(export) => export.run(),
            Self::NewPath(new_path) => new_path.run(),
            Self::Assess(assess) => assess.run(),
            Self::Schema(schema) => schema.run(),
        }
    }
}
