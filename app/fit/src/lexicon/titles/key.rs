//! What titles are looked up by: their words, written in one of the ways in which people write them.

use super::wording::Word;

/// Words that people join, part or shorten, and how they are written here.
const ALIKE: [(&[&str], &str); 18] = [
    (&["admin"], "administrator"),
    (&["back", "end"], "backend"),
    (&["cyber", "security"], "cybersecurity"),
    (&["dev", "ops"], "devops"),
    (&["evp"], "vp"),
    (&["front", "end"], "frontend"),
    (&["full", "stack"], "fullstack"),
    (&["infosec"], "information security"),
    (&["js"], "javascript"),
    (&["mgr"], "manager"),
    (&["pen", "tester"], "pentester"),
    (&["quality", "assurance"], "qa"),
    (&["svp"], "vp"),
    (&["sw"], "software"),
    (&["sysadmin"], "system administrator"),
    (&["systems", "administrator"], "system administrator"),
    (&["sys", "admin"], "system administrator"),
    (&["vice", "president"], "vp"),
];

/// Fields, and what somebody in them is.
const PEOPLE: [(&str, &str); 9] = [
    ("administration", "administrator"),
    ("analysis", "analyst"),
    ("analytics", "analyst"),
    ("design", "designer"),
    ("development", "developer"),
    ("engineering", "engineer"),
    ("programming", "programmer"),
    ("science", "scientist"),
    ("testing", "tester"),
];

/// Fields in which whoever learns them becomes an engineer.
const ENGINEERS: [&str; 12] = [
    "android",
    "backend",
    "cybersecurity",
    "devops",
    "embedded",
    "firmware",
    "frontend",
    "fullstack",
    "ios",
    "machine learning",
    "qa",
    "software",
];

/// Words before a field, which somebody leads: "VP Eng".
const LEADERS: [&str; 5] = ["director", "evp", "head", "svp", "vp"];

/// Whether a word may be written in another way in a key, alone or with the next.
pub(super) fn varies(word: &str) -> bool {
    let begins = |spelling: &[&str]| spelling.first().is_some_and(|first| *first == word);
    word.ends_with("js")
        || matches!(word, "of" | "and" | "dev" | "eng")
        || ALIKE.iter().any(|(spelling, _)| begins(spelling))
}

/// The key of a title.
pub(super) fn key(words: &[Word<'_>]) -> String {
    let mut key = String::with_capacity(32);
    let leads = words
        .first()
        .is_some_and(|first| LEADERS.contains(&&*first.lower));
    let mut rest = words;
    while let Some((word, behind)) = rest.split_first() {
        // "VP Engineering" is "VP of Engineering".
        let links = matches!(&*word.lower, "of" | "and");
        if links && rest.len() < words.len() && !behind.is_empty() {
            rest = behind;
            continue;
        }
        if !key.is_empty() {
            key.push(' ');
        }
        let alike = || ALIKE.iter().find(|(spelling, _)| begin(rest, spelling));
        let (written, taken) = if !word.varies {
            (&*word.lower, 1)
        } else if let Some((spelling, written)) = alike() {
            (*written, spelling.len())
        } else {
            (plain(&word.lower, behind.is_empty() && !leads), 1)
        };
        key.push_str(written);
        rest = rest.get(taken..).unwrap_or_default();
    }
    key
}

fn begin(words: &[Word<'_>], spelling: &[&str]) -> bool {
    words.len() >= spelling.len()
        && words
            .iter()
            .zip(spelling)
            .all(|(word, it)| word.lower == *it)
}

/// A word without the sign of its language: "ReactJS" and "React.js" are "React". The word that says what
/// somebody `is` and the one for a field may be shortened alike.
fn plain(word: &str, is: bool) -> &str {
    match word {
        "dev" if is => "developer",
        "dev" => "development",
        "eng" if is => "engineer",
        "eng" => "engineering",
        _ => {
            let name = word.strip_suffix("js").unwrap_or(word);
            let name = name.strip_suffix('.').unwrap_or(name);
            if name.len() < 3 { word } else { name }
        }
    }
}

/// The key with its field as what somebody in it is: "software engineer" for "software engineering". A
/// field that is all of it says too little, but for some.
pub(super) fn person(key: &str) -> Option<String> {
    if ENGINEERS.contains(&key) {
        return Some(format!("{key} engineer"));
    }
    let (before, field) = key.rsplit_once(' ')?;
    let (_, person) = PEOPLE.iter().find(|(it, _)| *it == field)?;
    Some(format!("{before} {person}"))
}

/// The key with the other word for who writes programs: "Scala Engineer", "Game Programmer".
pub(super) fn developer(key: &str) -> Option<String> {
    let (before, last) = key.rsplit_once(' ')?;
    matches!(last, "engineer" | "programmer").then(|| format!("{before} developer"))
}

#[cfg(test)]
mod tests {
    use super::super::wording::words;

    #[test]
    fn a_title_has_one_key_however_it_is_written() {
        for (one, other) in [
            ("Front-End Dev", "Frontend Developer"),
            ("Dev Manager", "Development Manager"),
            ("Dev Ops Eng", "DevOps Engineer"),
            ("Eng Manager", "Engineering Manager"),
            ("VP Engineering", "Vice President of Engineering"),
            ("SVP Eng", "VP of Engineering"),
            (
                "Detection & Response Engineer",
                "Detection and Response Engineer",
            ),
            ("InfoSec Mgr", "Information Security Manager"),
            ("Linux Admin", "Linux Administrator"),
            ("VueJS Dev", "Vue.js Developer"),
            ("Vue Developer", "Vue.js Developer"),
            ("JS Developer", "JavaScript Developer"),
        ] {
            assert_eq!(super::key(&words(one)), super::key(&words(other)), "{one}");
        }
    }

    #[test]
    fn other_titles_have_other_keys() {
        for (one, other) in [
            ("of Engineering", "Engineering"),
            ("Developer", "Development"),
            ("D3.js Developer", "D Developer"),
            ("Data Engineer", "Data Engineering"),
        ] {
            assert_ne!(super::key(&words(one)), super::key(&words(other)), "{one}");
        }
    }

    #[test]
    fn who_learns_a_field_is_called_by_it() {
        for (field, is) in [
            ("software engineering", Some("software engineer")),
            ("web development", Some("web developer")),
            ("data science", Some("data scientist")),
            ("qa", Some("qa engineer")),
            ("engineering", None),
            ("product", None),
            ("software engineer", None),
        ] {
            assert_eq!(super::person(field).as_deref(), is, "{field}");
        }
    }
}
