//! `waymark schema`

use clap::{Args, ValueEnum};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::process::ExitCode;

/// Prints the JSON Schemas of what `waymark assess` reads and writes.
#[derive(Args, Debug)]
pub struct Schema {
    /// Which one; both if it is left out, as the members of one object.
    #[arg(value_enum)]
    of: Option<Of>,
}

/// What there is a schema of.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Of {
    /// What `waymark assess` reads
    Profile,
    /// What it writes
    Assessment,
}

impl Schema {
    pub(super) fn run(self) -> ExitCode {
        let printed = match self.of {
            Some(Of::Profile) => print(&fit::schema::profile()),
            Some(Of::Assessment) => print(&fit::schema::assessment()),
            None => print(&BTreeMap::from([
                ("profile", fit::schema::profile()),
                ("assessment", fit::schema::assessment()),
            ])),
        };
        match printed {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                let _ = writeln!(io::stderr(), "the schema cannot be written: {error}");
                ExitCode::FAILURE
            }
        }
    }
}

fn print(schema: &impl Serialize) -> io::Result<()> {
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, schema)?;
    out.write_all(b"\n")
}
