//! Why a CV cannot be read.

use super::LONGEST;
use crate::json::NotJson;
use std::fmt;

/// Why a CV cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportError(Kind);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    TooLong(usize),
    NotJson { line: usize, column: usize },
    NotAnObject(&'static str),
}

impl ImportError {
    /// Whether a text of so many bytes is too long.
    pub(super) fn if_too_long(bytes: usize) -> Result<(), Self> {
        if bytes > LONGEST {
            return Err(Self(Kind::TooLong(bytes)));
        }
        Ok(())
    }

    pub(super) fn not_json(json: &str, error: NotJson) -> Self {
        let before = json.get(..error.at()).unwrap_or(json);
        let line = before.rsplit('\n').next().unwrap_or_default();
        Self(Kind::NotJson {
            line: before.matches('\n').count() + 1,
            column: line.chars().count() + 1,
        })
    }

    pub(super) const fn not_an_object(got: &'static str) -> Self {
        Self(Kind::NotAnObject(got))
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::TooLong(bytes) => write!(
                f,
                "this has {bytes} bytes; a CV of up to {LONGEST} bytes (10 MB) is read, without pictures"
            ),
            Kind::NotJson { line, column } => {
                write!(f, "this is not JSON from line {line}, column {column} on")
            }
            Kind::NotAnObject(got) => write!(
                f,
                "this is {got}; a JSON Resume is an object with sections like `basics`, `work` and `skills`"
            ),
        }
    }
}

impl std::error::Error for ImportError {}
