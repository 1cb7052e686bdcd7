//! Skills that have become part of others.

use crate::seeds::{CATALOG, MODEL, skill};
use catalog::SkillId;
use fit::{Answers, Known, Model, Profile, SkillAnswer};

/// The real content, after two skills were merged into another. Whether what takes them still needs them
/// is the content's affair; here they are no longer asked.
fn merged() -> Model {
    let mut catalog = CATALOG.clone();
    for skill in &mut catalog.skills {
        if ["version-control", "code-review"].contains(&skill.id.as_str()) {
            skill.retired = true;
            skill.merged_into = Some(SkillId::new("debugging"));
        }
    }
    Model::new(&catalog, "merged")
}

fn known(levels: &[(&str, Option<u8>)]) -> Known {
    let mut profile = Profile::default();
    for (id, level) in levels {
        let answer = SkillAnswer {
            level: *level,
            ..SkillAnswer::default()
        };
        profile.skills.insert(SkillId::new(*id), answer);
    }
    let model = merged();
    let at = model.skill_at(&SkillId::new("debugging")).unwrap();
    let answers = Answers::new(&model, &profile, None);
    // Whoever is asked next finds the same answer under the present id.
    profile.follow_merges(&model);
    assert!(profile.skills.keys().all(|id| model.skill_at(id).is_some()));
    assert_eq!(Answers::new(&model, &profile, None), answers);
    answers.skills[at]
}

#[test]
fn what_was_answered_about_a_merged_skill_counts_for_the_one_it_became_part_of() {
    assert_eq!(known(&[("version-control", Some(3))]), Known::Level(3));
    assert_eq!(known(&[("version-control", None)]), Known::Mentioned);
    assert_eq!(known(&[]), Known::Unknown);
}

#[test]
fn of_several_merged_skills_the_highest_counts() {
    for levels in [(1, 3), (3, 1)] {
        let levels = [
            ("version-control", Some(levels.0)),
            ("code-review", Some(levels.1)),
        ];
        assert_eq!(known(&levels), Known::Level(3));
    }
    let mention = [("version-control", Some(0)), ("code-review", None)];
    assert_eq!(known(&mention), Known::Level(0));
}

#[test]
fn an_answer_about_the_skill_itself_counts_before_those_about_merged_ones() {
    let levels = [("version-control", Some(4)), ("debugging", Some(1))];
    assert_eq!(known(&levels), Known::Level(1));
}

#[test]
fn a_skill_that_was_merged_is_not_asked_and_moves_nothing_else() {
    let model = merged();
    assert_eq!(model.skills.len(), MODEL.skills.len() - 2);
    assert_eq!(model.skill_at(&SkillId::new("code-review")), None);
    let debugging = &model.skills[model.skill_at(&SkillId::new("debugging")).unwrap()];
    let unmerged = &MODEL.skills[skill("debugging")];
    assert_eq!(
        (debugging.formerly.len(), &debugging.name),
        (2, &unmerged.name)
    );
}
