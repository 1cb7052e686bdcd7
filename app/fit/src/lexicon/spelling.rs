//! A spelling and the company it must keep.

/// Where a spelling stands for what it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sure {
    /// Anywhere.
    Always,
    /// Beside other technologies or in a sentence that says what it is, in this case.
    InCompany,
    /// As an entry of a list of skills.
    InList,
}
