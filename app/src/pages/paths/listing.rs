//! Which paths a query shows, and in which order.

use super::query::{PathsQuery, Sort};
use super::search::{Because, Found};
use crate::Site;
use catalog::{Catalog, OnCall, Path, Percentiles, Projection};
use std::cmp::Reverse;

/// The paths a query shows.
#[derive(Debug)]
pub(super) struct Listing<'a> {
    /// The paths, in order.
    pub(super) entries: Vec<Entry<'a>>,
    /// How the words of the search were read.
    pub(super) found: Found,
}

/// A path in the list.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    /// The path.
    pub(super) path: &'a Path,
    /// Why it was found, where something was searched for.
    pub(super) because: Option<Because>,
}

impl<'a> Listing<'a> {
    /// The paths of `site` that `query` asks for.
    pub(super) fn new(site: &'a Site, query: &PathsQuery) -> Self {
        let catalog = &site.catalog;
        let (mut entries, found) = if query.text.is_empty() {
            let all = |path| Entry {
                path,
                because: None,
            };
            (catalog.paths.iter().map(all).collect(), Found::default())
        } else {
            let found = site.index().search(&query.text);
            let entries: Vec<_> = found
                .hits
                .iter()
                .filter_map(|hit| {
                    Some(Entry {
                        path: catalog.path(hit.path.as_str())?,
                        because: Some(hit.because.clone()),
                    })
                })
                .collect();
            (entries, found)
        };
        entries.retain(|entry| admits(query, entry.path));
        match query.sort {
            None => {}
            Some(Sort::Title) => {
                entries.sort_by(|one, other| one.path.title.cmp(&other.path.title))
            }
            Some(Sort::Pay) => entries.sort_by_key(|entry| Reverse(median(entry.path))),
            Some(Sort::Growth) => entries.sort_by_key(|entry| Reverse(growth(entry.path))),
            Some(Sort::Entry) => entries.sort_by_key(|entry| entry.path.rubric.entry_years),
            Some(Sort::Exposure) => {
                entries.sort_by_key(|entry| exposed(entry.path).unwrap_or(u8::MAX))
            }
        }
        Self { entries, found }
    }
}

fn admits(query: &PathsQuery, path: &Path) -> bool {
    let rubric = &path.rubric;
    query.pay.is_none_or(|least| median(path) >= least)
        && query
            .growth
            .is_none_or(|least| growth(path).is_some_and(|percent| percent >= least))
        && query.entry.is_none_or(|most| rubric.entry_years <= most)
        && query
            .on_call
            .is_none_or(|most| duty(rubric.on_call) <= duty(most))
        && query
            .exposure
            .is_none_or(|most| exposed(path).is_some_and(|percent| percent <= most))
}

fn duty(on_call: OnCall) -> u8 {
    match on_call {
        OnCall::None => 0,
        OnCall::Some => 1,
        OnCall::Core => 2,
    }
}

/// The official wages a path is compared by: of all paths the same release.
pub(crate) fn wages(path: &Path) -> Option<&Percentiles> {
    path.pay.percentiles.first()
}

/// The projection a path is compared by.
pub(crate) fn projection(path: &Path) -> Option<&Projection> {
    path.outlook.projections.first()
}

/// The years that all projections run from and to: `2024–34`.
pub(super) fn period(catalog: &Catalog) -> String {
    catalog
        .all_occupations
        .as_ref()
        .map_or_else(String::new, |all| {
            format!("{}–{:02}", all.growth.from_year, all.growth.to_year % 100)
        })
}

/// How much related work it usually takes before one gets in.
pub(super) fn entry(years: u8) -> String {
    match years {
        0 => "None".to_owned(),
        1 => "1 year".to_owned(),
        years => format!("{years} years"),
    }
}

/// Median pay in whole US dollars a year.
fn median(path: &Path) -> u32 {
    wages(path).map_or(path.pay.median.usd, |wages| wages.p50)
}

