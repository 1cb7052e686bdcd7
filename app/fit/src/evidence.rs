//! How much naming a tool says for each path.
//!
//! The rule: a path is taken as a bag from which people draw the tools they name. Of 100 people in
//! path *p*, *s(t,p)* use tool *t* (a survey's share, or ours where none asked). The chance that a
//! tool named by somebody in *p* is *t* is
//!
//! ```text
//! m(t,p) = (s(t,p) + ε) / Σ_u (s(u,p) + ε)        ε = 0.5 people
//! ```
//!
//! (so that a path whose people name more of everything gains nothing by it), and the tool speaks for
//! the path by the log of its likelihood ratio against the mean of all paths,
//!
//! ```text
//! l(t,p) = ln( m(t,p) / mean_q m(t,q) )           held between -1.2 and 2.5
//! ```
//!
//! Adding those logs is the multinomial naive Bayes classifier with equal priors (McCallum and Nigam,
//! *A Comparison of Event Models for Naive Bayes Text Classification*, 1998). What is kept is
//! `l(t,p) - min_q l(t,q)`: the order of the paths is the same, naming a tool never takes points from a
//! path, and a tool that all paths use alike (Git) weighs next to nothing. The bounds keep one rare
//! tool from deciding alone, where shares are small and so least certain.

use crate::model::{HIGHEST, ToolEvidence};
use catalog::{Catalog, Tool};

/// Added to every share, in percent: nobody's list is complete, and no survey reaches everybody.
const SMOOTHING: f64 = 0.5;
/// The least a tool may speak for a path.
const LEAST: f64 = -1.2;
/// The most a tool may speak for a path.
const MOST: f64 = 2.5;

/// The tools that some path has a share for, in order of id.
pub(crate) fn tools(catalog: &Catalog) -> Vec<&Tool> {
    let mut shared: Vec<_> = catalog
        .paths
        .iter()
        .flat_map(|path| path.rubric.tools.iter().map(|share| &share.tool))
        .collect();
    shared.sort_unstable();
    shared.dedup();
    shared
        .into_iter()
        .filter_map(|id| catalog.tool(id))
        .filter(|tool| !tool.retired)
        .collect()
}

/// For each path, how much each of `tools` says for it.
pub(crate) fn weights(catalog: &Catalog, tools: &[&Tool]) -> Vec<ToolEvidence> {
    let shares: Vec<Vec<f64>> = catalog
        .paths
        .iter()
        .map(|path| {
            let mut row = vec![SMOOTHING; tools.len()];
            for share in &path.rubric.tools {
                let at = tools.binary_search_by(|tool| tool.id.cmp(&share.tool));
                if let Some(cell) = at.ok().and_then(|at| row.get_mut(at)) {
                    *cell += f64::from(share.percent);
                }
            }
            let total: f64 = row.iter().sum();
            row.iter().map(|share| share / total).collect()
        })
        .collect();
    let mut weights = vec![Vec::with_capacity(tools.len()); shares.len()];
    for at in 0..tools.len() {
        let column: Vec<f64> = shares
            .iter()
            .filter_map(|row| row.get(at).copied())
            .collect();
        let logs = likelihood_ratios(&column);
        let least = logs.iter().copied().fold(f64::INFINITY, f64::min);
        for (row, log) in weights.iter_mut().zip(logs) {
            row.push(sixteenths(log - least));
        }
    }
    weights.into_iter().map(ToolEvidence::new).collect()
}

/// `ln(m / mean)` of each, within bounds.
fn likelihood_ratios(column: &[f64]) -> Vec<f64> {
    let count = u32::try_from(column.len()).map_or(1.0, |count| f64::from(count.max(1)));
    let mean = column.iter().sum::<f64>() / count;
    column
        .iter()
        .map(|share| (share / mean).ln().clamp(LEAST, MOST))
        .collect()
}

/// A non-negative number of nats, in sixteenths.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the bounds above keep it between 0 and 59"
)]
fn sixteenths(nats: f64) -> u8 {
    (nats * 16.0).round().clamp(0.0, f64::from(HIGHEST)) as u8
}
