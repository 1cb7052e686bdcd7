//! Which paths lead to which, and an order of them that keeps trails short.

use catalog::{Catalog, PathId};
use fit::Model;
use std::collections::BTreeSet;

/// A trail between two paths, which are positions in the catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Trail {
    /// Where it starts.
    pub(super) from: usize,
    /// Where it leads.
    pub(super) to: usize,
    /// Whether it is walked in both directions.
    pub(super) both: bool,
}

/// The share of the skills of one end that a near one brings along from the other, at least.
pub(super) const NEAR: f64 = 0.3;

/// Whether the ends of a trail are near: whether one brings along enough of the skills that the other
/// takes, in a direction that the trail is walked.
pub(super) fn is_near(model: &Model, catalog: &Catalog, trail: &Trail) -> bool {
    let path = |at: usize| {
        model
            .paths
            .get(model.path_at(&catalog.paths.get(at)?.slug)?)
    };
    let Some((from, to)) = path(trail.from).zip(path(trail.to)) else {
        return false;
    };
    let near = |old, new| fit::distance(old, new).skills >= NEAR;
    near(from, to) || (trail.both && near(to, from))
}

/// Where people go who stay on their path, each way once.
pub(super) fn progressions(catalog: &Catalog) -> Vec<Trail> {
    let steps = catalog.paths.iter().map(|path| {
        let onward = path.progresses_to.iter();
        onward.filter_map(|step| step.path.clone()).collect()
    });
    trails(catalog, steps)
}

/// Which other paths each one opens, each way once.
pub(super) fn pivots(catalog: &Catalog) -> Vec<Trail> {
    let steps = catalog.paths.iter().map(|path| {
        let pivots = path.pivots_to.iter();
        pivots.map(|pivot| pivot.path.clone()).collect()
    });
    trails(catalog, steps)
}

/// Trails from each path of the catalog to those in `steps`; two that run against each other are one.
fn trails(catalog: &Catalog, steps: impl Iterator<Item = Vec<PathId>>) -> Vec<Trail> {
    let at = |slug: &PathId| catalog.paths.iter().position(|path| &path.slug == slug);
    let ways: BTreeSet<(usize, usize)> = steps
        .enumerate()
        .flat_map(|(from, to)| to.into_iter().map(move |to| (from, to)))
        .filter_map(|(from, to)| Some((from, at(&to)?)))
        .filter(|(from, to)| from != to)
        .collect();
    ways.iter()
        .map(|(from, to)| Trail {
            from: *from,
            to: *to,
            both: ways.contains(&(*to, *from)),
        })
        .filter(|trail| !trail.both || trail.from < trail.to)
        .collect()
}

/// The order of `count` paths in which `trails` are short: from the catalog's order, each path is moved
/// to where that shortens them most, until no move does.
pub(super) fn order(count: usize, trails: &[Trail]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut length = total(&order, trails);
    loop {
        let moved = moves(&order)
            .map(|order| (total(&order, trails), order))
            .min();
        match moved {
            Some((shorter, better)) if shorter < length => (length, order) = (shorter, better),
            _ => return order,
        }
    }
}

/// Every order that differs from `order` by the place of one path.
fn moves(order: &[usize]) -> impl Iterator<Item = Vec<usize>> {
    let places = 0..order.len();
    places.clone().flat_map(move |from| {
        places.clone().filter(move |to| *to != from).map(move |to| {
            let mut moved = order.to_vec();
            let path = moved.remove(from);
            moved.insert(to, path);
            moved
        })
    })
}

/// How long all trails are together, in rows.
fn total(order: &[usize], trails: &[Trail]) -> usize {
    let rows = rows(order);
    let row = |path: usize| rows.get(path).copied().unwrap_or_default();
    trails
        .iter()
        .map(|trail| row(trail.from).abs_diff(row(trail.to)))
        .sum()
}

/// The row of each path.
pub(super) fn rows(order: &[usize]) -> Vec<usize> {
    let mut rows = vec![0; order.len()];
    for (row, path) in order.iter().enumerate() {
        if let Some(slot) = rows.get_mut(*path) {
            *slot = row;
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seeds;

    #[test]
    fn every_pivot_of_every_guide_is_on_the_map() {
        let catalog = seeds::catalog();
        let ways: usize = pivots(catalog)
            .iter()
            .map(|trail| if trail.both { 2 } else { 1 })
            .sum();
        let guides: usize = catalog.paths.iter().map(|path| path.pivots_to.len()).sum();
        assert_eq!(ways, guides);
    }

    #[test]
    fn the_order_holds_every_path_once_and_shortens_the_trails() {
        let catalog = seeds::catalog();
        let (count, trails) = (catalog.paths.len(), pivots(catalog));
        let order = order(count, &trails);
        let all: BTreeSet<_> = order.iter().copied().collect();
        assert_eq!(all, (0..count).collect());
        let by_title: Vec<usize> = (0..count).collect();
        assert!(total(&order, &trails) * 4 < total(&by_title, &trails) * 3);
    }

    #[test]
    fn some_trails_join_near_paths_and_others_don_t() {
        let site = seeds::site();
        let trails = pivots(&site.catalog);
        let near = |trail: &&Trail| is_near(&site.model, &site.catalog, trail);
        let count = trails.iter().filter(near).count();
        assert!(
            count * 5 > trails.len() && count * 5 < trails.len() * 4,
            "{count}"
        );
    }

    #[test]
    fn without_trails_the_order_stays() {
        assert_eq!(order(3, &[]), [0, 1, 2]);
        assert_eq!(order(0, &[]), [0; 0]);
    }
}
