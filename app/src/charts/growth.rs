//! How many more or fewer jobs there will be.

use super::{across, down, drawing::Drawing, wrap::lines};
use crate::figures::percent;
use leptos::prelude::*;

/// An occupation and how it changes.
#[derive(Clone, Debug)]
pub struct Growing {
    /// Its name.
    pub occupation: String,
    /// Its change over the period, in percent.
    pub percent: f32,
    /// Whether it is what the page is about, not what that is compared with.
    pub main: bool,
}

/// The least width of the whole, in percent of jobs: a change of one percent must not look like much.
const LEAST_SPAN: f32 = 20.0;

/// The chart: a bar for each occupation, from no change to its change.
#[component]
pub fn GrowthBars(
    /// Names the chart on its page.
    id: &'static str,
    /// What it shows: "Change in jobs, 2024–34".
    title: String,
    /// The occupations.
    rows: Vec<Growing>,
) -> impl IntoView {
    let least = rows.iter().map(|row| row.percent).fold(0.0, f32::min);
    let most = rows.iter().map(|row| row.percent).fold(0.0, f32::max);
    // A fifth is left on the right for the figure behind the longest bar.
    let span = f64::from((most - least).max(LEAST_SPAN)) * 1.25;
    let x = move |percent: f32| f64::from(percent - least) / span * 100.0;
    let description: Vec<String> =
        rows.iter().map(|row| format!("{}: {}.", row.occupation, percent(row.percent))).collect();
    let mut top = 0.0;
    let bars: Vec<_> = rows
        .iter()
        .map(|row| {
            let mut y = top;
            let name: Vec<_> = lines(&row.occupation)
                .into_iter()
                .map(|line| {
                    y += 1.3;
                    view! { <text x="0" y=down(y - 0.3)>{line}</text> }
                })
                .collect();
            top = y + 2.4;
            let (from, to) = (x(row.percent.min(0.0)), x(row.percent.max(0.0)));
            let class = if row.main { "bar" } else { "bar other" };
            view! {
                {name}
                <rect class=class x=across(from) y=down(y + 0.15) width=across(to - from) height="1em"/>
                <text class="strong" x=across(to) dx="0.4em" y=down(y + 1.05)>{percent(row.percent)}</text>
            }
        })
        .collect();
    let zero = (least < 0.0).then(|| {
        let x = across(x(0.0));
        view! { <line x1=x.clone() x2=x y1="0" y2=down(top - 1.0)/> }
    });
    view! {
        <Drawing id class="growth" title description=description.join(" ") height=top - 1.0>
            {bars}
            {zero}
        </Drawing>
    }
}
