//! How many more or fewer jobs there will be.

use super::{bar, frame, upright, words, wrap::lines};
use crate::figures::percent;
use crate::markup::{Element, drawn};

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
/// How high a line of a name, a bar, and a row below its name are, in em.
const LINE: f64 = 1.3;
const BAR: f64 = 1.0;
const ROW: f64 = 2.4;

/// A bar for each occupation, from no change to its change. `id` names the chart on its page.
pub fn growth(id: &'static str, title: String, rows: &[Growing]) -> Element {
    let least = rows.iter().map(|row| row.percent).fold(0.0, f32::min);
    let most = rows.iter().map(|row| row.percent).fold(0.0, f32::max);
    // A fifth is left on the right for the figure behind the longest bar.
    let span = f64::from((most - least).max(LEAST_SPAN)) * 1.25;
    let x = |percent: f32| f64::from(percent - least) / span * 100.0;
    let said: Vec<String> = rows
        .iter()
        .map(|row| format!("{}: {}.", row.occupation, percent(row.percent)))
        .collect();
    let mut drawn_rows = Vec::new();
    let mut y = 0.0;
    for row in rows {
        for line in lines(&row.occupation) {
            y += LINE;
            drawn_rows.push(words(0.0, y - 0.3, line));
        }
        let (from, to) = (x(row.percent.min(0.0)), x(row.percent.max(0.0)));
        let class = if row.main { "main" } else { "other" };
        drawn_rows.push(drawn("g").class(class).child(bar(from, to, y + 0.15, BAR)));
        let figure = words(to, y + 1.05, percent(row.percent));
        drawn_rows.push(figure.class("strong").with("dx", "0.4em"));
        y += ROW;
    }
    let height = y - ROW + BAR + 0.3;
    // Where nothing falls, the bars' own beginning is the line of no change.
    let zero = (least < 0.0).then(|| upright(x(0.0), 0.0, height));
    frame(id, title, said.join(" "), height)
        .children(drawn_rows)
        .children(zero)
}
