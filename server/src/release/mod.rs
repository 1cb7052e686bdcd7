//! All that is served: one content and one build, each file in every coding, with its headers.
//!
//! A release knows no sockets and no requests. The server answers from it, and an export writes it out.

mod assembly;
mod build;
pub mod caching;
mod coding;
mod content_type;
mod file;
mod hash;
mod inline;
mod marks;
pub(crate) mod model;
mod render;
mod security;
mod setting;
mod sheet;
mod slot;
mod worker;

pub use build::{Build, BuildError};
pub use coding::{Coding, Effort, encode};
pub use content_type::ENDINGS;
pub use file::{File, Representation};
pub use security::{
    CORP, FILE_POLICY, Needs, Transport, headers as security_headers, page_headers,
};
pub use setting::Setting;

use app::pages::{self, Page};
use app::{Picture, Site};
use axum::http::{HeaderMap, HeaderValue};
use bytes::Bytes;
use content_type::content_type;
use slot::{Slot, Source};
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

/// The content type of pages.
pub const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");

/// One content and one build, ready to be served.
#[derive(Debug)]
pub struct Release {
    site: Arc<Site>,
    setting: Setting,
    slots: HashMap<String, Slot>,
    /// What stands where nothing is: by the slug of the path whose address was nearly asked for, and
    /// under the empty one for all else.
    missing: HashMap<String, Slot>,
    /// The addresses of data that belongs to this release and not to the one before.
    data: Vec<String>,
    /// The addresses of what browsers keep for when there is no network.
    kept: BTreeSet<String>,
    /// The addresses of what they keep besides once the visitor has used it: what reads CVs, which weighs as
    /// much as all else, and which few will need.
    kept_later: BTreeSet<String>,
    /// What it is called.
    name: OnceLock<String>,
    /// What answers the quiz, and the headers of its answers.
    answering: OnceLock<(HeaderMap, pages::Answering)>,
}

impl Release {
    /// What pages are rendered from.
    pub fn site(&self) -> &Arc<Site> {
        &self.site
    }

    /// What it is made for.
    pub fn setting(&self) -> &Setting {
        &self.setting
    }

    /// The file at an address, if there is one.
    pub fn file(&self, address: &str) -> Option<&Arc<File>> {
        self.fill(self.slots.get(address)?)
    }

    /// Whether there is a file at an address.
    pub fn has(&self, address: &str) -> bool {
        self.slots.contains_key(address)
    }

    /// The page that stands at an address where nothing is.
    pub fn missing(&self, address: &str) -> Option<&Arc<File>> {
        let place = match Page::missing(&self.site.catalog, address) {
            Page::NotFoundNear(slug) => slug.as_str().to_owned(),
            _ => String::new(),
        };
        self.fill(self.missing.get(&place)?)
    }

    /// Every address, in order.
    pub fn addresses(&self) -> Vec<&str> {
        let mut addresses: Vec<&str> = self.slots.keys().map(String::as_str).collect();
        addresses.sort_unstable();
        addresses
    }

    /// The HTML of the list of paths that a query asks for.
    pub fn list(&self, query: pages::PathsQuery) -> String {
        self.render(&Page::of_list(query))
    }

    /// The page that answers the quiz, posted as a form's names and values: its headers and its HTML.
    pub fn answered(&self, fields: &[(String, String)]) -> (HeaderMap, String) {
        // Whatever was said, the page around it is the same, and it has all scripts.
        let (headers, answering) = self.answering.get_or_init(|| {
            let html = self.finish(render::html(&self.site, pages::Answering::frame));
            let answering = pages::Answering::new(&self.site, &html);
            (self.page_headers(&html), answering)
        });
        let html = render::within(&self.site, |site| answering.page(site, fields));
        (headers.clone(), html)
    }

