//! Putting a release together.

use super::build::Build;
use super::file::File;
use super::setting::Setting;
use super::slot::{Slot, Source};
use super::{Release, caching, hash, model, security, worker};
use app::pages::Page;
use app::{Assets, Site};
use axum::http::HeaderValue;
use catalog::Catalog;
use fit::Lexicon;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

impl Release {
    /// Puts a release together. `former` is the one before it: files that have not changed are taken
    /// over, and its data stays at its addresses for pages that are still open.
    pub fn new(catalog: Catalog, build: &Build, setting: Setting, former: Option<&Self>) -> Self {
        let (model, text) = model::of(&catalog);
        let lexicon = Lexicon::text_of(&catalog);
        let lexicon_address = format!("/data/lexicon.{}.txt", hash::name(lexicon.as_bytes()));
        let model_address = format!("/data/model.{}.txt", model.edition);
        let (tools_address, tools) = model::tools(&catalog);
        let data = [
            (model_address.clone(), text),
            (tools_address.clone(), tools),
            (lexicon_address.clone(), lexicon),
        ];
        let addresses = || data.iter().map(|(address, _)| address.clone());
        // The script that takes a CV is not among them: it says what is missing where there is no network.
        let reader = build.reader.iter();
        let kept_later: BTreeSet<String> = reader
            .flat_map(|reader| [&reader.worker, &reader.wasm, &lexicon_address])
            .cloned()
            .collect();
        let kept_at_once = |address: &String| !kept_later.contains(address);
        let assets = Assets {
            css: build.css.clone(),
            planner_css: build.planner_css.clone(),
            js: build.js.clone(),
            wasm: build.wasm.clone(),
            model: model_address,
            tools: tools_address,
            lexicon: lexicon_address,
            reader: build.reader.clone(),
        };
        let site = Arc::new(Site {
            catalog,
            model: Arc::new(model),
            assets,
            base_url: setting.base_url.clone(),
            by_program: !setting.as_files,
            index: OnceLock::new(),
        });
        let mut release = Self {
            site: Arc::clone(&site),
            setting,
            slots: HashMap::new(),
            missing: HashMap::new(),
            data: addresses().collect(),
            kept: addresses()
                .chain(build.files.iter().map(|(address, _)| address.clone()))
                .filter(kept_at_once)
                .chain([app::MANIFEST.to_owned()])
                .collect(),
            kept_later,
            name: OnceLock::new(),
            answering: OnceLock::new(),
        };
        for address in former.iter().flat_map(|former| &former.data) {
            if let Some(file) = kept(former, address) {
                release.slots.insert(address.clone(), Slot::Filled(file));
            }
        }
        for (address, text) in data {
            let plain = "text/plain; charset=utf-8";
            release.text(former, address, plain, caching::IMMUTABLE, text);
        }
        for (address, file) in &build.files {
            let file = Slot::Filled(Arc::clone(file));
            release.slots.insert(address.clone(), file);
        }
        for file in app::files(&site) {
            let address = file.address.to_owned();
            release.text(
                former,
                address,
                file.content_type,
                caching::AN_HOUR,
                file.body,
            );
        }
        for picture in app::pictures(&site) {
            let address = picture.address();
            if picture.is_icon() {
                release.kept.insert(address.clone());
            }
            let slot = Slot::open(Source::Picture(picture), kept(former, &address));
            release.slots.insert(address, slot);
        }
        for page in Page::all(&site.catalog) {
            let near = match &page {
                Page::Guide(slug) => Some(slug.clone()),
                _ => None,
            };
            if let Some(slug) = near {
                let place = slug.as_str().to_owned();
                release.nothing(former, place, Page::NotFoundNear(slug));
            }
            if page == Page::NotFound {
                release.nothing(former, String::new(), page);
            } else {
                let address = page.address();
                release.kept.insert(address.clone());
                let slot = Slot::open(Source::Page(page), kept(former, &address));
                release.slots.insert(address, slot);
            }
        }
        let address = worker::ADDRESS.to_owned();
        release.kept.remove(&address);
        let slot = Slot::open(Source::Worker, kept(former, &address));
        release.slots.insert(address, slot);
        release
    }

    /// Puts a text at an address, or the former file where it is the same.
    fn text(
        &mut self,
        former: Option<&Self>,
        address: String,
        content_type: &'static str,
        caching: &'static str,
        text: String,
    ) {
        let file = match kept(former, &address) {
            Some(same) if same.plain().bytes == text => same,
            _ => {
                let kind = HeaderValue::from_static(content_type);
                let security = security::headers(self.setting.transport);
                Arc::new(File::new(&kind, caching, &security, text.into()))
            }
        };
        self.slots.insert(address, Slot::Filled(file));
    }

    /// Puts a page where nothing is.
    fn nothing(&mut self, former: Option<&Self>, place: String, page: Page) {
        let former = former.and_then(|former| former.missing.get(&place)?.kept());
        self.missing
            .insert(place, Slot::open(Source::Page(page), former));
    }
}

/// The former file at an address, if somebody wanted it.
fn kept(former: Option<&Release>, address: &str) -> Option<Arc<File>> {
    former?.slots.get(address)?.kept()
}
