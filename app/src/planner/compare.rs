//! Two or three paths side by side.

use super::{
    address::{COMPARED, View},
    given::{Given, paid_step, step},
    results::{obstacle, range_bar},
    words,
};
use crate::markup::{Element, Node, element};
use catalog::PathId;
use fit::{PathModel, Score, gaps, plan, reasons};

/// The paths side by side, and what else can be put beside them.
pub fn compare(given: &Given, slugs: &[PathId]) -> Vec<Node> {
    let paths: Vec<(&PathModel, &Score)> =
        slugs.iter().filter_map(|slug| given.path(slug)).collect();
    if paths.is_empty() {
        return vec![others(given, slugs).with("open", "").into()];
    }
    let row = |head: &'static str, cell: &dyn Fn(&PathModel, &Score) -> Element| {
        element("tr")
            .child(element("th").with("scope", "row").child(head))
            .children(paths.iter().map(|(path, score)| cell(path, score)))
    };
    let said = |words: String| element("td").child(words);
    let heads = paths.iter().map(|(path, _)| {
        element("th")
            .with("scope", "col")
            .child((given.opens)(path))
    });
    let rows = [
        row("Fit", &|_, score| {
            element("td")
                .child(range_bar(score))
                .child(words::fit(score))
        }),
        row("Speaks for it", &|path, _| {
            let (reasons, _) = reasons(&given.model, path, &given.answers);
            let lines = reasons.iter().map(|it| {
                element("li").child(words::answer(&given.model, &given.answers, it.item))
            });
            element("td").child(element("ul").class("reasons").children(lines))
        }),
        row("Stands against it", &|path, score| {
            let (_, against) = reasons(&given.model, path, &given.answers);
            let words = obstacle(given, path, score, against).map(|(_, words)| words);
            said(words.unwrap_or_else(|| "nothing you said".to_owned()))
        }),
        row("Step", &|path, score| said(words::standing(path, score))),
        row("Typical pay", &|path, score| {
            let step = paid_step(score);
            let typical = crate::figures::usd(path.step(step).band.typical);
            said(format!("{typical} at the {} step", words::step(step)))
        }),
        row("Largest gaps", &|path, score| {
            let gaps = gaps(&given.model, path, &given.answers, step(score));
            let names: Vec<String> = gaps
                .iter()
                .take(3)
                .filter_map(|gap| Some(given.model.skills.get(gap.skill)?.name.clone()))
                .collect();
            said(if names.is_empty() {
                "none at this step".to_owned()
            } else {
                words::list(&names)
            })
        }),
        row(
            "Hours of projects to the next or last step",
            &|path, score| {
                let gaps = given.gaps_to_next(path, step(score));
                let hours: u32 = plan(&given.model, path, &given.answers, &gaps)
                    .iter()
                    .map(|step| u32::from(step.hours))
                    .sum();
                said(hours.to_string())
            },
        ),
        row("Breaks", &|_, score| {
            let broken: Vec<String> = score
                .broken
                .iter()
                .map(|it| words::broken(it).to_owned())
                .collect();
            said(if broken.is_empty() {
                "nothing that must hold".to_owned()
            } else {
                words::list(&broken)
            })
        }),
    ];
    let table = element("table")
        .class("compare")
        .child(element("thead").child(element("tr").child(element("td")).children(heads)))
        .child(element("tbody").children(rows));
    let table = scroll("Paths side by side", table);
    vec![table.into(), others(given, slugs).into()]
}

/// A table that may be wider than the page, with its name.
pub fn scroll(name: &'static str, table: Element) -> Element {
    element("div")
        .class("scroll")
        .with("tabindex", "0")
        .with("role", "region")
        .with("aria-label", name)
        .child(table)
}

/// Links to the first two side by side, and to all of them on the map.
pub fn invitation(given: &Given) -> Element {
    let first = given.scores.iter().take(2);
    let slugs = first.filter_map(|score| Some(given.model.paths.get(score.path)?.slug.clone()));
    let href = View::Compare(slugs.collect()).fragment();
    let link = element("a")
        .class("button quiet")
        .with("href", href)
        .child("Compare the first two");
    let map = element("a")
        .class("button quiet")
        .with("href", "/map")
        .child("See them on the map");
    element("p").class("controls").child(link).child(map)
}

/// Links that put another path beside these, or in place of the last.
fn others(given: &Given, slugs: &[PathId]) -> Element {
    let kept = slugs.len().min(COMPARED - 1);
    let links = given
        .scores
        .iter()
        .filter_map(|score| given.model.paths.get(score.path))
        .filter_map(|path| {
            let mut chosen: Vec<PathId> = slugs.iter().take(kept).cloned().collect();
            if slugs.contains(&path.slug) {
                return None;
            }
            chosen.push(path.slug.clone());
            let href = View::Compare(chosen).fragment();
            Some(element("li").child(element("a").with("href", href).child(path.title.clone())))
        });
    element("details")
        .class("fold")
        .child(element("summary").child("Compare with another path"))
        .child(element("ul").class("choices").children(links))
}
