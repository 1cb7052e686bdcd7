//! Pages as HTML.

use app::Site;
use hydration_context::SsrSharedContext;
use leptos::prelude::{AnyView, Owner, RenderHtml, provide_context};
use std::sync::Arc;

/// The HTML of a view.
///
/// Pages are complete when they are made: none waits for a resource, so there is nothing to stream and
/// no script with resolved data to append, and Leptos can be asked for the text outright.
pub(super) fn html(site: &Arc<Site>, view: impl FnOnce(&Arc<Site>) -> AnyView) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| {
        provide_context(Arc::clone(site));
        view(site).to_html()
    });
    owner.unset_with_forced_cleanup();
    html
}
