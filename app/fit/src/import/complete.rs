//! Profiles that name jobs and certificates in words, as those do that are written by hand or by another
//! program.

use super::finding::FoundRole;
use super::found::Found;
use super::manner::Manner;
use super::role::{Held, Roles};
use super::{Meaning, Place};
use crate::{Lexicon, Profile};

/// Makes the words of a profile mean what they do in a CV: a job that has a title and no path is on the
/// path that its title means, and certificates mention the skills that their exams ask most about.
///
/// What the profile says itself stays: paths, also those that no catalog has, and what was said of skills.
pub fn complete(lexicon: &Lexicon, profile: &mut Profile) {
    for role in profile.roles.iter_mut().filter(|role| role.path.is_none()) {
        let title = role.title.as_deref();
        role.path = FoundRole::new(lexicon, title, Held::default()).role.path;
    }
    let mut found = Found::new(lexicon);
    for name in &profile.certificates {
        found.look(name);
        let nowhere = |bytes: std::ops::Range<usize>| Place::Text {
            line: 1,
            column: 1,
            start: bytes.start,
            end: bytes.end,
        };
        found.read(name, |_| Manner::CERTIFICATES, nowhere);
    }
    for finding in found.finish(Roles::default()).findings {
        if let Meaning::Skill(id) = finding.meaning
            && profile.skills.get(&id).is_none()
        {
            profile.skills.insert(id, crate::SkillAnswer::default());
        }
    }
}
