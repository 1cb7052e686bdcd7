//! Words that are written in two ways on two sides of an ocean.

/// Endings and words as Americans write them, and as others do.
const WAYS: [(&str, &str); 9] = [
    ("alyz", "alys"),
    ("avior", "aviour"),
    ("center", "centre"),
    ("defense", "defence"),
    ("ization", "isation"),
    ("izing", "ising"),
    ("ized", "ised"),
    ("labeling", "labelling"),
    ("modeling", "modelling"),
];

/// `words` as they are written outside America, if that is another way.
pub(super) fn british(words: &str) -> Option<String> {
    let mut other = words.to_owned();
    for (american, british) in WAYS {
        if other.contains(american) {
            other = other.replace(american, british);
        }
    }
    (other != words).then_some(other)
}

#[cfg(test)]
mod tests {
    use super::british;

    #[test]
    fn american_words_have_another_spelling() {
        for (american, other) in [
            ("data visualization", Some("data visualisation")),
            ("threat modeling", Some("threat modelling")),
            ("user behavior analysis", Some("user behaviour analysis")),
            ("data centers", Some("data centres")),
            ("logic analyzers", Some("logic analysers")),
            ("data analysis", None),
            ("unit tests", None),
        ] {
            assert_eq!(british(american).as_deref(), other, "{american}");
        }
    }
}
