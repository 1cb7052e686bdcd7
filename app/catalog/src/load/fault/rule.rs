//! The rules that seeds obey.

use serde::{Serialize, Serializer};
use std::fmt;

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// A rule that seeds obey. Displayed and serialized as its code, which never changes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Rule {
            $($(#[$doc])* $name,)+
        }

        impl Rule {
            /// All rules.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// Its code: `unknown-id`.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }
        }
    };
}

rules! {
    /// A file can be read and is UTF-8.
    UnreadableFile = "unreadable-file",
    /// Every shared file is there, and at least one path.
    MissingFile = "missing-file",
    /// A TOML file stands where a seed file is expected and has its name.
    UnknownFile = "unknown-file",
    /// A file is TOML.
    Syntax = "syntax",
    /// A key stands once in its table.
    DuplicateKey = "duplicate-key",
    /// A key is one that its table has.
    UnknownKey = "unknown-key",
    /// A table has all its keys.
    MissingKey = "missing-key",
    /// A value is of its key's type.
    WrongType = "wrong-type",
    /// A string says something.
    Empty = "empty",
    /// An id is kebab-case.
    BadId = "bad-id",
    /// An id stands for one thing.
    DuplicateId = "duplicate-id",
    /// A path's slug is its file's name.
    SlugNotFileName = "slug-not-file-name",
    /// An id that is referred to exists.
    UnknownId = "unknown-id",
    /// A path refers to nothing that is retired, and no skill is merged into one.
    RetiredId = "retired-id",
    /// An id stands once in its list.
    ListedTwice = "listed-twice",
    /// A path does not lead to itself.
    SelfLink = "self-link",
    /// A word is one of those that its key allows.
    UnknownWord = "unknown-word",
    /// A list has enough items.
    TooFew = "too-few",
    /// A list has no more items than fit.
    TooMany = "too-many",
    /// A string is long enough.
    TooShort = "too-short",
    /// A string is no longer than fits.
    TooLong = "too-long",
    /// A number is plausible.
    OutOfRange = "out-of-range",
    /// Prose with a figure names its source.
    UncitedFigure = "uncited-figure",
    /// A source marker is complete, and stands where it is turned into a link.
    BadMarker = "bad-marker",
    /// A date is written `2025-08-28`.
    BadDate = "bad-date",
    /// A link starts with `https://`.
    NotHttps = "not-https",
    /// Pay rises from low to high.
    PayOrder = "pay-order",
    /// The percentiles that draw the chart are the newest.
    NotNewestFirst = "not-newest-first",
    /// A projection's percentage is that of its numbers of jobs.
    PercentOff = "percent-off",
    /// The occupation whose exposure is given is the one whose pay leads the guide.
    OtherOccupation = "other-occupation",
    /// Exposure to AI rises from alpha over beta to gamma.
    ExposureOrder = "exposure-order",
    /// An exposure's beta is halfway between its alpha and its gamma.
    ExposureOff = "exposure-off",
    /// A ladder has the steps entry, mid, senior and lead.
    LadderSteps = "ladder-steps",
    /// A ladder's steps follow each other without gap or overlap.
    LadderYears = "ladder-years",
    /// The weights of a rubric's skills add up to 100.
    WeightSum = "weight-sum",
    /// The points of a fit add up to 100.
    PointSum = "point-sum",
    /// The need for a skill does not fall from step to step.
    NeedFalls = "need-falls",
    /// A tool's share is surveyed or judged.
    ToolTwice = "tool-twice",
    /// A path's loadings are about as often left as right.
    LoadingBalance = "loading-balance",
    /// A job title is claimed by no more than all people who have it.
    TitleShare = "title-share",
    /// A spelling stands for one tool or certificate, a phrase for one skill.
    SpellingTaken = "spelling-taken",
    /// A skill that scoring uses is proved by a project.
    UnprovedSkill = "unproved-skill",
    /// A skill is used by a path's rubric.
    IdleSkill = "idle-skill",
    /// A question moves a path.
    IdleQuestion = "idle-question",
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}
