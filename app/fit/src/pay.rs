//! Present and wanted pay against a path's bands.

use crate::model::PathModel;
use catalog::{Band, Level};

/// How pay fits a path, in whole US dollars a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PayFit {
    /// The step it is measured at.
    pub step: Level,
    /// What that step pays.
    pub band: Band,
    /// Typical pay at that step less present pay.
    pub change: Option<i64>,
    /// Wanted pay less the high end of the band, where it is above it.
    pub wanted_above: Option<u32>,
    /// The lowest step in whose band the wanted pay lies; none where it is above all figures there are. A band
    /// without an end is known up to its typical pay, which on the last step is what few earn.
    pub wanted_normal_at: Option<Level>,
}

/// How present and wanted pay fit `path` at `step`.
pub fn pay_fit(path: &PathModel, step: Level, present: Option<u32>, wanted: Option<u32>) -> PayFit {
    let band = path.step(step).band;
    PayFit {
        step,
        band,
        change: present.map(|present| i64::from(band.typical) - i64::from(present)),
        wanted_above: wanted
            .and_then(|wanted| wanted.checked_sub(band.to?))
            .filter(|above| *above > 0),
        wanted_normal_at: wanted.and_then(|wanted| {
            Level::ALL.into_iter().find(|level| {
                let Band { typical, to, .. } = path.step(*level).band;
                wanted <= to.unwrap_or(typical)
            })
        }),
    }
}
