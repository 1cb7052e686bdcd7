//! Naive Bayes that knows the shares people are drawn from.

use crate::crowd::{Crowd, Kind, Somebody};

/// The Bernoulli form: a tool that is not named counts too.
pub(crate) struct Bayes {
    /// For each path, what each tool adds if it is named.
    named: Vec<Vec<f64>>,
    /// For each path, where it starts: with no tool named.
    none: Vec<f64>,
}

/// What lists other than a survey's name, in tools.
const LISTED: f64 = 8.0;
/// The least and the greatest chance that is believed.
const CHANCES: (f64, f64) = (0.002, 0.99);

impl Bayes {
    pub(crate) fn new(crowd: &Crowd<'_>, kind: Kind) -> Self {
        let survey = kind.is_survey();
        let (mut named, mut none) = (Vec::new(), Vec::new());
        for shares in &crowd.shares {
            let shown = if survey {
                1.0
            } else {
                LISTED / shares.iter().sum::<f64>()
            };
            let mut start = 0.0;
            let mut row = vec![0.0; shares.len()];
            for ((cell, share), surveyed) in row.iter_mut().zip(shares).zip(&crowd.surveyed) {
                if *surveyed || !survey {
                    let chance = (shown * share).clamp(CHANCES.0, CHANCES.1);
                    start += (1.0 - chance).ln();
                    *cell = (chance / (1.0 - chance)).ln();
                }
            }
            named.push(row);
            none.push(start);
        }
        Self { named, none }
    }

    /// All paths, likeliest first.
    pub(crate) fn ranked(&self, somebody: &Somebody) -> Vec<usize> {
        let says: Vec<f64> = self
            .named
            .iter()
            .zip(&self.none)
            .map(|(row, none)| none + somebody.tools.iter().map(|at| row[*at]).sum::<f64>())
            .collect();
        let mut paths: Vec<usize> = (0..says.len()).collect();
        paths.sort_by(|one, other| says[*other].total_cmp(&says[*one]));
        paths
    }
}
