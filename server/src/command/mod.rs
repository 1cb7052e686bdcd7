//! What the command can do, one module each.

mod assess;
mod base_url;
mod check;
mod logging;
mod schema;
mod serve;

use clap::Parser;
use std::process::ExitCode;

/// Career guides and a fit planner.
#[derive(Debug, Parser)]
#[command(name = "waymark", version)]
pub enum Command {
    /// Serve the site.
    Serve(Box<serve::Serve>),
    /// Check the content and report every fault at once.
    Check(check::Check),
    /// Assess profiles, one a line.
    Assess(assess::Assess),
    /// Print the JSON Schemas of profiles and assessments.
    Schema(schema::Schema),
}

impl Command {
    /// Does it.
    pub fn run(self) -> ExitCode {
        match self {
            Self::Serve(serve) => serve.run(),
            Self::Check(check) => check.run(),
            Self::Assess(assess) => assess.run(),
            Self::Schema(schema) => schema.run(),
        }
    }
}
