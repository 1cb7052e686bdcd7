//! Years of experience that a CV states.

use crate::lexicon::{Hit, near};

/// More than this is not one person's. It is told all the same, for it to be asked about.
pub(super) const LONGEST: f64 = 60.0;
/// More than this is no statement of years at all.
const ABSURD: f64 = 999.0;
/// How many words after the years may come before "experience", and how many before them.
const BEHIND: usize = 8;
const BEFORE: usize = 4;
/// How far around is looked, in bytes.
const REACH: usize = 100;

const NUMBERS: [&str; 20] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// What one does for years.
const DOING: [&str; 26] = [
    "administering",
    "analyzing",
    "as",
    "automating",
    "building",
    "coding",
    "creating",
    "delivering",
    "designing",
    "developing",
    "doing",
    "engineering",
    "in",
    "leading",
    "maintaining",
    "making",
    "managing",
    "operating",
    "programming",
    "running",
    "securing",
    "shipping",
    "testing",
    "with",
    "working",
    "writing",
];

/// A statement of years: how many, and the bytes that say it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stated {
    pub(super) years: f64,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The years of experience that the unit of time at `unit` is part of a statement of:
/// "10+ years of experience", "5 yrs experience", "experience: 7 years", "over a decade of".
pub(super) fn stated(text: &str, unit: &Hit) -> Option<Stated> {
    let amount = amount(text, unit)?;
    let behind = near_behind(text, unit.end);
    let before = near_before(text, amount.start);
    let is_experience = |word: &&str| is_word(word, "experience") || is_word(word, "exp");
    let mut next = words(behind);
    let first = next.clone().next().unwrap_or_default();
    if ["old", "ago", "later", "warranty"]
        .iter()
        .any(|word| is_word(first, word))
    {
        return None;
    }
    let named_behind = next.clone().take(BEHIND).find(is_experience);
    let doing = next
        .next()
        .is_some_and(|word| DOING.iter().any(|it| is_word(word, it)));
    let named_before = words(before)
        .rev()
        .take(BEFORE)
        .any(|word| is_experience(&word));
    let alone = before.trim().is_empty() && behind.trim().is_empty();
    if named_behind.is_none() && !doing && !named_before && !alone {
        return None;
    }
    let end = named_behind.map_or(unit.end, |word| {
        behind
            .find(word)
            .map_or(unit.end, |at| unit.end + at + word.len())
    });
    Some(Stated { end, ..amount })
}

/// How long a time is, where a number stands before its unit: "3 years", "2.5 yrs", "five years".
pub(super) fn amount(text: &str, unit: &Hit) -> Option<Stated> {
    let before = text.get(..unit.start)?;
    let trimmed = before.trim_end_matches([' ', '\u{a0}', '-', '+', '\n']);
    let token_start = trimmed
        .char_indices()
        .rev()
        .take_while(|(at, char)| {
            trimmed.len() - at <= 12 && (char.is_alphanumeric() || *char == '.' || *char == ',')
        })
        .last()
        .map(|(at, _)| at)?;
    let token = trimmed.get(token_start..)?;
    let (number, start) = match token.replace(',', ".").parse::<f64>() {
        Ok(number) => first_of_range(trimmed, token_start).unwrap_or((number, token_start)),
        Err(_) => (in_words(token, unit.at)?, token_start),
    };
    let months = u32::try_from(unit.at).map_or(0.0, f64::from);
    let years = number * months / 12.0;
    (years.is_finite() && (0.0..=ABSURD).contains(&years)).then_some(Stated {
        years,
        start,
        end: unit.end,
    })
}

/// The lower bound of "3-5 years", "3 to 5 years".
fn first_of_range(text: &str, second: usize) -> Option<(f64, usize)> {
    let before = text.get(..second)?.trim_end();
    let before = ["-", "–", "—", "to"]
        .iter()
        .find_map(|dash| before.strip_suffix(dash))?
        .trim_end();
    let start = before.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| {
        at + before
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .map_or(0, char::len_utf8)
    });
    let number = before.get(start..)?;
    (number.len() <= 2).then(|| number.parse().ok().map(|number| (number, start)))?
}

fn in_words(token: &str, months: usize) -> Option<f64> {
    if months == 120 && (is_word(token, "a") || is_word(token, "the")) {
        return Some(1.0);
    }
    let at = NUMBERS.iter().position(|name| is_word(token, name))?;
    u32::try_from(at + 1).ok().map(f64::from)
}

fn is_word(word: &str, is: &str) -> bool {
    word.eq_ignore_ascii_case(is)
}

fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> + Clone {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// What follows in the same sentence.
pub(super) fn near_behind(text: &str, end: usize) -> &str {
    let near = near::behind(text, end, REACH);
    let stop = near.find(['.', ';', '\n', '!', '?']).unwrap_or(near.len());
    near.get(..stop).unwrap_or_default()
}

/// What precedes in the same sentence.
pub(super) fn near_before(text: &str, start: usize) -> &str {
    let near = near::before(text, start, REACH);
    let stop = near
        .rfind(['.', ';', '\n', '!', '?'])
        .map_or(0, |at| at + 1);
    near.get(stop..).unwrap_or_default()
}
