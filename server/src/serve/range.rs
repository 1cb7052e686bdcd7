//! Parts of files.

use std::ops::Range;

/// What a `Range` header asks of a file of a length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// Nothing we answer with a part: other units, several ranges, nonsense. The file is sent whole.
    Whole,
    /// These bytes.
    Part(Range<usize>),
    /// Bytes that the file does not have.
    Nowhere,
}

/// Reads a `Range` header.
pub(super) fn asked(header: &str, length: usize) -> Asked {
    let Some(bounds) = header.trim().strip_prefix("bytes=") else {
        return Asked::Whole;
    };
    let Some((from, to)) = bounds.split_once('-') else {
        return Asked::Whole;
    };
    match (number(from), number(to)) {
        (Number::Absent, Number::Is(last)) => {
            let from = length.saturating_sub(last);
            if from < length {
                Asked::Part(from..length)
            } else {
                Asked::Nowhere
            }
        }
        (Number::Is(from), Number::Absent) if from < length => Asked::Part(from..length),
        (Number::Is(from), Number::Is(to)) if from <= to && from < length => {
            Asked::Part(from..to.saturating_add(1).min(length))
        }
        (Number::Is(from), Number::Is(to)) if from > to => Asked::Whole,
        (Number::Is(_), Number::Absent | Number::Is(_)) => Asked::Nowhere,
        _ => Asked::Whole,
    }
}

enum Number {
    Absent,
    Is(usize),
    Nonsense,
}

fn number(text: &str) -> Number {
    let text = text.trim();
    if text.is_empty() {
        Number::Absent
    } else if text.bytes().all(|digit| digit.is_ascii_digit()) {
        // More digits than a length has lie behind the end of every file.
        Number::Is(text.parse().unwrap_or(usize::MAX))
    } else {
        Number::Nonsense
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_of_a_file_of_ten_bytes() {
        for (header, expected) in [
            ("bytes=0-0", Asked::Part(0..1)),
            ("bytes=2-5", Asked::Part(2..6)),
            ("bytes=7-", Asked::Part(7..10)),
            ("bytes=-3", Asked::Part(7..10)),
            ("bytes=-30", Asked::Part(0..10)),
            ("bytes=8-99", Asked::Part(8..10)),
            ("bytes=0-99999999999999999999999999", Asked::Part(0..10)),
            ("bytes=10-", Asked::Nowhere),
            ("bytes=10-12", Asked::Nowhere),
            ("bytes=99999999999999999999999999-", Asked::Nowhere),
            ("bytes=-0", Asked::Nowhere),
            ("bytes=5-2", Asked::Whole),
            ("bytes=0-1,4-5", Asked::Whole),
            ("bytes=", Asked::Whole),
            ("bytes=-", Asked::Whole),
            ("bytes=a-b", Asked::Whole),
            ("bytes=+1-2", Asked::Whole),
            ("lines=0-1", Asked::Whole),
        ] {
            assert_eq!(asked(header, 10), expected, "{header}");
        }
    }

    #[test]
    fn an_empty_file_has_no_part() {
        for header in ["bytes=0-", "bytes=0-0", "bytes=-1"] {
            assert_eq!(asked(header, 0), Asked::Nowhere, "{header}");
        }
    }
}
