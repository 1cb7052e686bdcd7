//! A profile that cannot be assessed.

use super::lines::LONGEST;
use fit::import::ImportError;
use serde::Serialize;
use std::io;
use std::str::Utf8Error;

/// What stands in an assessment's place.
#[derive(Debug, Serialize)]
pub(super) struct Failure {
    line: u64,
    error: String,
}

impl Failure {
    pub(super) fn new(line: u64, error: &impl ToString) -> Self {
        Self {
            line,
            error: error.to_string(),
        }
    }

    pub(super) fn message(&self) -> &str {
        &self.error
    }
}

/// Why a profile cannot be read.
#[derive(Debug)]
pub(super) enum Unreadable {
    TooLong,
    NotText(Utf8Error),
    NotAProfile(serde_json::Error),
    Cv(ImportError),
    File(io::Error),
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::TooLong => write!(
                f,
                "this has more than {LONGEST} bytes (10 MB), which is the most that is read"
            ),
            Self::NotText(error) => write!(
                f,
                "this is not text in UTF-8 (byte {} is not): save it as text first",
                error.valid_up_to() + 1
            ),
            Self::NotAProfile(error) => write!(
                f,
                "this is not a profile: {error}; `waymark schema profile` says what one is"
            ),
            Self::Cv(error) => error.fmt(f),
            Self::File(error) => write!(f, "this cannot be read: {error}"),
        }
    }
}
