//! Pages as HTML.

use app::Site;
use hydration_context::{SharedContext, SsrSharedContext};
use leptos::prelude::{AnyView, Owner, RenderHtml};
use std::sync::Arc;

/// The HTML of a view.
///
/// Pages are complete when they are made: none waits for a resource, so there is nothing to stream and
/// no script with resolved data to append, and Leptos can be asked for the text outright.
pub(super) fn html(site: &Arc<Site>, view: impl FnOnce(&Arc<Site>) -> AnyView) -> String {
    within(site, |site| view(site).to_html())
}

/// What `make` makes of a site, where views may be made and become text.
pub(super) fn within<T>(site: &Arc<Site>, make: impl FnOnce(&Arc<Site>) -> T) -> T {
    let shared = SsrSharedContext::new();
    // Markers for hydration are wanted inside islands alone.
    shared.set_is_hydrating(false);
    let owner = Owner::new_root(Some(Arc::new(shared)));
    let made = owner.with(|| make(site));
    owner.unset_with_forced_cleanup();
    made
}
