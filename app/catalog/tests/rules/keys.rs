//! Keys: those that are there, those that are missing, and what type they have.

use crate::case::{case, check};
use crate::seeds::{BAKER, valid};
use catalog::Rule::{DuplicateKey, Empty, MissingKey, UnknownKey, WeightSum, WrongType};

#[test]
#[rustfmt::skip]
fn an_unknown_key_is_told_from_a_mistyped_one() {
    check([
        case(UnknownKey, BAKER, "tagline =", "taglin =", "`taglin`").help("`tagline`").also(MissingKey),
        case(UnknownKey, BAKER, "[ai]", "[ai]\nmood = 'good'", "`ai` has no key `mood`")
            .on("mood")
            .help("speeds_up, stays_human, why"),
        case(UnknownKey, BAKER, "{ time =", "{ at = '4', time =", "`day_to_day.moments[1]`"),
        case(UnknownKey, BAKER, "{ usd = 30000,", "{ usd = 30000, per = 'hour',", "`pay.low`"),
        case(UnknownKey, BAKER, "weight = 50,", "weight = 50, wait = 5,", "`rubric.skills.shaping`"),
        case(UnknownKey, "skills.toml", "summary =", "sumary =", "`sumary`").help("summary").also(MissingKey),
        case(UnknownKey, "tools.toml", "retired =", "retird =", "`retird`").help("`retired`"),
        case(UnknownKey, "projects.toml", "hours =", "hour =", "`hour`").help("`hours`").also(MissingKey),
        case(UnknownKey, "questions.toml", "[[question]]", "[[questions]]", "`questions`").help("`question`"),
        case(UnknownKey, "sources.toml", "licence =", "license =", "`license`").help("`licence`"),
    ]);
}

#[test]
#[rustfmt::skip]
fn a_key_of_the_file_that_slipped_below_a_header_is_told_to_move_up() {
    check([
        case(UnknownKey, BAKER, "issuer =", "certification_note = 'None.'\nissuer =", "`certifications[1]`")
            .help("`certification_note` belongs to the file itself: move it above the first `[` header"),
    ]);
}

#[test]
#[rustfmt::skip]
fn a_missing_section_or_key_is_shown() {
    check([
        case(MissingKey, BAKER, "slug = 'baker'\n", "", "`slug`").on("title =").help("slug = '…'"),
        case(MissingKey, BAKER, "why = ['Hands know what words do not.']\n", "", "`ai.why`")
            .on("[ai]")
            .help("why = ['…', '…']"),
        case(MissingKey, BAKER, "why = 'Customers notice.'\n", "", "`core_skills[1].why`").on("[[core_skills]]"),
        case(MissingKey, BAKER, "years = { from = 0, to = 2 }\n", "", "`ladder[1].years`").on("[[ladder]]").help("years = { … }"),
        case(MissingKey, BAKER, "usd = 30000, ", "", "`pay.low.usd`").help("usd = 1"),
        case(MissingKey, BAKER, ", source = 'guild-2025' }", " }", "`pay.low.source`"),
        case(MissingKey, "tools.toml", "homepage = 'https://oven.example/'\n", "", "`tool[1].homepage`").on("[[tool]]"),
        case(MissingKey, "skills.toml", "group = 'handwork'\n", "", "`skill[1].group`").on("[[skill]]"),
    ]);
}

#[test]
fn certificates_may_be_left_out_with_a_word_why() {
    let certificate = "\n[[certifications]]\nname = \"Letter of the guild\"\ncode = \"G-1\"\n\
                       issuer = \"Guild of Crafts\"\nnote = \"Asked for in towns.\"\n";
    let without = || valid().change(BAKER, certificate, "");
    assert!(
        without()
            .catalog()
            .path("baker")
            .expect("the baker")
            .certifications
            .is_empty()
    );

    let note = "certification_note = \"The guild's letter counts for most.\"\n";
    let faults = without().change(BAKER, note, "").faults();
    let fault = faults.iter().next().expect("one fault");
    assert_eq!(
        (fault.rule(), faults.iter().count()),
        (MissingKey, 1),
        "{faults}"
    );
    assert!(
        fault.message().contains("`certifications` is missing"),
        "{faults}"
    );
}

#[test]
#[rustfmt::skip]
fn a_value_has_the_type_of_its_key() {
    check([
        case(WrongType, BAKER, "'Baker'", "7", "`title` is a whole number, but must be a string"),
        case(WrongType, BAKER, "overview = [", "overview = 0.5 # [", "`overview` is a number with decimals"),
        case(WrongType, BAKER, "year = 2025", "year = '2025'", "`pay.percentiles[1].year` is a string")
            .help("take the quotes away: 2025"),
        case(WrongType, BAKER, "{ from = 0, to = 2 }", "'0 to 2'", "`ladder[1].years`").help("years = { … }"),
        case(WrongType, BAKER, "stone-oven = 45.5", "stone-oven = 'many'", "must be a number"),
        case(WrongType, BAKER, "['Recipes', ", "[true, ", "`ai.speeds_up[1]` is true or false"),
        case(WrongType, "tools.toml", "retired = true", "retired = 'yes'", "must be true or false"),
        case(WrongType, "sources.toml", "'2025-08-28'", "2025-08-28", "a date without quotes"),
    ]);
}

#[test]
#[rustfmt::skip]
fn a_string_says_something() {
    check([
        case(Empty, BAKER, "'Baker'", "''", "`title`"),
        case(Empty, BAKER, "'A baker makes things.'", "'  '", "`overview[1]`"),
        case(Empty, "projects.toml", "'A first piece'", "''", "`project[1].name`"),
    ]);
}

#[test]
#[rustfmt::skip]
fn a_key_stands_once_in_its_table() {
    check([
        case(DuplicateKey, BAKER, "[ai]", "[ai]\nwhy = ['So.']", "`why`").on("why = ['Hands"),
        case(DuplicateKey, BAKER, "heating = {", "shaping = {", "`shaping`").also(WeightSum),
    ]);
}
