//! All paths, ranked.

use super::{
    given::{Given, step},
    words,
};
use crate::markup::{Element, Node, drawn, element};
use fit::{ConfidenceLevel, Contribution, Item, PathModel, Score, reasons};

/// All paths, ranked, with their reasons; those that break a constraint set apart.
pub fn results(given: &Given) -> Vec<Node> {
    let confidence = given.confidence();
    let said = confidence.level > ConfidenceLevel::None;
    let doubts = confidence
        .doubts
        .iter()
        .filter(|_| said)
        .map(|doubt| element("li").child(words::doubt(*doubt)));
    let mut nodes = vec![
        element("p")
            .class("confidence")
            .child(words::confidence(confidence.level))
            .into(),
        element("ul").class("doubts").children(doubts).into(),
    ];
    if said {
        let (keep, apart): (Vec<&Score>, Vec<&Score>) = given
            .scores
            .iter()
            .partition(|score| score.broken.is_empty());
        let lead = element("p").class("lead");
        nodes.insert(0, lead.children(in_short(given, &keep)).into());
        let list = |class, scores: Vec<&Score>| {
            let rows = scores.into_iter().filter_map(|score| row(given, score));
            element("ol").class(class).children(rows)
        };
        nodes.push(list("results", keep).into());
        if !apart.is_empty() {
            nodes.push(
                element("h2")
                    .child("Set apart: these break what must hold")
                    .into(),
            );
            nodes.push(list("results apart", apart).into());
        }
    }
    nodes
}

/// The first three in one sentence.
fn in_short(given: &Given, scores: &[&Score]) -> Option<String> {
    let titles: Vec<String> = scores
        .iter()
        .take(3)
        .filter_map(|score| Some(words::lower(&given.model.paths.get(score.path)?.title)))
        .collect();
    let (first, next) = titles.split_first()?;
    let next = match next {
        [] => String::new(),
        [one] => format!("; next comes {one}"),
        more => format!("; next come {}", words::list(more)),
    };
    Some(format!("What fits best so far is {first}{next}."))
}

/// What speaks against a path most: an answer or, where none does, the largest gap. With its points.
pub fn obstacle(
    given: &Given,
    path: &PathModel,
    score: &Score,
    said: Option<Contribution>,
) -> Option<(String, String)> {
    let (points, item) = match said {
        Some(it) => (words::points(it.points), it.item),
        None => {
            let skill = given.largest_gap(path, step(score))?;
            ("gap".to_owned(), Item::Skill(skill))
        }
    };
    Some((points, words::answer(&given.model, &given.answers, item)))
}

fn row(given: &Given, score: &Score) -> Option<Element> {
    let path = given.model.paths.get(score.path)?;
    let (reasons, against) = reasons(&given.model, path, &given.answers);
    let reasons = reasons.iter().map(|it| {
        let answer = words::answer(&given.model, &given.answers, it.item);
        (words::points(it.points), answer)
    });
    let lines = reasons
        .chain(obstacle(given, path, score, against))
        .map(|(points, answer)| {
            element("li")
                .child(element("span").class("points").child(points))
                .child(" ")
                .child(answer)
        });
    let step = score.seniority.step.map(|_| {
        element("p")
            .class("standing")
            .child("On its ladder: ")
            .child(words::standing(path, score))
    });
    Some(
        element("li")
            .class("result")
            .child(element("h2").child((given.opens)(path)))
            .child(fit_line("", score))
            .children(step)
            .child(
                element("ul")
                    .class("reasons")
                    .children(lines)
                    .children(broken(score)),
            ),
    )
}

/// The constraints a path breaks, as list items.
pub fn broken(score: &Score) -> impl Iterator<Item = Element> {
    score
        .broken
        .iter()
        .map(|it| element("li").class("broken").child(words::broken(it)))
}

/// A fit, drawn and in figures.
pub fn fit_line(before: &'static str, score: &Score) -> Element {
    let figure = element("span")
        .class("figure")
        .child(before)
        .child(words::fit(score));
    element("p")
        .class("fit")
        .child(range_bar(score))
        .child(figure)
}

/// A fit on the scale from 0 to 100: its range as a line, what is expected as a mark on it. Says nothing
/// to screen readers; the figures stand beside it.
pub fn range_bar(score: &Score) -> Element {
    let fit = score.fit;
    let bar = |class, y: &'static str, height: &'static str| {
        drawn("rect")
            .class(class)
            .with("y", y)
            .with("height", height)
    };
    let scale = bar("scale", "3.5", "1.0")
        .with("x", "0.0")
        .with("width", "100.0");
    let span = bar("span", "2.5", "3.0")
        .at("x", fit.low)
        .at("width", fit.width().max(0.5));
    let mark = bar("mark", "0.0", "8.0")
        .at("x", (fit.expected - 0.8).max(0.0))
        .with("width", "1.6");
    picture("range", "0 0 100 8")
        .child(scale)
        .child(span)
        .child(mark)
}

/// A picture that stretches, and whose words stand beside it.
pub fn picture(class: &'static str, view_box: &'static str) -> Element {
    drawn("svg")
        .class(class)
        .with("viewBox", view_box)
        .with("preserveAspectRatio", "none")
        .with("aria-hidden", "true")
        .with("focusable", "false")
}