fn growth(path: &Path) -> Option<i16> {
    projection(path).map(|projection| projection.percent)
}

/// How much of the work is exposed to AI, in percent, as people rated it; none where nobody did.
fn exposed(path: &Path) -> Option<u8> {
    path.ai.exposure.as_ref().map(|it| it.people.beta)
}

/// How much of the work is being called out.
pub(crate) const fn on_call(on_call: OnCall) -> &'static str {
    match on_call {
        OnCall::None => "Hardly ever",
        OnCall::Some => "In some teams",
        OnCall::Core => "Part of the job",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seeds;

    fn listed(pairs: &[(&str, &str)]) -> Vec<&'static Path> {
        let query = PathsQuery::read(pairs.iter().copied());
        Listing::new(seeds::site(), &query)
            .entries
            .into_iter()
            .map(|entry| entry.path)
            .collect()
    }

    #[test]
    fn without_a_query_all_paths_are_there_by_title() {
        let all = listed(&[]);
        assert_eq!(all.len(), seeds::catalog().paths.len());
        assert!(all.is_sorted_by_key(|path| &path.title));
    }

    #[test]
    fn each_filter_leaves_out_just_those_that_miss_it() {
        let all = listed(&[]);
        let expected = |keeps: fn(&Path) -> bool| {
            let kept = all.iter().filter(|path| keeps(path));
            kept.map(|path| path.slug.clone()).collect::<Vec<_>>()
        };
        let slugs = |pairs: &[(&str, &str)]| {
            let listed = listed(pairs).into_iter();
            listed.map(|path| path.slug.clone()).collect::<Vec<_>>()
        };
        type Keeps = fn(&Path) -> bool;
        let cases: [((&str, &str), Keeps); 7] = [
            (("pay", "130000"), |path| median(path) >= 130_000),
            (("growth", "15"), |path| growth(path) >= Some(15)),
            (("entry", "0"), |path| path.rubric.entry_years == 0),
            (("on-call", "some"), |path| {
                path.rubric.on_call != OnCall::Core
            }),
            (("exposure", "50"), |path| exposed(path) <= Some(50)),
            (("exposure", "55"), |path| exposed(path) <= Some(55)),
            (("exposure", "60"), |path| exposed(path) <= Some(60)),
        ];
        for (pair, keeps) in cases {
            let kept = slugs(&[pair]);
            assert_eq!(kept, expected(keeps), "{pair:?}");
            assert!(!kept.is_empty() && kept.len() < all.len(), "{pair:?}");
        }
    }

    #[test]
    fn sorting_puts_the_most_useful_end_first() {
        assert!(listed(&[("sort", "pay")]).is_sorted_by_key(|path| Reverse(median(path))));
        assert!(listed(&[("sort", "growth")]).is_sorted_by_key(|path| Reverse(growth(path))));
        assert!(listed(&[("sort", "entry")]).is_sorted_by_key(|path| path.rubric.entry_years));
        assert!(listed(&[("sort", "exposure")]).is_sorted_by_key(|path| exposed(path)));
    }

    #[test]
    fn a_search_keeps_its_own_order_until_another_is_asked_for() {
        let titles = |pairs: &[(&str, &str)]| {
            let listed = listed(pairs).into_iter();
            listed.map(|path| path.title.as_str()).collect::<Vec<_>>()
        };
        let found = titles(&[("q", "python")]);
        let by_title = titles(&[("q", "python"), ("sort", "title")]);
        assert!(by_title.is_sorted() && !found.is_sorted());
    }

    #[test]
    fn all_paths_are_compared_by_wages_of_the_same_year() {
        let years: std::collections::BTreeSet<_> = seeds::catalog()
            .paths
            .iter()
            .filter_map(wages)
            .map(|wages| wages.year)
            .collect();
        assert_eq!(years.len(), 1, "{years:?}");
    }
}
