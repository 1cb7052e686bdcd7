//! Why a CV cannot be read, in one sentence to the visitor: what is wrong, and what to do.

use fit::import::ImportError;
use std::fmt;

/// Why a CV cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Larger than is read.
    TooLarge,
    /// There is nothing in it.
    Empty,
    /// Not text, and nothing else that is known.
    Binary,
    /// Something that is known and not read.
    Kind(&'static str),
    /// A PDF that a password closes.
    Locked,
    /// A PDF that says how it is encrypted in no way that can be followed.
    Encrypted,
    /// A PDF that is damaged.
    DamagedPdf,
    /// A PDF whose pages are pictures.
    NoText,
    /// A PDF whose letters can't be told.
    NoLetters,
    /// An archive that is no Word document.
    NotWord,
    /// A Word document that is damaged.
    DamagedWord,
    /// JSON that is none, or no JSON Resume.
    Json(ImportError),
    /// Text in which nothing is known.
    NothingFound,
    /// Data of another release.
    Outdated,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLarge => {
                "This file is larger than 10 MB; save it without pictures, or paste its text."
            }
            Self::Empty => "There is no text in this; choose another file, or paste your CV's text.",
            Self::Binary => {
                "This is no text, PDF or Word document; save your CV as one of them, or paste its text."
            }
            Self::Kind(what) => {
                return write!(
                    f,
                    "This is {what}, which is not read here; save your CV as PDF or DOCX, or paste its text."
                );
            }
            Self::Locked => {
                "This PDF is locked with a password; save it without one, or paste its text."
            }
            Self::Encrypted => {
                "This PDF is encrypted in a way that is not read here; save it without encryption, or paste its text."
            }
            Self::DamagedPdf => {
                "This PDF is damaged and cannot be opened; save it anew, or paste its text."
            }
            Self::NoText => {
                "This PDF holds pictures of pages and no text, as scans do; export it from the program that wrote it, or paste its text."
            }
            Self::NoLetters => {
                "This PDF does not say which letters it shows; export it anew from the program that wrote it, or paste its text."
            }
            Self::NotWord => {
                "This is an archive and no Word document (.docx); take your CV out of it, or paste its text."
            }
            Self::DamagedWord => {
                "This Word document is damaged and cannot be opened; save it anew, or paste its text."
            }
            Self::Json(error) => {
                return write!(f, "As a JSON Resume this cannot be read: {error}. Mend it, or paste your CV's text.");
            }
            Self::NothingFound => {
                "No job, skill or tool that is known here stands in this; check that it is your CV, or answer the questions below."
            }
            Self::Outdated => {
                "The words that CVs are read by are of another release; load this page again and try once more."
            }
        })
    }
}

impl std::error::Error for Trouble {}
