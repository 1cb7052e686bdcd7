//! Pay: the bands of the steps, and the visitor's own on them.

use crate::charts::{PayScale, PayStep};
use crate::figures::usd;
use crate::markup::{Element, element};
use crate::planner::{
    given::{Given, paid_step},
    words,
};
use catalog::Level;
use fit::{PathModel, Score, pay_fit};

pub(super) fn section(given: &Given, path: &PathModel, score: &Score) -> Element {
    let answers = &given.answers;
    let chart = chart(path, score.seniority.step, answers.pay, answers.wanted_pay);
    super::section("Pay")
        .child(element("p").child(sentences(given, path, score)))
        .child(chart)
}

/// What the step pays, and how present and wanted pay stand to it.
pub fn sentences(given: &Given, path: &PathModel, score: &Score) -> String {
    let (step, wanted) = (paid_step(score), given.answers.wanted_pay);
    let fit = pay_fit(path, step, given.answers.pay, wanted);
    let band = match fit.band.to {
        Some(to) => format!("{} to {}", usd(fit.band.from), usd(to)),
        None => format!("{} and up", usd(fit.band.from)),
    };
    let known = if score.seniority.measured_at().is_some() {
        ""
    } else {
        "Your step is not known yet. "
    };
    let mut text = format!(
        "{known}At the {} step this path pays {band} a year.",
        words::step(step)
    );
    if let Some(change) = fit.change {
        let amount = usd(u32::try_from(change.unsigned_abs()).unwrap_or(u32::MAX));
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
    } else if let Some(wanted) = wanted {
        let typical = path.step(Level::Lead).band.typical;
        text.push_str(&format!(
            " What you want is {} more than typical pay at the last step.",
            usd(wanted.saturating_sub(typical))
        ));
    }
    text
}

/// The steps' bands, one above the other, with present and wanted pay as lines across.
fn chart(
    path: &PathModel,
    step: Option<Level>,
    present: Option<u32>,
    wanted: Option<u32>,
) -> Element {
    let band = |level| PayStep {
        level,
        band: path.step(level).band,
    };
    let scale = PayScale {
        title: format!("What the steps of {} pay", words::lower(&path.title)),
        steps: Level::ALL.map(band).into(),
        step,
        you: present,
        wanted,
        ..PayScale::default()
    };
    element("figure")
        .class("chart")
        .child(scale.draw("pay-scale"))
}
