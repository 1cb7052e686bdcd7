//! The ladder step that fits, the two readings behind it, and what the next one takes.

use crate::planner::{given::Given, words};
use catalog::Level;
use fit::{PathModel, Score, gaps};
use leptos::prelude::*;

pub(super) fn view(given: &Given, path: &PathModel, score: &Score) -> AnyView {
    let seniority = score.seniority;
    let reading = |what: &str, level: Option<Level>| match level {
        Some(level) => format!("By {what}: {}.", path.step(level).title),
        None => format!("By {what}: not enough said."),
    };
    let steps: Vec<_> = Level::ALL
        .into_iter()
        .map(|level| {
            let step = path.step(level);
            let here = (seniority.step == Some(level)).then_some("step");
            let years = match step.years.to {
                Some(to) => format!("{}\u{2013}{to} years", step.years.from),
                None => format!("{}+ years", step.years.from),
            };
            view! { <li aria-current=here>{step.title.clone()}" "<span class="hint">{years}</span></li> }
        })
        .collect();
    let next = seniority.step.and_then(Level::next).map(|next| missing(given, path, next));
    view! {
        <section>
            <h3>"Where you stand on the ladder"</h3>
            <ol class="ladder">{steps}</ol>
            <p>
                {reading("years", seniority.by_years)} " " {reading("skills", seniority.by_skills)} " "
                {seniority.held_back_by.map(words::held_back)}
            </p>
            {next}
        </section>
    }
    .into_any()
}

/// What exactly the next step takes.
fn missing(given: &Given, path: &PathModel, next: Level) -> impl IntoView + use<> {
    let step = path.step(next);
    let years = given.answers.years.map(|years| f64::from(step.years.from) - years);
    let years = years
        .filter(|years| *years > 0.0)
        .map(|years| view! { <li>{words::plural(years, "year")}" more"</li> });
    let skills: Vec<_> = gaps(&given.model, path, &given.answers, next)
        .iter()
        .filter(|gap| gap.have.level().is_some())
        .filter_map(|gap| {
            let name = given.model.skills.get(gap.skill)?.name.clone();
            let have = gap.have.level()?;
            Some(view! { <li>{format!("{name}: from {have} to {}", gap.need)}</li> })
        })
        .collect();
    let nothing = years.is_none() && skills.is_empty();
    view! {
        <p>{format!("To be {}:", words::lower(&step.title))}</p>
        <ul>
            {years} {skills}
            {nothing.then(|| view! { <li>"answer more skills, and it will stand here"</li> })}
        </ul>
    }
}
