//! Where the score comes from: the baseline, and what each answer added or took.

use crate::planner::{given::Given, words};
use fit::{Contribution, PathModel, Score, explain};
use leptos::prelude::*;

/// As many answers are listed one by one; what the others come to is one line.
const LISTED: usize = 12;

pub(super) fn view(given: &Given, path: &PathModel, score: &Score) -> AnyView {
    let explanation = explain(&given.model, path, &given.answers);
    let (listed, others) =
        explanation.contributions.split_at(explanation.contributions.len().min(LISTED));
    let mut at = explanation.baseline;
    let rows: Vec<_> = listed
        .iter()
        .map(|it: &Contribution| {
            let from = at;
            at += it.points;
            let words = words::answer(&given.model, &given.answers, it.item);
            row(words, from, it.points)
        })
        .collect();
    let rest: f64 = others.iter().map(|it| it.points).sum();
    let rest = (!others.is_empty())
        .then(|| row(format!("{} smaller answers together", others.len()), at, rest));
    view! {
        <section>
            <h3>"Where this score comes from"</h3>
            <table class="waterfall">
                <thead><tr><th scope="col">"Answer"</th><th scope="col">"Points"</th><td></td></tr></thead>
                <tbody>
                    <tr>
                        <th scope="row">"Somebody who said nothing"</th>
                        <td class="points">{format!("{:.1}", explanation.baseline)}</td>
                        <td class="drawn">{bar("base", 0.0, explanation.baseline)}</td>
                    </tr>
                    {rows}
                    {rest}
                </tbody>
                <tfoot>
                    <tr>
                        <th scope="row">"Your fit"</th>
                        <td class="points">{format!("{:.1}", score.fit.expected)}</td>
                        <td class="drawn">{bar("sum", 0.0, score.fit.expected)}</td>
                    </tr>
                </tfoot>
            </table>
        </section>
    }
    .into_any()
}

fn row(words: String, from: f64, points: f64) -> impl IntoView {
    let (start, kind) = if points < 0.0 { (from + points, "less") } else { (from, "more") };
    view! {
        <tr>
            <th scope="row">{words}</th>
            <td class="points">{words::points(points)}</td>
            <td class="drawn">{bar(kind, start, points.abs())}</td>
        </tr>
    }
}

fn bar(kind: &'static str, start: f64, length: f64) -> impl IntoView {
    view! {
        <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class=kind x=format!("{start:.1}") y="1" width=format!("{:.1}", length.max(0.4)) height="4"/>
        </svg>
    }
}
