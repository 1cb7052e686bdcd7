//! The pages of the site, one module each.

mod fit;
mod guide;
mod home;
mod map;
mod method;
mod not_found;
mod offline;
mod paths;
mod pay_strip;
mod references;

use crate::Site;
use catalog::{Catalog, Path, PathId};
pub use fit::{Answering, REPORT};
use leptos::prelude::*;
pub use paths::{Index, PathsQuery};
use std::sync::Arc;

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The front page.
    Home,
    /// All paths.
    Paths,
    /// The paths that somebody asked for. Not rendered ahead: there are too many.
    PathsFiltered(PathsQuery),
    /// How the paths lead to each other.
    Map,
    /// The guide to one path.
    Guide(PathId),
    /// The fit planner.
    Fit,
    /// How scoring works, and where figures come from.
    Method,
    /// What stands where there is no network, and says what is kept.
    Offline,
    /// What stands where nothing is.
    NotFound,
    /// The same, where the address is close to that of a path.
    NotFoundNear(PathId),
}

impl Page {
    /// Every page that stands at an address of its own and can be rendered once and kept.
    pub fn all(catalog: &Catalog) -> Vec<Self> {
        let mut pages = vec![
            Self::Home,
            Self::Paths,
            Self::Map,
            Self::Fit,
            Self::Method,
            Self::Offline,
            Self::NotFound,
        ];
        pages.extend(
            catalog
                .paths
                .iter()
                .map(|path| Self::Guide(path.slug.clone())),
        );
        pages
    }

    /// The list that `query` asks for: the page that is kept where it asks for nothing in particular.
    pub fn of_list(query: PathsQuery) -> Self {
        if query.is_plain() {
            Self::Paths
        } else {
            Self::PathsFiltered(query)
        }
    }

    /// What to answer where nothing stands at `address`, an address on the site such as
    /// `/paths/backend-enginer`. There are no more such pages than paths and one, so each can be kept.
    pub fn missing(catalog: &Catalog, address: &str) -> Self {
        not_found::nearest(catalog, address).map_or(Self::NotFound, Self::NotFoundNear)
    }

    /// Whether it is something, rather than what stands where nothing is or can be had.
    pub(crate) fn is_found(&self) -> bool {
        !matches!(self, Self::Offline | Self::NotFound | Self::NotFoundNear(_))
    }

    /// The page that search engines are to keep in its place.
    pub(crate) fn canonical(&self) -> Self {
        match self {
            Self::PathsFiltered(_) => Self::Paths,
            _ => self.clone(),
        }
    }

    /// The day its content last changed, where that is written down.
    pub(crate) fn changed<'a>(&self, catalog: &'a Catalog) -> Option<&'a str> {
        let last = |path: &'a Path| Some(path.changes.first()?.date.as_str());
        match self {
            Self::Guide(slug) => catalog.path(slug.as_str()).and_then(last),
            Self::Home | Self::Paths | Self::Map => catalog.paths.iter().filter_map(last).max(),
            _ => None,
        }
    }

    /// Its address on the site.
    pub fn address(&self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::Paths => "/paths".to_owned(),
            Self::PathsFiltered(query) => query.address(),
            Self::Map => "/map".to_owned(),
            Self::Guide(slug) => format!("/paths/{slug}"),
            Self::Fit => "/fit".to_owned(),
            Self::Method => "/method".to_owned(),
            Self::Offline => "/offline".to_owned(),
            Self::NotFound | Self::NotFoundNear(_) => "/404".to_owned(),
        }
    }
}

/// Reads what the list of paths is asked for from a query's decoded names and values.
pub fn paths_query(pairs: &[(String, String)]) -> PathsQuery {
    PathsQuery::read(
        pairs
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str())),
    )
}

/// The view of a page.
pub fn view(site: &Arc<Site>, page: &Page) -> AnyView {
    let site = Arc::clone(site);
    match page {
        Page::Home => home::view(site).into_any(),
        Page::Paths => paths::view(site, &PathsQuery::default()).into_any(),
        Page::PathsFiltered(query) => paths::view(site, query).into_any(),
        Page::Map => map::view(site).into_any(),
        Page::Method => method::view(site).into_any(),
        Page::Fit => fit::view(site).into_any(),
        Page::Offline => offline::view(site).into_any(),
        Page::NotFound => not_found::view(site, None).into_any(),
        Page::NotFoundNear(slug) => not_found::view(site, Some(slug)).into_any(),
        Page::Guide(slug) => match site.catalog.path(slug.as_str()) {
            Some(_) => guide::view(Arc::clone(&site), slug.clone()).into_any(),
            None => not_found::view(site, None).into_any(),
        },
    }
}
