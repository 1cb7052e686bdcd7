//! Pay: the five percentiles of an occupation, and a path's ladder steps on them.

use super::{across, bar, down, frame, scale::Scale, upright, words, words_around};
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
        let bottom = self.steps.iter().fold(TOP, |bottom, _| bottom + ROW);
        let said = self.steps.iter().map(PayStep::said);
        let everybody = self
            .all_occupations
            .map(|sum| format!("All occupations: median {}.", usd(sum)));
        let description = said.chain(everybody).collect::<Vec<_>>().join(" ");
        let mut chart = frame(id, self.title.clone(), description, bottom + 3.8);
        if let Some(wages) = &self.wages {
            chart = chart.child(words(0.0, 0.8, "Percentile").with("class", "quiet"));
            for (name, sum) in wages.known() {
                let x = scale.at(sum);
                chart = chart
                    .child(upright(x, LINES, bottom).class("faint"))
                    .child(words_around(x, 2.0, name).class("quiet"));
            }
        }
        if let Some(sum) = self.all_occupations {
            let (x, text) = (
                scale.at(sum),
                format!("All occupations, median {}", usd(sum)),
            );
            chart = chart
                .child(upright(x, LINES, bottom + 2.4).class("dashed"))
                .child(words(x, bottom + 3.4, text));
        }
        let mut top = TOP;
        for step in &self.steps {
            chart = chart.children(row(scale, step, top));
            top += ROW;
        }
        let ground = drawn("line").with("x1", "0").with("x2", "100%");
        chart = chart.child(ground.with("y1", down(bottom)).with("y2", down(bottom)));
        for sum in scale.marks() {
            let x = scale.at(sum);
            chart = chart
                .child(upright(x, bottom, bottom + 0.35))
                .child(words_around(x, bottom + 1.5, usd_short(sum)).class("quiet"));
        }
        let own = [("You earn", self.you, 0.9), ("You want", self.wanted, 2.0)];
        chart.children(own.into_iter().filter_map(|(name, sum, y)| {
            let (sum, x) = (sum?, scale.at(sum?));
            let mark = drawn("circle")
                .with("cx", across(x))
                .with("cy", down(bottom))
                .with("r", "0.4em");
            let mark = drawn("g")
                .class("you")
                .child(upright(x, LINES, bottom))
                .child(mark);
            Some(mark.child(words_around(x, y, format!("{name} {}", usd_short(sum)))))
        }))
    }

    /// All that must lie on the scale.
    fn sums(&self) -> Vec<u32> {
        let bands = self.steps.iter().flat_map(|step| {
            [Some(step.band.from), Some(step.band.typical), step.band.to]
                .into_iter()
                .flatten()
        });
        let wages = self.wages.iter().flat_map(Wages::known).map(|(_, sum)| sum);
        let own = [self.all_occupations, self.you, self.wanted]
            .into_iter()
            .flatten();
        bands.chain(wages).chain(own).collect()
    }
}

/// A step: its name and typical pay over its band, with a notch at the typical pay. A band without an
/// end runs out of the chart in an arrow.
fn row(scale: Scale, step: &PayStep, top: f64) -> impl Iterator<Item = Element> + use<> {
    let Band { from, typical, to } = step.band;
    let (start, end) = (scale.at(from), to.map_or(100.0, |to| scale.at(to)));
    let y = top + 1.3;
    let name = drawn("tspan")
        .class("strong")
        .child(super::climb::name(step.level));
    let name = words(start, top + 0.9, name).child(format!(" {}", usd_short(typical)));
    let arrow = drawn("path").class("bar").with("d", "M-1-2 9 5-1 12z");
    let arrow = drawn("svg")
        .with("x", "100%")
        .with("y", down(y))
        .with("width", "1")
        .with("height", "1")
        .child(arrow);
    let notch = drawn("rect")
        .class("notch")
        .with("x", across(scale.at(typical)))
        .with("y", down(y - 0.15))
        .with("width", "3")
        .with("height", down(BAR + 0.3))
        .with("transform", "translate(-1.5)");
    [
        Some(name),
        Some(bar(start, end, y, BAR)),
        to.is_none().then_some(arrow),
        Some(notch),
    ]
    .into_iter()
    .flatten()
}
