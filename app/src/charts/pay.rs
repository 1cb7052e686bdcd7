//! Pay: the five percentiles of an occupation, and a path's ladder steps on them.

use super::{across, down, drawing::Drawing, scale::Scale};
use crate::figures::{dollars, thousands};
use catalog::{Band, Pay, Percentiles};
use leptos::prelude::*;

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
    /// The lines that are drawn: what they are called, and where they are.
    fn lines(&self) -> impl Iterator<Item = (&'static str, u32)> {
        let four =
            [("10th", self.p10), ("25th", self.p25), ("50th", self.p50), ("75th", self.p75)];
        four.into_iter().chain(self.p90.map(|p90| ("90th", p90)))
    }
}

impl From<&Percentiles> for Wages {
    fn from(it: &Percentiles) -> Self {
        Self { p10: it.p10, p25: it.p25, p50: it.p50, p75: it.p75, p90: it.p90 }
    }
}

/// What a ladder step pays.
#[derive(Clone, Debug)]
pub struct PayStep {
    /// What it is called: "Entry".
    pub name: &'static str,
    /// Its band.
    pub band: Band,
}

impl PayStep {
    /// The steps of a ladder.
    pub fn ladder(pay: &Pay) -> Vec<Self> {
        catalog::Level::ALL
            .into_iter()
            .filter_map(|level| Some(Self { name: super::climb::name(level), band: pay.band(level)? }))
            .collect()
    }

    /// What it pays, in words.
    fn said(&self) -> String {
        let Band { from, typical, to } = self.band;
        let up_to = to.map_or(" and up".to_owned(), |to| format!(" to {}", dollars(to)));
        format!("{}: {}{up_to}, typically {}.", self.name, dollars(from), dollars(typical))
    }
}

/// The height of a step's row, the first one's top, and a bar's height, in em.
const ROW: f64 = 3.0;
const TOP: f64 = 3.4;
const BAR: f64 = 0.8;

/// The chart.
#[component]
pub fn PayScale(
    /// Names the chart on its page.
    id: &'static str,
    /// Whose wages they are.
    occupation: String,
    /// The percentiles; none where only the steps are known.
    #[prop(into)]
    wages: Option<Wages>,
    /// The ladder's steps, lowest first.
    steps: Vec<PayStep>,
    /// What half of all people earn less than.
    #[prop(into)]
    everybody: Option<u32>,
    /// What the visitor earns.
    #[prop(into)]
    you: Option<u32>,
) -> impl IntoView {
    let bands = steps.iter().flat_map(|step| [Some(step.band.from), Some(step.band.typical), step.band.to]);
    let sums: Vec<u32> = bands
        .chain(wages.iter().flat_map(|wages| wages.lines().map(|(_, usd)| Some(usd))))
        .chain([everybody, you])
        .flatten()
        .collect();
    let scale = Scale::over(sums);
    let rows = steps.iter().fold(0.0, |rows: f64, _| rows + 1.0);
    let bottom = rows.mul_add(ROW, TOP);
    let description: String =
        steps.iter().map(PayStep::said).chain(everybody.map(|usd| format!("All occupations: median {}.", dollars(usd)))).collect::<Vec<_>>().join(" ");
    let percentiles: Vec<_> = wages
        .iter()
        .flat_map(Wages::lines)
        .map(|(name, usd)| {
            let x = across(scale.at(usd));
            view! {
                <line class="faint" x1=x.clone() x2=x.clone() y1="2.4em" y2=down(bottom)/>
                <text class="quiet" text-anchor="middle" x=x y="2em">{name}</text>
            }
        })
        .collect();
    let marks: Vec<_> = scale
        .marks()
        .into_iter()
        .map(|usd| {
            let x = across(scale.at(usd));
            view! {
                <line x1=x.clone() x2=x.clone() y1=down(bottom) y2=down(bottom + 0.35)/>
                <text class="quiet" text-anchor="middle" x=x y=down(bottom + 1.5)>{thousands(usd)}</text>
            }
        })
        .collect();
    let mut top = TOP;
    let bars: Vec<_> = steps
        .iter()
        .map(|step| {
            let bar = bar(scale, step, top);
            top += ROW;
            bar
        })
        .collect();
    let everybody = everybody.map(|usd| {
        let x = across(scale.at(usd));
        view! {
            <line class="dashed" x1=x.clone() x2=x.clone() y1="2.4em" y2=down(bottom + 2.4)/>
            <text x=x dx="-0.2em" y=down(bottom + 3.4)>{format!("All occupations, median {}", dollars(usd))}</text>
        }
    });
    let you = you.map(|usd| {
        let x = across(scale.at(usd));
        view! {
            <g class="you">
                <line x1=x.clone() x2=x.clone() y1="2.4em" y2=down(bottom)/>
                <circle cx=x.clone() cy="2.4em" r="0.4em"/>
                <text text-anchor="middle" x=x y="0.9em">{format!("You {}", thousands(usd))}</text>
            </g>
        }
    });
    let title = format!("What the ladder's steps pay, on the wages of {occupation}");
    let heading = wages.is_some().then(|| view! { <text class="quiet" x="0" y="0.8em">"Percentile"</text> });
    view! {
        <Drawing id class="pay-scale" title description height=bottom + 3.8>
            {heading}
            {percentiles}
            {everybody}
            {bars}
            <line x1="0" x2="100%" y1=down(bottom) y2=down(bottom)/>
            {marks}
            {you}
        </Drawing>
    }
}

/// A step: its name and typical pay over its band, with a notch at the typical pay. A band without an
/// end runs out of the chart in an arrow.
fn bar(scale: Scale, step: &PayStep, top: f64) -> AnyView {
    let Band { from, typical, to } = step.band;
    let (start, end) = (scale.at(from), to.map_or(100.0, |to| scale.at(to)));
    let y = top + 1.3;
    let open = to.is_none().then(|| {
        view! {
            <svg x="100%" y=down(y) overflow="visible" width="1" height="1">
                <path class="bar" d="M-1-2 9 5-1 12z"/>
            </svg>
        }
    });
    view! {
        <text x=across(start) y=down(top + 0.9)><tspan class="strong">{step.name}</tspan>" "{thousands(typical)}</text>
        <rect class="bar" x=across(start) y=down(y) width=across(end - start) height=down(BAR)/>
        {open}
        <rect class="notch" x=across(scale.at(typical)) y=down(y - 0.15) width="3" height=down(BAR + 0.3) transform="translate(-1.5)"/>
    }
    .into_any()
}
