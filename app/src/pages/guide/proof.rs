//! Projects that prove it.

use super::Guide;
use crate::planner::words::level_words;
use catalog::{Project, Prose};
use leptos::prelude::*;

pub(super) fn view(guide: &Guide<'_>) -> AnyView {
    let projects = guide.path.proof_projects.iter().filter_map(|proof| {
        Some(project(
            guide,
            guide.catalog.project(&proof.project)?,
            &proof.why,
        ))
    });
    view! {
        <p>"Each is small enough to finish and shows what a reviewer will look for. The hours are for somebody one level below."</p>
        <div>{projects.collect_view()}</div>
    }
    .into_any()
}

fn project(guide: &Guide<'_>, project: &Project, why: &Prose) -> AnyView {
    let list = |texts: &[String]| {
        texts
            .iter()
            .map(|text| view! { <li>{text.clone()}</li> })
            .collect_view()
    };
    let proves = project.proves.iter().filter_map(|(id, level)| {
        let skill = guide.catalog.skill(id)?;
        Some(view! { <li>{skill.name.clone()}{format!(": level {level}, {}", level_words(*level))}</li> })
    });
    view! {
        <details class="fold" id=format!("project-{}", project.id)>
            <summary>
                <span>
                    <b>{project.name.clone()}</b>
                    <small>{format!(" {} hours", project.hours)}</small>
                    <br/>
                    {guide.prose(why)}
                </span>
            </summary>
            <p>{project.brief.clone()}</p>
            <div class="two">
                <div><h3>"Hand in"</h3><ul>{list(&project.hand_in)}</ul></div>
                <div><h3>"It proves"</h3><ul>{proves.collect_view()}</ul></div>
                <div><h3>"A reviewer looks for"</h3><ul>{list(&project.review)}</ul></div>
                <div><h3>"To go further"</h3><p>{project.stretch.clone()}</p></div>
            </div>
        </details>
    }
    .into_any()
}
