//! Links to elsewhere.

use crate::load::fault::Rule;
use crate::load::reading::Read;
use crate::load::toml::{Section, Shape};

const HTTPS: &str = "https://";

impl Section<'_> {
    /// A link that is safe to follow.
    pub(super) fn link(&mut self, key: &'static str) -> Read<String> {
        let value = self.required(key, Shape::Text)?;
        let link = value.string()?;
        if link
            .strip_prefix(HTTPS)
            .is_some_and(|rest| !rest.is_empty())
        {
            return Ok(link.to_owned());
        }
        let message = format!("`{}` does not start with `{HTTPS}`: `{link}`", value.name);
        Err(value.fault(
            Rule::NotHttps,
            message,
            "copy the whole link from the browser",
        ))
    }
}
