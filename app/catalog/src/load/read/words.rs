//! Keys that allow a few words only.

use crate::load::fault::Rule;
use crate::load::nearest::nearest;
use crate::load::reading::Read;
use crate::load::toml::{Section, Shape};

impl Section<'_> {
    /// What one of the words that this key allows means.
    pub(super) fn word<T: Copy>(&mut self, key: &'static str, words: &[(&str, T)]) -> Read<T> {
        let value = self.required(key, Shape::Text)?;
        let written = value.string()?;
        if let Some((_, meaning)) = words.iter().find(|(word, _)| *word == written) {
            return Ok(*meaning);
        }
        let known = || words.iter().map(|(word, _)| *word);
        let help = match nearest(written, known()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("write one of {}", known().collect::<Vec<_>>().join(", ")),
        };
        Err(value.fault(
            Rule::UnknownWord,
            format!("`{}` cannot be `{written}`", value.name),
            help,
        ))
    }
}
