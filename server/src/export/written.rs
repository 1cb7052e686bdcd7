//! What an export came to.

use std::fmt;

/// How much was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// How many files, without their smaller forms.
    pub files: usize,
    /// Their bytes.
    pub bytes: usize,
    /// Their bytes in the smallest form of each.
    pub smallest: usize,
    /// What was in the folder already and is no part of an export.
    pub others: Vec<String>,
}

impl Written {
    pub(super) fn count(&mut self, bytes: usize, smallest: usize) {
        self.files += 1;
        self.bytes += bytes;
        self.smallest += smallest;
    }
}

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            files,
            bytes,
            smallest,
            others,
        } = self;
        let (bytes, smallest) = (bytes.div_ceil(1000), smallest.div_ceil(1000));
        write!(f, "{files} files of {bytes} kB, {smallest} kB compressed")?;
        if !others.is_empty() {
            write!(f, "; left as it was: {}", others.join(", "))?;
        }
        Ok(())
    }
}
