//! Words, and how close one is to another.

use std::collections::BTreeSet;
use strsim::osa_distance;

/// The fewest letters a word has for its beginning to stand for it beside words that match whole.
const STEM: usize = 4;
/// The most letters an ending has: test, test-ing.
const ENDING: usize = 3;
/// The fewest letters a word has in which a slip can be told from another word.
const SLIP: usize = 4;
/// The fewest letters a word has in which two slips can.
const TWO_SLIPS: usize = 8;
/// The fewest letters that mean something in the middle of a word.
const MIDDLE: usize = 3;

/// How close a word is to the one that was asked for, closest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Closeness {
    /// It differs by a slip or two.
    Slip,
    /// It holds the one asked for.
    Holds,
    /// It begins with the one asked for.
    Begins,
    /// It is the one asked for, but for an ending.
    Ending,
    /// It is the one asked for.
    Same,
}

impl Closeness {
    /// What a match counts, 0 to 1.
    pub(super) const fn weight(self) -> f64 {
        match self {
            Self::Same => 1.0,
            Self::Ending => 0.8,
            Self::Begins => 0.7,
            Self::Holds | Self::Slip => 0.5,
        }
    }

    /// How close `word` is to `asked`, if it is close at all.
    fn of(asked: &str, word: &str) -> Option<Self> {
        let letters = asked.chars().count();
        if word == asked {
            return Some(Self::Same);
        }
        if let Some(ending) = word.strip_prefix(asked) {
            let short = letters >= STEM && ending.chars().count() <= ENDING;
            return Some(if short { Self::Ending } else { Self::Begins });
        }
        if letters >= MIDDLE && word.contains(asked) {
            return Some(Self::Holds);
        }
        let slips = match letters {
            TWO_SLIPS.. => 2,
            SLIP.. => 1,
            _ => return None,
        };
        // Counting slips is slow, and most words are too long or too short to be a slip away.
        let near = letters.abs_diff(word.chars().count()) <= slips;
        (near && osa_distance(asked, word) <= slips).then_some(Self::Slip)
    }
}

/// The words of `text`, in lower case. What stands in names of tools stays: `c++`, `c#`; a dot goes,
/// so that `Node.js` is found as `nodejs`.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !(c.is_alphanumeric() || "+#.'’".contains(c)))
        .map(|word| {
            word.chars()
                .filter(|c| !".'’".contains(*c))
                .flat_map(char::to_lowercase)
                .collect::<String>()
        })
        .filter(|word| !word.is_empty())
        .collect()
}

/// The words of the vocabulary that `asked` may mean, with how close each is. Words that match whole
/// leave out all others but those with an ending; else the closest kind of match leaves out the rest.
pub(super) fn meanings<'a>(
    asked: &str,
    vocabulary: &'a BTreeSet<String>,
) -> Vec<(&'a str, Closeness)> {
    let close: Vec<_> = vocabulary
        .iter()
        .filter_map(|word| Some((word.as_str(), Closeness::of(asked, word)?)))
        .collect();
    let closest = close.iter().map(|(_, closeness)| *closeness).max();
    let least = closest.map(|closest| closest.min(Closeness::Ending));
    let mut meant: Vec<_> = close
        .into_iter()
        .filter(|(_, closeness)| Some(*closeness) >= least)
        .collect();
    if closest == Some(Closeness::Slip) {
        keep_nearest(asked, &mut meant);
    }
    meant
}

/// Leaves out words with more slips than the nearest one has.
fn keep_nearest(asked: &str, meant: &mut Vec<(&str, Closeness)>) {
    let slips = |word: &str| osa_distance(asked, word);
    let fewest = meant.iter().map(|(word, _)| slips(word)).min();
    meant.retain(|(word, _)| Some(slips(word)) == fewest);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(asked: &str) -> Vec<String> {
        let vocabulary = BTreeSet::from([
            "backend",
            "c#",
            "c++",
            "devops",
            "java",
            "javascript",
            "kubernetes",
            "security",
            "test",
            "testing",
        ])
        .into_iter()
        .map(str::to_owned)
        .collect();
        meanings(asked, &vocabulary)
            .into_iter()
            .map(|(word, _)| word.to_owned())
            .collect()
    }

    #[test]
    fn names_of_tools_stay_whole() {
        assert_eq!(
            words("C++, C#, Node.js & CI/CD"),
            ["c++", "c#", "nodejs", "ci", "cd"]
        );
    }

    #[test]
    fn a_word_that_is_there_leaves_out_longer_ones_but_for_endings() {
        assert_eq!(meant("java"), ["java"]);
        assert_eq!(meant("test"), ["test", "testing"]);
    }

    #[test]
    fn a_word_not_finished_yet_is_completed() {
        assert_eq!(meant("kub"), ["kubernetes"]);
        assert_eq!(meant("ops"), ["devops"]);
    }

    #[test]
    fn slips_are_forgiven_in_words_long_enough_to_tell() {
        assert_eq!(meant("bakcend"), ["backend"]);
        assert_eq!(meant("kuberntes"), ["kubernetes"]);
        assert_eq!(meant("kubernetis"), ["kubernetes"]);
        assert_eq!(meant("secuirty"), ["security"]);
        assert_eq!(meant("tset"), ["test"]);
        assert_eq!(meant("xyz"), [""; 0]);
    }
}
