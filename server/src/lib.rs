//! The `waymark` command: serves the site, checks its content, and writes it out as files.

pub mod command;
pub mod export;
pub mod release;
pub mod serve;
