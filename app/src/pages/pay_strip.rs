//! A path's pay as a strip, to be read under others of the same scale.

use super::paths::wages;
use crate::figures::usd_short;
use catalog::{Catalog, Percentiles};
use leptos::prelude::*;

/// The scale that all strips of a page share, in whole US dollars a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PayScale {
    from: u32,
    to: u32,
}

/// What the ends of a scale are rounded to.
const ROUND: u32 = 50_000;

impl PayScale {
    /// A scale on which the wages of all paths lie.
    pub(crate) fn of(catalog: &Catalog) -> Self {
        let all = || catalog.paths.iter().filter_map(wages);
        let from = all().map(|wages| wages.p10).min().unwrap_or_default();
        let to = all().map(|wages| wages.p90.unwrap_or(wages.p75)).max();
        Self {
            from: from / ROUND * ROUND,
            to: to.unwrap_or(ROUND).div_ceil(ROUND) * ROUND,
        }
    }

    /// Where a sum lies, in percent of the scale.
    fn at(self, dollars: u32) -> f64 {
        let whole = f64::from(self.to.saturating_sub(self.from).max(1));
        let part = f64::from(dollars.saturating_sub(self.from));
        (part / whole * 1000.0).round() / 10.0
    }

    /// Its marks: round sums and where they lie, in percent.
    fn marks(self) -> impl Iterator<Item = (u32, f64)> {
        let steps = self.to.saturating_sub(self.from) / ROUND;
        (0..=steps).map(move |step| {
            let dollars = self.from + step * ROUND;
            (dollars, self.at(dollars))
        })
    }

    /// The scale itself, as it stands over the strips.
    pub(crate) fn axis(self) -> AnyView {
        let marks: Vec<_> = self
            .marks()
            .map(|(dollars, at)| {
                let at = format!("{at}%");
                // On a phone there is room for every second sum.
                let shown = dollars
                    .is_multiple_of(2 * ROUND)
                    .then(|| view! { <text x=at.clone() y="12">{usd_short(dollars)}</text> });
                view! { <line x1=at.clone() x2=at y1="17" y2="22"/>{shown} }
            })
            .collect();
        view! {
            <svg class="pay-axis" aria-hidden="true">
                <line x1="0" x2="100%" y1="22" y2="22"/>
                {marks}
            </svg>
        }
        .into_any()
    }

    /// The strip of `wages`: a line from the 10th to the 90th percentile, a bar over the middle half,
    /// and a mark at the median. It says nothing that doesn't stand beside it in figures.
    pub(crate) fn strip(self, wages: &Percentiles) -> AnyView {
        let percent = |at: f64| format!("{at}%");
        let [p10, p25, p50, p75] =
            [wages.p10, wages.p25, wages.p50, wages.p75].map(|sum| self.at(sum));
        // Where the publisher only says that it is above its ceiling, the line runs off the scale.
        let p90 = wages.p90.map_or(100.0, |sum| self.at(sum));
        view! {
            <svg class="pay-strip" aria-hidden="true">
                <line class="ground" x1="0" x2="100%" y1="8" y2="8"/>
                <line class="most" x1=percent(p10) x2=percent(p90) y1="8" y2="8"/>
                <rect class="half" x=percent(p25) width=percent(p75 - p25) y="4" height="8"/>
                <line class="median" x1=percent(p50) x2=percent(p50) y1="0" y2="16"/>
            </svg>
        }
        .into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seeds;

    #[test]
    fn the_wages_of_all_paths_lie_on_the_scale_in_order() {
        let scale = PayScale::of(seeds::catalog());
        for wages in seeds::catalog().paths.iter().filter_map(wages) {
            let p90 = wages.p90.unwrap_or(scale.to);
            let places = [wages.p10, wages.p25, wages.p50, wages.p75, p90].map(|sum| scale.at(sum));
            assert!(places.is_sorted(), "{places:?}");
            assert!(
                places.iter().all(|at| (0.0..=100.0).contains(at)),
                "{places:?}"
            );
        }
    }

    #[test]
    fn the_marks_run_from_end_to_end() {
        let marks: Vec<_> = PayScale {
            from: 50_000,
            to: 150_000,
        }
        .marks()
        .collect();
        assert_eq!(marks, [(50_000, 0.0), (100_000, 50.0), (150_000, 100.0)]);
    }
}
