//! Sentences with their sources.

use crate::SourceId;

/// A paragraph or sentence, cut at its source markers: `"… grows 15% [@ooh]."` is the text
/// `"… grows 15%"`, a marker for `ooh`, and the text `"."`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose(pub Vec<Piece>);

/// A piece of [`Prose`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// The source of the words before it.
    Cite(SourceId),
}

impl Prose {
    /// Cuts `text` at its markers, `[@id]`. A space before a marker goes with it. Text that looks
    /// like an unfinished marker stays text.
    pub fn parse(text: &str) -> Self {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("[@") {
            let Some((id, after)) = after.split_once(']') else {
                break;
            };
            let before = before.trim_end();
            if !before.is_empty() {
                pieces.push(Piece::Text(before.to_owned()));
            }
            pieces.push(Piece::Cite(SourceId::new(id)));
            rest = after;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Text(rest.to_owned()));
        }
        Self(pieces)
    }

    /// The sources it cites, in order of appearance.
    pub fn cites(&self) -> impl Iterator<Item = &SourceId> {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Cite(id) => Some(id),
            Piece::Text(_) => None,
        })
    }

    /// The words alone.
    pub fn plain(&self) -> String {
        self.0
            .iter()
            .filter_map(|piece| match piece {
                Piece::Text(text) => Some(text.as_str()),
                Piece::Cite(_) => None,
            })
            .collect()
    }
}
