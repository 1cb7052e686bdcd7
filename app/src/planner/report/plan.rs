//! Proof projects in order, as a plan that fits the visitor's week.

use super::breakdown::link;
use crate::markup::{Element, Node, element};
use crate::planner::given::Given;
use fit::{Gap, Item, Known, PathModel, PlanStep, starts_from_nothing};

pub(super) fn section(
    given: &Given,
    path: &PathModel,
    gaps: &[Gap],
    steps: &[PlanStep],
) -> Element {
    let hours = given
        .answers
        .constraints
        .hours_per_week
        .filter(|hours| *hours > 0);
    let total: u32 = steps.iter().map(|step| u32::from(step.hours)).sum();
    let summary = match hours {
        _ if steps.is_empty() => {
            "Nothing is known to be missing that a project would prove.".to_owned()
        }
        Some(hours) => format!(
            "About {} at {hours} hours a week, each next project the one that closes most in an hour.",
            weeks(total.div_ceil(u32::from(hours)))
        ),
        None => format!(
            "About {total} hours, each next project the one that closes most in an hour. Say how many hours a week you have, and it becomes a calendar."
        ),
    };
    let items = steps.iter().filter_map(|step| item(given, step));
    super::section("Projects that close the gaps")
        .children(not_said(given, path, gaps))
        .child(element("p").child(summary))
        .child(element("ol").class("plan").children(items))
}

fn item(given: &Given, step: &PlanStep) -> Option<Element> {
    let project = given.model.projects.get(step.project)?;
    let raises: Vec<String> = step
        .raises
        .iter()
        .filter_map(|(skill, from, to)| {
            let name = &given.model.skills.get(*skill)?.name;
            // Where nothing was said, there is no level to start from.
            let said = matches!(given.answers.skills.get(*skill), Some(Known::Level(_)));
            Some(if said || *from > 0 {
                format!("{name} from {from} to {to}")
            } else {
                format!("{name} to {to}")
            })
        })
        .collect();
    let when = match (step.done_in_week, given.awake) {
        (Some(week), Some(awake)) => format!(", done by {}", (awake.in_weeks)(week)),
        (Some(week), None) => format!(", done in week {week}"),
        (None, _) => String::new(),
    };
    Some(
        element("li")
            .child(element("strong").child(project.name.clone()))
            .child(format!(" ({} hours{when})", step.hours))
            .child(
                element("p")
                    .class("hint")
                    .child("Proves ")
                    .child(raises.join(", ")),
            ),
    )
}

/// What the plan can't know: the gaps that an answer may close.
fn not_said(given: &Given, path: &PathModel, gaps: &[Gap]) -> Option<Element> {
    let mut unsaid = gaps.iter().filter(|gap| !gap.is_known()).peekable();
    unsaid.peek()?;
    if starts_from_nothing(path, &given.answers) {
        let words = "You have not said how well you know any of the skills this takes, so this is the plan of somebody who starts from nothing. Answer some first, and it will be yours.";
        return Some(element("p").child(words));
    }
    let mut nodes: Vec<Node> =
        vec!["Not said yet, and so in no project until you say how well you know it: ".into()];
    for gap in unsaid {
        if nodes.len() > 1 {
            nodes.push(", ".into());
        }
        let skill = given.model.skills.get(gap.skill)?;
        nodes.push(link(given, Item::Skill(gap.skill), skill.name.clone()));
    }
    nodes.push(".".into());
    Some(element("p").children(nodes))
}

fn weeks(count: u32) -> String {
    if count == 1 {
        "a week".to_owned()
    } else {
        format!("{count} weeks")
    }
}
