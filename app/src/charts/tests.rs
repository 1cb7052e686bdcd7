//! What charts draw.

use super::{Growing, PayScale, PayStep, Post, Wages, climb, growth};
use crate::markup::{Element, Node};
use catalog::{Band, Level, Years};

fn html(chart: Element) -> String {
    Node::from(chart).html()
}

const STEPS: [(Level, Band); 4] = [
    (
        Level::Entry,
        Band {
            from: 60_000,
            typical: 80_000,
            to: Some(100_000),
        },
    ),
    (
        Level::Mid,
        Band {
            from: 80_000,
            typical: 100_000,
            to: Some(150_000),
        },
    ),
    (
        Level::Senior,
        Band {
            from: 100_000,
            typical: 150_000,
            to: Some(200_000),
        },
    ),
    (
        Level::Lead,
        Band {
            from: 150_000,
            typical: 200_000,
            to: None,
        },
    ),
];

fn pay() -> PayScale {
    PayScale {
        title: "Pay".to_owned(),
        steps: STEPS.map(|(level, band)| PayStep { level, band }).into(),
        wages: Some(Wages {
            p10: 60_000,
            p25: 80_000,
            p50: 100_000,
            p75: 150_000,
            p90: Some(200_000),
        }),
        all_occupations: Some(50_000),
        ..PayScale::default()
    }
}

#[test]
fn pay_is_said_in_words_for_those_who_do_not_see_it() {
    let html = html(pay().draw("pay"));
    for words in [
        "<title id=\"pay-title\">Pay</title>",
        "Entry: $60,000 to $100,000, typically $80,000.",
        "Lead: $150,000 and up, typically $200,000.",
        "All occupations: median $50,000.",
    ] {
        assert!(html.contains(words), "{words} in {html}");
    }
}

#[test]
fn the_visitors_mark_is_there_only_for_a_visitor() {
    assert!(!html(pay().draw("pay")).contains("\"you\""));
    let own = PayScale {
        you: Some(90_000),
        wanted: Some(120_000),
        ..pay()
    };
    let html = html(own.draw("pay"));
    assert_eq!(html.matches("<g class=\"you\">").count(), 2);
    assert!(
        html.contains("You earn $90k") && html.contains("You want $120k"),
        "{html}"
    );
}

#[test]
fn percentiles_that_are_not_published_are_not_drawn() {
    let wages = |p90| {
        Some(Wages {
            p10: 60_000,
            p25: 80_000,
            p50: 100_000,
            p75: 150_000,
            p90,
        })
    };
    let with = |wages| html(PayScale { wages, ..pay() }.draw("pay"));
    assert!(with(wages(Some(200_000))).contains(">90th<"));
    assert!(!with(wages(None)).contains(">90th<"));
    assert!(!with(None).contains("Percentile"));
}

#[test]
fn a_scale_of_nothing_is_drawn_too() {
    let html = html(PayScale::default().draw("pay"));
    assert!(html.ends_with("</svg>") && !html.contains("NaN"), "{html}");
}

/// From where to where a bar runs, in percent of the width.
fn bars(html: &str) -> Vec<(f64, f64)> {
    let number = |text: &str, from: &str| -> Option<f64> {
        text.split_once(from)?.1.split_once('%')?.0.parse().ok()
    };
    let bars = html.split("<rect class=\"bar\"").skip(1);
    bars.filter_map(|bar| {
        let from = number(bar, "x=\"")?;
        Some((from, from + number(bar, "width=\"")?))
    })
    .collect()
}

#[test]
fn a_fall_runs_left_of_no_change_and_growth_right_of_it() {
    let row = |percent| Growing {
        occupation: "Smiths".to_owned(),
        percent,
        main: true,
    };
    let html = html(growth(
        "growth",
        "Growth".to_owned(),
        &[row(12.0), row(-6.0)],
    ));
    let [(zero, most), (least, end)] = bars(&html)[..] else {
        assert_eq!(bars(&html).len(), 2, "{html}");
        return;
    };
    assert!(
        (zero - end).abs() < 0.2,
        "both bars meet where nothing changes: {html}"
    );
    assert!(most > zero && least < end);
    assert!(
        ((most - zero) - 2.0 * (end - least)).abs() < 0.3,
        "twice the change, twice the bar"
    );
    assert!(html.contains(">12%<") && html.contains(">\u{2212}6%<"));
}

#[test]
fn no_bar_leaves_the_chart() {
    for change in [-100.0, -3.0, 0.0, 1.0, 300.0] {
        let rows = [change, 3.1].map(|percent| Growing {
            occupation: "All".to_owned(),
            percent,
            main: false,
        });
        let html = html(growth("growth", "Growth".to_owned(), &rows));
        let bars = bars(&html);
        assert_eq!(bars.len(), 2, "{html}");
        assert!(
            bars.iter().all(|(from, to)| *from >= 0.0 && *to <= 90.0),
            "{bars:?}"
        );
    }
}

#[test]
fn the_climb_passes_a_post_for_each_step_and_marks_where_the_visitor_stands() {
    let posts = Level::ALL.map(|level| Post {
        level,
        title: "Smith".to_owned(),
        years: Years {
            from: 2,
            to: Some(5),
        },
        pay: Some(80_000),
    });
    let of = |you| html(climb("climb", "Smith", &posts, you));
    assert_eq!(of(None).matches("class=\"sign\"").count(), 4);
    assert!(!of(None).contains("You"));
    assert_eq!(of(Some(Level::Mid)).matches("class=\"you\"").count(), 1);
    assert!(of(None).contains("Smith, 2\u{2013}5 years, typically $80,000."));
}
