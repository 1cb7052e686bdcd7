//! Pay: the bands of the steps, and the visitor's own on them.

use crate::planner::{given::Given, words};
use catalog::Level;
use fit::{PathModel, pay_fit};
use leptos::prelude::*;

pub(super) fn view(given: &Given, path: &PathModel, step: Level) -> AnyView {
    let fit = pay_fit(path, step, given.answers.pay, given.answers.wanted_pay);
    let band = match fit.band.to {
        Some(to) => format!("{} to {}", words::dollars(fit.band.from), words::dollars(to)),
        None => format!("{} and up", words::dollars(fit.band.from)),
    };
    let change = fit.change.and_then(|change| {
        let amount = words::dollars(u32::try_from(change.unsigned_abs()).ok()?);
        Some(match change {
            ..0 => format!(" Typical pay there is {amount} less than what you earn."),
            0 => " Typical pay there is what you earn.".to_owned(),
            1.. => format!(" Typical pay there is {amount} more than what you earn."),
        })
    });
    let wanted = fit.wanted_normal_at.map(|level| {
        format!(" What you want is normal from the {} step on.", words::step(level))
    });
    view! {
        <section>
            <h3>"Pay"</h3>
            <p>
                {format!("At the {} step this path pays {band} a year.", words::step(step))}
                {change} {wanted}
            </p>
            {chart(path, step, given.answers.pay, given.answers.wanted_pay)}
        </section>
    }
    .into_any()
}

/// The steps' bands as bars, one above the other, with present and wanted pay as lines across.
fn chart(
    path: &PathModel,
    step: Level,
    present: Option<u32>,
    wanted: Option<u32>,
) -> impl IntoView + use<> {
    let highest = path.step(Level::Lead).band.typical.max(wanted.unwrap_or(0)).max(present.unwrap_or(0));
    let full = f64::from(highest.max(1)) * 1.1;
    let x = move |usd: u32| f64::from(usd) / full * 100.0;
    let bars: Vec<_> = Level::ALL
        .into_iter()
        .zip([0.0, 8.0, 16.0, 24.0])
        .map(|(level, y)| {
            let band = path.step(level).band;
            let (from, to) = (x(band.from), band.to.map_or(100.0, x));
            let class = if level == step { "band yours" } else { "band" };
            view! {
                <rect class=class x=format!("{from:.1}") y=(y + 1.0).to_string() width=format!("{:.1}", to - from) height="5"/>
                <rect class="typical" x=format!("{:.1}", x(band.typical)) y=(y + 1.0).to_string() width="0.5" height="5"/>
            }
        })
        .collect();
    let line = move |class: &'static str, usd: u32| {
        view! { <rect class=class x=format!("{:.1}", x(usd)) y="0" width="0.7" height="32"/> }
    };
    view! {
        <svg class="pay" viewBox="0 0 100 32" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            {bars}
            {present.map(|usd| line("you", usd))}
            {wanted.map(|usd| line("wanted", usd))}
        </svg>
    }
}
