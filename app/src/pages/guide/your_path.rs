//! How the visitor's own experience lines up with a path.

use crate::planner::OwnPath;
use catalog::PathId;
use leptos::prelude::*;

/// How the visitor's own experience lines up with a path: an invitation to find out,
/// in whose place those see their own results whose answers are kept in their browser.
#[component]
pub(super) fn YourPath(
    /// The path.
    slug: PathId,
    /// Its title.
    title: String,
) -> impl IntoView {
    view! {
        <div class="own-path">
            <div class="known"></div>
            <div class="invitation">
            <p>{format!("How does your experience line up with the path “{title}”? The fit quiz tells you, from what you say and nothing else:")}</p>
            <ul>
                <li><b>"Your gaps"</b>": each skill it needs, the level you have, and the projects above that close the distance."</li>
                <li><b>"Pay fit"</b>": the band of your step against what you earn and what you want."</li>
                <li><b>"Seniority match"</b>": the step you stand on, why, and what the next one takes."</li>
            </ul>
            <p class="actions">
                <a class="button" href="/fit">"Find your fit"</a>
                <a href=format!("/fit#/report/{slug}")>"Your report on this path"</a>
                <a href="/fit#/results">"Reports on all paths"</a>
            </p>
            <p><small>"It runs in your browser. Answers stay there; there is no account."</small></p>
        </div>
        </div>
        <OwnPath/>
    }
}
