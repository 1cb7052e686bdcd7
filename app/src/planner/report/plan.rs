//! Proof projects in order, as a plan that fits the visitor's week.

use crate::planner::given::Given;
use catalog::Level;
use fit::{PathModel, gaps, plan};
use leptos::prelude::*;

pub(super) fn view(given: &Given, path: &PathModel, step: Level) -> AnyView {
    let next = step.next().unwrap_or(step);
    let hours = given.answers.constraints.hours_per_week.filter(|hours| *hours > 0);
    let gaps = gaps(&given.model, path, &given.answers, next);
    let steps = plan(&given.model, path, &gaps, hours);
    let total: u32 = steps.iter().map(|step| u32::from(step.hours)).sum();
    let summary = match hours {
        _ if steps.is_empty() => "Nothing is missing that a project would prove.".to_owned(),
        Some(hours) => format!(
            "About {} at {hours} hours a week, each next project the one that closes most in an hour.",
            weeks(total.div_ceil(u32::from(hours)))
        ),
        None => format!(
            "About {total} hours, each next project the one that closes most in an hour. Say how many hours a week you have, and it becomes a calendar."
        ),
    };
    let items: Vec<_> = steps
        .iter()
        .filter_map(|step| {
            let project = given.model.projects.get(step.project)?;
            let raises = step.raises.iter().filter_map(|(skill, from, to)| {
                Some(format!("{} {from} \u{2192} {to}", given.model.skills.get(*skill)?.name))
            });
            let raises = raises.collect::<Vec<_>>().join(", ");
            let when = step.done_in_week.map_or(String::new(), |week| format!(", done in week {week}"));
            Some(view! {
                <li>
                    <strong>{project.name.clone()}</strong>
                    {format!(" ({} hours{when})", step.hours)}
                    <br/>
                    <span class="hint">{raises}</span>
                </li>
            })
        })
        .collect();
    view! {
        <section>
            <h3>"Projects that close the gaps"</h3>
            <p>{summary}</p>
            <ol class="plan">{items}</ol>
        </section>
    }
    .into_any()
}

fn weeks(count: u32) -> String {
    if count == 1 { "a week".to_owned() } else { format!("{count} weeks") }
}
