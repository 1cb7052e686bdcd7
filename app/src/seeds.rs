//! The real content, for tests.
#![expect(clippy::expect_used, reason = "a test that cannot go on says so")]

use crate::{Assets, Site};
use catalog::Catalog;
use fit::Model;
use std::path::Path;
use std::sync::{Arc, LazyLock};

static SITE: LazyLock<Arc<Site>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds");
    let catalog = Catalog::read(&folder).expect("sound content");
    let model = Model::new(&catalog, "test");
    let model_json = serde_json::to_string(&model).expect("a model is JSON");
    let assets = Assets {
        css: "/pkg/waymark.css".to_owned(),
        js: "/pkg/waymark.js".to_owned(),
        wasm: "/pkg/waymark.wasm".to_owned(),
    };
    Arc::new(Site {
        catalog,
        model,
        model_json,
        assets,
        base_url: None,
    })
});

/// A site of the real content, with no address of its own.
pub(crate) fn site() -> &'static Arc<Site> {
    &SITE
}

/// The real content.
pub(crate) fn catalog() -> &'static Catalog {
    &SITE.catalog
}

/// The HTML of a page.
pub(crate) fn html(page: &crate::pages::Page) -> String {
    use leptos::prelude::*;
    Owner::new().with(|| crate::pages::view(site(), page).to_html())
}
