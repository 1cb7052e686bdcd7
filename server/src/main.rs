//! The `waymark` command.

use clap::Parser;
use server::command::Command;
use std::process::ExitCode;

fn main() -> ExitCode {
    match Command::try_parse() {
        Ok(command) => command.run(),
        Err(error) => Command::refused(&error),
    }
}
