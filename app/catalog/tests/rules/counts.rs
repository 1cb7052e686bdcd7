//! How much of each thing there must be.

use crate::case::{case, check};
use crate::seeds::BAKER;
use catalog::Rule::{NotHttps, OutOfRange, TooFew, TooLong, TooMany, TooShort};

const CORE_SKILL: &str = r#"[[core_skills]]
skills = ["shaping"]
name = "Making"
why = "Customers notice."
"#;
const TOOLS: &str = r#"[[tools]]
name = "Heat"
tools = ["stone-oven"]
note = "Learn this first."
"#;
const ENTRY_ROUTE: &str = r#"[[entry_routes]]
name = "As an apprentice"
for_whom = "Whoever is curious."
takes = "A year."
how = "Ask at the door."
first_step = "Ask today."
"#;
const PROGRESSION: &str = r#"[[progresses_to]]
title = "Shop owner"
note = "More people, fewer pieces."
"#;
const PIVOT: &str = r#"[[pivots_to]]
path = "potter"
note = "The hands know most of it."
"#;
const PROOF: &str = r#"[[proof_projects]]
project = "first-piece"
why = "It shows patience."
"#;
const INTERVIEW: &str = r#"[[interview]]
question = "Question 1?"
strong = "Names a piece that failed."
skills = ["shaping"]
"#;

#[test]
#[rustfmt::skip]
fn a_section_has_enough_to_be_worth_reading() {
    let overview = "overview = ['A baker makes things.', 'The guild counts 12,400 of them. [@guild-2025]']";
    check([
        case(TooFew, BAKER, overview, "overview = []", "`overview` has 0, but needs at least 1").help("add 1 more"),
        case(TooFew, BAKER, "  'Village Baker',\n", "", "`titles` has 29, but needs at least 30").on("titles ="),
        case(TooFew, BAKER, "'Recipes', ", "", "`ai.speeds_up` has 3, but needs at least 4"),
        case(TooFew, BAKER, "'Touch', ", "", "`ai.stays_human` has 2, but needs at least 3"),
        case(TooFew, BAKER, "  { time = '4:30', text = 'Light the fire.' },\n", "", "`day_to_day.moments` has 4")
            .on("moments ="),
        case(TooFew, BAKER, CORE_SKILL, "", "`core_skills` has 4, but needs 5 to 8").on("[[core_skills]]"),
        case(TooFew, BAKER, TOOLS, "", "`tools` has 2, but needs 3 to 6").on("[[tools]]"),
        case(TooFew, BAKER, ENTRY_ROUTE, "", "`entry_routes` has 3, but needs at least 4").on("[[entry_routes]]"),
        case(TooFew, BAKER, PROGRESSION, "", "`progresses_to` has 2, but needs at least 3").on("[[progresses_to]]"),
        case(TooFew, BAKER, PIVOT, "", "`pivots_to` has 2, but needs at least 3").on("[[pivots_to]]"),
        case(TooFew, BAKER, PROOF, "", "`proof_projects` has 4, but needs at least 5").on("[[proof_projects]]"),
        case(TooFew, BAKER, INTERVIEW, "", "`interview` has 7, but needs at least 8").on("[[interview]]"),
        case(TooFew, BAKER, "skills = ['shaping']", "skills = []", "`core_skills[1].skills`"),
        case(TooFew, BAKER, "[1, 2, 3, 4]", "[1, 2, 3]", "`rubric.skills.shaping.need` has 3, but needs 4"),
        case(TooFew, "skills.toml", "'never', ", "", "`group[1].levels` has 4, but needs 5"),
        case(TooFew, "skills.toml", "'a copy', ", "", "`skill[1].levels` has 3, but needs 4"),
    ]);
}

