//! Which things have been found already.

/// A set of positions.
#[derive(Debug, Default)]
pub(super) struct Seen(Vec<bool>);

impl Seen {
    /// Adds a position, and says whether it is new.
    pub(super) fn insert(&mut self, at: usize) -> bool {
        if self.0.len() <= at {
            self.0.resize(at + 1, false);
        }
        self.0
            .get_mut(at)
            .is_some_and(|seen| !std::mem::replace(seen, true))
    }

    pub(super) fn contains(&self, at: usize) -> bool {
        self.0.get(at).copied().unwrap_or_default()
    }
}
