//! Words in a title that say how far somebody is, or on what terms, not what they do.

use super::wording::Word;

const BEFORE: [&[&str]; 37] = [
    &["senior"],
    &["sr"],
    &["snr"],
    &["junior"],
    &["jr"],
    &["jnr"],
    &["lead"],
    &["principal"],
    &["staff"],
    &["chief"],
    &["head", "of"],
    &["head"],
    &["associate"],
    &["intern"],
    &["trainee"],
    &["graduate", "trainee"],
    &["graduate"],
    &["apprentice"],
    &["entry", "level"],
    &["mid", "level"],
    &["mid"],
    &["experienced"],
    &["expert"],
    &["distinguished"],
    &["founding"],
    &["freelance"],
    &["contract"],
    &["remote"],
    &["interim"],
    &["acting"],
    &["former"],
    &["ex"],
    &["part", "time"],
    &["full", "time"],
    &["independent"],
    &["self", "employed"],
    &["working", "student"],
];

const BEHIND: [&[&str]; 41] = [
    &["i"],
    &["ii"],
    &["iii"],
    &["iv"],
    &["v"],
    &["1"],
    &["2"],
    &["3"],
    &["4"],
    &["5"],
    &["l3"],
    &["l4"],
    &["l5"],
    &["l6"],
    &["summer", "intern"],
    &["student", "intern"],
    &["intern"],
    &["internship"],
    &["co", "op"],
    &["working", "student"],
    &["placement", "student"],
    &["placement"],
    &["trainee"],
    &["apprentice"],
    &["apprenticeship"],
    &["lead"],
    &["senior"],
    &["junior"],
    &["graduate"],
    &["contractor"],
    &["freelance"],
    &["freelancer"],
    &["remote"],
    &["m", "f", "d"],
    &["f", "m", "d"],
    &["m", "w", "d"],
    &["w", "m", "d"],
    &["m", "f", "x"],
    &["f", "m", "x"],
    &["m", "f"],
    &["all", "genders"],
];

/// Words of rank behind which, or before which, a field says what somebody learns to be: "Software
/// Engineering Intern".
const LEARNERS: [&[&str]; 13] = [
    &["intern"],
    &["internship"],
    &["trainee"],
    &["apprentice"],
    &["apprenticeship"],
    &["graduate"],
    &["working", "student"],
    &["co", "op"],
    &["summer", "intern"],
    &["student", "intern"],
    &["placement"],
    &["placement", "student"],
    &["graduate", "trainee"],
];

/// A title without one rank.
pub(super) struct Stripped<'w, 't> {
    pub(super) rest: &'w [Word<'t>],
    /// Whether the rank stands behind it.
    pub(super) behind: bool,
    /// Whether the rank is that of somebody who learns.
    pub(super) learner: bool,
}

/// `words` without one rank before or behind them; none if there is none, or nothing else.
pub(super) fn stripped<'w, 't>(words: &'w [Word<'t>]) -> Option<Stripped<'w, 't>> {
    let is = |words: &[Word<'_>], rank: &[&str]| {
        words.len() == rank.len()
            && words
                .iter()
                .zip(rank)
                .all(|(word, rank)| word.lower == *rank)
    };
    let behind = BEHIND.iter().find_map(|rank| {
        let (rest, last) = words.split_at_checked(words.len().checked_sub(rank.len())?)?;
        is(last, rank).then_some((rest, rank))
    });
    let before = || {
        BEFORE.iter().find_map(|rank| {
            let (first, rest) = words.split_at_checked(rank.len())?;
            is(first, rank).then_some((rest, rank))
        })
    };
    let is_behind = behind.is_some();
    let (rest, rank) = behind.or_else(before)?;
    (!rest.is_empty()).then(|| Stripped {
        rest,
        behind: is_behind,
        learner: LEARNERS.contains(rank),
    })
}
