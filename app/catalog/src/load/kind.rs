//! What an id or a spelling can stand for.

use crate::{GroupId, PathId, ProjectId, QuestionId, SkillId, SourceId, ToolId};
use std::fmt;

/// What an id or a spelling can stand for. Certificates have names alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Path,
    Group,
    Skill,
    Tool,
    Certificate,
    Project,
    Question,
    Source,
}

impl Kind {
    /// Where an editor adds one.
    pub(crate) const fn home(self) -> &'static str {
        match self {
            Self::Path => "paths/",
            Self::Group | Self::Skill => "skills.toml",
            Self::Tool => "tools.toml",
            Self::Certificate => "certificates.toml",
            Self::Project => "projects.toml",
            Self::Question => "questions.toml",
            Self::Source => "sources.toml",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Path => "path",
            Self::Group => "skill group",
            Self::Skill => "skill",
            Self::Tool => "tool",
            Self::Certificate => "certificate",
            Self::Project => "project",
            Self::Question => "question",
            Self::Source => "source",
        })
    }
}

/// An id's type, which says what it is the id of.
pub(crate) trait Id: Sized {
    const KIND: Kind;

    fn named(text: &str) -> Self;
}

macro_rules! ids {
    ($($id:ident = $kind:ident),+ $(,)?) => {$(
        impl Id for $id {
            const KIND: Kind = Kind::$kind;

            fn named(text: &str) -> Self {
                Self::new(text)
            }
        }
    )+};
}

ids! {
    PathId = Path,
    GroupId = Group,
    SkillId = Skill,
    ToolId = Tool,
    ProjectId = Project,
    QuestionId = Question,
    SourceId = Source,
}

/// The id that somebody who wrote `text` would have wanted.
pub(crate) fn to_kebab_case(text: &str) -> String {
    let words = text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let id = words
        .map(str::to_ascii_lowercase)
        .collect::<Vec<_>>()
        .join("-");
    if id.is_empty() {
        "some-name".to_owned()
    } else {
        id
    }
}
