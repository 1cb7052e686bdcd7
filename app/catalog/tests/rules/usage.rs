//! Whatever is asked counts for something, and whatever counts can be proved.

use crate::case::{case, check};
use crate::seeds::{BAKER, PATHS, valid};
use catalog::Fault;
use catalog::Rule::{IdleQuestion, IdleSkill, UnprovedSkill};

#[test]
#[rustfmt::skip]
fn a_skill_that_counts_is_proved_by_a_project() {
    check([case(UnprovedSkill, "projects.toml", "{ selling = 2 }", "{ shaping = 2 }", "`selling`")
        .elsewhere(BAKER, "selling = {")
        .help("projects.toml")]);
}

#[test]
fn a_retired_project_proves_nothing() {
    let faults = valid()
        .change("projects.toml", "{ selling = 2 }", "{ shaping = 2 }")
        .change("projects.toml", "{ bartering = 1 }", "{ selling = 1 }")
        .faults();
    assert_eq!(
        faults.iter().map(Fault::rule).collect::<Vec<_>>(),
        [UnprovedSkill],
        "{faults}"
    );
}

#[test]
#[rustfmt::skip]
fn a_skill_or_question_that_moves_no_path_is_retired() {
    check([
        case(IdleSkill, "skills.toml", "retired = true", "retired = false", "`bartering`")
            .on("'bartering'")
            .help("retired = true"),
        case(IdleQuestion, "questions.toml", "retired = true", "", "`coin-or-goods`")
            .on("'coin-or-goods'")
            .help("retired = true"),
    ]);
}

#[test]
fn a_fault_elsewhere_in_a_rubric_hides_no_idle_question() {
    let seeds = PATHS.into_iter().fold(valid(), |seeds, path| {
        seeds.change(path, "early-or-late = -1\n", "")
    });
    let faults = seeds.change(BAKER, "job_zone", "job_zon").faults();
    assert!(
        faults.iter().any(|fault| fault.rule() == IdleQuestion),
        "{faults}"
    );
}

#[test]
fn nothing_is_called_idle_while_what_may_use_it_cannot_be_read() {
    let only_the_baker = || {
        valid()
            .change("questions.toml", "retired = true\n", "")
            .change(
                BAKER,
                "[rubric.preferences]",
                "[rubric.preferences]\ncoin-or-goods = 1",
            )
    };
    only_the_baker().catalog();
    for (from, to) in [
        ("[rubric.preferences]", "[rubric.likes]"),
        ("rubric", "rubri"),
        ("[ai]", "[ai"),
    ] {
        let seeds = only_the_baker();
        let unreadable = seeds.text(BAKER).replace(from, to);
        let faults = seeds.with(BAKER, &unreadable).faults();
        assert!(
            faults.iter().all(|fault| fault.rule() != IdleQuestion),
            "{faults}"
        );
    }
}
