//! Where the score comes from: the baseline, and what each answer added or took.

use crate::markup::{Element, Node, drawn, element, tenths};
use crate::planner::{given::Given, results::picture, words};
use fit::{Contribution, Item, PathModel, Score, explain};

/// As many answers are listed in sight; the others are folded, and what they come to is one line.
const LISTED: usize = 12;

pub(super) fn section(given: &Given, path: &PathModel, score: &Score) -> Element {
    let explanation = explain(&given.model, path, &given.answers).rounded();
    let answers = &explanation.contributions;
    let scale = Scale::over(explanation.baseline, answers);
    let (mut sum, mut in_sight) = (explanation.baseline, explanation.baseline);
    let mut rows = Vec::new();
    for it in answers {
        let from = sum;
        sum += it.points;
        let answer = answer(given, it.item);
        rows.push(line(
            answer,
            words::points(it.points),
            scale.change(from, sum),
        ));
        if rows.len() == LISTED {
            in_sight = sum;
        }
    }
    let mut folded = None;
    if rows.len() > LISTED {
        let small = rows.split_off(LISTED);
        let words = format!("{} smaller answers together", small.len());
        let points = words::points(sum - in_sight);
        rows.push(line(words.into(), points, scale.change(in_sight, sum)));
        let fold = element("details").class("fold");
        let fold = fold.child(element("summary").child("The smaller answers"));
        let table = element("table").class("waterfall");
        folded = Some(fold.child(table.child(element("tbody").children(small))));
    }
    let head = element("tr")
        .child(element("th").with("scope", "col").child("Answer"))
        .child(element("th").with("scope", "col").child("Points"))
        .child(element("td"));
    let whole = |words: &'static str, points, class| {
        let bar = scale.bar(class, scale.from, points);
        line(words.into(), tenths(points), bar)
    };
    let first = whole("Somebody who said nothing", explanation.baseline, "base");
    let last = whole("Your fit", score.fit.expected, "sum");
    super::section("Where this score comes from")
        .child(
            element("table")
                .class("waterfall")
                .child(element("thead").child(head))
                .child(element("tbody").child(first).children(rows))
                .child(element("tfoot").child(last)),
        )
        .children(folded)
}

/// An answer, as a link to where it is changed.
fn answer(given: &Given, item: Item) -> Node {
    let words = words::answer(&given.model, &given.answers, item);
    link(given, item, words)
}

/// A link to where an answer is given.
pub(super) fn link(given: &Given, item: Item, words: String) -> Node {
    let address = given
        .awake
        .and_then(|awake| (awake.address_of)(&given.model, item));
    match address {
        Some(address) => element("a").with("href", address).child(words).into(),
        None => Node::Text(words.into()),
    }
}

fn line(answer: Node, points: String, bar: Element) -> Element {
    element("tr")
        .child(element("th").with("scope", "row").child(answer))
        .child(element("td").class("points").child(points))
        .child(element("td").class("drawn").child(bar))
}

/// What the width shows: from the least that the sum is on its way to the most. On all of 0 to 100 an answer
/// would be a pixel or two.
#[derive(Clone, Copy)]
struct Scale {
    from: f64,
    to: f64,
}

impl Scale {
    fn over(baseline: f64, answers: &[Contribution]) -> Self {
        let (mut sum, mut from, mut to) = (baseline, baseline, baseline);
        for it in answers {
            sum += it.points;
            (from, to) = (from.min(sum), to.max(sum));
        }
        // Room for the bar that is the least of all.
        let from = (from - (to - from) / 8.0 - 1.0).max(0.0);
        Self { from, to }
    }

    /// What an answer changes.
    fn change(self, from: f64, to: f64) -> Element {
        if to < from {
            self.bar("less", to, from)
        } else {
            self.bar("more", from, to)
        }
    }

    fn bar(self, class: &'static str, start: f64, end: f64) -> Element {
        let scale = 100.0 / (self.to - self.from).max(1.0);
        let rect = drawn("rect")
            .class(class)
            .at("x", (start - self.from) * scale)
            .with("y", "1")
            .at("width", ((end - start) * scale).max(0.4));
        picture("bar", "0 0 100 6").child(rect.with("height", "4"))
    }
}
