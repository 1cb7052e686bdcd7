//! Where the score comes from: the baseline, and what each answer added or took.

use crate::markup::{Element, Node, drawn, element, tenths};
use crate::planner::{given::Given, results::picture, words};
use fit::{PathModel, Score, explain};

/// As many answers are listed one by one; what the others come to is one line.
const LISTED: usize = 12;

fn rows(given: &Given, path: &PathModel) -> (f64, Vec<Element>) {
    let explanation = explain(&given.model, path, &given.answers);
    let mut at = explanation.baseline;
    let count = explanation.contributions.len();
    let mut rows = Vec::new();
    for it in explanation.contributions.iter().take(LISTED) {
        let answer = words::answer(&given.model, &given.answers, it.item);
        let address = given
            .awake
            .and_then(|awake| (awake.address_of)(&given.model, it.item));
        let answer = match address {
            Some(address) => element("a").with("href", address).child(answer).into(),
            None => Node::Text(answer.into()),
        };
        rows.push(row(answer, at, it.points));
        at += it.points;
    }
    if count > LISTED {
        let rest: f64 = explanation
            .contributions
            .iter()
            .skip(LISTED)
            .map(|it| it.points)
            .sum();
        rows.push(row(
            Node::Text(format!("{} smaller answers together", count - LISTED).into()),
            at,
            rest,
        ));
    }
    (explanation.baseline, rows)
}

pub(super) fn section(given: &Given, path: &PathModel, score: &Score) -> Element {
    let (baseline, rows) = rows(given, path);
    let head = element("tr")
        .child(element("th").with("scope", "col").child("Answer"))
        .child(element("th").with("scope", "col").child("Points"))
        .child(element("td"));
    let first = line(
        Node::Text("Somebody who said nothing".into()),
        tenths(baseline),
        bar("base", 0.0, baseline),
    );
    let fit = score.fit.expected;
    let last = line(
        Node::Text("Your fit".into()),
        tenths(fit),
        bar("sum", 0.0, fit),
    );
    super::section("Where this score comes from").child(
        element("table")
            .class("waterfall")
            .child(element("thead").child(head))
            .child(element("tbody").child(first).children(rows))
            .child(element("tfoot").child(last)),
    )
}

fn row(answer: Node, from: f64, points: f64) -> Element {
    let (start, kind) = if points < 0.0 {
        (from + points, "less")
    } else {
        (from, "more")
    };
    line(
        answer,
        words::points(points),
        bar(kind, start, points.abs()),
    )
}

fn line(answer: Node, points: String, bar: Element) -> Element {
    element("tr")
        .child(element("th").with("scope", "row").child(answer))
        .child(element("td").class("points").child(points))
        .child(element("td").class("drawn").child(bar))
}

fn bar(kind: &'static str, start: f64, length: f64) -> Element {
    let rect = drawn("rect")
        .class(kind)
        .at("x", start)
        .with("y", "1")
        .at("width", length.max(0.4));
    picture("bar", "0 0 100 6").child(rect.with("height", "4"))
}
