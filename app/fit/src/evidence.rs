//! How much naming a tool says for each path.
//!
//! The rule has six steps.
//!
//! **Shares.** Of 100 people on path *p*, *s(t,p)* use tool *t*: a survey's share, or an estimate where
//! none asked.
//!
//! **Unmixing.** In the survey of 2021 one could name several roles, and most people did, so that each
//! role's shares are in part everybody's. How much can be read off the tools that a role uses least: if
//! even these reach nine tenths of what the mean of the surveyed roles, *M(t)*, has, the role is mostly
//! a mixture. With *B(p)* the tenth percentile of *s(t,p) / M(t)* and *b = 0.4 B*,
//!
//! ```text
//! s'(t,p) = max( (s(t,p) - b M(t)) / (1 - b),  0.15 s(t,p) )
//! ```
//!
//! Estimates describe people who do this job only, and stay as they are.
//!
//! **Odds.** A list shows about half of what somebody uses. The odds that it names *t* are
//!
//! ```text
//! o(t,p) = q / (1 - q)      with  q = (s'(t,p) + 1) / 200
//! ```
//!
//! Odds rather than shares, since what nearly everybody on a path uses also speaks against it by being
//! left out; the one person in a hundred is for surveys that reach not everybody.
//!
//! **Two bags.** The chance that a name drawn from the list of somebody on *p* is *t* is
//! `m(t,p) = o(t,p) / Σ_u o(u,p)`, so that a path whose people name more of everything gains nothing by
//! it. The sum goes over surveyed tools where *t* is one, and over the others where it isn't: whether
//! somebody writes down what a survey asks or what an advertisement asks says nothing about the path.
//!
//! **Weights.** The tool speaks for the path by the log of its likelihood ratio against the mean of all
//! paths,
//!
//! ```text
//! l(t,p) = ln( m(t,p) / mean_q m(t,q) )           held between -1.2 and 2.5
//! ```
//!
//! Adding those logs is the multinomial naive Bayes classifier with equal priors (McCallum and Nigam,
//! *A Comparison of Event Models for Naive Bayes Text Classification*, 1998). The bounds keep one rare
//! tool from deciding alone, where shares are small and so least certain.
//!
//! **Variety.** Shares are averages, and people on a general path (software, backend, management) differ
//! most from one another: one writes Java and another PHP, and either list is likelier than the average
//! says. The less a path's average stands out, `D(p) = Σ_t m(t,p) ln( m(t,p) / mean_q m(t,q) )` (the mean
//! of both bags), the more it hides; an eighth of what a path lacks in distinction is given back with
//! each tool, whichever it is:
//!
//! ```text
//! l'(t,p) = l(t,p) + 0.125 ( mean_q D(q) - D(p) )
//! ```
//!
//! What is kept is `l'(t,p) - min_q l'(t,q)`: the order of the paths is the same, naming a tool never takes
//! points from a path, and a tool that all paths use alike (Git) weighs next to nothing.

use crate::model::{HIGHEST, ToolEvidence};
use catalog::{Catalog, Tool};

/// How much of the tenth percentile is taken for mixture; the rest may be the role's own.
const MIXTURE: f64 = 0.4;
/// Mean share, in percent, from which a tool tells how mixed a role is.
const COMMON: f64 = 5.0;
/// The part of a surveyed share that stays in any case.
const KEPT: f64 = 0.15;
/// Added to every share, in percent: nobody's list is complete, and no survey reaches everybody.
const SMOOTHING: f64 = 1.0;
/// How much of what somebody uses a list shows.
const SHOWN: f64 = 0.5;
/// The least a tool may speak for a path.
const LEAST: f64 = -1.2;
/// The most a tool may speak for a path.
const MOST: f64 = 2.5;

/// How much of what a path lacks in distinction is given back.
const VARIETY: f64 = 0.125;

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
    let mut shares = Shares::of(catalog, tools);
    shares.unmix();
    let mut logs = vec![Vec::with_capacity(tools.len()); catalog.paths.len()];
    let mut distinction = vec![0.0; catalog.paths.len()];
    let chances = shares.chances();
    for at in 0..tools.len() {
        let column: Vec<f64> = chances
            .iter()
            .filter_map(|row| row.get(at))
            .copied()
            .collect();
        let mean = mean(column.iter().copied());
        for ((chance, row), distinction) in column.iter().zip(&mut logs).zip(&mut distinction) {
            let log = (chance / mean).ln();
            *distinction += chance * log / 2.0;
            row.push(log.clamp(LEAST, MOST));
        }
    }
    let usual = mean(distinction.iter().copied());
    for (row, distinction) in logs.iter_mut().zip(distinction) {
        for log in row {
            *log += VARIETY * (usual - distinction);
        }
    }
    let least: Vec<f64> = (0..tools.len())
        .map(|at| {
            logs.iter()
                .filter_map(|row| row.get(at))
                .copied()
                .fold(f64::INFINITY, f64::min)
        })
        .collect();
    logs.iter()
        .map(|row| {
            row.iter()
                .zip(&least)
                .map(|(log, least)| sixteenths(log - least))
                .collect()
        })
        .map(ToolEvidence::new)
        .collect()
}