    /// Renders every page, then codes every file as small as it gets, then draws the pictures; until
    /// `wanted` says no. On a thread of its own: a first visitor finds pages rendered, later ones find
    /// them small.
    pub fn prepare(&self, wanted: impl Fn() -> bool) {
        let (pictures, texts): (Vec<&Slot>, Vec<&Slot>) = self
            .slots
            .values()
            .chain(self.missing.values())
            .partition(|slot| slot.is_undrawn());
        for slot in texts.iter().take_while(|_| wanted()) {
            self.fill(slot);
        }
        // From small to large: what coding a file took is given back to the system as long as no larger one
        // came before it, since allocators hold on to what they have seen to be wanted.
        let mut files: Vec<Arc<File>> = texts.iter().filter_map(|slot| slot.kept()).collect();
        files.sort_by_key(|file| file.plain().bytes.len());
        for file in files.into_iter().take_while(|_| wanted()) {
            file.improve();
        }
        for slot in pictures.iter().take_while(|_| wanted()) {
            self.fill(slot);
        }
    }

    fn fill<'a>(&self, slot: &'a Slot) -> Option<&'a Arc<File>> {
        match slot {
            Slot::Filled(file) => Some(file),
            Slot::Open {
                source,
                former,
                file,
            } => file
                .get_or_init(|| self.make(source, former.as_ref()))
                .as_ref(),
        }
    }

    /// The service worker. Pages are rendered for it, as it names each by its hash; pictures are not
    /// drawn.
    fn worker(&self) -> String {
        if self.setting.is_watched() {
            return worker::WATCHED.to_owned();
        }
        let (kept, later) = (self.as_kept(&self.kept), self.as_kept(&self.kept_later));
        worker::script(self.name(), kept, later)
    }

    /// What it is called: the same for the same content and build, and another as soon as a page or a file that
    /// pages need is another. Renders every page.
    pub fn name(&self) -> &str {
        self.name.get_or_init(|| {
            let (kept, later) = (self.as_kept(&self.kept), self.as_kept(&self.kept_later));
            worker::name(kept.chain(later))
        })
    }

    fn as_kept<'a>(
        &'a self,
        addresses: &'a BTreeSet<String>,
    ) -> impl Iterator<Item = worker::Kept<'a>> {
        addresses.iter().filter_map(|address| {
            let slot = self.slots.get(address)?;
            let file = match slot {
                Slot::Open {
                    source: Source::Picture(_),
                    ..
                } => None,
                _ => Some(self.fill(slot)?.as_ref()),
            };
            Some((address.as_str(), file))
        })
    }

    /// Makes a file, or takes the former one where it says the same.
    fn make(&self, source: &Source, former: Option<&Arc<File>>) -> Option<Arc<File>> {
        let bytes: Bytes = match source {
            Source::Page(page) => self.render(page).into(),
            Source::Worker => self.worker().into(),
            Source::Picture(picture) => match picture.draw(&self.site) {
                Ok(png) => png.into(),
                Err(error) => {
                    tracing::error!(address = picture.address(), %error, "a picture was not drawn");
                    return None;
                }
            },
        };
        if let Some(same) = former.filter(|former| former.plain().bytes == bytes) {
            return Some(Arc::clone(same));
        }
        let file = match source {
            Source::Page(_) => {
                let headers = self.page_headers(&String::from_utf8_lossy(&bytes));
                File::new(&HTML, caching::REVALIDATED, &headers, bytes)
            }
            Source::Worker => {
                let kind = HeaderValue::from_static(content_type(worker::ADDRESS));
                let headers = security::headers(self.setting.transport);
                File::new(&kind, caching::REVALIDATED, &headers, bytes)
            }
            Source::Picture(_) => {
                let kind = HeaderValue::from_static(Picture::CONTENT_TYPE);
                let headers = security::shown_elsewhere(self.setting.transport);
                File::new(&kind, caching::AN_HOUR, &headers, bytes)
            }
        };
        Some(Arc::new(file))
    }

    /// The headers that protect a page.
    pub fn page_headers(&self, html: &str) -> HeaderMap {
        page_headers(self.setting.transport, &Needs::of(html))
    }

    fn render(&self, page: &Page) -> String {
        let html = render::html(&self.site, |site| pages::view(site, page));
        self.finish(marks::swept(&html))
    }

    fn finish(&self, mut html: String) -> String {
        if let Some(end) = html.rfind("</body>") {
            html.insert_str(end, self.setting.at_end_of_pages);
        }
        html
    }
}
