//! What was found in a CV, and where.

use crate::Role;
use catalog::{PathId, SkillId, ToolId};
use serde::{Deserialize, Serialize};

/// Something that a CV says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// What it says.
    pub meaning: Meaning,
    /// The very words.
    pub phrase: String,
    /// Where they stand.
    pub place: Place,
}

impl Finding {
    /// What kind of thing it says.
    pub const fn kind(&self) -> Kind {
        match self.meaning {
            Meaning::Tool(_) => Kind::Tool,
            Meaning::Skill(_) => Kind::Skill,
            Meaning::Role(_) => Kind::Role,
            Meaning::Years(_) | Meaning::YearsElsewhere(_) => Kind::Years,
            Meaning::Certificate(_) => Kind::Certificate,
        }
    }
}

/// What something in a CV means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Meaning {
    /// A tool is used.
    Tool(ToolId),
    /// A skill is mentioned.
    Skill(SkillId),
    /// A job is or was held.
    Role(FoundRole),
    /// So many years of experience are stated. More than 60 are a slip, and count for nothing.
    Years(f64),
    /// So many years of experience are stated, of work that was none in technology as far as the words
    /// around them say. They are taken only by whoever asks for them.
    #[serde(rename = "years elsewhere")]
    YearsElsewhere(f64),
    /// A certificate is held: its name as the catalog has it, else as it was written.
    Certificate(String),
}

/// What kind of thing a CV says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A tool is used.
    Tool,
    /// A skill is mentioned.
    Skill,
    /// A job is or was held.
    Role,
    /// Years of experience are stated.
    Years,
    /// A certificate is held.
    Certificate,
}

/// A job, and the paths that its title may mean.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FoundRole {
    /// The job. Its path is the one that most people with this title are on, if that is at least
    /// half of them and no other path has as many.
    pub role: Role,
    /// The paths that people with this title are on, and the percent of them, most first. More than
    /// one, or less than a hundred percent, is an ambiguous title.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub paths: Vec<(PathId, u8)>,
    /// Whether its title says that it was no work in technology. It is taken only by whoever asks for it.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub elsewhere: bool,
}

impl FoundRole {
    /// Whether it says how long it lasted.
    pub fn is_dated(&self) -> bool {
        let role = &self.role;
        role.years.is_some() || role.from.is_some_and(|_| role.to.is_some() || role.current)
    }
}

/// Where words stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Place {
    /// In a JSON document.
    Json {
        /// The value, as a JSON Pointer (RFC 6901): `/skills/0/keywords/2`.
        pointer: String,
        /// The first byte of the words in that string.
        start: usize,
        /// The byte behind them.
        end: usize,
    },
    /// In a text.
    Text {
        /// The line, counted from 1.
        line: usize,
        /// The column of the first character, counted in characters from 1.
        column: usize,
        /// The first byte of the words in the text.
        start: usize,
        /// The byte behind them.
        end: usize,
    },
}

/// An entry of a list of skills that nothing knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnknownWord {
    /// The entry as it was written.
    pub word: String,
    /// Where it stands first.
    pub place: Place,
}
