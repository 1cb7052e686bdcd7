//! How people shorten the name of a certificate.

use super::spelling::Sure;
use super::words::CertificateWords;

/// An acronym shorter than this is also something else: PCA is a method, CKS a currency.
const TELLING_ACRONYM: usize = 4;
/// What is left of a name must have this many words to be told from other things.
const TELLING_WORDS: usize = 3;
/// Words that names have and people leave out.
const LEFT_OUT: [&str; 4] = ["Certified", "Certification", "Certificate", "exam"];
/// Grades of certificates. What is left of a name that has none is what a job is called: "Information
/// Security Manager", "Scrum Product Owner".
const GRADES: [&str; 9] = [
    "Advanced",
    "Associate",
    "Expert",
    "Foundation",
    "Foundations",
    "Fundamentals",
    "Practitioner",
    "Professional",
    "Specialty",
];

/// Gives each spelling of a certificate to `add`.
pub(super) fn spellings(certificate: &CertificateWords, add: &mut impl FnMut(Sure, &str)) {
    let name = &*certificate.name;
    for other in &certificate.others {
        add(sure(other), other);
    }
    let (outside, inside) = without_parentheses(name);
    for short in inside {
        if is_acronym(&short) {
            add(acronym_is(&short), &short);
        }
    }
    let outside = without_version(&outside);
    let undashed = outside.replace(" – ", " ").replace(" - ", " ");
    let plain = words(&undashed);
    let shorter: Vec<&str> = plain
        .iter()
        .copied()
        .filter(|word| !LEFT_OUT.contains(word))
        .collect();
    let mut spelled = |name: &str| add(sure(name), name);
    spelled(name);
    spelled(&outside);
    spelled(&plain.join(" "));
    if let Some((_, title)) = outside.split_once(": ")
        && words(title).len() + 1 >= TELLING_WORDS
        && has_grade(&words(title))
    {
        spelled(title);
    }
    if outside.contains(':') {
        spelled(&plain.join(" ").replace(':', ""));
    }
    if shorter.len() >= TELLING_WORDS && has_grade(&shorter) {
        spelled(&shorter.join(" ").replace(':', ""));
    }
    // CompTIA Security+
    if let [_, last] = plain.as_slice()
        && last.ends_with('+')
    {
        spelled(last);
    }
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

fn is_acronym(text: &str) -> bool {
    text.len() > 1
        && text
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-')
}

fn has_grade(words: &[&str]) -> bool {
    words.iter().any(|word| GRADES.contains(word))
}

/// How sure it is that `spelling` stands for a certificate.
fn sure(spelling: &str) -> Sure {
    if is_acronym(spelling) {
        acronym_is(spelling)
    } else {
        Sure::Always
    }
}

fn acronym_is(acronym: &str) -> Sure {
    if acronym.len() < TELLING_ACRONYM {
        Sure::InCompany
    } else {
        Sure::Always
    }
}

/// `name` without what stands in parentheses, and that.
fn without_parentheses(name: &str) -> (String, Vec<String>) {
    let mut outside = String::new();
    let mut inside = Vec::new();
    for (at, piece) in name.split(['(', ')']).enumerate() {
        if at % 2 == 0 {
            outside.push_str(piece);
        } else {
            inside.push(piece.to_owned());
        }
    }
    (words(&outside).join(" "), inside)
}

/// `name` without a version at its end: `v4.0`.
fn without_version(name: &str) -> String {
    match name.rsplit_once(' ') {
        Some((rest, last))
            if last.starts_with('v')
                && last
                    .bytes()
                    .skip(1)
                    .all(|byte| byte.is_ascii_digit() || byte == b'.') =>
        {
            rest.to_owned()
        }
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(name: &str, code: Option<&str>) -> Vec<String> {
        let certificate = CertificateWords {
            name: name.into(),
            others: code.into_iter().map(Into::into).collect(),
            skills: Vec::new(),
        };
        let mut all = Vec::new();
        spellings(&certificate, &mut |_, spelling| {
            all.push(spelling.to_owned())
        });
        all
    }

    #[test]
    fn people_shorten_names() {
        for (name, code, short) in [
            ("Certified Kubernetes Administrator (CKA)", None, "CKA"),
            (
                "Certified Kubernetes Administrator (CKA)",
                None,
                "Certified Kubernetes Administrator",
            ),
            ("CompTIA Security+", None, "Security+"),
            (
                "AWS Certified Developer – Associate",
                Some("DVA-C02"),
                "DVA-C02",
            ),
            (
                "AWS Certified Developer – Associate",
                None,
                "AWS Certified Developer Associate",
            ),
            (
                "AWS Certified Developer – Associate",
                None,
                "AWS Developer Associate",
            ),
            (
                "HashiCorp Certified: Terraform Associate",
                None,
                "Terraform Associate",
            ),
            (
                "HashiCorp Certified: Terraform Associate",
                None,
                "HashiCorp Certified Terraform Associate",
            ),
            (
                "ISTQB Certified Tester Foundation Level (CTFL) v4.0",
                None,
                "CTFL",
            ),
            (
                "ISTQB Certified Tester Foundation Level (CTFL) v4.0",
                None,
                "ISTQB Certified Tester Foundation Level",
            ),
            ("CISSP", None, "CISSP"),
        ] {
            assert!(
                all(name, code).contains(&short.to_owned()),
                "{short} of {name}: {:?}",
                all(name, code)
            );
        }
    }

    #[test]
    fn what_a_job_is_called_too_is_no_name_of_a_certificate() {
        for (name, job) in [
            (
                "Certified Scrum Product Owner (CSPO)",
                "Scrum Product Owner",
            ),
            (
                "Certified Information Security Manager (CISM)",
                "Information Security Manager",
            ),
            (
                "AWS Certified Solutions Architect",
                "AWS Solutions Architect",
            ),
            ("SnowPro Advanced: Data Engineer", "Data Engineer"),
        ] {
            assert!(!all(name, None).contains(&job.to_owned()), "{job}");
        }
    }

    #[test]
    fn an_acronym_of_three_letters_needs_company() {
        assert_eq!(acronym_is("PCA"), Sure::InCompany);
        assert_eq!(acronym_is("CKAD"), Sure::Always);
    }
}
