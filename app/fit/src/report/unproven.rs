//! Skills that somebody claims and has nothing to show for.

use super::{Unproven, lines};
use crate::gaps::reached;
use crate::{Evidence, Model, Profile, order};

/// The skills of a path that `profile`, which has followed merges, claims with nothing to show for them, the
/// heaviest first. Of what shows a skill where nobody said so, nothing is assumed.
pub(crate) fn unproven(model: &Model, path: usize, profile: &Profile) -> Vec<Unproven> {
    let Some(path) = model.paths.get(path) else {
        return Vec::new();
    };
    let mut needs: Vec<_> = path.skills.iter().collect();
    order::sort_by(&mut needs, |one, other| {
        let heavier = other.weight.cmp(&one.weight);
        heavier.then(one.skill.cmp(&other.skill))
    });
    let claimed = needs.into_iter().filter_map(|need| {
        let skill = model.skills.get(need.skill)?;
        let answer = profile.skills.get(&skill.id)?;
        let level = answer.level.filter(|level| *level > 0)?;
        (answer.evidence == Some(Evidence::None)).then(|| Unproven {
            skill: skill.id.clone(),
            name: skill.name.clone(),
            level,
            projects: lines::projects(model, &proofs(model, &path.projects, need.skill)),
        })
    });
    claimed.collect()
}

/// The projects that prove a skill, by position: those that prove it best first, of these the path's own, then
/// the shortest.
fn proofs(model: &Model, own: &[usize], skill: usize) -> Vec<usize> {
    let mut proofs: Vec<(u8, bool, u16, usize)> = model
        .projects
        .iter()
        .enumerate()
        .filter_map(|(at, project)| {
            let level = reached(&project.proves, skill);
            (level > 0).then_some((u8::MAX - level, !own.contains(&at), project.hours, at))
        })
        .collect();
    order::sort(&mut proofs);
    proofs.into_iter().map(|(_, _, _, at)| at).collect()
}