/// Percent of people that use a tool.
struct Shares {
    /// For each path, each tool's share.
    paths: Vec<Vec<f64>>,
    /// For each path, whether a survey asked its people.
    asked: Vec<bool>,
    /// For each tool, whether a survey asked for it.
    surveyed: Vec<bool>,
}

impl Shares {
    fn of(catalog: &Catalog, tools: &[&Tool]) -> Self {
        let mut surveyed = vec![false; tools.len()];
        let mut asked = Vec::new();
        let mut paths = Vec::new();
        for path in &catalog.paths {
            let mut row = vec![0.0; tools.len()];
            asked.push(path.rubric.tools.iter().any(|share| share.surveyed));
            for share in &path.rubric.tools {
                let Ok(at) = tools.binary_search_by(|tool| tool.id.cmp(&share.tool)) else {
                    continue;
                };
                if let Some((cell, surveyed)) = row.get_mut(at).zip(surveyed.get_mut(at)) {
                    *cell = f64::from(share.percent).clamp(0.0, 100.0);
                    *surveyed |= share.surveyed;
                }
            }
            paths.push(row);
        }
        Self {
            paths,
            asked,
            surveyed,
        }
    }

    /// Takes out of the surveyed paths' surveyed shares what is everybody's.
    fn unmix(&mut self) {
        let asked = || {
            self.paths
                .iter()
                .zip(&self.asked)
                .filter(|(_, asked)| **asked)
        };
        let everybody: Vec<f64> = (0..self.surveyed.len())
            .map(|at| mean(asked().filter_map(|(row, _)| row.get(at)).copied()))
            .collect();
        for (row, _) in self
            .paths
            .iter_mut()
            .zip(&self.asked)
            .filter(|(_, asked)| **asked)
        {
            let tools = || everybody.iter().zip(&self.surveyed);
            let relative = row
                .iter()
                .zip(tools())
                .filter(|(_, (mean, surveyed))| **surveyed && **mean >= COMMON)
                .map(|(share, (mean, _))| share / mean);
            let mixed = (MIXTURE * tenth_percentile(relative.collect())).min(0.9);
            for (share, (mean, surveyed)) in row.iter_mut().zip(tools()) {
                if *surveyed {
                    *share = ((*share - mixed * mean) / (1.0 - mixed)).max(KEPT * *share);
                }
            }
        }
    }

    /// For each path, the chance that a name drawn from a list, out of its bag, is the tool's.
    fn chances(&self) -> Vec<Vec<f64>> {
        let odds = |share: &f64| {
            let shown = SHOWN * (share + SMOOTHING).min(100.0) / 100.0;
            shown / (1.0 - shown)
        };
        let chances = self.paths.iter().map(|row| {
            let (mut in_survey, mut elsewhere) = (0.0, 0.0);
            for (share, surveyed) in row.iter().zip(&self.surveyed) {
                *(if *surveyed {
                    &mut in_survey
                } else {
                    &mut elsewhere
                }) += odds(share);
            }
            let bag = |surveyed: &bool| if *surveyed { in_survey } else { elsewhere };
            let tools = row.iter().zip(&self.surveyed);
            tools
                .map(|(share, surveyed)| odds(share) / bag(surveyed))
                .collect()
        });
        chances.collect()
    }
}

fn mean(numbers: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = numbers.fold((0.0, 0.0), |(sum, count), it| (sum + it, count + 1.0));
    if count > 0.0 { sum / count } else { 0.0 }
}

/// What a tenth of `numbers` lies below; 0 where there are none.
fn tenth_percentile(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_unstable_by(f64::total_cmp);
    numbers.get(numbers.len() / 10).copied().unwrap_or(0.0)
}

/// A non-negative number of nats, in sixteenths.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held between 0 and what has a character"
)]
fn sixteenths(nats: f64) -> u8 {
    (nats * 16.0).round().clamp(0.0, f64::from(HIGHEST)) as u8
}
