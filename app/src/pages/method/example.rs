//! A profile scored while the page is made, so that the example is always what the code does.

use crate::Site;
use fit::{Answers, ContributionLine, PathModel, Profile, Said, SkillAnswer, report};
use leptos::prelude::*;
use std::cmp::Reverse;

/// How many tools the example names.
const TOOLS: usize = 2;
/// How many years of work it has.
const YEARS: f64 = 3.0;

pub(super) fn example(site: &Site) -> AnyView {
    let model = &site.model;
    let report = model
        .paths
        .first()
        .map(|path| Answers::new(model, &profile(site, path), None))
        .and_then(|answers| report(model, 0, &answers));
    let Some(report) = report else {
        return ().into_any();
    };
    let rows: Vec<_> = report
        .contributions
        .iter()
        .map(|it| line(said(it), signed(it.points)))
        .collect();
    view! {
        <p>
            {format!("Somebody gives {} answers. On the path “{}” they come to this, worked out by the same code while this page was made:", report.contributions.len(), report.title)}
        </p>
        <div class="scroll" tabindex="0" role="region" aria-label="A worked example">
            <table class="worked">
                <thead>
                    <tr><th scope="col">"Answer"</th><th scope="col" class="number">"Points"</th></tr>
                </thead>
                <tbody>
                    {line("Nothing said: the baseline".to_owned(), format!("{:.1}", report.baseline))}
                    {rows}
                </tbody>
                <tfoot>{line("Expected fit".to_owned(), format!("{:.1}", report.fit.expected))}</tfoot>
            </table>
        </div>
        <p>
            {format!("With all that is still unknown, the fit lies between {:.1} and {:.1}.", report.fit.low, report.fit.high)}
        </p>
    }
    .into_any()
}

/// Somebody who knows some of what the path takes: its weightiest skills at falling levels, those
/// tools of its guide that speak for it most, a leaning on its first question, and three years of work.
fn profile(site: &Site, path: &PathModel) -> Profile {
    let model = &site.model;
    let mut needs: Vec<_> = path.skills.iter().collect();
    needs.sort_by_key(|need| Reverse(need.weight));
    let skills = needs.iter().zip([3, 2, 1]).filter_map(|(need, level)| {
        let answer = SkillAnswer {
            level: Some(level),
            evidence: None,
        };
        Some((model.skills.get(need.skill)?.id.clone(), answer))
    });
    let guide = site.catalog.path(path.slug.as_str());
    let named = guide.iter().flat_map(|path| &path.tools);
    let named = named.flat_map(|group| &group.tools);
    let mut tools: Vec<usize> = named.filter_map(|id| model.tool_at(id)).collect();
    tools.sort_by(|one, other| path.tools.of(*other).total_cmp(&path.tools.of(*one)));
    let tools = tools.iter().take(TOOLS);
    let tools = tools.filter_map(|at| Some(model.tools.get(*at)?.id.clone()));
    let preferences = path.loadings.first().into_iter();
    let preferences = preferences.filter_map(|(at, loading)| {
        let leaning = if *loading > 0 { 2 } else { -2 };
        Some((model.questions.get(*at)?.id.clone(), leaning))
    });
    Profile {
        years: Some(YEARS),
        skills: skills.collect(),
        tools: tools.collect(),
        preferences: preferences.collect(),
        ..Profile::default()
    }
}

/// What was answered, in words.
fn said(line: &ContributionLine) -> String {
    let name = &line.name;
    match line.said {
        Said::Level(level) => format!("{name}: level {level}"),
        Said::Mentioned => format!("{name}: named in a CV"),
        Said::Used => format!("Uses {name}"),
        Said::NotUsed => format!("Never used {name}"),
        Said::Leaning(_) => format!("Would rather: {name}"),
        Said::Years(years) => format!("{years} years of work"),
        Said::PresentRole => format!("Works as: {name}"),
        Said::PastRole => format!("Worked as: {name}"),
    }
}

fn line(words: String, points: String) -> AnyView {
    view! { <tr><th scope="row">{words}</th><td class="number">{points}</td></tr> }.into_any()
}

/// Points with their sign.
fn signed(points: f64) -> String {
    format!("{points:+.1}").replace('-', "\u{2212}")
}
