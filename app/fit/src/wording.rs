//! What the quiz says beside names: it travels apart from the [`Model`], since scoring needs none of it.

use crate::Model;
use catalog::{Catalog, Skill, SkillGroup};
use serde::{Deserialize, Serialize};

/// What the levels of groups and skills mean, in the order of a model's groups and skills.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// For each skill group, what level 0 to 4 means.
    pub groups: Vec<[String; 5]>,
    /// For each skill, what it is.
    pub skills: Vec<SkillWording>,
}

/// What a skill is, and what its levels look like.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkillWording {
    /// What somebody with it can do.
    pub summary: String,
    /// What level 1 to 4 look like.
    pub levels: [String; 4],
}

impl Wording {
    /// What `catalog` says of the groups and skills of `model`, which was made from it.
    pub fn new(catalog: &Catalog, model: &Model) -> Self {
        let group = |id| {
            catalog
                .groups
                .iter()
                .find(|group: &&SkillGroup| group.id == id)
        };
        let groups = model.groups.iter().map(|it| {
            let group = group(it.id.clone());
            group.map_or_else(Default::default, |group| group.levels.clone())
        });
        let skills = model.skills.iter().map(|it| {
            let skill: Option<&Skill> = catalog.skill(&it.id);
            skill.map_or_else(Default::default, |skill| SkillWording {
                summary: skill.summary.clone(),
                levels: skill.levels.clone(),
            })
        });
        Self {
            groups: groups.collect(),
            skills: skills.collect(),
        }
    }
}
