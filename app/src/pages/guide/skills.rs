//! What one must be able to do.

use super::Guide;
use crate::planner::words::level_words;
use leptos::prelude::*;

pub(super) fn view(guide: &Guide<'_>) -> AnyView {
    let core = guide.path.core_skills.iter().map(|core| {
        let names: Vec<&str> = core
            .skills
            .iter()
            .filter_map(|id| guide.catalog.skill(id))
            .map(|skill| skill.name.as_str())
            .collect();
        view! {
            <li>
                <h3>{core.name.clone()}</h3>
                <p>{guide.prose(&core.why)}</p>
                <p class="made-of">{names.join(" · ")}</p>
            </li>
        }
    });
    view! {
        <ol class="core">{core.collect_view()}</ol>
        {needs(guide)}
    }
    .into_any()
}

/// The level of each skill that each step needs: what a fit is measured against.
fn needs(guide: &Guide<'_>) -> impl IntoView {
    let rows = guide.path.rubric.skills.iter().filter_map(|need| {
        let skill = guide.catalog.skill(&need.skill)?;
        let levels = need
            .need
            .map(|level| view! { <td class="number">{level}</td> });
        Some(view! {
            <tr>
                <th scope="row">{skill.name.clone()}</th>
                {levels.collect_view()}
                <td class="number">{format!("{}%", need.weight)}</td>
            </tr>
        })
    });
    let levels: Vec<String> = (0..=4)
        .map(|level| format!("{level} {}", level_words(level)))
        .collect();
    view! {
        <details class="fold">
            <summary>"What each step needs, skill by skill"</summary>
            <p class="caption">"Our judgment, and what your fit is measured against. Levels: "{levels.join(", ")}"."</p>
            <div class="scroll" tabindex="0" role="region" aria-label="Levels each step needs">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">"Skill"</th>
                            <th scope="col" class="number">"Entry"</th>
                            <th scope="col" class="number">"Mid"</th>
                            <th scope="col" class="number">"Senior"</th>
                            <th scope="col" class="number">"Lead"</th>
                            <th scope="col" class="number">"Weight"</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </details>
    }
}
