//! Pages, islands and charts, shared by the server and the browser.
//!
//! The server renders every page with [`pages::view`]. A page is plain HTML but for its islands,
//! which wake in the browser: the fit planner ([`planner`]), and a guide's *Your path into …*.

pub mod charts;
#[cfg(feature = "ssr")]
mod document;
pub mod envelope;
pub mod figures;
pub mod markup;
pub mod model;
pub mod outline;
#[cfg(feature = "ssr")]
pub mod pages;
pub mod planner;
#[cfg(all(test, feature = "ssr"))]
mod seeds;
#[cfg(feature = "ssr")]
mod seo;
#[cfg(feature = "ssr")]
mod site;
pub mod store;

#[cfg(feature = "ssr")]
pub use seo::{MANIFEST, Picture, SiteFile, files, pictures};
#[cfg(feature = "ssr")]
pub use site::{Assets, Reader, Site};
