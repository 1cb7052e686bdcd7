//! How much of each thing a guide needs, and what a plausible number is.

use super::toml::Count;
use std::ops::RangeInclusive;

/// One line on a list card at the widest column.
pub(super) const TAGLINE: RangeInclusive<usize> = 1..=110;
/// Search engines cut longer descriptions, and write their own in place of shorter ones.
pub(super) const DESCRIPTION: RangeInclusive<usize> = 110..=160;
/// Two sides stand next to each other on a phone.
pub(super) const QUESTION_SIDE: RangeInclusive<usize> = 1..=90;

/// CVs are matched by title; thirty is what it takes before most are recognized.
pub(super) const TITLES: Count = Count::at_least(30);
/// Enough tasks to show a pattern, not an anecdote.
pub(super) const SPEEDS_UP: Count = Count::at_least(4);
/// As above; fewer, since each needs more words.
pub(super) const STAYS_HUMAN: Count = Count::at_least(3);
/// A morning, a noon and an afternoon with something between them.
pub(super) const MOMENTS: Count = Count::at_least(5);
/// More than a slogan, less than a job advertisement.
pub(super) const CORE_SKILLS: Count = Count::between(5, 8);
/// As many groups as can be told apart at a glance.
pub(super) const TOOL_GROUPS: Count = Count::between(3, 6);
/// There must be a way in for a student, a career changer and a neighbour, and one more.
pub(super) const ENTRY_ROUTES: Count = Count::at_least(4);
/// A trail that forks: fewer than three is a corridor.
pub(super) const LEADS_TO: Count = Count::at_least(3);
/// Enough that one suits the visitor's time and taste.
pub(super) const PROOF_PROJECTS: Count = Count::at_least(5);
/// One full interview.
pub(super) const INTERVIEW: Count = Count::at_least(8);

/// Levels of skill, 0 never to 4 teaches it.
pub(super) const LEVEL: RangeInclusive<u8> = 0..=4;
/// What a project can prove: level 0 needs no proof.
pub(super) const PROVED_LEVEL: RangeInclusive<u8> = 1..=4;
/// O*NET's job zones.
pub(super) const JOB_ZONE: RangeInclusive<u8> = 1..=5;
/// No tech career asks for more than a decade and a half before its first step.
pub(super) const ENTRY_YEARS: RangeInclusive<u8> = 0..=15;
/// A working life.
pub(super) const WORK_YEARS: RangeInclusive<u8> = 0..=60;
/// Percent of people, for a title or a skill's weight that counts at all.
pub(super) const SHARE: RangeInclusive<u8> = 1..=100;
/// Points of a fit that one part of it can have.
pub(super) const POINTS: RangeInclusive<u8> = 0..=100;
/// What weights, points and shares add up to.
pub(super) const WHOLE: u32 = 100;
/// Percent of people in a role who use a tool.
pub(super) const TOOL_PERCENT: RangeInclusive<f32> = 0.0..=100.0;
/// Percent of an occupation's tasks that are exposed to AI.
pub(super) const EXPOSED: RangeInclusive<u8> = 0..=100;
/// How strongly work is like one side of a question; 0 says nothing and is refused besides.
pub(super) const LOADING: RangeInclusive<i8> = -2..=2;
/// How far a path's loadings may lean to one side. Beyond it, somebody who always picks the left
/// side gets a different fit from somebody who always picks the right one, whatever the work.
pub(super) const LOADING_LEAN: i32 = 2;
/// A weekend hour up to a month of full working days.
pub(super) const HOURS: RangeInclusive<u16> = 1..=200;

/// From the federal minimum wage for a full year to what no occupation's percentile reaches. Catches
/// thousands written as units and digits too many.
pub(super) const USD: RangeInclusive<u32> = 15_000..=1_000_000;
/// Years that wage figures describe. Before 2015 occupations were counted by other codes.
pub(super) const FIGURE_YEAR: RangeInclusive<u16> = 2015..=2040;
/// Years that sources are from.
pub(super) const SOURCE_YEAR: RangeInclusive<u16> = 1950..=2040;
/// People of a survey or jobs of an occupation: fewer than the people of the United States.
pub(super) const PEOPLE: RangeInclusive<u32> = 1..=300_000_000;
/// Growth of all occupations over a decade, in percent: no decade since the war left this range.
pub(super) const OVERALL_GROWTH: RangeInclusive<f32> = -20.0..=40.0;
/// Growth of an occupation over a decade, in percent.
pub(super) const GROWTH: RangeInclusive<i16> = -100..=300;
