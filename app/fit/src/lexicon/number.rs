//! Singular and plural.

/// Endings that are no plural's, and words with them have none that CVs use.
const NEITHER: [&str; 6] = ["ing", "ics", "is", "ss", "us", "ness"];
/// What comes before a plural's "es".
const HISSING: [&str; 4] = ["ch", "sh", "x", "z"];

/// `words` with the last one in the other number: "test plans" for "test plan" and the other way round.
pub(super) fn other(words: &str) -> Option<String> {
    if !words.ends_with(|last: char| last.is_ascii_lowercase())
        || NEITHER.iter().any(|ending| words.ends_with(ending))
    {
        return None;
    }
    if let Some(stem) = words.strip_suffix("ies") {
        return Some(format!("{stem}y"));
    }
    if let Some(stem) = words.strip_suffix("es")
        && HISSING.iter().any(|hiss| stem.ends_with(hiss))
    {
        return Some(stem.to_owned());
    }
    if let Some(stem) = words.strip_suffix('s') {
        return Some(stem.to_owned());
    }
    let hisses = HISSING.iter().any(|hiss| words.ends_with(hiss));
    match words.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => Some(format!("{stem}ies")),
        _ if hisses => Some(format!("{words}es")),
        _ => Some(format!("{words}s")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_gives_the_other() {
        for (one, many) in [
            ("test plan", "test plans"),
            ("security policy", "security policies"),
            ("customer journey", "customer journeys"),
            ("technical sketch", "technical sketches"),
            ("release note", "release notes"),
        ] {
            assert_eq!(other(one).as_deref(), Some(many));
            assert_eq!(other(many).as_deref(), Some(one));
        }
    }

    #[test]
    fn what_has_no_other_number_is_left() {
        for words in [
            "penetration testing",
            "data analysis",
            "DNS",
            "web metrics",
            "C++",
            "",
        ] {
            assert_eq!(other(words), None, "{words}");
        }
    }
}
