//! The frame of a chart: an image to those who don't see it, with a title and a description.

use super::down;
use leptos::prelude::*;

/// An SVG as wide as its place.
#[component]
pub(super) fn Drawing(
    /// Names it on its page.
    id: &'static str,
    /// Which chart it is.
    class: &'static str,
    /// What it shows, in a few words.
    title: String,
    /// What it says, in full.
    description: String,
    /// How high it is, in em.
    height: f64,
    children: Children,
) -> impl IntoView {
    let [title_id, description_id] = ["title", "description"].map(|part| format!("{id}-{part}"));
    let (labelled_by, described_by) = (title_id.clone(), description_id.clone());
    view! {
        <svg class=class role="img" aria-labelledby=labelled_by aria-describedby=described_by height=down(height)>
            <title id=title_id>{title}</title>
            <desc id=description_id>{description}</desc>
            {children()}
        </svg>
    }
}