#[test]
#[rustfmt::skip]
fn a_section_has_no_more_than_can_be_taken_in() {
    check([
        case(TooMany, BAKER, CORE_SKILL, CORE_SKILL.repeat(5), "`core_skills` has 9, but needs 5 to 8")
            .on("[[core_skills]]")
            .help("take 1 away"),
        case(TooMany, BAKER, TOOLS, TOOLS.repeat(5), "`tools` has 7, but needs 3 to 6").on("[[tools]]"),
        case(TooMany, BAKER, "[1, 2, 3, 4]", "[1, 2, 3, 4, 4]", "has 5, but needs 4"),
    ]);
}

#[test]
#[rustfmt::skip]
fn a_text_fits_where_it_is_shown() {
    check([
        case(TooLong, BAKER, "every morning", "ever and ".repeat(20), "`tagline` has 2").help("cut "),
        case(TooLong, BAKER, "what it pays", "ever and ".repeat(20), "`description` has "),
        case(TooShort, BAKER, ", and how to find out whether it is for you", "", "must have 110 to 160"),
        case(TooLong, "questions.toml", "others sleep", "ever and ".repeat(20), "`question[1].left`"),
        case(TooLong, "questions.toml", "have gone home", "ever and ".repeat(20), "`question[1].right`"),
    ]);
}

#[test]
#[rustfmt::skip]
fn a_number_is_plausible() {
    check([
        case(OutOfRange, BAKER, "share = 25", "share = 0", "must lie between 1 and 100"),
        case(OutOfRange, BAKER, "share = 25", "share = 101", "`titles[30].share` is 101"),
        case(OutOfRange, BAKER, "usd = 30000", "usd = 30", "`pay.low.usd` is 30,"),
        case(OutOfRange, BAKER, "year = 2025", "year = 20255", "`pay.percentiles[1].year` is 20255"),
        case(OutOfRange, BAKER, "year = 2025", "year = 1925", "must lie between 2015 and 2040"),
        case(OutOfRange, BAKER, "people = 648", "people = 0", "`pay.surveys[1].people` is 0"),
        case(OutOfRange, BAKER, "job_zone = 2", "job_zone = 6", "must lie between 1 and 5"),
        case(OutOfRange, BAKER, "job_zone = 2", "job_zone = 0", "`rubric.job_zone` is 0"),
        case(OutOfRange, BAKER, "entry_years = 0", "entry_years = -1", "`rubric.entry_years` is -1"),
        case(OutOfRange, BAKER, "weight = 50", "weight = 0", "`rubric.skills.shaping.weight` is 0"),
        case(OutOfRange, BAKER, "[1, 2, 3, 4]", "[1, 2, 3, 5]", "`rubric.skills.shaping.need[4]` is 5"),
        case(OutOfRange, BAKER, "stone-oven = 45.5", "stone-oven = 100.5", "must lie between 0 and 100"),
        case(OutOfRange, BAKER, "scale = 80", "scale = -1", "`rubric.tools.judged.scale` is -1"),
        case(OutOfRange, BAKER, "together = 2", "together = 3", "must lie between -2 and 2"),
        case(OutOfRange, BAKER, "early-or-late = -1", "early-or-late = 0", "is 0, which says nothing"),
        case(OutOfRange, "projects.toml", "shaping = 1 }", "shaping = 0 }", "must lie between 1 and 4"),
        case(OutOfRange, "projects.toml", "shaping = 1 }", "shaping = 5 }", "`project[1].proves.shaping` is 5"),
        case(OutOfRange, "projects.toml", "hours = 8", "hours = 0", "must lie between 1 and 200"),
        case(OutOfRange, "projects.toml", "hours = 8", "hours = 201", "`project[1].hours` is 201"),
        case(OutOfRange, "sources.toml", "year = 2025", "year = 205", "`source[1].year` is 205"),
    ]);
}

#[test]
#[rustfmt::skip]
fn a_link_is_safe_to_follow() {
    check([
        case(NotHttps, "sources.toml", "https://guild", "http://guild", "`http://guild.example/wages`"),
        case(NotHttps, "tools.toml", "https://oven.example/", "oven.example", "`tool[1].homepage`"),
        case(NotHttps, "tools.toml", "https://oven.example/", "https://", "`https://`"),
    ]);
}
