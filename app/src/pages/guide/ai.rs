//! What AI changes: what it speeds up, what stays human, why, and how much of the work is exposed.

use super::Guide;
use crate::figures::in_sentence;
use catalog::Exposure;
use leptos::prelude::*;

pub(super) fn view(guide: &Guide<'_>) -> AnyView {
    let ai = &guide.path.ai;
    view! {
        <div class="two">
            <div>
                <h3>"AI speeds up"</h3>
                <ul>{guide.items(&ai.speeds_up)}</ul>
            </div>
            <div>
                <h3>"Stays human"</h3>
                <ul>{guide.items(&ai.stays_human)}</ul>
            </div>
        </div>
        {guide.paragraphs(&ai.why)}
        {ai.exposure.as_ref().map(|exposure| exposed(guide, exposure))}
    }
    .into_any()
}

/// How much of the occupation's work is exposed, and how that was counted.
fn exposed(guide: &Guide<'_>, exposure: &Exposure) -> impl IntoView {
    let (people, gpt_4) = (exposure.people, exposure.gpt_4);
    let share = format!(
        "Of the work of {}, {}% counts as exposed to AI",
        in_sentence(&exposure.occupation),
        people.beta
    );
    let how = format!(
        ". People who rated its tasks in 2023 judged that a language model alone could at least halve the time of {}% of them at equal quality, and of {}% with software built around it; the share lies halfway. GPT-4 itself came to {}%. Exposed doesn't mean lost, and an occupation is broader than a path: ",
        people.alpha, people.gamma, gpt_4.beta
    );
    view! {
        <p>{share}{guide.cite(&exposure.source)}{how}<a href="/method#exposure">"what the share means"</a>"."</p>
    }
}
