//! What is wrong with the environment. clap names the option alone, which nobody may have given.

use super::Command;
use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::env;
use std::ffi::OsStr;

/// What the variables of ours have to do with an error, a line each.
pub(super) fn faults(error: &clap::Error) -> Vec<String> {
    let mut faults: Vec<String> = env::vars_os()
        .filter_map(|(name, value)| {
            let name = name.to_str().filter(|name| name.starts_with("WAYMARK_"))?;
            Some(format!("{name} {}", fault(error, name, &value)?))
        })
        .collect();
    faults.sort();
    faults
}

fn fault(error: &clap::Error, name: &str, value: &OsStr) -> Option<&'static str> {
    match value.to_str() {
        Some("") => Some("is set, but empty: leave it out, or give it a value"),
        Some(value) if is_about(error, name, value) => Some("is where this value comes from"),
        None if error.kind() == ErrorKind::InvalidUtf8 => Some("is set to what is no UTF-8"),
        _ => None,
    }
}

/// Whether an error is about an option that takes this value from the variable `name`.
fn is_about(error: &clap::Error, name: &str, value: &str) -> bool {
    let said = |kind| match error.get(kind) {
        Some(ContextValue::String(said)) => said.as_str(),
        _ => "",
    };
    let option = said(ContextKind::InvalidArg).split(' ').next();
    let option = option.and_then(|option| option.strip_prefix("--"));
    said(ContextKind::InvalidValue) == value
        && Command::command().get_subcommands().any(|command| {
            command
                .get_arguments()
                .any(|of| of.get_env() == Some(OsStr::new(name)) && of.get_long() == option)
        })
}
