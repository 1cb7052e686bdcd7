//! What one is asked in an interview.

use super::Guide;
use catalog::SkillId;
use leptos::prelude::*;

pub(super) fn view(guide: &Guide<'_>) -> AnyView {
    let questions = guide.path.interview.iter().map(|question| {
        let skills: Vec<&str> = question
            .skills
            .iter()
            .filter_map(|id| guide.catalog.skill(id))
            .map(|skill| skill.name.as_str())
            .collect();
        // For reports, which show the questions about their visitor's gaps.
        let ids: Vec<&str> = question.skills.iter().map(SkillId::as_str).collect();
        view! {
            <details class="fold" data-about=ids.join(" ")>
                <summary>{question.question.clone()}</summary>
                <p><b>"A strong answer: "</b>{guide.prose(&question.strong)}</p>
                <p class="made-of">{skills.join(" · ")}</p>
            </details>
        }
    });
    view! {
        <p>"Answer aloud first, then open a question to see what a strong answer shows."</p>
        <div>{questions.collect_view()}</div>
    }
    .into_any()
}
