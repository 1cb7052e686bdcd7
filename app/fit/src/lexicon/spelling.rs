//! A spelling and the company it must keep.

/// Where a spelling stands for what it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sure {
    /// Anywhere.
    Always,
    /// Beside other technologies, in this case.
    InCompany,
    /// As an entry of a list of skills.
    InList,
}
