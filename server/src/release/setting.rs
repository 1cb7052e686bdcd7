//! What a release is made for.

use super::security::Transport;

/// What a release is made for.
#[derive(Clone, Debug, Default)]
pub struct Setting {
    /// How visitors reach it.
    pub transport: Transport,
    /// Where it stands, without a slash at the end: `https://waymark.example`.
    pub base_url: Option<String>,
    /// What is written at the end of each page's body. Empty but while somebody edits the content.
    pub at_end_of_pages: &'static str,
}
