//! `waymark serve`

use crate::serve;
use clap::Args;
use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

/// How to serve.
#[derive(Args, Debug)]
pub(crate) struct Serve {
    /// Where to listen.
    #[arg(long, env = "WAYMARK_LISTEN", default_value = "127.0.0.1:3000")]
    listen: SocketAddr,
    /// The folder that holds the content.
    #[arg(long, env = "WAYMARK_SEEDS", default_value = "seeds")]
    seeds: PathBuf,
    /// The folder that holds the built files.
    #[arg(long, env = "WAYMARK_SITE", default_value = "target/site")]
    site: PathBuf,
}

impl Serve {
    pub(super) fn run(self) -> ExitCode {
        match serve::run(self.listen, &self.seeds, &self.site) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                let _ = writeln!(std::io::stderr(), "{error}");
                ExitCode::FAILURE
            }
        }
    }
}
