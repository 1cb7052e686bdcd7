//! Where the content is, as an option.

use clap::Args;
use std::path::PathBuf;

/// Where the content is.
#[derive(Args, Debug)]
pub(super) struct ContentOptions {
    /// The folder of the content.
    #[arg(
        long,
        env = "WAYMARK_SEEDS",
        value_name = "DIR",
        default_value = "seeds"
    )]
    pub(super) seeds: PathBuf,
}
