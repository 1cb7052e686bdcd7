//! Every link out of the guides, and what would lose its footing if it broke.

use crate::{Catalog, PathId, SourceId, TOOL_SURVEY, ToolId};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// An address outside Waymark, and everything that rests on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The address; it starts with `https://`.
    pub url: String,
    /// What rests on it, sources first. Never empty.
    pub carries: Vec<Carried>,
}

/// What a link carries.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Carried {
    /// A source, and the figures that come from it.
    Source {
        /// The source.
        source: SourceId,
        /// The sections of guides that have figures from it: path and section, `pay`. Empty for a
        /// source that no path cites.
        figures: BTreeSet<(PathId, &'static str)>,
    },
    /// The homepage of a tool.
    Homepage {
        /// The tool.
        tool: ToolId,
    },
}

/// Every link out of the guides, by address.
pub fn links(catalog: &Catalog) -> Vec<Link> {
    let mut links: BTreeMap<&str, Vec<Carried>> = BTreeMap::new();
    let mut figures = figures(catalog);
    for source in &catalog.sources {
        let carried = Carried::Source {
            source: source.id.clone(),
            figures: figures.remove(source.id.as_str()).unwrap_or_default(),
        };
        links.entry(&source.url).or_default().push(carried);
    }
    for tool in &catalog.tools {
        let carried = Carried::Homepage {
            tool: tool.id.clone(),
        };
        links.entry(&tool.homepage).or_default().push(carried);
    }
    links
        .into_iter()
        .map(|(url, carries)| Link {
            url: url.to_owned(),
            carries,
        })
        .collect()
}

/// The sections of guides that have figures from each source.
fn figures(catalog: &Catalog) -> BTreeMap<&str, BTreeSet<(PathId, &'static str)>> {
    let mut figures: BTreeMap<&str, BTreeSet<_>> = BTreeMap::new();
    for path in &catalog.paths {
        let mut cite = |source, section| {
            figures
                .entry(source)
                .or_default()
                .insert((path.slug.clone(), section));
        };
        for citation in path.citations() {
            cite(citation.source.as_str(), citation.section);
        }
        if path.rubric.tools.iter().any(|tool| tool.surveyed) {
            cite(TOOL_SURVEY, "rubric");
        }
    }
    figures
}

impl fmt::Display for Carried {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Homepage { tool } => write!(f, "homepage of {tool}"),
            Self::Source { source, figures } => {
                write!(f, "source {source}")?;
                for (number, (path, section)) in figures.iter().enumerate() {
                    let before = if number == 0 { ": " } else { ", " };
                    write!(f, "{before}{path} {section}")?;
                }
                Ok(())
            }
        }
    }
}
