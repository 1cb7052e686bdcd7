//! Pay: the five percentiles of an occupation, and a path's ladder steps on them.

use super::{across, bar, down, frame, scale::Scale, upright, words, words_around, words_at};
use crate::figures::{usd, usd_short};
use crate::markup::{Element, drawn};
use catalog::{Band, Level, Percentiles};

/// Wages that part an occupation, in whole dollars a year.
#[derive(Clone, Copy, Debug)]
pub struct Wages {
    /// One in ten earns less.
    pub p10: u32,
    /// A quarter earns less.
    pub p25: u32,
    /// Half earns less.
    pub p50: u32,
    /// Three quarters earn less.
    pub p75: u32,
    /// Nine in ten earn less; none where the publisher doesn't say.
    pub p90: Option<u32>,
}

#[cfg(feature = "ssr")]
impl Wages {
    /// The percentiles that are known: what they are called, and where they are.
    fn known(&self) -> impl Iterator<Item = (&'static str, u32)> + use<> {
        let four = [
            ("10th", self.p10),
            ("25th", self.p25),
            ("50th", self.p50),
            ("75th", self.p75),
        ];
        four.into_iter().chain(self.p90.map(|p90| ("90th", p90)))
    }
}

impl From<&Percentiles> for Wages {
    fn from(it: &Percentiles) -> Self {
        Self {
            p10: it.p10,
            p25: it.p25,
            p50: it.p50,
            p75: it.p75,
            p90: it.p90,
        }
    }
}

/// What a ladder step pays.
#[derive(Clone, Copy, Debug)]
pub struct PayStep {
    /// Which step.
    pub level: Level,
    /// Its band.
    pub band: Band,
}

impl PayStep {
    /// In words: "Entry: $82,460 to $135,980, typically $105,210."
    fn said(&self) -> String {
        let Band { from, typical, to } = self.band;
        let up_to = to.map_or_else(|| " and up".to_owned(), |to| format!(" to {}", usd(to)));
        let name = super::climb::name(self.level);
        format!("{name}: {}{up_to}, typically {}.", usd(from), usd(typical))
    }
}

/// What is drawn, in whole dollars a year.
#[derive(Clone, Debug, Default)]
pub struct PayScale {
    /// What it shows: "What the steps pay, on the wages of software developers".
    pub title: String,
    /// The ladder's steps, lowest first.
    pub steps: Vec<PayStep>,
    /// The step that the visitor stands on.
    pub step: Option<Level>,
    /// The wages that the steps were placed on, where they are shown.
    pub wages: Option<Wages>,
    /// The median of all occupations.
    pub all_occupations: Option<u32>,
    /// What the visitor earns.
    pub you: Option<u32>,
    /// What the visitor wants to earn.
    pub wanted: Option<u32>,
}

/// Where the first step's row begins, how high a row and a bar are, in em.
const TOP: f64 = 3.4;
const ROW: f64 = 3.0;
const BAR: f64 = 0.8;
/// Where lines over all rows begin.
const LINES: f64 = 2.4;

impl PayScale {
    /// The chart. `id` names it on its page.
    pub fn draw(&self, id: &'static str) -> Element {
        let scale = Scale::over(&self.sums());
        let bottom = self.rows().last().map_or(TOP, |(_, top)| top + ROW);
        let own = [("You earn", self.you), ("You want", self.wanted)];
        let own = own
            .into_iter()
            .filter_map(|(name, sum)| Some(format!("{name} {}.", usd(sum?))));
        let said = self.steps.iter().map(PayStep::said);
        let said: Vec<String> = said.chain(self.said_of_guides()).chain(own).collect();
        frame(id, self.title.clone(), said.join(" "), bottom + 3.8)
            .children(self.of_guides(scale, bottom))
            .children(self.rows().flat_map(|(step, top)| band(scale, step, top)))
            .children(axis(scale, bottom))
            .children(self.own(scale, bottom))
            .children(self.rows().map(|(step, top)| self.name(scale, step, top)))
    }

    /// The steps and where their rows begin.
    fn rows(&self) -> impl Iterator<Item = (&PayStep, f64)> {
        let tops = std::iter::successors(Some(TOP), |top| Some(top + ROW));
        self.steps.iter().zip(tops)
    }

    /// What the visitor earns and wants, as lines over all steps.
    fn own(&self, scale: Scale, bottom: f64) -> Vec<Element> {
        let line = |class, name, sum, y| {
            let x = scale.at(sum);
            let disc = drawn("circle")
                .with("cx", across(x))
                .with("cy", down(bottom));
            drawn("g")
                .class(class)
                .child(upright(x, LINES, bottom))
                .child(disc.with("r", "0.4em"))
                .child(words_at(x, y, format!("{name} {}", usd_short(sum))))
        };
        let you = self.you.map(|sum| line("you", "You earn", sum, 0.9));
        let wanted = self
            .wanted
            .map(|sum| line("you wanted", "You want", sum, 2.0));
        you.into_iter().chain(wanted).collect()
    }

