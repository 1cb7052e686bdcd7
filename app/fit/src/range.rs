//! A value that is not wholly known yet.

use serde::{Deserialize, Serialize};
use std::ops::{Add, Mul};

/// What a value is at the least, most likely, and at the most, over all that was not answered.
/// `low <= expected <= high`.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Range {
    /// The least it can turn out to be.
    pub low: f64,
    /// What it most likely is.
    pub expected: f64,
    /// The most it can turn out to be.
    pub high: f64,
}

impl Range {
    /// A value that is known.
    pub const fn known(value: f64) -> Self {
        Self {
            low: value,
            expected: value,
            high: value,
        }
    }

    /// How far it is open.
    pub fn width(self) -> f64 {
        self.high - self.low
    }

    /// Each bound rounded to a tenth.
    #[must_use]
    pub fn rounded(self) -> Self {
        Self {
            low: tenths(self.low),
            expected: tenths(self.expected),
            high: tenths(self.high),
        }
    }
}

impl Add for Range {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            low: self.low + other.low,
            expected: self.expected + other.expected,
            high: self.high + other.high,
        }
    }
}

impl Mul<f64> for Range {
    type Output = Self;

    /// Scales by `factor`, which is not negative.
    fn mul(self, factor: f64) -> Self {
        Self {
            low: self.low * factor,
            expected: self.expected * factor,
            high: self.high * factor,
        }
    }
}

/// `value` rounded to a tenth. Never a negative zero. What lies half-way to within a millionth is
/// rounded up, so that a sum gives the same in whichever order it was added.
pub(crate) fn tenths(value: f64) -> f64 {
    (value * 10.0 + 1e-6).round() / 10.0 + 0.0
}
