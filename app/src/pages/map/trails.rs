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

/// How far a path is moved at once, in rows.
const REACH: usize = 32;
/// How often all paths are looked at, at most.
const SWEEPS: usize = 16;

/// An order of `count` paths in which `trails` are short: from the catalog's order, each path in turn is
/// moved to where that shortens them most, again and again until none is moved. What it costs grows with
/// the paths and their trails, as no path is moved by more than [`REACH`] rows at once.
pub(super) fn order(count: usize, trails: &[Trail]) -> Vec<usize> {
    let mut joined = vec![Vec::new(); count];
    for trail in trails {
        for (one, other) in [(trail.from, trail.to), (trail.to, trail.from)] {
            if let Some(ends) = joined.get_mut(one) {
                ends.push(other);
            }
        }
    }
    let mut column = Column {
        order: (0..count).collect(),
        rows: (0..count).collect(),
        joined,
    };
    for _ in 0..SWEEPS {
        let moved = (0..count).filter(|path| column.settle(*path)).count();
        if moved == 0 {
            break;
        }
    }
    column.order
}

/// Paths below each other.
struct Column {
    /// The path in each row.
    order: Vec<usize>,
    /// The row of each path.
    rows: Vec<usize>,
    /// Where the trails of each path lead.
    joined: Vec<Vec<usize>>,
}

impl Column {
    /// Moves a path to where all trails are shortest, and says whether that is elsewhere.
    fn settle(&mut self, path: usize) -> bool {
        let Some(start) = self.rows.get(path).copied() else {
            return false;
        };
        let last = self.order.len().saturating_sub(1);
        let (top, bottom) = (start.saturating_sub(REACH), (start + REACH).min(last));
        let (mut best, mut least, mut length) = (start, 0, 0);
        let down = start..bottom;
        let up = (top..bottom).rev();
        for (row, lands) in down
            .map(|row| (row, row + 1))
            .chain(up.map(|row| (row, row)))
        {
            length += self.exchange(row);
            if length < least {
                (best, least) = (lands, length);
            }
        }
        for row in top..best {
            self.exchange(row);
        }
        best != start
    }

    /// Exchanges the paths of a row and the next one, and says by how much that makes the trails longer.
    fn exchange(&mut self, row: usize) -> isize {
        let Some([upper, lower]) = self.order.get_mut(row..row + 2) else {
            return 0;
        };
        std::mem::swap(upper, lower);
        let (rising, sinking) = (*upper, *lower);
        for (path, row) in [(rising, row), (sinking, row + 1)] {
            if let Some(slot) = self.rows.get_mut(path) {
                *slot = row;
            }
        }
        // One row nearer to what lies ahead, one farther from what lies behind; the two keep their distance.
        let ends = |path: usize| {
            let joined = self.joined.get(path).into_iter().flatten();
            joined.filter_map(|end| self.rows.get(*end).copied())
        };
        let rises = ends(rising).map(|end| {
            if end < row {
                -1
            } else {
                isize::from(end > row + 1)
            }
        });
        let sinks = ends(sinking).map(|end| {
            if end > row + 1 {
                -1
            } else {
                isize::from(end < row)
            }
        });
        rises.chain(sinks).sum()
    }
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

    /// How long all trails are together, in rows.
    fn total(order: &[usize], trails: &[Trail]) -> usize {
        let rows = rows(order);
        let row = |path: usize| rows.get(path).copied().unwrap_or_default();
        trails
            .iter()
            .map(|trail| row(trail.from).abs_diff(row(trail.to)))
            .sum()
    }

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
        // No path is left where a row up or down would be better.
        for row in 1..count {
            let mut other = order.clone();
            other.swap(row - 1, row);
            assert!(total(&other, &trails) >= total(&order, &trails), "{row}");
        }
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
