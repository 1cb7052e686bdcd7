//! Job titles, and which path people with them are on.

mod key;
mod rank_words;
mod wording;

use super::words::Words;
use key::{developer, key, person};
use rank_words::stripped;
use std::collections::HashMap;
use wording::{Word, joined, parts, words};

/// A title longer than this, in words, is a sentence.
const LONGEST: usize = 16;

/// A title of a lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Title(usize);

/// A title in a text, and the bytes that say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Titled {
    pub(crate) title: Title,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// All titles of a lexicon, by their words.
#[derive(Clone, Debug)]
pub(super) struct Titles {
    /// The paths of each, the largest share first.
    shares: Vec<Vec<Share>>,
    by_key: HashMap<Box<str>, usize>,
}

/// A path, by position, and the percent of people with a title that are on it.
pub(super) type Share = (usize, u8);

impl Titles {
    pub(super) fn new(lexicon: &Words) -> Self {
        let mut all: Vec<(Box<str>, Share)> = Vec::new();
        for (at, path) in lexicon.titles.iter().enumerate() {
            for (title, share) in path.all() {
                all.push((key(&words(title)).into_boxed_str(), (at, share)));
            }
        }
        let (mut shares, mut by_key) = (Vec::<Vec<Share>>::new(), HashMap::new());
        for (title, share) in all {
            let at = *by_key.entry(title).or_insert(shares.len());
            match shares.get_mut(at) {
                Some(shares) => shares.push(share),
                None => shares.push(vec![share]),
            }
        }
        for shares in &mut shares {
            shares.sort_by_key(|(path, share)| (u8::MAX - share, *path));
            let mut seen = Vec::new();
            shares.retain(|(path, _)| {
                let new = !seen.contains(path);
                seen.push(*path);
                new
            });
        }
        Self { shares, by_key }
    }

    /// The paths of `title`, the largest share first.
    pub(super) fn shares(&self, title: Title) -> &[Share] {
        self.shares.get(title.0).map_or(&[], Vec::as_slice)
    }

    /// The title that `text` is: as it stands, without ranks (`Senior`, `II`, `(m/f/d)`), turned
    /// round (`Engineer, Backend`), or with words before or behind it that don't make it another job.
    /// `technology` says whether words are a tool's.
    pub(super) fn find(&self, text: &str, technology: impl Fn(&str) -> bool) -> Option<Titled> {
        let words = short(text)?;
        let parts = parts(text, &words);
        self.plainly(&words)
            .or_else(|| self.turned(&parts))
            .or_else(|| parts.iter().find_map(|part| self.plainly(part)))
            .or_else(|| {
                parts
                    .iter()
                    .find_map(|part| self.at_end(text, part, &technology))
            })
            .or_else(|| parts.iter().find_map(|part| self.at_start(part)))
            .or_else(|| parts.iter().find_map(|part| self.joined(text, part)))
    }

    /// The title that `text` begins with, ranks before it included. What follows may be anything
    /// that doesn't make it another job.
    pub(super) fn find_at_start(&self, text: &str) -> Option<Titled> {
        let words = short(text)?;
        let parts = parts(text, &words);
        let first = parts.first()?;
        self.plainly(&words)
            .or_else(|| self.turned(&parts))
            .or_else(|| self.plainly(first))
            .or_else(|| self.at_start(first))
            .or_else(|| self.joined(text, first))
    }

    /// The title with this key, or with another word for who writes programs.
    fn get(&self, key: &str) -> Option<Title> {
        let exactly = |key: &str| self.by_key.get(key).copied().map(Title);
        exactly(key).or_else(|| exactly(&developer(key)?))
    }

