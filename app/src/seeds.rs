//! The real content, for tests.
#![expect(clippy::expect_used, reason = "a test that cannot go on says so")]

use crate::pages::{self, Page};
use crate::{Assets, Reader, Site};
use catalog::Catalog;
use fit::Model;
use hydration_context::{SharedContext, SsrSharedContext};
use leptos::prelude::{AnyView, Owner, RenderHtml};
use std::path::Path;
use std::sync::{Arc, LazyLock, OnceLock};

static SITE: LazyLock<Arc<Site>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds");
    Arc::new(site_of(
        Catalog::read(&folder).expect("sound content"),
        None,
    ))
});

/// A site of the real content, with no address of its own.
pub(crate) fn site() -> &'static Arc<Site> {
    &SITE
}

/// A site of the real content that stands at `base`.
pub(crate) fn site_at(base: &str) -> Arc<Site> {
    Arc::new(site_of(catalog().clone(), Some(base.to_owned())))
}

fn site_of(catalog: Catalog, base_url: Option<String>) -> Site {
    let model = Model::new(&catalog, "test");
    let assets = Assets {
        css: "/pkg/waymark.css".to_owned(),
        planner_css: None,
        js: "/pkg/waymark.js".to_owned(),
        wasm: "/pkg/waymark.wasm".to_owned(),
        tools: "/data/tools.abc.txt".into(),
        model: "/data/model.txt".to_owned(),
        lexicon: "/data/lexicon.txt".to_owned(),
        reader: Some(Reader {
            page: "/pkg/bring.js".to_owned(),
            worker: "/pkg/reader.js".to_owned(),
            wasm: "/pkg/reader.wasm".to_owned(),
        }),
    };
    Site {
        catalog,
        model: Arc::new(model),
        assets,
        base_url,
        by_program: true,
        index: OnceLock::new(),
    }
}

/// The real content.
pub(crate) fn catalog() -> &'static Catalog {
    &SITE.catalog
}

/// The HTML of a page.
pub(crate) fn html(page: &Page) -> String {
    html_of(site(), page)
}

/// The HTML of a page of `site`.
pub(crate) fn html_of(site: &Arc<Site>, page: &Page) -> String {
    drawn(site, |site| pages::view(site, page))
}

/// The HTML of a view of `site`.
pub(crate) fn drawn(site: &Arc<Site>, view: impl FnOnce(&Arc<Site>) -> AnyView) -> String {
    let shared = SsrSharedContext::new();
    shared.set_is_hydrating(false);
    let owner = Owner::new_root(Some(Arc::new(shared)));
    owner.with(|| view(site).to_html())
}
