//! Lines that name certificates, and who gave them out when.

use super::dates;
use super::list::{has_any, is_year, lower_words};
use super::name::name;
use std::ops::Range;

/// What stands between the names and what is said of them.
const SIGNS: [char; 9] = [',', ';', '|', '•', '·', '\t', '；', '、', '，'];
/// Words of names of certificates.
const GRADES: [&str; 10] = [
    "associate",
    "certificate",
    "certification",
    "certified",
    "expert",
    "foundations",
    "fundamentals",
    "practitioner",
    "professional",
    "specialist",
];
/// Words of names of those who give certificates out.
const ISSUERS: [&str; 30] = [
    "academy",
    "alliance",
    "amazon",
    "association",
    "aws",
    "axelos",
    "cisco",
    "cncf",
    "college",
    "comptia",
    "council",
    "coursera",
    "datacamp",
    "edx",
    "google",
    "ibm",
    "inc",
    "institute",
    "isaca",
    "isc2",
    "linkedin",
    "ltd",
    "microsoft",
    "oracle",
    "pmi",
    "school",
    "udacity",
    "udemy",
    "university",
    "foundation",
];
/// What begins a remark about a certificate.
const REMARKS: [&str; 9] = [
    "completed",
    "credential",
    "earned",
    "expires",
    "id",
    "issued",
    "obtained",
    "until",
    "valid",
];

/// The names of certificates in `range` of `text`, but for those that are known already, which `is_known`
/// says of a part of it.
///
/// In a line with a year, "Guild Letter, Guild of Letters, 2019", the first part up to the year is the
/// name. A line without one lists names, and now and then who gives them out.
pub(super) fn names(
    text: &str,
    range: Range<usize>,
    is_known: impl Fn(&Range<usize>) -> bool,
) -> Vec<Range<usize>> {
    let line = text.get(range.clone()).unwrap_or_default();
    let years = line.split(SIGNS).filter(|part| has_year(part)).count();
    let has_capitals = line.contains(char::is_uppercase);
    let mut names = Vec::new();
    let (mut named, mut closed) = (false, false);
    for part in parts(line, range.start) {
        let words = text.get(part.clone()).unwrap_or_default();
        if is_known(&part) {
            named = true;
        } else if !is_remark(words) {
            let goes_on = named && (years > 0 || has_any(words, &ISSUERS));
            let is_name = has_any(words, &GRADES);
            let is_other = closed && years < 2;
            let in_case = names.is_empty() && !named && !closed
                || !has_capitals
                || !words.trim_start().starts_with(char::is_lowercase);
            if in_case
                && (is_name && (years == 0 || !named) || !goes_on && !is_other)
                && let Some(name) = name(text, part)
            {
                names.push(name);
                named = true;
            }
        }
        if has_year(words) {
            (named, closed) = (false, true);
        }
    }
    names
}

/// Whether words may be about a certificate, as far as one that nothing knows can be told.
pub(super) fn speaks_of_certificates(line: &str) -> bool {
    // Who works somewhere may work where certificates are given out.
    let works = [" at ", " @ "].iter().any(|at| line.contains(at));
    has_year(line) || has_any(line, &GRADES) || !works && has_any(line, &ISSUERS)
}

/// What stands between the signs of `line`, which begins at `start`. What is in parentheses is about what
/// stands before them.
fn parts(line: &str, start: usize) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut from, mut open) = (0, 0_u32);
    for (at, char) in line.char_indices() {
        match char {
            '(' => open += 1,
            ')' => open = open.saturating_sub(1),
            _ if open == 0 && SIGNS.contains(&char) => {
                parts.push(start + from..start + at);
                from = at + char.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(start + from..start + line.len());
    parts
}

fn has_year(words: &str) -> bool {
    lower_words(words).any(|word| is_year(&word) && word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether `words` say when a certificate was given out, or the like.
fn is_remark(words: &str) -> bool {
    let first = lower_words(words).next();
    dates::date(words).is_some() || first.is_none_or(|first| REMARKS.contains(&first.as_str()))
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "a test may fail")]
mod tests {
    use super::*;

    #[test]
    fn a_line_names_certificates_and_who_gave_them_out_when() {
        for (line, expected) in [
            ("Guild Letter", &["Guild Letter"][..]),
            ("Guild Letter, 2019", &["Guild Letter"]),
            ("Guild Letter (Acme, Berlin), 2019", &["Guild Letter"]),
            ("Guild Letter | Acme | Jan 2019", &["Guild Letter"]),
            ("Guild Letter, Guild Academy", &["Guild Letter"]),
            ("Guild Letter, issued 2019, expires 2021", &["Guild Letter"]),
            ("Guild Letter, 2019, Berlin", &["Guild Letter"]),
            (
                "Guild Letter, Flurbo Pro, Blarg Associate",
                &["Guild Letter", "Flurbo Pro", "Blarg Associate"],
            ),
            (
                "Guild Letter, 2019; Flurbo Pro, 2020",
                &["Guild Letter", "Flurbo Pro"],
            ),
            ("KNOWN, Flurbo Pro", &["Flurbo Pro"]),
            ("KNOWN, CNCF, 2020", &[]),
            ("KNOWN, The Linux Foundation", &[]),
            ("KNOWN and more of these, hopefully soon", &[]),
            ("flurbo pro, blarg", &["flurbo pro", "blarg"]),
            ("2019", &[]),
            ("", &[]),
        ] {
            let names = names(line, 0..line.len(), |part| {
                line[part.clone()].contains("KNOWN")
            });
            let names: Vec<&str> = names.into_iter().map(|name| &line[name]).collect();
            assert_eq!(names, expected, "{line}");
        }
    }
}