    /// All of `words`.
    fn plainly(&self, words: &[Word<'_>]) -> Option<Titled> {
        let (title, _) = self.without_ranks(words)?;
        Titled::new(title, words)
    }

    /// The title that is left when words of rank are taken off, fewest first, and of how many words it is.
    /// Who learns in a field is called by it: "Software Engineering Intern".
    fn without_ranks(&self, words: &[Word<'_>]) -> Option<(Title, usize)> {
        let mut words = words;
        let mut learner = false;
        loop {
            let key = key(words);
            let as_person = || person(&key).filter(|_| learner);
            if let Some(title) = self.get(&key).or_else(|| self.get(&as_person()?)) {
                return Some((title, words.len()));
            }
            let stripped = stripped(words)?;
            words = stripped.rest;
            learner |= stripped.learner;
        }
    }

    /// `Manager, Engineering`, `Software Engineer (Backend)`, `Senior Engineer, Backend`.
    fn turned(&self, parts: &[&[Word<'_>]]) -> Option<Titled> {
        let [first, second, ..] = parts else {
            return None;
        };
        let mut ranked = *first;
        let title = loop {
            let joined: Vec<Word<'_>> = second.iter().chain(ranked).cloned().collect();
            match self.without_ranks(&joined) {
                Some((title, _)) => break title,
                None => ranked = stripped(ranked)?.rest,
            }
        };
        Some(Titled {
            title,
            start: first.first()?.start,
            end: second.last()?.end,
        })
    }

    /// A title at the end of `part`: `Healthcare Data Analyst`.
    fn at_end(
        &self,
        text: &str,
        part: &[Word<'_>],
        technology: &impl Fn(&str) -> bool,
    ) -> Option<Titled> {
        // Ranks before a title are words before it like others.
        let ranked = stripped(part).is_some_and(|it| it.behind);
        (1..part.len()).find_map(|from| {
            let (before, words) = part.split_at_checked(from)?;
            let (title, length) = if ranked {
                self.without_ranks(words)?
            } else {
                (self.get(&key(words))?, words.len())
            };
            let somebody_elses = before.iter().any(Word::is_preposition);
            let tells = length > 1 || technology(wording::span(text, before)?);
            let is_one = tells && !somebody_elses && !is_of_no_software(before, words);
            Titled::new(title, part).filter(|_| is_one)
        })
    }

    /// The first of the titles that `part` joins which is one. Of plain words one says too little: "surveyor
    /// and developer".
    fn joined(&self, text: &str, part: &[Word<'_>]) -> Option<Titled> {
        let titles = joined(text, part);
        let befores = std::iter::once(&[][..]).chain(titles.iter().copied());
        titles.iter().zip(befores).find_map(|(words, before)| {
            let (title, length) = self.without_ranks(words)?;
            let capitals = || !wording::span(text, words).is_some_and(has_small_letters);
            let tells = length > 1 || capitals();
            Titled::new(title, words).filter(|_| tells && !is_of_no_software(before, words))
        })
    }

    /// A title at the beginning of `part`, ranks before it included, where no other job follows.
    fn at_start(&self, part: &[Word<'_>]) -> Option<Titled> {
        (2..part.len()).rev().find_map(|to| {
            let (words, rest) = part.split_at_checked(to)?;
            let other_job = rest.iter().any(Word::is_job);
            self.plainly(words).filter(|_| !other_job)
        })
    }
}

impl Titled {
    fn new(title: Title, words: &[Word<'_>]) -> Option<Self> {
        Some(Self {
            title,
            start: words.first()?.start,
            end: words.last()?.end,
        })
    }
}

/// What may be developed and is no software.
const DEVELOPED: [&str; 17] = [
    "business",
    "career",
    "community",
    "curriculum",
    "estate",
    "fund",
    "land",
    "leadership",
    "learning",
    "market",
    "organizational",
    "people",
    "property",
    "research",
    "sales",
    "talent",
    "training",
];

/// Whether `title` is about developing what the words before it name, and that is no software: "business
/// development manager".
fn is_of_no_software(before: &[Word<'_>], title: &[Word<'_>]) -> bool {
    let develops = title
        .first()
        .is_some_and(|first| matches!(&*first.lower, "development" | "dev"));
    let mut before = before.iter().rev().filter(|word| !word.joins());
    let developed = before
        .next()
        .is_some_and(|last| DEVELOPED.contains(&&*last.lower));
    develops && developed
}

fn has_small_letters(text: &str) -> bool {
    text.contains(char::is_lowercase)
}

/// The words of a text that is short enough for a title.
fn short(text: &str) -> Option<Vec<Word<'_>>> {
    let words = words(text);
    (1..=LONGEST).contains(&words.len()).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::words::PathTitles;
    use catalog::PathId;

    fn titles() -> Titles {
        let path = |id: &str, sure: &[&str], shared: &[(&str, u8)]| PathTitles {
            id: PathId::new(id),
            sure: sure.iter().map(|title| (*title).into()).collect(),
            shared: shared
                .iter()
                .map(|(title, share)| ((*title).into(), *share))
                .collect(),
        };
        Titles::new(&Words {
            titles: vec![
                path(
                    "backend",
                    &[
                        "Backend Engineer",
                        "Backend Software Engineer",
                        ".NET Backend Developer",
                    ],
                    &[("Java Developer", 65)],
                ),
                path(
                    "software",
                    &["Software Engineer", "Developer"],
                    &[("Java Developer", 35)],
                ),
                path(
                    "manager",
                    &[
                        "Engineering Manager",
                        "Head of Engineering",
                        "Tech Lead",
                        "CTO",
                        "Development Manager",
                    ],
                    &[],
                ),
                path(
                    "product",
                    &["Associate Product Manager", "Product Manager"],
                    &[],
                ),
            ],
            ..Words::default()
        })
    }

    fn found(text: &str) -> Option<&'static str> {
        let titles = titles();
        let titled = titles.find(text, |words| ["Rust", "COBOL"].contains(&words))?;
        let (path, _) = titles.shares(titled.title).first()?;
        ["backend", "software", "manager", "product"]
            .get(*path)
            .copied()
    }

    #[test]
    fn a_title_is_found_in_whatever_form_it_is_written() {
        for (text, path) in [
            ("Backend Engineer", "backend"),
            ("backend-engineer", "backend"),
            ("Senior Backend Engineer", "backend"),
            ("Sr. Backend Engineer II", "backend"),
            ("Backend Engineer (m/f/d)", "backend"),
            ("Lead Backend Engineer, Payments", "backend"),
            ("Backend Engineer Payments", "backend"),
            ("Freelance Remote Backend Engineer", "backend"),
            ("Engineer, Backend", "backend"),
            ("Software Engineer (Backend)", "backend"),
            ("Software Engineer – Platform", "software"),
            ("Healthcare Software Engineer", "software"),
            ("Software Engineer Intern", "software"),
            ("Part-time Software Engineer", "software"),
            ("Manager, Engineering", "manager"),
            ("Head of Engineering", "manager"),
            ("Tech Lead", "manager"),
            ("Associate Product Manager", "product"),
            ("Junior .NET Backend Developer", "backend"),
            ("Rust Developer", "software"),
            ("Developer", "software"),
            ("Java Developer", "backend"),
            ("Senior Engineer, Backend", "backend"),
            ("Sr. Backend Eng", "backend"),
            ("Java Engineer", "backend"),
            ("Software Engineering Intern", "software"),
            ("Intern - Software Engineering", "software"),
            ("Summer Software Engineering Internship", "software"),
            ("Working Student Backend Engineering", "backend"),
            ("Internship: Software Engineering Intern", "software"),
            ("CTO & Co-founder", "manager"),
            ("Founder and CTO", "manager"),
            ("Co-founder & Head of Engineering", "manager"),
            ("Game Development Manager", "manager"),
        ] {
            assert_eq!(found(text), Some(path), "{text}");
        }
    }

    #[test]
    fn other_jobs_are_not_taken_for_the_title_in_them() {
        for text in [
            "Real Estate Developer",
            "Software Engineer Recruiter",
            "Developer Advocate",
            "Assistant to the Product Manager",
            "Barista",
            "Engineering Intern",
            "Mechanical Engineering Intern",
            "Business Development Intern",
            "Business Development Manager",
            "Learning & Development Manager",
            "Surveyor and developer",
            "Supported the CEO and CTO",
            "Assistant to the CEO & CTO",
            "Engineer",
            "Engineering",
            "",
            "(m/f/d)",
            "Senior",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
