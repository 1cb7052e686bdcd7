//! Pay: the bands of the steps, and the visitor's own on them.

use crate::markup::{Element, drawn, element};
use crate::planner::{given::Given, results::picture, words};
use catalog::Level;
use fit::{PathModel, pay_fit};

pub(super) fn section(given: &Given, path: &PathModel, step: Level) -> Element {
    let chart = chart(path, step, given.answers.pay, given.answers.wanted_pay);
    super::section("Pay")
        .child(sentences(given, path, step))
        .child(chart)
}

/// What the step pays, and how present and wanted pay stand to it.
pub fn sentences(given: &Given, path: &PathModel, step: Level) -> Element {
    let fit = pay_fit(path, step, given.answers.pay, given.answers.wanted_pay);
    let band = match fit.band.to {
        Some(to) => format!(
            "{} to {}",
            words::dollars(fit.band.from),
            words::dollars(to)
        ),
        None => format!("{} and up", words::dollars(fit.band.from)),
    };
    let mut text = format!(
        "At the {} step this path pays {band} a year.",
        words::step(step)
    );
    if let Some(change) = fit.change {
        let amount = words::dollars(u32::try_from(change.unsigned_abs()).unwrap_or(u32::MAX));
        text.push_str(&match change {
            ..0 => format!(" Typical pay there is {amount} less than what you earn."),
            0 => " Typical pay there is what you earn.".to_owned(),
            1.. => format!(" Typical pay there is {amount} more than what you earn."),
        });
    }
    if let Some(level) = fit.wanted_normal_at {
        text.push_str(&format!(
            " What you want is normal from the {} step on.",
            words::step(level)
        ));
    }
    element("p").child(text)
}

/// The steps' bands as bars, one above the other, with present and wanted pay as lines across.
fn chart(path: &PathModel, step: Level, present: Option<u32>, wanted: Option<u32>) -> Element {
    let highest = path
        .step(Level::Lead)
        .band
        .typical
        .max(wanted.unwrap_or(0))
        .max(present.unwrap_or(0));
    let full = f64::from(highest.max(1)) * 1.1;
    let x = |usd: u32| f64::from(usd) / full * 100.0;
    let bar = |class, at: f64, y: f64, width: f64, height: f64| {
        drawn("rect")
            .class(class)
            .at("x", at)
            .at("y", y)
            .at("width", width)
            .at("height", height)
    };
    let mut chart = picture("pay", "0 0 100 32");
    for (level, y) in Level::ALL.into_iter().zip([1.0, 9.0, 17.0, 25.0]) {
        let band = path.step(level).band;
        let (from, to) = (x(band.from), band.to.map_or(100.0, x));
        let class = if level == step { "band yours" } else { "band" };
        chart = chart.child(bar(class, from, y, to - from, 6.0)).child(bar(
            "typical",
            x(band.typical),
            y,
            0.5,
            6.0,
        ));
    }
    chart
        .children(present.map(|usd| bar("you", x(usd), 0.0, 0.7, 32.0)))
        .children(wanted.map(|usd| bar("wanted", x(usd), 0.0, 0.7, 32.0)))
}
