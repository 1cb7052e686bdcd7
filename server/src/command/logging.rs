//! What is said about what happens, on standard error.

use clap::{Args, ValueEnum};
use std::io::{self, IsTerminal};
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::fmt::layer;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// What to log, and how.
#[derive(Args, Debug)]
pub(super) struct Logging {
    /// The least important events to log. `debug` logs each answer: method, page and status. A visitor's
    /// address, query and answers are in no log.
    #[arg(
        long,
        env = "WAYMARK_LOG",
        value_name = "LEVEL",
        default_value = "info"
    )]
    log: Level,

    /// How a log line looks.
    #[arg(
        long,
        env = "WAYMARK_LOG_FORMAT",
        value_name = "FORMAT",
        default_value = "text"
    )]
    log_format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Level {
    Off,
    Error,
    Warn,
    Info,
    Debug,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For programs, one object a line.
    Json,
}

impl Logging {
    /// Logs from now on.
    pub(super) fn start(&self) {
        let level = match self.log {
            Level::Off => LevelFilter::OFF,
            Level::Error => LevelFilter::ERROR,
            Level::Warn => LevelFilter::WARN,
            Level::Info => LevelFilter::INFO,
            Level::Debug => LevelFilter::DEBUG,
        };
        // Ours alone: the protocol libraries log what clients send.
        let ours = Targets::new().with_target(env!("CARGO_CRATE_NAME"), level);
        let lines = layer().with_target(false).with_writer(io::stderr);
        let all = tracing_subscriber::registry().with(ours);
        // Fails where somebody logs already; then they see it.
        let _ = match self.log_format {
            Format::Text => all
                .with(lines.with_ansi(io::stderr().is_terminal()))
                .try_init(),
            Format::Json => all.with(lines.json().flatten_event(true)).try_init(),
        };
    }
}
