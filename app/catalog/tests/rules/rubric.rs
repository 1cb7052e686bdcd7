//! What scoring uses: sums, levels and balance.

use crate::case::{case, check};
use crate::seeds::{BAKER, valid};
use catalog::Rule::{LoadingBalance, NeedFalls, PointSum, ToolTwice, WeightSum};

#[test]
#[rustfmt::skip]
fn weights_and_points_add_up_to_a_hundred() {
    check([
        case(WeightSum, BAKER, "weight = 50", "weight = 47", "add up to 97").on("[rubric.skills]").help("give 3 more"),
        case(WeightSum, BAKER, "weight = 50", "weight = 60", "add up to 110").on("[rubric.skills]").help("take 10 away"),
        case(PointSum, BAKER, "experience = 15", "experience = 20", "add up to 105").help("take 5 away"),
    ]);
}

#[test]
fn points_may_be_left_out() {
    let points = "points = { skills = 40, tools = 25, preferences = 20, experience = 15 }\n";
    let without = valid().change(BAKER, points, "");
    let catalog = without.catalog();
    assert_eq!(
        catalog.path("baker").expect("the baker").rubric.points,
        catalog::Points::default()
    );
}

#[test]
#[rustfmt::skip]
fn the_need_for_a_skill_does_not_fall() {
    check([case(NeedFalls, BAKER, "[1, 2, 3, 4]", "[1, 3, 2, 4]", "`rubric.skills.shaping.need`")]);
}

#[test]
#[rustfmt::skip]
fn a_tool_is_surveyed_or_judged() {
    check([case(ToolTwice, BAKER, "scale = 80", "scale = 80\nstone-oven = 40", "`stone-oven`").on("stone-oven = 40")]);
}

#[test]
#[rustfmt::skip]
fn loadings_are_in_balance() {
    check([
        case(LoadingBalance, BAKER, "early-or-late = -1", "early-or-late = 1", "add up to 3").on("[rubric.preferences]"),
        case(LoadingBalance, BAKER, "together = 2", "together = -2", "add up to -3").on("[rubric.preferences]"),
    ]);
}
