//! All that is served: one content and one build, each file in every coding, with its headers.
//!
//! A release knows no sockets and no requests. The server answers from it, and an export writes it out.

mod build;
pub mod caching;
mod coding;
mod content_type;
mod file;
mod hash;
mod inline;
mod render;
mod security;

pub use build::{Build, BuildError};
pub use coding::{Coding, Effort, encode};
pub use file::{File, Representation};
pub use security::{FILE_POLICY, Needs, Transport, headers as security_headers};

use app::pages::Page;
use app::{Assets, Site};
use axum::http::{HeaderMap, HeaderValue};
use catalog::Catalog;
use fit::Model;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

/// What a release is made for.
#[derive(Clone, Debug, Default)]
pub struct Setting {
    /// How visitors reach it.
    pub transport: Transport,
    /// What is written at the end of each page's body. Empty but while somebody edits the content.
    pub at_end_of_pages: &'static str,
}

/// One content and one build, ready to be served.
#[derive(Debug)]
pub struct Release {
    site: Arc<Site>,
    setting: Setting,
    slots: HashMap<String, Slot>,
    missing: Slot,
    /// The addresses of data that belongs to this release and not to the one before.
    data: Vec<String>,
}

/// The place of a file. Pages are rendered when they are first wanted.
#[derive(Debug)]
enum Slot {
    Ready(Arc<File>),
    Page { page: Page, former: Option<Arc<File>>, file: OnceLock<Arc<File>> },
}

impl Release {
    /// Puts a release together. `former` is the one before it: files that have not changed are taken
    /// over, and its data stays at its addresses for pages that are still open.
    pub fn new(
        catalog: Catalog,
        build: &Build,
        setting: Setting,
        former: Option<&Self>,
    ) -> Self {
        let (model, text) = model(&catalog);
        let model_address = format!("/data/model.{}.txt", model.edition);
        let site = Arc::new(Site {
            catalog,
            model: Arc::new(model),
            assets: Assets {
                css: build.css.clone(),
                js: build.js.clone(),
                wasm: build.wasm.clone(),
                model: model_address.clone(),
            },
        });
        let kept = |address: &str| former.and_then(|former| former.slots.get(address)?.kept());
        let mut slots = HashMap::new();
        if let Some(former) = former {
            let data = former.data.iter();
            slots.extend(data.filter_map(|address| Some((address.clone(), Slot::Ready(kept(address)?)))));
        }
        let security = security::headers(setting.transport);
        let data = vec![model_address.clone()];
        slots.entry(model_address).or_insert_with(|| {
            let kind = HeaderValue::from_static("text/plain; charset=utf-8");
            Slot::Ready(Arc::new(File::new(&kind, caching::IMMUTABLE, &security, text.into())))
        });
        let files = build.files.iter().map(|(address, file)| (address.clone(), Slot::Ready(Arc::clone(file))));
        slots.extend(files);
        for page in Page::all(&site.catalog).into_iter().filter(|page| *page != Page::NotFound) {
            let address = page.address();
            let former = kept(&address);
            slots.insert(address, Slot::Page { page, former, file: OnceLock::new() });
        }
        let missing = Slot::Page {
            page: Page::NotFound,
            former: former.and_then(|former| former.missing.kept()),
            file: OnceLock::new(),
        };
        Self { site, setting, slots, missing, data }
    }

    /// What pages are rendered from.
    pub fn site(&self) -> &Arc<Site> {
        &self.site
    }

    /// The file at an address, if there is one.
    pub fn file(&self, address: &str) -> Option<&Arc<File>> {
        self.slots.get(address).map(|slot| self.fill(slot))
    }

    /// The page that stands where nothing is.
    pub fn missing(&self) -> &Arc<File> {
        self.fill(&self.missing)
    }

    /// Every address, in order.
    pub fn addresses(&self) -> Vec<&str> {
        let mut addresses: Vec<&str> = self.slots.keys().map(String::as_str).collect();
        addresses.sort_unstable();
        addresses
    }

    /// Renders every page, then codes every file as small as it gets, until `wanted` says no. On a thread
    /// of its own: a first visitor finds pages rendered, later ones find them small.
    pub fn prepare(&self, wanted: impl Fn() -> bool) {
        let slots = || self.slots.values().chain([&self.missing]).take_while(|_| wanted());
        for slot in slots() {
            self.fill(slot);
        }
        for slot in slots() {
            self.fill(slot).improve();
        }
    }

    fn fill<'a>(&'a self, slot: &'a Slot) -> &'a Arc<File> {
        match slot {
            Slot::Ready(file) => file,
            Slot::Page { page, former, file } => file.get_or_init(|| self.render(page, former.as_ref())),
        }
    }

    /// Renders a page, or takes the former one where it says the same.
    fn render(&self, page: &Page, former: Option<&Arc<File>>) -> Arc<File> {
        let mut html = render::html(&self.site, page);
        if let Some(end) = html.rfind("</body>") {
            html.insert_str(end, self.setting.at_end_of_pages);
        }
        match former {
            Some(former) if former.plain().bytes == html => Arc::clone(former),
            _ => Arc::new(self.page_file(html)),
        }
    }

    /// A page as a file.
    pub fn page_file(&self, html: String) -> File {
        let headers = security::page_headers(self.setting.transport, &Needs::of(&html));
        let kind = HeaderValue::from_static("text/html; charset=utf-8");
        File::new(&kind, caching::REVALIDATED, &headers, html.into())
    }

    /// The headers of what is not a page.
    pub fn security_headers(&self) -> HeaderMap {
        security::headers(self.setting.transport)
    }
}

impl Slot {
    /// The file, if it has been wanted yet.
    fn kept(&self) -> Option<Arc<File>> {
        match self {
            Self::Ready(file) => Some(Arc::clone(file)),
            Self::Page { file, .. } => file.get().cloned(),
        }
    }
}

/// The model and its text. Its edition is a hash of all else in the text, so that an address with the
/// edition in it always has the same content.
fn model(catalog: &Catalog) -> (Model, String) {
    let mut model = Model::new(catalog, "");
    model.edition = hash::name(model.text().as_bytes());
    let text = model.text();
    (model, text)
}
