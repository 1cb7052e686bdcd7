//! Results as a text to keep: Markdown.

use super::{
    given::{Given, step},
    words,
};
use fit::{plan, reasons};

/// All paths, with their reasons, gaps and projects.
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
        if let Some(step) = score.seniority.step {
            text.push_str(&format!("Step: {}.\n", path.step(step).title));
        }
        text.push('\n');
        let (reasons, obstacle) = reasons(&given.model, path, &given.answers);
        for it in reasons.iter().chain(obstacle.iter()) {
            let answer = words::answer(&given.model, &given.answers, it.item);
            text.push_str(&format!("- {} {answer}\n", words::points(it.points)));
        }
        let gaps = given.gaps_to_next(path, step(score));
        let hours = given.answers.constraints.hours_per_week;
        let steps = plan(&given.model, path, &gaps, hours);
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
