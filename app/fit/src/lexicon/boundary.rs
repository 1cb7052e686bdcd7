//! Where a word ends.

use super::near;

/// Whether `char` belongs to a word. Scripts that write no spaces don't hold on to Latin words.
pub(crate) fn is_word(char: char) -> bool {
    if char.is_ascii() {
        return char.is_ascii_alphanumeric() || char == '_';
    }
    let unspaced = matches!(char, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}');
    let combining = matches!(char, '\u{300}'..='\u{36f}');
    combining || (char.is_alphanumeric() && !unspaced)
}

/// How far back the beginning of an address is looked for, in bytes.
const ADDRESS: usize = 200;

/// Whether the characters from `start` to `end` of `text` stand there as words of their own: not as
/// part of a longer word, a web or mail address, or a file name. Gives where they end, which is after
/// a version (`Python3.11`) or a plural (`LLMs`).
pub(super) fn whole_words(text: &str, start: usize, end: usize) -> Option<usize> {
    let before = text.get(..start)?;
    let words = text.get(start..end)?;
    let after = text.get(end..)?;
    begins(before, words)
        .then(|| ends(words, after))
        .flatten()
        .map(|more| end + more)
}

fn begins(before: &str, words: &str) -> bool {
    let Some(last) = before.chars().next_back() else {
        return true;
    };
    let first_is_word = words.chars().next().is_some_and(is_word);
    match last {
        _ if is_word(last) => false,
        '@' | '#' if first_is_word => false,
        '.' => {
            let prior = before.chars().rev().nth(1);
            first_is_word && !prior.is_some_and(is_word)
        }
        '&' => !before.chars().rev().nth(1).is_some_and(is_word),
        '/' | '-' | '=' | '?' | '~' | ':' => !in_address(before),
        _ => true,
    }
}

/// Whether what comes next belongs to a web or mail address that has begun.
fn in_address(before: &str) -> bool {
    let near = near::before(before, before.len(), ADDRESS);
    let token = near.rsplit(char::is_whitespace).next().unwrap_or_default();
    token.contains("://")
        || token.contains('@')
        || token.starts_with("www.")
        || token.split('/').next().is_some_and(is_host)
}

/// Whether `text` looks like the name of a computer: `github.com`.
fn is_host(text: &str) -> bool {
    let host = text.trim_start_matches(['(', '<', '[', '"']);
    host.rsplit_once('.').is_some_and(|(name, domain)| {
        !name.is_empty()
            && (2..=3).contains(&domain.len())
            && domain != "js"
            && domain.bytes().all(|byte| byte.is_ascii_lowercase())
            && name.bytes().all(|byte| {
                byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte)
            })
    })
}

/// How many characters after `words` still belong to them; none where they don't end there.
fn ends(words: &str, after: &str) -> Option<usize> {
    let last = words.chars().next_back()?;
    let mut rest = after.chars();
    let Some(next) = rest.next() else {
        return Some(0);
    };
    let then = rest.next();
    let then_word = then.is_some_and(is_word);
    if !is_word(last) {
        // `C++98`, but not `C#Developer`
        let version = next.is_ascii_digit() && "+#".contains(last);
        return if is_word(next) && !version {
            None
        } else {
            Some(0)
        };
    }
    match next {
        's' if is_acronym(words) && !then_word => Some(1),
        _ if next.is_ascii_digit() && last.is_ascii_alphabetic() && words.len() > 2 => {
            version(after)
        }
        _ if is_word(next) => None,
        '#' => None,
        '+' if then == Some('+') => None,
        '.' | '@' | '&' if then_word => None,
        '/' if then == Some('/') || is_host(words) => None,
        _ => Some(0),
    }
}

fn is_acronym(words: &str) -> bool {
    words.len() > 1
        && words
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

/// The length of the version number that `after` begins with, if it ends as a word does.
fn version(after: &str) -> Option<usize> {
    let length = after
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(after.len());
    let number = after.get(..length)?.trim_end_matches('.');
    let next = after.get(length..)?.chars().next();
    (number.len() <= 6 && !next.is_some_and(is_word)).then_some(number.len())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::string_slice, reason = "a test may fail")]
mod tests {
    use super::*;

    #[track_caller]
    fn found(text: &str, words: &str) -> Option<String> {
        let start = text.find(words).unwrap();
        whole_words(text, start, start + words.len()).map(|end| text[start..end].to_owned())
    }

    #[test]
    fn words_are_whole() {
        for (text, words) in [
            ("Java", "Java"),
            ("(Java)", "Java"),
            ("Java-based", "Java"),
            ("Java/Kotlin", "Java"),
            ("Kotlin/Java", "Java"),
            ("Java's", "Java"),
            ("Java.", "Java"),
            ("使用Python开发", "Python"),
            ("C++, C", "C++"),
            ("C++98", "C++"),
            ("Java+Spring", "Java"),
            ("a .NET shop", ".NET"),
            ("Vue.js/Docker", "Docker"),
        ] {
            assert_eq!(found(text, words).as_deref(), Some(words), "{text}");
        }
    }

    #[test]
    fn versions_and_plurals_belong_to_a_word() {
        for (text, words, whole) in [
            ("Python3.11.", "Python", "Python3.11"),
            ("Java17,", "Java", "Java17"),
            ("LLMs", "LLM", "LLMs"),
        ] {
            assert_eq!(found(text, words).as_deref(), Some(whole), "{text}");
        }
    }

    #[test]
    fn parts_of_words_and_addresses_are_not_words() {
        for (text, words) in [
            ("JavaScript", "Java"),
            ("C++", "C"),
            ("C#", "C"),
            ("a_Java", "Java"),
            ("naïve Javaé", "Java"),
            ("example.net", ".net"),
            ("node.js", "js"),
            ("https://docker.com", "docker"),
            ("https://kubernetes.io/docker", "docker"),
            ("jane@docker.com", "docker"),
            ("github.com/jane/docker", "docker"),
            ("github.com", "github"),
            ("www.example.org/go-docker", "docker"),
            ("R&D", "R"),
            ("R&D", "D"),
            ("Go\u{301}", "Go"),
        ] {
            assert_eq!(found(text, words), None, "{text}");
        }
    }
}
