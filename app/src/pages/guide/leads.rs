//! Where it can lead: straight on, and along the trails that branch off.

use super::{Guide, head::link};
use leptos::prelude::*;

pub(super) fn view(guide: &Guide<'_>) -> AnyView {
    let path = guide.path;
    let onward = path.progresses_to.iter().map(|next| {
        let title = match &next.path {
            Some(slug) => link(slug.as_str(), &next.title),
            None => next.title.clone().into_any(),
        };
        view! {
            <li>
                <svg aria-hidden="true" viewBox="0 0 16 16"><circle class="sign" cx="8" cy="8" r="5"/></svg>
                <h4>{title}</h4>
                <p>{guide.prose(&next.note)}</p>
            </li>
        }
    });
    let branches = path.pivots_to.iter().filter_map(|pivot| {
        let other = guide.catalog.path(pivot.path.as_str())?;
        Some(view! {
            <li>
                <svg aria-hidden="true" viewBox="0 0 40 24"><path class="trail" d="M2 0C2 12 12 14 34 14"/><path class="arrow" d="M32 8.5 39 14 32 19.5z"/></svg>
                <h4>{link(other.slug.as_str(), &other.title)}</h4>
                <p>{guide.prose(&pivot.note)}</p>
            </li>
        })
    });
    view! {
        <div class="two">
            <div>
                <h3>"Straight on"</h3>
                <ul role="list" class="onward">{onward.collect_view()}</ul>
            </div>
            <div>
                <h3>"Branching off"</h3>
                <ul role="list" class="branches">{branches.collect_view()}</ul>
            </div>
        </div>
    }
    .into_any()
}
