//! What somebody who mistyped a name may have meant.

use strsim::osa_distance;

/// Names that differ in more than a third of their characters are other names, not slips.
const SLIPS: usize = 3;

/// The candidate that was most likely meant by `name`: the closest one, if it is close, or else the
/// shortest one that says the same and more, `apache-kafka` for `kafka`.
pub(crate) fn nearest<'a>(
    name: &str,
    candidates: impl Iterator<Item = &'a str> + Clone,
) -> Option<&'a str> {
    let allowed = (name.chars().count() / SLIPS).max(1);
    let slip = candidates
        .clone()
        .map(|candidate| (osa_distance(name, candidate), candidate))
        .filter(|&(distance, _)| distance <= allowed)
        .min();
    let says_all = |candidate: &&str| {
        name.split('-')
            .all(|word| candidate.split('-').any(|other| other == word))
    };
    let fuller = || {
        candidates
            .filter(says_all)
            .map(|candidate| (candidate.len(), candidate))
            .min()
    };
    slip.or_else(fuller).map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_is_mended_and_a_shortened_name_is_completed() {
        let known = [
            "apache-kafka",
            "java",
            "javascript",
            "microsoft-excel",
            "sql",
        ];
        let table = [
            ("jaav", Some("java")),
            ("javasript", Some("javascript")),
            ("apache-kakfa", Some("apache-kafka")),
            ("kafka", Some("apache-kafka")),
            ("excel", Some("microsoft-excel")),
            ("cobol", None),
            ("", None),
        ];
        for (name, meant) in table {
            assert_eq!(nearest(name, known.into_iter()), meant, "{name}");
        }
    }
}
