//! Ids: their form, that each stands for one thing, and that each reference finds it.

use crate::case::{case, check};
use crate::seeds::{BAKER, PATHS, valid};
use catalog::Rule::{
    BadId, DuplicateId, Empty, ListedTwice, RetiredId, SelfLink, SlugNotFileName, UnknownId,
};

#[test]
#[rustfmt::skip]
fn an_id_is_kebab_case() {
    check([
        case(BadId, "tools.toml", "'abacus'", "'Aba_Cus'", "`Aba_Cus`").help("`aba-cus`"),
        case(BadId, "projects.toml", "'village-fair'", "'village--fair'", "`village--fair`").help("`village-fair`"),
        case(BadId, "skills.toml", "'bartering'", "'bârtering'", "`bârtering`").also(UnknownId),
        case(BadId, "questions.toml", "'coin-or-goods'", "'-'", "`-`"),
    ]);
}

#[test]
#[rustfmt::skip]
fn an_id_stands_for_one_thing() {
    check([
        case(DuplicateId, "tools.toml", "'abacus'", "'scale'", "two tools `scale`").help("tools.toml:11"),
        case(DuplicateId, "projects.toml", "'village-fair'", "'first-piece'", "two projects `first-piece`")
            .help("projects.toml:2"),
        case(DuplicateId, "skills.toml", "'bartering'", "'selling'", "two skills `selling`").also(UnknownId),
        case(DuplicateId, "questions.toml", "'coin-or-goods'", "'early-or-late'", "two questions"),
        case(DuplicateId, "skills.toml", "'trade'", "'handwork'", "two skill groups `handwork`")
            .help("skills.toml:2")
            .also(UnknownId)
            .also(UnknownId),
    ]);
}

#[test]
#[rustfmt::skip]
fn a_slug_is_the_name_of_its_file() {
    check([case(SlugNotFileName, BAKER, "slug = 'baker'", "slug = 'bakers'", "`bakers`").help("slug = 'baker'")]);
}

#[test]
#[rustfmt::skip]
fn whatever_is_referred_to_exists() {
    check([
        case(UnknownId, BAKER, "['shaping']", "['shapping']", "no skill `shapping`").help("`shaping`"),
        case(UnknownId, BAKER, "'selling', 'shaping'", "'selling', 'juggling'", "no skill `juggling`").help("skills.toml"),
        case(UnknownId, BAKER, "['stone-oven']", "['oven']", "no tool `oven`").help("`stone-oven`"),
        case(UnknownId, BAKER, "path = 'smith'", "path = 'smit'", "no path `smit`").help("`smith`"),
        case(UnknownId, BAKER, "path = 'potter'", "path = 'poter'", "no path `poter`").help("`potter`"),
        case(UnknownId, BAKER, "'newcomers', 'weaver'", "'newcomers', 'weavers'", "no path `weavers`").help("`weaver`"),
        case(UnknownId, BAKER, "'market-day'", "'market-fair'", "no project `market-fair`"),
        case(UnknownId, BAKER, "source = 'guild-2025'", "source = 'guild-2026'", "no source `guild-2026`").help("`guild-2025`"),
        case(UnknownId, BAKER, "[@guild-2025]", "[@guild]", "no source `guild`").help("`guild-2025`"),
        case(UnknownId, BAKER, "selling = {", "seling = {", "no skill `seling`"),
        case(UnknownId, BAKER, "scale = 80", "scales = 80", "no tool `scales`").help("`scale`"),
        case(UnknownId, BAKER, "early-or-late = -1", "early-or-lat = -1", "no question `early-or-lat`"),
        case(UnknownId, "skills.toml", "group = 'trade'", "group = 'trades'", "no skill group `trades`"),
        case(UnknownId, "tools.toml", "['selling']", "['sale']", "no skill `sale`"),
        case(UnknownId, "projects.toml", "{ shaping = 3 }", "{ shapin = 3 }", "no skill `shapin`").help("`shaping`"),
    ]);
}

