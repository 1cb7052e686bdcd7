//! All paths, ranked.

use super::{given::Given, words};
use fit::{Contribution, Score, reasons};
use leptos::prelude::*;

/// All paths, ranked, with their reasons; those that break a constraint set apart.
#[component]
pub fn Results(
    /// What the results are drawn from.
    given: Given,
) -> impl IntoView {
    let confidence = given.confidence();
    let doubts: Vec<_> =
        confidence.doubts.iter().map(|doubt| view! { <li>{words::doubt(*doubt)}</li> }).collect();
    let said = given.said_anything();
    let row = |score: &Score| row(&given, score);
    let (keep, broken): (Vec<&Score>, Vec<&Score>) =
        given.scores.iter().partition(|score| score.broken.is_empty());
    let keep: Vec<_> = keep.into_iter().map(row).collect();
    let broken: Vec<_> = broken.into_iter().map(row).collect();
    view! {
        <p class="confidence">{words::confidence(confidence.level)}</p>
        <ul class="doubts">{doubts}</ul>
        {said.then(|| view! { <ol class="results">{keep}</ol> })}
        {(said && !broken.is_empty())
            .then(|| view! {
                <h3>"Set apart: these break what must hold"</h3>
                <ol class="results apart">{broken}</ol>
            })}
    }
}

fn row(given: &Given, score: &Score) -> Option<impl IntoView + use<>> {
    let path = given.model.paths.get(score.path)?;
    let (reasons, obstacle) = reasons(&given.model, path, &given.answers);
    let line = |it: &Contribution| {
        let (words, points) =
            (words::answer(&given.model, &given.answers, it.item), words::points(it.points));
        view! { <li><span class="points">{points}</span>" "{words}</li> }
    };
    let lines: Vec<_> = reasons.iter().chain(obstacle.iter()).map(line).collect();
    let broken: Vec<_> =
        score.broken.iter().map(|it| view! { <li class="broken">{words::broken(it)}</li> }).collect();
    let step = score
        .seniority
        .step
        .map(|level| view! { <p class="step">"About "{path.step(level).title.clone()}</p> });
    Some(view! {
        <li class="result">
            <h3><a href=(given.report_at)(&path.slug)>{path.title.clone()}</a></h3>
            <p class="fit"><RangeBar score=*score/><span class="figure">{words::fit(score)}</span></p>
            {step}
            <ul class="reasons">{lines}{broken}</ul>
        </li>
    })
}

/// A fit on the scale from 0 to 100: its range as a line, what is expected as a mark on it. Says
/// nothing to screen readers; the figures stand beside it.
#[component]
pub fn RangeBar(
    /// The score.
    score: Score,
) -> impl IntoView {
    let fit = score.fit;
    let tenth = |value: f64| format!("{value:.1}");
    view! {
        <svg class="range" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="scale" x="0" y="3.5" width="100" height="1"/>
            <rect class="span" x=tenth(fit.low) y="2.5" width=tenth(fit.width().max(0.5)) height="3"/>
            <rect class="mark" x=tenth((fit.expected - 0.8).max(0.0)) y="0" width="1.6" height="8"/>
        </svg>
    }
}
