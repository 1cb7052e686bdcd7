//! What stands near a place in a text.

/// At most so many bytes of what stands before `at`, in whole characters.
pub(crate) fn before(text: &str, at: usize, reach: usize) -> &str {
    let mut from = at.saturating_sub(reach);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    text.get(from..at).unwrap_or_default()
}

/// At most so many bytes of what stands behind `at`, in whole characters.
pub(crate) fn behind(text: &str, at: usize, reach: usize) -> &str {
    let mut to = (at + reach).min(text.len());
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    text.get(at..to).unwrap_or_default()
}
