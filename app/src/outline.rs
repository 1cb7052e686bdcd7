//! What there is in an edition of the catalog, in brief, and what has changed since.
//!
//! An outline is kept with what was scored: one line for each skill, question and path, with the name or
//! wording that it had. Weights and figures are not in it.

use fit::Model;

/// What there is in a model: lines of a letter for the kind, an id, a tab, and words.
pub fn outline(model: &Model) -> String {
    let mut outline = String::new();
    let mut line = |parts: [&str; 5]| {
        parts.iter().for_each(|part| outline.push_str(part));
        outline.push('\n');
    };
    for skill in &model.skills {
        line(["s", skill.id.as_str(), "\t", &skill.name, ""]);
    }
    for question in &model.questions {
        let (left, right) = (&question.left, &question.right);
        let words = [left.as_str(), " / ", right].concat();
        line(["q", question.id.as_str(), "\t", &words, ""]);
    }
    for path in &model.paths {
        line(["p", path.slug.as_str(), "\t", &path.title, ""]);
    }
    outline
}

/// What has changed from an outline to a model, a sentence each. Empty where only weights or figures did.
pub fn changes(before: &str, model: &Model) -> Vec<String> {
    let after = outline(model);
    let mut changes = Vec::new();
    let mut tell = |kind: &str, words: &str, what: &str| {
        let kind = match kind {
            "s" => "Skill",
            "q" => "Question",
            _ => "Path",
        };
        changes.push([kind, " \u{201c}", words, "\u{201d} ", what].concat());
    };
    for (kind, id, words) in lines(before) {
        let now = words_of(&after, kind, id);
        if now.is_some_and(|now| now == words) {
            continue;
        }
        let id = catalog::SkillId::new(id);
        let merged = model.skill_formerly(&id).filter(|_| kind == "s");
        let merged = merged.and_then(|at| model.skills.get(at));
        match (now, merged) {
            (Some(now), _) => tell(
                kind,
                words,
                &["now reads \u{201c}", now, "\u{201d}."].concat(),
            ),
            (None, Some(skill)) => {
                let now = &skill.name;
                tell(
                    kind,
                    words,
                    &[
                        "is part of \u{201c}",
                        now,
                        "\u{201d} now; your answer counts there.",
                    ]
                    .concat(),
                );
            }
            (None, None) => tell(kind, words, "is gone; what you said of it stays kept."),
        }
    }
    for (kind, id, words) in lines(&after) {
        if words_of(before, kind, id).is_none() {
            tell(kind, words, "is new.");
        }
    }
    changes
}

/// The lines of an outline: kind, id, words.
fn lines(outline: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    outline.lines().filter_map(|line| {
        let (key, words) = line.split_once('\t')?;
        let (kind, id) = key.split_at_checked(1)?;
        Some((kind, id, words))
    })
}

/// The title that an outline has for a path.
pub fn title_of<'o>(outline: &'o str, slug: &str) -> Option<&'o str> {
    words_of(outline, "p", slug)
}

/// The words that an outline has for something.
fn words_of<'o>(outline: &'o str, kind: &str, id: &str) -> Option<&'o str> {
    let mut lines = lines(outline);
    let line = lines.find(|(other, its, _)| (*other, *its) == (kind, id));
    line.map(|(_, _, words)| words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalog::{QuestionId, SkillId};
    use fit::{Question, Skill};

    fn skill(id: &str, name: &str, formerly: &[&str]) -> Skill {
        Skill {
            id: SkillId::new(id),
            name: name.to_owned(),
            group: 0,
            formerly: formerly.iter().map(|id| SkillId::new(*id)).collect(),
        }
    }

    fn question(id: &str, left: &str) -> Question {
        Question {
            id: QuestionId::new(id),
            left: left.to_owned(),
            right: "Sleep".to_owned(),
        }
    }

    #[test]
    fn what_was_merged_reworded_added_or_taken_away_is_told() {
        let before = Model {
            skills: vec![
                skill("a", "Sewing", &[]),
                skill("b", "Knitting", &[]),
                skill("c", "Felting", &[]),
            ],
            questions: vec![question("x", "Dance"), question("y", "Sing")],
            ..Model::default()
        };
        let after = Model {
            skills: vec![skill("b", "Needlework", &["a"])],
            questions: vec![question("x", "Run"), question("z", "Swim")],
            ..Model::default()
        };
        assert_eq!(
            changes(&outline(&before), &after),
            [
                "Skill “Sewing” is part of “Needlework” now; your answer counts there.",
                "Skill “Knitting” now reads “Needlework”.",
                "Skill “Felting” is gone; what you said of it stays kept.",
                "Question “Dance / Sleep” now reads “Run / Sleep”.",
                "Question “Sing / Sleep” is gone; what you said of it stays kept.",
                "Question “Swim / Sleep” is new.",
            ]
        );
        assert!(changes(&outline(&after), &after).is_empty());
    }

    #[cfg(feature = "ssr")]
    #[test]
    fn a_path_that_came_or_went_is_told() {
        let all = crate::seeds::site().model.as_ref();
        let mut fewer = all.clone();
        let gone = fewer.paths.pop().map(|path| path.title).unwrap_or_default();
        let told = |before: &Model, after: &Model| changes(&outline(before), after);
        assert_eq!(told(&fewer, all), [format!("Path “{gone}” is new.")]);
        assert_eq!(
            told(all, &fewer),
            [format!(
                "Path “{gone}” is gone; what you said of it stays kept."
            )]
        );
    }
}
