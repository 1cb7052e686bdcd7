//! The map: names in a column, progressions on its left, pivots on its right.

use super::trails::{Trail, is_near, order, pivots, progressions, rows};
use crate::Site;
use leptos::prelude::*;

/// The drawing's width. On a screen of 320 px a letter of [`LETTERS`] is still 12 px high.
const WIDTH: f64 = 360.0;
/// The height of a row.
const ROW: f64 = 34.0;
/// How high letters are.
const LETTERS: f64 = 14.0;
/// Where progressions end, and names begin.
const LEFT: f64 = 50.0;
/// Where names end, and pivots begin.
const RIGHT: f64 = 252.0;
/// How far a post is from the names.
const GAP: f64 = 7.0;
/// The least and the most that a trail bends out.
const BEND: (f64, f64) = (10.0, 102.0);
/// The share of that which progressions have.
const LEFT_BEND: f64 = 0.42;

pub(super) fn drawing(site: &Site) -> AnyView {
    let catalog = &site.catalog;
    let (onward, across) = (progressions(catalog), pivots(catalog));
    let all: Vec<Trail> = onward.iter().chain(&across).copied().collect();
    let order = order(catalog.paths.len(), &all);
    let rows = rows(&order);
    let last = number(rows.len().saturating_sub(1)).max(1.0);
    let height = ROW * number(rows.len());
    let middle = |path: usize| {
        let row = rows.get(path).copied().unwrap_or_default();
        ROW * (number(row) + 0.5)
    };
    let shape = |trail: &Trail, side: Side| {
        let rows = (middle(trail.to) - middle(trail.from)).abs() / ROW;
        let bend = BEND.0 + (BEND.1 - BEND.0) * rows / last;
        side.trail(middle(trail.from), middle(trail.to), bend, trail.both)
    };
    let names: Vec<_> = order
        .iter()
        .filter_map(|at| Some((*at, catalog.paths.get(*at)?)))
        .map(|(at, path)| {
            let touches = |trail: &&Trail| trail.from == at || trail.to == at;
            let onward: Vec<_> = onward
                .iter()
                .filter(touches)
                .map(|trail| view! { <path class="onward" d=shape(trail, Side::Left)/> })
                .collect();
            let across: Vec<_> = across
                .iter()
                .filter(touches)
                .map(|trail| {
                    let near = is_near(&site.model, catalog, trail);
                    view! { <path class="across" class:near=near d=shape(trail, Side::Right)/> }
                })
                .collect();
            let y = middle(at);
            view! {
                <g class="place" data-path=path.slug.to_string()>
                    <g class="trails" aria-hidden="true">{onward}{across}</g>
                    <a href=format!("#from-{}", path.slug)>
                        <rect x=LEFT y=y - ROW / 2.0 width=RIGHT - LEFT height=ROW/>
                        <circle cx=LEFT cy=y r="3"/>
                        <circle cx=RIGHT cy=y r="3"/>
                        <text x=LEFT + GAP y=y + LETTERS / 3.0>{path.title.clone()}</text>
                    </a>
                </g>
            }
        })
        .collect();
    view! {
        <svg
            class="career-map"
            viewBox=format!("0 0 {WIDTH} {height}")
            font-size=LETTERS
            role="group"
            aria-labelledby="map-title"
            aria-describedby="map-says"
        >
            {names}
        </svg>
    }
    .into_any()
}

/// The side of the names that a trail runs on.
#[derive(Clone, Copy)]
enum Side {
    Left,
    Right,
}

impl Side {
    /// A trail between two heights, with a head where it ends unless it is walked both ways.
    fn trail(self, from: f64, to: f64, bend: f64, both: bool) -> String {
        let (x, out) = match self {
            Self::Left => (LEFT, -LEFT_BEND),
            Self::Right => (RIGHT, 1.0),
        };
        let (start, bent) = (x + 3.0 * out.signum(), x + bend * out * 4.0 / 3.0);
        let mut trail =
            format!("M{start:.1} {from}C{bent:.1} {from} {bent:.1} {to} {start:.1} {to}");
        if !both {
            let back = start + 6.0 * out.signum();
            trail.push_str(&format!(
                "M{back:.1} {:.1}L{start:.1} {to}L{back:.1} {:.1}",
                to - 3.0,
                to + 3.0
            ));
        }
        trail
    }
}

/// A count as a length.
fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}
