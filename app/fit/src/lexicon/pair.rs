//! Things done, as a verb and what it was done to, with words between them: "hired ten senior engineers".

use super::boundary::is_word;

/// What stands between verbs and objects in a phrase, and between alternatives on either side.
const GAP: char = '…';
const OR: char = '|';
/// At most so many words may stand between a verb and its object.
const BETWEEN: usize = 4;
/// Words behind which what follows isn't what was done to: "managed releases for engineers".
const STOPS: [&str; 24] = [
    "as", "at", "by", "for", "from", "if", "in", "into", "like", "no", "not", "of", "on", "or",
    "out", "than", "that", "to", "under", "which", "while", "who", "with", "without",
];

/// A phrase with a gap.
#[derive(Debug)]
pub(super) struct Pair<'p> {
    verbs: &'p str,
    objects: &'p str,
}

/// What the verbs of a phrase are done to, each as its words in lower case.
#[derive(Clone, Debug)]
pub(super) struct Objects(Vec<Vec<Box<str>>>);

impl<'p> Pair<'p> {
    /// The pair that `phrase` is: `hired|recruited … engineers|developers`.
    pub(super) fn new(phrase: &'p str) -> Option<Self> {
        let (verbs, objects) = phrase.split_once(GAP)?;
        Some(Self {
            verbs: verbs.trim(),
            objects: objects.trim(),
        })
    }

    /// The verbs. One in the past is meant in the present too: "managed", "manage", "managing".
    pub(super) fn verbs(&self) -> Vec<String> {
        let mut verbs = Vec::new();
        for verb in self.verbs.split(OR) {
            if let Some(stem) = verb.strip_suffix("ed") {
                let endings = ["", "e", "s", "es", "ing"];
                verbs.extend(endings.map(|ending| format!("{stem}{ending}")));
            }
            verbs.push(verb.to_owned());
        }
        verbs
    }

    pub(super) fn objects(&self) -> Objects {
        let words = |object: &str| {
            let words = object.split_whitespace();
            words.map(|word| word.to_lowercase().into()).collect()
        };
        Objects(self.objects.split(OR).map(words).collect())
    }
}

impl Objects {
    /// Where the object of the verb that stands in `text` from `start` to `end` ends, if it has one.
    pub(super) fn end(&self, text: &str, start: usize, end: usize) -> Option<usize> {
        // "LED" is none.
        let verb = text.get(start..end)?;
        if !verb.contains(char::is_lowercase) {
            return None;
        }
        let mut at = end;
        for _ in 0..=BETWEEN {
            let found = self.0.iter().filter_map(|words| all(text, at, words)).max();
            if found.is_some() {
                return found;
            }
            let (word, next) = next(text, at)?;
            if STOPS.iter().any(|stop| stop.eq_ignore_ascii_case(word)) {
                return None;
            }
            at = next;
        }
        None
    }
}

/// Where `words` end, if they are what stands at `at`.
fn all(text: &str, at: usize, words: &[Box<str>]) -> Option<usize> {
    let mut end = at;
    for wanted in words {
        let (word, next) = next(text, end)?;
        if !word.eq_ignore_ascii_case(wanted) {
            return None;
        }
        end = next;
    }
    Some(end)
}

/// The word behind `at` in the same part of the sentence, and where it ends.
fn next(text: &str, at: usize) -> Option<(&str, usize)> {
    let rest = text.get(at..)?;
    let trimmed = rest.trim_start_matches([' ', '\u{a0}', '-', '\n', '\r']);
    let gap = rest.get(..rest.len() - trimmed.len())?;
    if gap.is_empty() || gap.bytes().filter(|byte| *byte == b'\n').count() > 1 {
        return None;
    }
    let inside = |char: char| is_word(char) || "+#$€£%&'’".contains(char);
    let length = trimmed.find(|char| !inside(char)).unwrap_or(trimmed.len());
    let word = trimmed.get(..length).filter(|word| !word.is_empty())?;
    Some((word, at + gap.len() + length))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::string_slice, reason = "a test may fail")]
mod tests {
    use super::*;

    fn found<'t>(text: &'t str, phrase: &str) -> Option<&'t str> {
        let pair = Pair::new(phrase).unwrap();
        let mut verbs = pair.verbs();
        verbs.sort_by_key(|verb| usize::MAX - verb.len());
        let (start, verb) = verbs
            .iter()
            .find_map(|verb| Some((text.to_lowercase().find(verb.as_str())?, verb)))?;
        let end = pair.objects().end(text, start, start + verb.len())?;
        Some(&text[start..end])
    }

    #[test]
    fn words_may_stand_between_a_verb_and_its_object() {
        let phrase = "hired|led … engineers|QA testers|team of";
        for (text, pair) in [
            ("Hired engineers.", "Hired engineers"),
            (
                "Hired 10+ senior back-end engineers, all remote",
                "Hired 10+ senior back-end engineers",
            ),
            (
                "hiring and coaching\nengineers",
                "hiring and coaching\nengineers",
            ),
            ("We hire QA testers", "hire QA testers"),
            (
                "Led a cross-functional team of eight",
                "Led a cross-functional team of",
            ),
        ] {
            assert_eq!(found(text, phrase), Some(pair), "{text}");
        }
    }

    #[test]
    fn what_stands_in_another_part_of_the_sentence_is_no_object() {
        let phrase = "hired|led … engineers|QA testers|team of";
        for text in [
            "Hired by engineers",
            "Hired. Engineers",
            "Hired, engineers",
            "Hired\n\nengineers",
            "Hired to work beside engineers",
            "Hired one two three four five engineers",
            "Hired an engineer",
            "LED engineers",
            "Hired QA",
        ] {
            assert_eq!(found(text, phrase), None, "{text}");
        }
    }
}
