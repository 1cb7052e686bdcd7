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

impl Setting {
    /// Whether somebody edits the content, and pages follow.
    pub(super) fn is_watched(&self) -> bool {
        !self.at_end_of_pages.is_empty()
    }
}
