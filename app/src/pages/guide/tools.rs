//! What one works with.

use super::Guide;
use leptos::prelude::*;

pub(super) fn view(guide: &Guide<'_>) -> AnyView {
    let groups = guide.path.tools.iter().map(|group| {
        let tools = group.tools.iter().filter_map(|id| guide.catalog.tool(id)).map(|tool| {
            view! { <a href=tool.homepage.clone() rel="noopener external">{tool.name.clone()}{site(&tool.name)}</a> }
        });
        view! {
            <div>
                <dt>{group.name.clone()}</dt>
                <dd>
                    <p class="listed">{tools.collect_view()}</p>
                    <p>{guide.prose(&group.note)}</p>
                </dd>
            </div>
        }
    });
    view! { <dl class="groups">{groups.collect_view()}</dl> }.into_any()
}

/// Longest name that needs more words.
const SHORT: usize = 2;

/// What a short name is said with where its link stands alone, as in a list of a page's links: "Go", "R".
fn site(name: &str) -> Option<impl IntoView> {
    (name.len() <= SHORT).then(|| view! { <span class="visually-hidden">" (website)"</span> })
}
