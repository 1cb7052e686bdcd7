//! A profile that cannot be assessed.

use super::lines::LONGEST;
use fit::import::ImportError;
use serde::Serialize;
use std::fmt;
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
    /// It is JSON, but no object.
    NotAnObject,
    NotAProfile(String),
    NotACv(String),
    File(io::Error),
}

impl Unreadable {
    pub(super) fn not_a_profile(error: &serde_json::Error, json: &[u8]) -> Self {
        Self::NotAProfile(in_its_line(error.to_string(), json))
    }

    pub(super) fn not_a_cv(error: &ImportError, json: &[u8]) -> Self {
        Self::NotACv(in_its_line(error.to_string(), json))
    }
}

/// `error` without the number of the line, where a document has but one: its number in the input is
/// told beside it.
fn in_its_line(error: String, json: &[u8]) -> String {
    if json.contains(&b'\n') {
        error
    } else {
        error
            .replace(" at line 1 column ", " at column ")
            .replace(" from line 1, column ", " from column ")
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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
            Self::NotAnObject => f.write_str(
                "this is not a profile: a profile is an object, like {\"tools\": [\"go\"]}",
            ),
            Self::NotAProfile(error) => write!(
                f,
                "this is not a profile: {error}; `waymark schema profile` says what one is"
            ),
            Self::NotACv(error) => f.write_str(error),
            Self::File(error) => write!(f, "this cannot be read: {error}"),
        }
    }
}
