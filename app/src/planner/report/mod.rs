//! The report of one path: everything about how the visitor stands to it.

mod breakdown;
mod gap_map;
mod pay;
mod plan;
mod seniority;

use super::{given::Given, results::RangeBar, words};
use catalog::{Level, PathId};
use leptos::prelude::*;

/// The report of one path.
#[component]
pub fn Report(
    /// What the results are drawn from.
    given: Given,
    /// The path.
    slug: PathId,
) -> impl IntoView {
    let Some((path, score)) = given.path(&slug) else {
        return view! { <p>"There is no such path. "<a href="/paths">"See all paths"</a>"."</p> }.into_any();
    };
    let (path, score) = (path.clone(), *score);
    let step = score.seniority.step.unwrap_or(Level::Entry);
    let broken: Vec<_> =
        score.broken.iter().map(|it| view! { <li class="broken">{words::broken(it)}</li> }).collect();
    let guide = format!("/paths/{slug}");
    let section = |anchor: &str| format!("{guide}#{anchor}");
    let distance = distance(&given, &path);
    view! {
        <article class="report">
            <p class="fit"><RangeBar score/><span class="figure">"Fit "{words::fit(&score)}</span></p>
            <ul class="reasons">{broken}</ul>
            {breakdown::view(&given, &path, &score)}
            {seniority::view(&given, &path, &score)}
            {gap_map::view(&given, &path, step)}
            {plan::view(&given, &path, step)}
            {pay::view(&given, &path, step)}
            {distance}
            <section>
                <h3>"In the guide"</h3>
                <ul>
                    <li><a href=section("ai")>"What AI changes"</a></li>
                    <li><a href=section("entry")>"How to get in"</a></li>
                    <li><a href=section("outlook")>"Outlook"</a></li>
                    <li><a href=section("interview")>"Interview prep"</a></li>
                </ul>
            </section>
        </article>
    }
    .into_any()
}

/// How far it is from the present role.
fn distance(given: &Given, path: &fit::PathModel) -> Option<AnyView> {
    let role = super::field::current_role(&given.profile)?;
    let (from, _) = given.path(role)?;
    let distance = fit::distance(from, path);
    let verdict = match distance.verdict {
        fit::Verdict::Same => return None,
        fit::Verdict::HighlyViable => "a short way",
        fit::Verdict::Viable => "a way that people go",
        fit::Verdict::Far => "a long way",
    };
    Some(view! {
        <section>
            <h3>"How far from where you are"</h3>
            <p>
                {format!(
                    "From {} it is {verdict}: you bring {:.0}% of the skills it needs, and the days are {:.0}% alike.",
                    words::lower(&from.title),
                    distance.skills * 100.0,
                    distance.activities * 100.0,
                )}
            </p>
        </section>
    }
    .into_any())
}
