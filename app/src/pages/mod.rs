//! The pages of the site, one module each.

mod fit;
mod guide;
mod home;
mod not_found;

use crate::Site;
use catalog::{Catalog, PathId};
use leptos::prelude::*;
use std::sync::Arc;

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The front page.
    Home,
    /// All paths.
    Paths,
    /// The guide to one path.
    Guide(PathId),
    /// The fit planner.
    Fit,
    /// How scoring works, and where figures come from.
    Method,
    /// What stands where nothing is.
    NotFound,
}

impl Page {
    /// Every page that can be rendered once and kept.
    pub fn all(catalog: &Catalog) -> Vec<Self> {
        let mut pages = vec![
            Self::Home,
            Self::Paths,
            Self::Fit,
            Self::Method,
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

    /// Its address on the site.
    pub fn address(&self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::Paths => "/paths".to_owned(),
            Self::Guide(slug) => format!("/paths/{slug}"),
            Self::Fit => "/fit".to_owned(),
            Self::Method => "/method".to_owned(),
            Self::NotFound => "/404".to_owned(),
        }
    }
}

/// The view of a page.
pub fn view(site: &Arc<Site>, page: &Page) -> AnyView {
    let site = Arc::clone(site);
    match page {
        Page::Home | Page::Paths | Page::Method => home::view(site, page.clone()).into_any(),
        Page::Fit => fit::view(site).into_any(),
        Page::NotFound => not_found::view(site).into_any(),
        Page::Guide(slug) => match site.catalog.path(slug.as_str()) {
            Some(_) => guide::view(Arc::clone(&site), slug.clone()).into_any(),
            None => not_found::view(site).into_any(),
        },
    }
}
