//! How a profile is scored against career paths, and why.
//!
//! A [`Model`] is what scoring needs of a catalog; a [`Profile`] is what a visitor said. [`assess`] makes
//! an [`Assessment`] of the two, all paths ranked; [`report()`] says everything there is to say about
//! one path. The planner, which changes single answers, works with [`Answers`], [`rank()`] and [`outlook`].
//!
//! ```
//! use fit::{Model, Profile, assess, report};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds");
//! let catalog = catalog::Catalog::read(seeds.as_ref())?;
//! let model = Model::new(&catalog, "2026-11");
//!
//! let profile: Profile = serde_json::from_str(
//!     r#"{
//!         "years": 4,
//!         "tools": ["python", "apache-airflow", "snowflake", "dbt"],
//!         "skills": { "sql": { "level": 3 }, "data-pipelines": { "level": 2 } }
//!     }"#,
//! )?;
//! let assessment = assess(&model, &profile, None);
//! let best = &assessment.paths[0];
//! assert_eq!(best.slug.as_str(), "data-engineer");
//! assert!(best.fit.low < best.fit.expected && best.fit.expected < best.fit.high);
//!
//! let answers = fit::Answers::new(&model, &profile, None);
//! let at = model.path_at(&best.slug).ok_or("the path is there")?;
//! let report = report(&model, at, &answers).ok_or("so is its report")?;
//! let points: f64 = report.contributions.iter().map(|line| line.points).sum();
//! assert!((report.baseline + points - best.fit.expected).abs() < 0.05);
//! # Ok(())
//! # }
//! ```
//!
//! # The formulae
//!
//! A fit is the sum of four parts, each a share from 0 to 1 of its points (40 for skills, 25 for tools, 20
//! for preferences, 15 for experience, where a path doesn't divide them otherwise). Each share is *low*,
//! *expected* and *high* over what was not answered, and each answer adds to the expected one on its own,
//! so that a [`baseline`] (what somebody who said nothing scores) and the contributions of all answers are
//! the fit ([`explain()`]).
//!
//! **Skills.** Only shortfall counts: a skill is there by `min(have, need) / need`, with the need at the mid
//! step, and being better than needed never counts against anybody. (That being over- and being
//! underqualified are two things, and not one distance: Nedelkoska, Neffke and Wiederhold, *Skill Mismatch
//! and the Costs of Job Displacement*, 2015.) Of skills not asked about as much is expected as of those
//! that were, and 0.3 to begin with:
//!
//! ```text
//! expected = Σ_answered w s  +  W_unknown · (100 · 0.3 + Σ_answered w s) / (100 + W_answered)
//!            + W_mentioned · 0.5                        weights w add up to 100
//! low      = Σ_answered w s          high = low + W_unknown + W_mentioned
//! ```
//!
//! **Tools.** Each tool speaks for a path by the log of a likelihood ratio: multinomial naive Bayes, from
//! shares of people who use it. The private module `evidence` has the rule. With *u* the nats of all tools
//! in use and *H* = 16,
//!
//! ```text
//! low = u / (H + u)      expected = (0.3 H + u) / (H + u)      high = (0.3 H + a) / (H + a)
//! ```
//!
//! where *a* is *u* with all tools that were not denied, and a tool that was takes its part of the 0.3 away.
//!
//! **Preferences.** An answer from -2 to 2 to an item on which the path's work loads from -2 to 2 moves the
//! share from the neutral 0.5 by `loading · answer / (4 Σ |loading|)`.
//!
//! **Experience.** A tenth is years, up to the middle of the path's mid step; the rest is what the closest
//! role held has in common with the path ([`distance()`]), nine tenths of it where it has ended. Both are
//! 0.3 where nothing was said. The roles held are one answer: those given are taken for all there were, and
//! another can raise the highest that a fit may come to, as any change of an answer can.
//!
//! **Seniority** is the lower of two readings: the highest step whose years are there, and the highest one
//! of whose needs the skills answered meet four fifths. Less than half of them can only rule steps out, as if
//! the others were all there. Years in roles that are a long way off say nothing of a path's steps until
//! half of its skills is answered ([`seniority()`]). **Confidence** is low where little
//! was answered, where the answers are all alike, or where they contradict one another, and otherwise
//! follows from how far the first three fits are still open ([`confidence()`]). **Constraints** don't change
//! a fit; a path that breaks one comes after all others ([`Broken`]). Which question comes next, and when
//! enough is asked: [`outlook`].
//!
//! All of it is addition, multiplication, division and square roots; the logarithms are in the model.
//! So a profile gives the same bytes on every machine.

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
pub use ask::{Outlook, outlook, reach};
pub use assessment::{AnswerKind, Assessment, PathAssessment, Reason, assess, assess_in_full};
pub use by_id::{ById, Ids};
pub use confidence::{Confidence, Doubt, Level as ConfidenceLevel, confidence};
pub use constraint::{Broken, BrokenSet};
pub use distance::{Distance, HIGHLY_VIABLE, VIABLE, Verdict, distance};
pub use explain::{Contribution, Explanation, explain};
pub use gaps::{Gap, PlanStep, gaps, largest_gap, plan, starts_from_nothing};
#[cfg(feature = "import")]
pub use lexicon::{Lexicon, UnreadableLexicon};
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
    Report, Said, SeniorityReport, StepGaps, Unproven, report,
};
pub use score::{Item, Parts, baseline};
pub use seniority::{HeldBackBy, Seniority, seniority};
pub use wording::{SkillWording, Wording};
