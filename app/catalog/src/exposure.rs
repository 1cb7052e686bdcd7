//! How much of an occupation's work is exposed to AI.

use crate::SourceId;

/// How much of an occupation's work is exposed to AI, as Eloundou, Manning, Mishkin and Rock count it in
/// "GPTs are GPTs" (Science 384, 2024): rated task by task, by people and by GPT-4.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exposure {
    /// The occupation's official name.
    pub occupation: String,
    /// Its O*NET-SOC code, `15-1252.00`: that of the occupation whose pay leads the guide, or of a part of it.
    pub soc: String,
    /// As people rated it.
    pub people: ExposedTasks,
    /// As GPT-4 rated it.
    pub gpt_4: ExposedTasks,
    /// The source.
    pub source: SourceId,
}

/// Shares of an occupation's tasks, in percent from 0 to 100, by what they are exposed to; alpha is at most
/// beta, and beta at most gamma. The names are the study's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExposedTasks {
    /// A language model alone would halve the time that they take, or better, at equal quality.
    pub alpha: u8,
    /// Halfway between the other two: tasks that need software around the model count half.
    pub beta: u8,
    /// A language model would, or software that is built on one.
    pub gamma: u8,
}
