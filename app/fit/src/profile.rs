//! What a visitor said. Every part may be left out; left out is unknown, never zero.

mod json;

use crate::{ById, Ids, Model, Month, ProfileId};
use catalog::{PathId, QuestionId, SkillId, ToolId};
use serde::{Deserialize, Serialize};

/// What a visitor said of themselves.
///
/// Ids that no catalog has are kept and change nothing. Numbers outside their range are taken as the
/// nearest one inside it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Profile {
    /// Names the profile in a batch; repeated in its assessment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<ProfileId>,
    /// Jobs held, in any order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Role>,
    /// Years of work in technology, 0 to 60, where the roles don't give them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years: Option<f64>,
    /// What was said about skills.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "std::collections::BTreeMap<String, SkillAnswer>")
    )]
    #[serde(skip_serializing_if = "ById::is_empty")]
    pub skills: ById<SkillId, SkillAnswer>,
    /// Tools used.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "std::collections::BTreeSet<String>")
    )]
    #[serde(skip_serializing_if = "Ids::is_empty")]
    pub tools: Ids<ToolId>,
    /// Tools never used. A tool in neither set is unknown.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "std::collections::BTreeSet<String>")
    )]
    #[serde(skip_serializing_if = "Ids::is_empty")]
    pub tools_not_used: Ids<ToolId>,
    /// Certificates held, by name. To `waymark assess` one that is known here mentions the skills that its
    /// exam asks most about, where nothing else was said of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub certificates: Vec<String>,
    /// Preference items: -2 (much rather the left task) to 2 (much rather the right one).
    #[cfg_attr(
        feature = "schema",
        schemars(with = "std::collections::BTreeMap<String, i8>")
    )]
    #[serde(skip_serializing_if = "ById::is_empty")]
    pub preferences: ById<QuestionId, i8>,
    /// What must hold.
    #[serde(skip_serializing_if = "Constraints::is_empty")]
    pub constraints: Constraints,
    /// Present pay, in whole US dollars a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pay: Option<u32>,
    /// Wanted pay, in whole US dollars a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wanted_pay: Option<u32>,
    /// Paths the visitor has in mind.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<String>"))]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<PathId>,
}

impl Profile {
    /// Makes what was said of skills that have become part of others said of those. An answer about such
    /// a one itself stays; of several, the highest goes over.
    pub fn follow_merges(&mut self, model: &Model) {
        for skill in &model.skills {
            let itself = self.skills.get(&skill.id).is_some();
            for former in &skill.formerly {
                let Some(answer) = self.skills.remove(former) else {
                    continue;
                };
                let so_far = self.skills.get(&skill.id);
                if !itself && so_far.is_none_or(|so_far| so_far.level < answer.level) {
                    self.skills.insert(skill.id.clone(), answer);
                }
            }
        }
    }
}

/// A job held.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Role {
    /// The path it is on. Where it is left out, `waymark assess` takes the path that at least half of the
    /// people with this title are on; a path that no catalog has keeps it from doing so.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<PathId>,
    /// What it was called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The month it began.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Month>,
    /// The month it ended.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Month>,
    /// How long it lasted, in years, where the months are unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years: Option<f64>,
    /// Whether it goes on.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub current: bool,
}

/// What was said about a skill.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct SkillAnswer {
    /// 0 never, 1 followed a guide, 2 did it with help, 3 do it alone, 4 lead or teach it. Without a
    /// level the skill is *mentioned*: a CV named it, nobody said how well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// What shows it. It moves no score: a level is taken at its word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}

/// What shows a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Evidence {
    /// Paid work.
    Work,
    /// A project of one's own.
    Project,
    /// A course.
    Course,
    /// A certificate.
    Certificate,
    /// Nothing yet.
    None,
}

impl Evidence {
    /// Each with its name.
    const NAMES: [(Self, &str); 5] = [
        (Self::Work, "work"),
        (Self::Project, "project"),
        (Self::Course, "course"),
        (Self::Certificate, "certificate"),
        (Self::None, "none"),
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        let named = Self::NAMES.iter().find(|(evidence, _)| *evidence == self);
        named.map_or("", |(_, name)| name)
    }

    /// The evidence with this name.
    pub fn named(name: &str) -> Option<Self> {
        let named = Self::NAMES.iter().find(|(_, other)| *other == name);
        named.map(|(evidence, _)| *evidence)
    }
}

/// What must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Constraints {
    /// Least acceptable pay, in whole US dollars a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pay_floor: Option<u32>,
    /// Whether being called out at night is acceptable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_call: Option<bool>,
    /// Whether managing people is acceptable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manage_people: Option<bool>,
    /// Whether it must be possible to work from anywhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote_only: Option<bool>,
    /// Hours a week there are to learn, 1 to 80.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours_per_week: Option<u8>,
}

impl Constraints {
    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
