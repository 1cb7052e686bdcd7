//! `waymark assess`

mod documents;
mod failure;
mod input;
mod lines;
mod run;
mod tenths;
mod today;

use super::content::ContentOptions;
use crate::release;
use catalog::Catalog;
use clap::{Args, ValueEnum};
use fit::{Lexicon, Month};
use input::Input;
use run::Run;
use std::io::{self, Write};
use std::process::ExitCode;

/// Assesses profiles: reads one a line and writes one JSON assessment a line, in the same order.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Assess {
    /// What a profile is written in.
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Profile)]
    format: Format,

    /// The day on which jobs that go on are looked at, like 2026-07-01. Without it, it is the present
    /// day, and tomorrow's assessments may differ from today's.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = today::month)]
    today: Option<Month>,

    /// Write the whole report of each path too: what each answer adds, gaps with the projects that close
    /// them, the plan, pay, and how far it is from the present role. An assessment is then some ten times
    /// as long.
    #[arg(long)]
    full: bool,

    #[command(flatten)]
    content: ContentOptions,

    /// What to read; - is the standard input.
    #[arg(value_name = "FILE", default_value = "-")]
    files: Vec<Input>,
}

/// What a profile is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A profile as `waymark schema profile` describes it, one a line
    Profile,
    /// JSON Resume, the format of jsonresume.org, one a line
    JsonResume,
    /// A CV as plain text, one a file
    Text,
}

const EXAMPLES: &str = "\
A file of profiles, one a line:
  waymark assess cohort.jsonl > assessments.jsonl

A CV, with everything there is to say about each path:
  waymark assess --format text --full cv.txt

In a profile, a job may have a title in place of a path, and certificates go by their names: both are
read as they are in a CV.

A JSON document may also take several lines. The id of an assessment is the profile's `id`, a JSON
Resume's `meta.id`, else its `basics.name`, a text's file name, else the number of the line. A line that
cannot be read is answered by {\"line\": …, \"error\": …} in its place and a message on the standard
error; the others are answered all the same, and the command ends with 1.";

impl Assess {
    pub(super) fn run(self) -> ExitCode {
        let catalog = match Catalog::read(&self.content.seeds) {
            Ok(catalog) => catalog,
            Err(faults) => {
                let _ = writeln!(io::stderr(), "{faults}");
                return ExitCode::FAILURE;
            }
        };
        let (model, _) = release::model::of(&catalog);
        let lexicon = Lexicon::new(&catalog);
        let today = self.today.or_else(today::this_month);
        let assess = if self.full {
            fit::assess_in_full
        } else {
            fit::assess
        };
        let mut run = Run::new(&model, &lexicon, today, assess, io::stdout().lock());
        match run.all(self.format, &self.files) {
            Ok(()) if run.all_well() => ExitCode::SUCCESS,
            Ok(()) => ExitCode::FAILURE,
            // Whoever read the answers has enough.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::FAILURE,
            Err(error) => {
                let _ = writeln!(io::stderr(), "the answers cannot be written: {error}");
                ExitCode::FAILURE
            }
        }
    }
}
