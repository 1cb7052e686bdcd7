//! What pages are rendered from.

use crate::pages::Index;
use catalog::Catalog;
use fit::Model;
use std::sync::{Arc, OnceLock};

/// What pages are rendered from: the content, and the addresses of the build's files.
#[derive(Debug)]
pub struct Site {
    /// The content.
    pub catalog: Catalog,
    /// What scoring needs of it.
    pub model: Arc<Model>,
    /// The build's files.
    pub assets: Assets,
    /// Where the site stands, without a slash at the end: `https://waymark.example`. Without it, pages
    /// carry no absolute address.
    pub base_url: Option<String>,
    /// Whether the program serves it, which scores posted answers and searches the list of paths. Files on
    /// a host do neither.
    pub by_program: bool,
    /// What the list of paths is searched by, once somebody has searched.
    pub index: OnceLock<Index>,
}

impl Site {
    /// What the list of paths is searched by.
    pub(crate) fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.catalog))
    }
}

/// Addresses of the build's files, hashes included.
#[derive(Clone, Debug)]
pub struct Assets {
    /// The style sheet: `/pkg/waymark.<hash>.css`.
    pub css: String,
    /// What the planner's page loads besides: `/pkg/planner.<hash>.css`. Nothing where the build's sheet has
    /// no such part.
    pub planner_css: Option<String>,
    /// The WebAssembly's glue.
    pub js: String,
    /// The WebAssembly.
    pub wasm: String,
    /// The model, as the browser receives it.
    pub model: String,
    /// Names and other spellings of tools: a line each, with tabs between them, the name first.
    pub tools: String,
    /// The words by which CVs are read.
    pub lexicon: String,
    /// What reads CVs. A build by the build tool alone is without it.
    pub reader: Option<Reader>,
}

/// Addresses of what reads CVs, hashes included.
#[derive(Clone, Debug)]
pub struct Reader {
    /// The page's script, which takes a CV and shows what was found.
    pub page: String,
    /// The worker's script.
    pub worker: String,
    /// The worker's WebAssembly.
    pub wasm: String,
}
