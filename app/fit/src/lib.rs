//! How a profile is scored against career paths, and why.

mod answers;
mod ask;
mod assessment;
mod by_id;
mod confidence;
mod constraint;
pub mod decimal;
mod distance;
mod evidence;
mod explain;
mod gaps;
#[cfg(feature = "import")]
pub mod import;
pub mod json;
#[cfg(feature = "import")]
mod lexicon;
mod model;
mod month;
pub mod order;
mod pay;
mod profile;
mod profile_id;
mod range;
mod rank;
mod reasons;
mod report;
#[cfg(feature = "schema")]
pub mod schema;
mod score;
mod seniority;
mod wording;

pub use answers::{Answers, Known};
pub use ask::{Outlook, outlook};
pub use assessment::{AnswerKind, Assessment, PathAssessment, Reason, assess};
pub use by_id::{ById, Ids};
pub use confidence::{Confidence, Doubt, Level as ConfidenceLevel, confidence};
pub use constraint::{Broken, BrokenSet};
pub use distance::{Distance, HIGHLY_VIABLE, VIABLE, Verdict, distance};
pub use explain::{Contribution, Explanation, explain};
pub use gaps::{Gap, PlanStep, gaps, plan};
#[cfg(feature = "import")]
pub use lexicon::Lexicon;
pub use model::{
    Group, Model, Need, PathModel, Points, Project, Question, Skill, Step, Tool, ToolEvidence,
    UnreadableModel,
};
pub use month::{Month, NotAMonth};
pub use pay::{PayFit, pay_fit};
pub use profile::{Constraints, Evidence, Profile, Role, SkillAnswer};
pub use profile_id::ProfileId;
pub use range::Range;
pub use rank::{Score, rank};
pub use reasons::reasons;
pub use report::{
    ContributionLine, GapLine, NextStep, PayReport, PlanLine, PlanReport, ProjectLine, RaiseLine,
    Report, Said, SeniorityReport, StepGaps, report,
};
pub use score::{Item, Parts, baseline};
pub use seniority::{HeldBackBy, Seniority, seniority};
pub use wording::{SkillWording, Wording};
