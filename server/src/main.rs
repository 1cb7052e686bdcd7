//! The `waymark` command.

use clap::Parser;
use server::command::Command;
use std::process::ExitCode;

fn main() -> ExitCode {
    Command::parse().run()
}
