//! The skill-gap map: need against have, skill by skill.

use crate::markup::{Element, drawn, element, tenths};
use crate::planner::{compare::scroll, field, given::Given, words};
use catalog::{Level, SkillId};
use fit::{Gap, Known, Need, PathModel};

/// A row for each skill of the path: those with gaps to the next step, worst first, then what is not missing. At the
/// last step the style sheet leaves out what the next one needs.
pub(super) fn section(given: &Given, path: &PathModel, step: Level, gaps: &[Gap]) -> Element {
    let next = step.next().unwrap_or(step);
    let gap_of = |need: &Need| gaps.iter().position(|gap| gap.skill == need.skill);
    let mut needs = path.skills.clone();
    fit::order::sort_by(&mut needs, |one, other| {
        let place = |need| gap_of(need).unwrap_or(usize::MAX);
        let by_gap = place(one).cmp(&place(other));
        let by_weight = other.weight.cmp(&one.weight);
        by_gap.then(by_weight).then(one.skill.cmp(&other.skill))
    });
    let heads = [
        "Skill".to_owned(),
        String::new(),
        format!("Needed at {}", words::step(step)),
        format!("At {}", words::step(next)),
        "You".to_owned(),
        "Weight".to_owned(),
    ];
    let heads = heads.into_iter().map(|head| {
        if head.is_empty() {
            element("td")
        } else {
            element("th").with("scope", "col").child(head)
        }
    });
    let rows = needs.iter().filter_map(|need| {
        let gap = gap_of(need).and_then(|at| gaps.get(at));
        row(given, need, gap, step, next)
    });
    super::section("Skills: what it needs, what you have")
        .child(element("p").class("hint").child(
            "Levels: 0 never, 1 followed a guide, 2 did it with help, 3 do it alone, 4 lead or teach it. A diamond is what the step needs, the small one what the next step needs, the disc is you. The largest gap comes first, under it what closes most of it.",
        ))
        .child(scroll(
            "Skill gaps",
            element("table")
                .class(if next == step { "gaps last" } else { "gaps" })
                .child(element("thead").child(element("tr").children(heads)))
                .child(element("tbody").children(rows)),
        ))
        .children(again(given, path))
}

/// Without scripts, a level that is changed counts once it is sent.
#[cfg(feature = "ssr")]
fn again(given: &Given, path: &PathModel) -> Option<Element> {
    let button = element("button")
        .class("button quiet")
        .with("name", crate::pages::REPORT)
        .with("value", path.slug.to_string())
        .child("Score again");
    let row = element("p").class("controls").child(button);
    given.awake.is_none().then_some(row)
}

#[cfg(not(feature = "ssr"))]
const fn again(_: &Given, _: &PathModel) -> Option<Element> {
    None
}

fn row(given: &Given, need: &Need, gap: Option<&Gap>, step: Level, next: Level) -> Option<Element> {
    let skill = given.model.skills.get(need.skill)?;
    let have = given
        .answers
        .skills
        .get(need.skill)
        .copied()
        .unwrap_or_default();
    let (now, then) = (need.at(step), need.at(next));
    let closes = gap
        .and_then(|gap| given.model.projects.get(*gap.projects.first()?))
        .map(|project| element("p").class("hint").child(project.name.clone()));
    Some(
        element("tr")
            .child(
                element("th")
                    .with("scope", "row")
                    .child(skill.name.clone())
                    .children(closes),
            )
            .child(
                element("td")
                    .class("drawn")
                    .child(dots(now, then, have.level())),
            )
            .child(element("td").child(now.to_string()))
            .child(element("td").child(then.to_string()))
            .child(
                element("td")
                    .child(level(&skill.id, &skill.name, have))
                    .child(element("span").class("printed").child(said(have))),
            )
            .child(element("td").child(format!("{}%", need.weight))),
    )
}

/// The visitor's level, to be changed there and then.
fn level(id: &SkillId, name: &str, have: Known) -> Element {
    let unknown = match have {
        Known::Mentioned => said(have),
        Known::Level(_) | Known::Unknown => said(Known::Unknown),
    };
    let options = (0..=4).map(|level| {
        element("option")
            .with("value", level.to_string())
            .with_if(have == Known::Level(level), "selected", "")
            .child(format!("{level}, {}", words::level_words(level)))
    });
    element("select")
        .with("name", format!("{}{id}", field::SKILL))
        .with("aria-label", format!("Your level: {name}"))
        .child(element("option").with("value", "").child(unknown))
        .children(options)
}

/// The visitor's level in words, which paper shows in place of the control.
const fn said(have: Known) -> &'static str {
    match have {
        Known::Level(level) => words::level_words(level),
        Known::Mentioned => "mentioned",
        Known::Unknown => "not said",
    }
}

/// Need as a hollow diamond, need at the next step as a small one, have as a disc.
fn dots(now: u8, then: u8, have: Option<u8>) -> Element {
    let at = |level: u8| f64::from(level) * 20.0 + 10.0;
    let diamond = |class, level: u8, size: f64| {
        let (x, left, right) = (
            tenths(at(level)),
            tenths(at(level) - size),
            tenths(at(level) + size),
        );
        let (top, bottom) = (tenths(8.0 - size), tenths(8.0 + size));
        drawn("path")
            .class(class)
            .with("d", format!("M{left} 8L{x} {top}L{right} 8L{x} {bottom}Z"))
    };
    let disc = |level| {
        drawn("circle")
            .class("have")
            .at("cx", at(level))
            .with("cy", "8")
            .with("r", "4")
    };
    drawn("svg")
        .class("dots")
        .with("viewBox", "0 0 100 16")
        .with("aria-hidden", "true")
        .with("focusable", "false")
        .child(drawn("path").class("scale").with("d", "M10 8H90"))
        .child(diamond("then", then, 3.0))
        .child(diamond("need", now, 6.0))
        .children(have.map(disc))
}