    /// A step's name and typical pay.
    fn name(&self, scale: Scale, step: &PayStep, top: f64) -> Element {
        let name = drawn("tspan")
            .class("strong")
            .child(super::climb::name(step.level));
        let (x, y) = (scale.at(step.band.from), top + 0.7);
        let here = self.step == Some(step.level);
        // On a phone the longer name takes half of the width.
        let name = if here && x > 40.0 {
            words(100.0, y, name).with("text-anchor", "end")
        } else {
            words(x, y, name)
        };
        let name = name.child(format!(" {}", usd_short(step.band.typical)));
        if here {
            name.child(", your step").class("you")
        } else {
            name
        }
    }

    /// All that must lie on the scale.
    fn sums(&self) -> Vec<u32> {
        let bands = self.steps.iter().flat_map(|step| {
            [Some(step.band.from), Some(step.band.typical), step.band.to]
                .into_iter()
                .flatten()
        });
        let own = [self.you, self.wanted].into_iter().flatten();
        bands.chain(self.sums_of_guides()).chain(own).collect()
    }
}

/// What guides alone show: percentiles, and the median of everybody. The browser draws no guide, and its
/// program goes without what draws them.
#[cfg(not(feature = "ssr"))]
impl PayScale {
    fn of_guides(&self, _: Scale, _: f64) -> [Element; 0] {
        []
    }

    fn said_of_guides(&self) -> Option<String> {
        None
    }

    fn sums_of_guides(&self) -> [u32; 0] {
        []
    }
}

#[cfg(feature = "ssr")]
impl PayScale {
    fn of_guides(&self, scale: Scale, bottom: f64) -> Vec<Element> {
        let mut lines = self.percentiles(scale, bottom);
        lines.extend(self.everybody(scale, bottom));
        lines
    }

    fn said_of_guides(&self) -> Option<String> {
        let median = self.all_occupations?;
        Some(format!("All occupations: median {}.", usd(median)))
    }

    fn sums_of_guides(&self) -> Vec<u32> {
        let wages = self.wages.iter().flat_map(Wages::known).map(|(_, sum)| sum);
        wages.chain(self.all_occupations).collect()
    }

    fn percentiles(&self, scale: Scale, bottom: f64) -> Vec<Element> {
        let Some(wages) = &self.wages else {
            return Vec::new();
        };
        let lines = wages.known().flat_map(|(name, sum)| {
            let x = scale.at(sum);
            let line = upright(x, LINES, bottom).class("faint");
            [line, words_around(x, 2.0, name).class("quiet")]
        });
        let heading = words(0.0, 0.8, "Percentile").class("quiet");
        [heading].into_iter().chain(lines).collect()
    }

    fn everybody(&self, scale: Scale, bottom: f64) -> Vec<Element> {
        let line = |sum| {
            let (x, words_of) = (
                scale.at(sum),
                format!("All occupations, median {}", usd(sum)),
            );
            let line = upright(x, LINES, bottom + 2.4).class("dashed");
            vec![line, words(x, bottom + 3.4, words_of)]
        };
        self.all_occupations.map(line).unwrap_or_default()
    }
}

/// A step's band, with a notch at the typical pay. A band without an end runs out of the chart in an
/// arrow.
fn band(scale: Scale, step: &PayStep, top: f64) -> impl Iterator<Item = Element> + use<> {
    let Band { from, typical, to } = step.band;
    let (start, end) = (scale.at(from), to.map_or(100.0, |to| scale.at(to)));
    let y = top + 1.3;
    let head = drawn("path").class("bar").with("d", "M-1-2 9 5-1 12z");
    let arrow = drawn("svg")
        .with("x", "100%")
        .with("y", down(y))
        .with("width", "1")
        .with("height", "1")
        .child(head);
    let notch = drawn("rect")
        .class("notch")
        .with("x", across(scale.at(typical)))
        .with("y", down(y - 0.2))
        .with("width", "3")
        .with("height", down(BAR + 0.4))
        .with("transform", "translate(-1.5)");
    [
        Some(bar(start, end, y, BAR)),
        to.is_none().then_some(arrow),
        Some(notch),
    ]
    .into_iter()
    .flatten()
}

/// The ground that the rows stand on, and round sums under it.
fn axis(scale: Scale, bottom: f64) -> impl Iterator<Item = Element> {
    let ground = drawn("line").with("x1", "0").with("x2", "100%");
    let ground = ground.with("y1", down(bottom)).with("y2", down(bottom));
    let marks = scale.marks().into_iter().flat_map(move |sum| {
        let x = scale.at(sum);
        let mark = upright(x, bottom, bottom + 0.4);
        [
            mark,
            words_around(x, bottom + 1.5, usd_short(sum)).class("quiet"),
        ]
    });
    [ground].into_iter().chain(marks)
}
