//! Taking what a visitor confirmed of a CV into their answers. The reader, a program of its own, finds it.

use fit::Profile;
use fit::json::Json;

/// Takes pieces of profiles, a JSON list of them, into `profile`. What was answered already stays: a level is
/// not taken back by a mention.
pub fn take(profile: &mut Profile, pieces: &str) {
    let json = Json::read(pieces);
    let pieces = json.as_ref().ok().and_then(Json::list).unwrap_or_default();
    for piece in pieces.iter().filter_map(Profile::from_json) {
        for role in piece.roles {
            // The same job, picked in the form without its dates, is told again with them.
            profile.roles.retain(|other| {
                !(other.from.is_none() && other.title.is_none() && other.path == role.path)
            });
            if !profile.roles.contains(&role) {
                profile.roles.push(role);
            }
        }
        for (id, answer) in &piece.skills {
            if profile.skills.get(id).is_none() {
                profile.skills.insert(id.clone(), *answer);
            }
        }
        for id in &piece.tools {
            profile.tools_not_used.remove(id);
            profile.tools.insert(id.clone());
        }
        for name in piece.certificates {
            if !profile.certificates.contains(&name) {
                profile.certificates.push(name);
            }
        }
        if let Some(years) = piece.years {
            profile.years = Some(years);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::take;
    use catalog::{PathId, SkillId};
    use fit::{Profile, Role, SkillAnswer};

    const PIECES: &str = r#"[
        {"roles":[{"path":"qa-engineer","title":"Tester","from":"2019-03","current":true}]},
        {"skills":{"sql":{}}},
        {"skills":{"testing":{}}},
        {"tools":["python"]},
        {"certificates":["ISTQB"]},
        {"years":7}
    ]"#;

    #[test]
    fn pieces_add_up_and_twice_is_once() {
        let mut profile = Profile::default();
        take(&mut profile, PIECES);
        let once = profile.clone();
        take(&mut profile, PIECES);
        assert_eq!(profile, once);
        assert_eq!(profile.years, Some(7.0));
        assert_eq!(
            (
                profile.roles.len(),
                profile.skills.len(),
                profile.tools.len(),
                profile.certificates.len()
            ),
            (1, 2, 1, 1)
        );
    }

    #[test]
    fn what_was_answered_stays_and_a_job_picked_is_told_again() {
        let sql = SkillId::new("sql");
        let level = SkillAnswer {
            level: Some(3),
            evidence: None,
        };
        let mut profile = Profile::default();
        profile.skills.insert(sql.clone(), level);
        profile.roles.push(Role {
            path: Some(PathId::new("qa-engineer")),
            current: true,
            ..Role::default()
        });
        take(&mut profile, PIECES);
        assert_eq!(profile.skills.get(&sql), Some(&level));
        assert_eq!(profile.roles.len(), 1);
        assert!(profile.roles.iter().all(|role| role.from.is_some()));
    }

    #[test]
    fn what_is_no_list_of_pieces_changes_nothing() {
        let mut profile = Profile::default();
        for text in ["", "{}", "[1,{\"strange\":1}]"] {
            take(&mut profile, text);
        }
        assert_eq!(profile, Profile::default());
    }
}
