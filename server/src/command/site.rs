//! What site it is, as options that serving and exporting share.

use super::base_url::base_url;
use super::content::ContentOptions;
use crate::release::Transport;
use clap::{ArgAction, Args};
use std::path::PathBuf;

/// Where the parts of the site are, and where it will stand.
#[derive(Args, Debug)]
#[expect(rustdoc::bare_urls, reason = "help shows it as it stands here")]
pub(super) struct SiteOptions {
    #[command(flatten)]
    pub(super) content: ContentOptions,

    /// The folder of the built style sheet, script and WebAssembly.
    #[arg(
        long,
        env = "WAYMARK_SITE",
        value_name = "DIR",
        default_value = "target/site"
    )]
    pub(super) site: PathBuf,

    /// Where visitors find the site, like https://waymark.example. Without it, the site has no sitemap,
    /// feed, canonical links or link previews, as these need absolute addresses.
    #[arg(long, env = "WAYMARK_BASE_URL", value_name = "URL", value_parser = base_url)]
    pub(super) base_url: Option<String>,

    /// Says that visitors reach the site through something that speaks TLS: answers then ask browsers to
    /// use nothing else.
    #[arg(long, env = "WAYMARK_BEHIND_TLS", action = ArgAction::SetTrue)]
    behind_tls: bool,
}

impl SiteOptions {
    pub(super) fn transport(&self) -> Transport {
        if self.behind_tls {
            Transport::Tls
        } else {
            Transport::Plain
        }
    }
}