#[test]
fn surveyed_shares_of_tools_need_the_survey_among_the_sources() {
    let renamed = valid().change("sources.toml", "\"so-2021\"", "\"so-2020\"");
    let faults = renamed.faults();
    assert_eq!(faults.iter().count(), 4, "one fault a path: {faults}");
    for fault in &faults {
        assert_eq!(fault.rule(), UnknownId);
        assert_eq!(fault.source_line(), "[rubric.tools.surveyed]");
        assert!(fault.message().contains("so-2021"), "{fault:?}");
    }
}

#[test]
#[rustfmt::skip]
fn a_path_refers_to_nothing_that_is_retired() {
    check([
        case(RetiredId, BAKER, "['shaping']", "['bartering']", "skill `bartering`").help("skills.toml:36"),
        case(RetiredId, BAKER, "['scale']", "['abacus']", "tool `abacus`").help("tools.toml:"),
        case(RetiredId, BAKER, "'market-day'", "'village-fair'", "project `village-fair`"),
        case(RetiredId, BAKER, "early-or-late = -1", "coin-or-goods = -1", "question `coin-or-goods`"),
    ]);
}

#[test]
#[rustfmt::skip]
fn a_skill_is_merged_into_one_that_is_asked() {
    check([
        case(UnknownId, "skills.toml", "retired = true", "merged_into = 'shapin'", "skill `shapin`").help("`shaping`"),
        case(RetiredId, "skills.toml", "retired = true", "merged_into = 'bartering'", "skill `bartering`").on("merged_into"),
    ]);
    let catalog = valid().change("skills.toml", "retired = true", "merged_into = 'shaping'").catalog();
    let merged: Vec<_> = catalog.skills.iter().filter_map(|skill| skill.merged_into.as_ref().map(|into| (skill.id.as_str(), into.as_str(), skill.retired))).collect();
    assert_eq!(merged, [("bartering", "shaping", true)]);
}

#[test]
fn what_is_retired_later_is_a_fault_in_each_path_that_refers_to_it() {
    let faults = valid()
        .change("projects.toml", "stretch", "retired = true\nstretch")
        .change("projects.toml", "{ bartering = 1 }", "{ shaping = 1 }")
        .faults();
    let first_piece = "project = \"first-piece\"";
    let found: Vec<_> = faults
        .iter()
        .map(|fault| (fault.file(), fault.source_line()))
        .collect();
    assert_eq!(found, PATHS.map(|path| (path, first_piece)), "{faults}");
    assert!(
        faults.iter().all(|fault| fault.rule() == RetiredId),
        "{faults}"
    );
}

#[test]
fn what_is_retired_may_refer_to_what_is_retired() {
    let retired = valid().change("tools.toml", "skills = []", "skills = [\"bartering\"]");
    retired.catalog();
}

#[test]
#[rustfmt::skip]
fn an_id_stands_once_in_its_list() {
    check([
        case(ListedTwice, BAKER, "'newcomers', 'weaver'", "'weaver', 'weaver'", "`weaver`"),
        case(ListedTwice, BAKER, "['selling', 'shaping']", "['selling', 'selling']", "`selling`"),
        case(ListedTwice, BAKER, "['hand-loom', 'scale']", "['scale', 'scale']", "`scale`"),
        case(ListedTwice, BAKER, "'market-day'", "'first-piece'", "`first-piece`").help("baker.toml:"),
        case(ListedTwice, BAKER, "'smith'", "'potter'", "`potter`"),
    ]);
}

#[test]
#[rustfmt::skip]
fn a_path_does_not_lead_to_itself() {
    check([
        case(SelfLink, BAKER, "path = 'smith'", "path = 'baker'", "`baker`"),
        case(SelfLink, BAKER, "'newcomers', 'weaver'", "'newcomers', 'baker'", "`baker`"),
        case(SelfLink, BAKER, "supplier'\npath = 'potter'", "supplier'\npath = 'baker'", "`baker`").on("path = 'baker'"),
    ]);
}

#[test]
#[rustfmt::skip]
fn a_skill_whose_id_cannot_be_read_makes_no_other_one_unknown() {
    check([case(Empty, "skills.toml", "id = 'shaping'", "id = ''", "`skill[1].id`")]);
}
