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
fn nothing_is_called_idle_while_a_rubric_cannot_be_read() {
    let seeds = PATHS.into_iter().fold(valid(), |seeds, path| {
        seeds.change(
            path,
            "[rubric.preferences]\nearly-or-late = -1\n",
            "[rubric.preferences]\n",
        )
    });
    let idle = seeds.change(BAKER, "job_zone", "job_zon").faults();
    assert!(
        idle.iter().any(|fault| fault.rule() == IdleQuestion),
        "{idle}"
    );

    let seeds = valid().change(BAKER, "[rubric.preferences]", "[rubric.likes]");
    let faults = seeds.faults();
    assert!(
        faults.iter().all(|fault| fault.rule() != IdleQuestion),
        "{faults}"
    );
}
