//! The ladder: entry, mid, senior and lead, without gap or overlap.

use crate::case::{case, check};
use crate::seeds::BAKER;
use catalog::Rule::{LadderSteps, LadderYears, OutOfRange};

const LEAD: &str = "
[[ladder]]
level = 'lead'
title = 'Guild elder'
years = { from = 10 }
focus = 'The next piece.'
trusted_with = 'The shop for an hour.'
pay = 'Around the middle.'
";

#[test]
#[rustfmt::skip]
fn a_ladder_has_four_steps_in_order() {
    let legend = format!("{}{}", LEAD.replace("= 10", "= 10, to = 12"), LEAD.replace("lead", "legend"));
    check([
        case(LadderSteps, BAKER, "level = 'mid'", "level = 'senior'", "is `senior`, but must be `mid`")
            .help("entry, mid, senior and lead"),
        case(LadderSteps, BAKER, "level = 'mid'", "level = 'midd'", "`midd`"),
        case(LadderSteps, BAKER, LEAD, "", "has 3 steps, but needs 4").on("[[ladder]]\nlevel = 'senior'").help("lead"),
        case(LadderSteps, BAKER, LEAD, legend.replace("from = 10 }", "from = 12 }"), "the ladder ends with `lead`")
            .on("level = 'legend'"),
    ]);
}

#[test]
#[rustfmt::skip]
fn steps_follow_each_other_without_gap_or_overlap() {
    check([
        case(LadderYears, BAKER, "from = 2, to = 5", "from = 3, to = 5", "between 2 and 3 years the ladder has a gap")
            .help("start after 2"),
        case(LadderYears, BAKER, "from = 2, to = 5", "from = 1, to = 5", "between 1 and 2 years two steps overlap"),
        case(LadderYears, BAKER, "from = 5, to = 10", "from = 5, to = 9", "between 9 and 10 years").on("from = 10"),
        case(LadderYears, BAKER, "from = 2, to = 5", "from = 2", "does not end").help("`to = 5`"),
        case(LadderYears, BAKER, "from = 0, to = 2", "from = 2, to = 2", "starts after 2 years and ends after 2"),
        case(LadderYears, BAKER, "{ from = 10 }", "{ from = 10, to = 20 }", "ends after 20 years"),
        case(OutOfRange, BAKER, "from = 10 }", "from = 61 }", "`ladder[4].years.from` is 61"),
    ]);
}
