//! Words in a title that say how far somebody is, or on what terms, not what they do.

use super::wording::Word;

const BEFORE: [&[&str]; 36] = [
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

const BEHIND: [&[&str]; 34] = [
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
    &["intern"],
    &["internship"],
    &["trainee"],
    &["apprentice"],
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

/// `words` without one rank before or behind them; none if there is none, or nothing else.
pub(super) fn stripped<'w, 't>(words: &'w [Word<'t>]) -> Option<&'w [Word<'t>]> {
    let is = |words: &[Word<'_>], rank: &[&str]| {
        words.len() == rank.len()
            && words
                .iter()
                .zip(rank)
                .all(|(word, rank)| word.lower == *rank)
    };
    let behind = BEHIND.iter().find_map(|rank| {
        let (rest, last) = words.split_at_checked(words.len().checked_sub(rank.len())?)?;
        is(last, rank).then_some(rest)
    });
    let before = || {
        BEFORE.iter().find_map(|rank| {
            let (first, rest) = words.split_at_checked(rank.len())?;
            is(first, rank).then_some(rest)
        })
    };
    behind.or_else(before).filter(|rest| !rest.is_empty())
}
