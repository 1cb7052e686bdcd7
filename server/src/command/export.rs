//! `waymark export`

use super::base_url::base_url;
use crate::export;
use crate::release::{Build, Setting, Transport, security_headers};
use crate::serve::Content;
use clap::{ArgAction, Args};
use std::error::Error;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// What to export, and where to.
#[derive(Args, Debug)]
#[command(after_help = HOSTS)]
pub struct Export {
    /// The folder to write. A former export in it is replaced once the new one is complete.
    #[arg(value_name = "DIR")]
    to: PathBuf,

    /// The folder of the content.
    #[arg(
        long,
        env = "WAYMARK_SEEDS",
        value_name = "DIR",
        default_value = "seeds"
    )]
    seeds: PathBuf,

    /// The folder of the built style sheet, script and WebAssembly.
    #[arg(
        long,
        env = "WAYMARK_SITE",
        value_name = "DIR",
        default_value = "target/site"
    )]
    site: PathBuf,

    /// Where visitors will find the site, like https://waymark.example. Without it, the site has no
    /// sitemap, feed, canonical links or link previews, as these need absolute addresses.
    #[arg(long, env = "WAYMARK_BASE_URL", value_name = "URL", value_parser = base_url)]
    base_url: Option<String>,

    /// Says that the host speaks TLS: answers then ask browsers to use nothing else.
    #[arg(long, env = "WAYMARK_BEHIND_TLS", action = ArgAction::SetTrue)]
    behind_tls: bool,
}

const HOSTS: &str = "\
Upload the folder as it is. Hosts that know `_headers` (Netlify, Cloudflare Pages) take the headers from
there; nginx takes them from `nginx.conf`, which says how. Files stand beside their compressed forms
(.br, .gz). The one thing that needs the server is the quiz of visitors without scripts.";

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
        let transport = if self.behind_tls {
            Transport::Tls
        } else {
            Transport::Plain
        };
        let content = Content {
            build: Build::read(&self.site, &security_headers(transport))?,
            seeds: self.seeds,
            setting: Setting {
                transport,
                base_url: self.base_url,
                as_files: true,
                ..Setting::default()
            },
        };
        let written = export::write(&content.release(None)?, &self.to)?;
        Ok(format!("{}: {written}", self.to.display()))
    }
}
