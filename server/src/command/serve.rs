//! `waymark serve`

use super::logging::Logging;
use super::site::SiteOptions;
use crate::serve::{self, Options, Patience};
use clap::{ArgAction, Args, value_parser};
use std::io::Write;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

/// How to serve.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Serve {
    /// Where to listen. Port 0 takes any that is free.
    #[arg(
        long,
        env = "WAYMARK_LISTEN",
        value_name = "ADDRESS",
        default_value = "127.0.0.1:3000"
    )]
    listen: SocketAddr,

    #[command(flatten)]
    site: SiteOptions,

    /// Reads the content again whenever a file of it changes. Pages in a browser reload by themselves;
    /// faults are shown there and here, and what was sound before is served on.
    #[arg(long, env = "WAYMARK_WATCH", action = ArgAction::SetTrue)]
    watch: bool,

    /// Where to listen for whoever collects metrics (GET /metrics). Without it, nothing does.
    #[arg(long, env = "WAYMARK_METRICS", value_name = "ADDRESS")]
    metrics: Option<SocketAddr>,

    /// The most connections at a time. More of them wait. It is lowered to what the limit of open files
    /// allows.
    #[arg(long, env = "WAYMARK_MAX_CONNECTIONS", value_name = "COUNT", default_value_t = 16_384, value_parser = value_parser!(u32).range(1..=1_000_000))]
    max_connections: u32,

    /// The most bytes of a request's body.
    #[arg(long, env = "WAYMARK_MAX_BODY", value_name = "BYTES", default_value_t = 65_536, value_parser = value_parser!(u64).range(1024..=16_777_216))]
    max_body: u64,

    /// How long a connection may be idle.
    #[arg(long, env = "WAYMARK_IDLE_TIMEOUT", value_name = "SECONDS", default_value = "60", value_parser = seconds)]
    idle_timeout: Duration,

    /// How long a request may take from its first byte to its last.
    #[arg(long, env = "WAYMARK_REQUEST_TIMEOUT", value_name = "SECONDS", default_value = "10", value_parser = seconds)]
    request_timeout: Duration,

    /// How long a client may take to take the next piece of an answer.
    #[arg(long, env = "WAYMARK_SEND_TIMEOUT", value_name = "SECONDS", default_value = "20", value_parser = seconds)]
    send_timeout: Duration,

    /// After SIGTERM: how long new visitors are still served while /readyz says no, so that a balancer
    /// can learn of it.
    #[arg(long, env = "WAYMARK_NOTICE", value_name = "SECONDS", default_value = "0", value_parser = seconds_or_none)]
    notice: Duration,

    /// After that: how long answers under way may still take.
    #[arg(long, env = "WAYMARK_DRAIN", value_name = "SECONDS", default_value = "10", value_parser = seconds_or_none)]
    drain: Duration,

    #[command(flatten)]
    logging: Logging,
}

const EXAMPLES: &str = "\
While writing guides:
  waymark serve --watch

Behind a proxy that speaks TLS:
  waymark serve --listen 127.0.0.1:3000 --behind-tls --metrics 127.0.0.1:9100 --log-format json

SIGHUP reads the content again. SIGTERM and Ctrl-C finish the answers under way and end the server.
GET /healthz says that it is alive, GET /readyz whether it takes visitors.";

impl Serve {
    pub(super) fn run(self) -> ExitCode {
        self.logging.start();
        let options = Options {
            listen: self.listen,
            metrics: self.metrics,
            transport: self.site.transport(),
            seeds: self.site.content.seeds,
            site: self.site.site,
            base_url: self.site.base_url,
            watch: self.watch,
            body_limit: self.max_body,
            connections: self.max_connections,
            patience: Patience {
                idle: self.idle_timeout,
                request: self.request_timeout,
                taking: self.send_timeout,
            },
            notice: self.notice,
            drain: self.drain,
        };
        match serve::run(options) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                let _ = writeln!(std::io::stderr(), "{error}");
                ExitCode::FAILURE
            }
        }
    }
}

fn seconds(text: &str) -> Result<Duration, String> {
    match seconds_or_none(text) {
        Ok(Duration::ZERO) => Err("it has to be more than 0".to_owned()),
        other => other,
    }
}

fn seconds_or_none(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text
        .parse()
        .map_err(|_| "give seconds as a number, like 10 or 0.5".to_owned())?;
    if !(0.0..=86_400.0).contains(&seconds) {
        return Err("it has to be between 0 and 86400 seconds, a day".to_owned());
    }
    Duration::try_from_secs_f64(seconds).map_err(|error| error.to_string())
}
