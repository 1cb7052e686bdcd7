//! Months, and how much of the calendar several spans of them cover.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, str::FromStr};

/// A month of the years 1900 to 2199, written `2021-03`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(u16);

/// Months since the year 1900 began would overflow nothing here; these are the years accepted.
const FIRST_YEAR: u16 = 1900;
const LAST_YEAR: u16 = 2199;

impl Month {
    /// The month `month` (1 to 12) of `year` (1900 to 2199), if there is one.
    pub fn new(year: u16, month: u8) -> Option<Self> {
        ((FIRST_YEAR..=LAST_YEAR).contains(&year) && (1..=12).contains(&month))
            .then(|| Self((year - FIRST_YEAR) * 12 + u16::from(month) - 1))
    }

    /// Its year.
    pub fn year(self) -> u16 {
        FIRST_YEAR + self.0 / 12
    }

    /// Its number in the year, 1 to 12.
    pub fn month(self) -> u16 {
        self.0 % 12 + 1
    }

    /// Whole months from this one to `later`; 0 where that is not later.
    pub fn until(self, later: Self) -> u16 {
        later.0.saturating_sub(self.0)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

/// A text that is no month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAMonth(String);

impl fmt::Display for NotAMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is no month; write the year (1900 to 2199) and the month, like 2021-03",
            self.0
        )
    }
}

impl std::error::Error for NotAMonth {}

impl FromStr for Month {
    type Err = NotAMonth;

    /// Reads `2021-03`, `2021-03-15` (the day is dropped) and `2021` (taken as January).
    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let mut parts = text.trim().splitn(3, '-');
        let year = parts
            .next()
            .filter(|year| year.len() == 4)
            .and_then(|year| year.parse().ok());
        let month = parts.next().map_or(Some(1), |month| month.parse().ok());
        let day = parts.next().map_or(Some(1), |day| day.parse::<u8>().ok());
        match (year, month, day) {
            (Some(year), Some(month), Some(1..=31)) => Self::new(year, month),
            _ => None,
        }
        .ok_or_else(|| NotAMonth(text.chars().take(40).collect()))
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// How many months `spans` cover, those covered twice counted once. A span runs from its first month
/// up to, not including, its second; one that ends before it begins covers nothing.
pub(crate) fn covered(spans: &[(Month, Month)]) -> u32 {
    let mut spans = spans.to_vec();
    crate::order::sort(&mut spans);
    let mut reached = 0;
    let mut covered = 0;
    for (from, to) in spans {
        let from = from.0.max(reached);
        covered += u32::from(to.0.saturating_sub(from));
        reached = reached.max(to.0);
    }
    covered
}
