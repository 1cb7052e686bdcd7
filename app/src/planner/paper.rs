//! Results as a text to keep: Markdown.

use super::{
    given::{Given, step},
    report::pay::sentences as pay,
    words,
};
use crate::markup::tenths;
use fit::{Item, explain, plan};

/// All paths, each with where its score comes from, its step, pay, gaps and projects.
pub fn markdown(given: &Given) -> String {
    let mut text = String::from("# My fit\n\n");
    text.push_str(words::confidence(given.confidence().level));
    text.push('\n');
    for score in given.scores.iter() {
        let Some(path) = given.model.paths.get(score.path) else {
            continue;
        };
        text.push_str(&format!(
            "\n## {}\n\nFit {}.\n",
            path.title,
            words::fit(score)
        ));
        for it in score.broken.iter() {
            text.push_str(&format!("Set apart: {}.\n", words::broken(it)));
        }
        text.push_str(&format!(
            "Step: {}.\n{}\n\n",
            words::standing(path, score),
            pay(given, path, score)
        ));
        let explanation = explain(&given.model, path, &given.answers).rounded();
        let baseline = tenths(explanation.baseline);
        text.push_str(&format!("- {baseline} Somebody who said nothing\n"));
        for it in &explanation.contributions {
            let answer = words::answer(&given.model, &given.answers, it.item);
            text.push_str(&format!("- {} {answer}\n", words::points(it.points)));
        }
        let gaps = given.gaps_to_next(path, step(score));
        let names: Vec<String> = gaps
            .iter()
            .map(|gap| words::answer(&given.model, &given.answers, Item::Skill(gap.skill)))
            .collect();
        if !names.is_empty() {
            text.push_str(&format!("\nGaps, worst first: {}.\n", names.join("; ")));
        }
        let steps = plan(&given.model, path, &given.answers, &gaps);
        if !steps.is_empty() {
            text.push_str("\nProjects that close the gaps:\n\n");
        }
        for (step, place) in steps.iter().zip(1..) {
            if let Some(project) = given.model.projects.get(step.project) {
                text.push_str(&format!("{place}. {} ({} hours", project.name, step.hours));
                if let Some((week, awake)) = step.done_in_week.zip(given.awake) {
                    text.push_str(&format!(", done by {}", (awake.in_weeks)(week)));
                }
                text.push_str(")\n");
            }
        }
    }
    text
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::{planner::state::link_to_report, seeds};
    use fit::Profile;
    use std::sync::Arc;

    #[test]
    fn a_text_holds_for_each_path_score_step_pay_gaps_and_projects() {
        let model = &seeds::site().model;
        let mut profile = Profile {
            years: Some(6.0),
            ..Profile::default()
        };
        profile.tools.insert(catalog::ToolId::new("python"));
        let given = Given::new(Arc::clone(model), profile, None, link_to_report);
        let text = markdown(&given);
        for line in [
            "\n- +",
            "Python: you use it\n",
            " Somebody who said nothing\n",
            ", by years alone.\n",
            "this path pays $",
            "\nGaps, worst first: ",
            "\nProjects that close the gaps:\n",
        ] {
            assert!(
                text.matches(line).count() >= model.paths.len() / 2,
                "{line}"
            );
        }
    }
}
