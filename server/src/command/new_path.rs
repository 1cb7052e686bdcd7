//! `waymark new-path`

use super::content::ContentOptions;
use catalog::{Catalog, Fault, template};
use clap::Args;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

/// The path to begin.
#[derive(Args, Debug)]
pub struct NewPath {
    /// Its name in addresses: lower-case words with hyphens between them, like glass-blower.
    #[arg(value_parser = slug)]
    slug: String,

    #[command(flatten)]
    content: ContentOptions,
}

impl NewPath {
    pub(super) fn run(self) -> ExitCode {
        let file = self
            .content
            .seeds
            .join("paths")
            .join(format!("{}.toml", self.slug));
        match write(&file, &template(&self.slug)) {
            Ok(()) => {
                let _ = tell(
                    &mut io::stdout().lock(),
                    &file,
                    &missing(&self.content.seeds, &file),
                );
                ExitCode::SUCCESS
            }
            Err(message) => {
                let _ = writeln!(io::stderr(), "{message}");
                ExitCode::FAILURE
            }
        }
    }
}

/// Writes a file where there is none.
fn write(file: &Path, text: &str) -> Result<(), String> {
    let opened = OpenOptions::new().write(true).create_new(true).open(file);
    let written = opened.and_then(|mut opened| opened.write_all(text.as_bytes()));
    written.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => {
            format!("{} is there already; it was left as it is", file.display())
        }
        _ => format!("{} cannot be written: {error}", file.display()),
    })
}

/// What the check misses in the new file.
fn missing(seeds: &Path, file: &Path) -> Vec<Fault> {
    let new = file.display().to_string();
    let faults = Catalog::read(seeds).err();
    let all = faults.iter().flatten();
    all.filter(|fault| fault.file() == new).cloned().collect()
}

fn tell(out: &mut impl Write, file: &Path, missing: &[Fault]) -> io::Result<()> {
    writeln!(out, "{} is written. Still missing in it:", file.display())?;
    for fault in missing {
        writeln!(out, "  {}: {}", fault.message(), fault.help())?;
    }
    writeln!(
        out,
        "`waymark check` says the same, with places, until nothing is missing."
    )
}

fn slug(text: &str) -> Result<String, String> {
    let words = |word: &str| {
        let mut letters = word.bytes();
        !word.is_empty() && letters.all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    if text.split('-').all(words) {
        Ok(text.to_owned())
    } else {
        Err("use lower-case words with hyphens between them, like glass-blower".to_owned())
    }
}
