//! `waymark export`

use super::site::SiteOptions;
use crate::export;
use crate::release::{Build, Setting, security_headers};
use crate::serve::Content;
use clap::Args;
use std::error::Error;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// What to export, and where to.
#[derive(Args, Debug)]
#[command(after_help = HOSTS)]
pub struct Export {
    /// The folder to write. The files of a former export in it are replaced, one by one, once the new ones are
    /// complete; those under /pkg/ and /data/ stay until the next export, for pages that are still open. What is
    /// no part of an export (CNAME, .well-known) stays, but in the folders paths and pictures; where the site has
    /// a file of the same name, nothing is written.
    #[arg(value_name = "DIR")]
    to: PathBuf,

    #[command(flatten)]
    site: SiteOptions,
}

const HOSTS: &str = "\
Upload the folder as it is. Hosts that know `_headers` (Netlify, Cloudflare Pages) take the headers from
there; nginx takes them from `nginx.conf`, which says how. Files stand beside their compressed forms
(.br, .gz). Two things need the server: the quiz of visitors without scripts, and searching and filtering
the list of paths. A file that has not changed is left as it is, with its time, so that tags that hosts make
of times stay valid.";

impl Export {
    pub(super) fn run(self) -> ExitCode {
        match self.write() {
            Ok(said) => {
                let _ = writeln!(io::stdout(), "{said}");
                ExitCode::SUCCESS
            }
            Err(error) => {
                let _ = writeln!(io::stderr(), "{error}");
                ExitCode::FAILURE
            }
        }
    }

    fn write(self) -> Result<String, Box<dyn Error>> {
        let transport = self.site.transport();
        let content = Content {
            build: Build::read(&self.site.site, &security_headers(transport))?,
            seeds: self.site.content.seeds,
            setting: Setting {
                transport,
                base_url: self.site.base_url,
                as_files: true,
                ..Setting::default()
            },
        };
        let written = export::write(&content.release(None)?, &self.to)?;
        Ok(format!("{}: {written}", self.to.display()))
    }
}
