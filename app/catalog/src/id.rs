//! Ids: kebab-case names that content and stored answers refer to.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Box<str>);

        impl $name {
            /// The id named `id`. Whether anything has that id is the catalog's to say.
            pub fn new(id: impl Into<Box<str>>) -> Self {
                Self(id.into())
            }

            /// The id as text, as it stands in the seeds and in addresses.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

id! {
    /// A career path; also its address, `/paths/<id>`.
    PathId,
    /// A group of skills.
    GroupId,
    /// A skill.
    SkillId,
    /// A tool: a language, product or method one can name.
    ToolId,
    /// A proof project.
    ProjectId,
    /// A preference item of the quiz.
    QuestionId,
    /// A source of figures.
    SourceId,
}

/// Whether `text` is well formed as an id: lower-case letters, digits and single hyphens between them.
pub fn is_kebab_case(text: &str) -> bool {
    !text.is_empty()
        && text.split('-').all(|word| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}
