//! Reading a CV into a profile.
//!
//! [`json_resume()`] reads the format of jsonresume.org, [`text()`] what is pasted or typed. Both say of
//! everything they found which words they found it in and where, so that the visitor can confirm or
//! strike it, and list the words in lists of skills that nothing knows. [`complete()`] reads the words in a
//! profile that was written elsewhere.
//!
//! A CV says that a tool was used and that a skill exists; it doesn't say how well. So tools become
//! used ones, and skills become *mentioned*, without a level. A certificate mentions the skills that its
//! exam asks most about.

mod certificates;
mod complete;
mod dates;
mod elsewhere;
mod error;
mod finding;
mod found;
mod json_resume;
mod labels;
mod list;
mod manner;
mod name;
mod other_name;
mod role;
mod seen;
mod text;
mod years;

pub use complete::complete;
pub use error::ImportError;
pub use finding::{Finding, FoundRole, Kind, Meaning, Place, UnknownWord};
pub use json_resume::json_resume;
pub use text::text;

use crate::{Profile, ProfileId, SkillAnswer};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The longest CV that is read, in bytes.
pub const LONGEST: usize = 10 * 1024 * 1024;

/// What a CV says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Imported {
    /// What the CV calls itself: JSON Resume's `meta.id`, else `basics.name`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub id: Option<ProfileId>,
    /// All findings together, but for jobs [elsewhere](FoundRole::elsewhere). It has no id, so that nobody shares their name unawares.
    pub profile: Profile,
    /// What was found, each thing once, where it comes first; roles as often as they were held.
    pub findings: Vec<Finding>,
    /// Entries of lists of skills that nothing knows, each once.
    pub unknown: Vec<UnknownWord>,
}

impl Imported {
    /// The profile without the findings at the positions `struck`.
    pub fn without(&self, struck: &BTreeSet<usize>) -> Profile {
        let kept = self.findings.iter().enumerate();
        profile(
            kept.filter(|(at, _)| !struck.contains(at))
                .map(|(_, finding)| finding),
        )
    }
}

/// The profile that findings make.
///
/// Jobs [elsewhere](FoundRole::elsewhere) are left out, and [years](Meaning::YearsElsewhere) that were
/// spent there. Years that the CV states count only where no job
/// has dates: dates are the better account. Of several statements the longest counts, and one of more than
/// 60 years is a slip.
pub fn profile<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Profile {
    let mut profile = Profile::default();
    let mut stated: Option<f64> = None;
    let mut dated = false;
    for finding in findings {
        match &finding.meaning {
            Meaning::Tool(id) => {
                profile.tools.insert(id.clone());
            }
            Meaning::Skill(id) => {
                profile.skills.insert(id.clone(), SkillAnswer::default());
            }
            Meaning::Role(found) => {
                dated |= found.is_dated();
                if !found.elsewhere {
                    profile.roles.push(found.role.clone());
                }
            }
            Meaning::YearsElsewhere(_) => {}
            Meaning::Years(years) if *years > years::LONGEST => {}
            Meaning::Years(years) => stated = Some(stated.map_or(*years, |most| most.max(*years))),
            Meaning::Certificate(name) => profile.certificates.push(name.clone()),
        }
    }
    if !dated {
        profile.years = stated;
    }
    profile
}
