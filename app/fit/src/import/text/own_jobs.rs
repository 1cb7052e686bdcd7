//! Lines with dates that are about a job of their own, whose title nothing knows.
//!
//! Dates often stand below their title, beside the company or the town. "Barista, Costa, 2010 – 2014"
//! below a title is another job, and so its dates are no one else's.

use crate::import::elsewhere::is_elsewhere;
use crate::import::list::{has_any, is_year, lower_words};

/// What ends names of jobs.
const JOBS: [&str; 36] = [
    "administrator",
    "adviser",
    "advisor",
    "agent",
    "analyst",
    "apprentice",
    "architect",
    "artist",
    "assistant",
    "associate",
    "clerk",
    "consultant",
    "coordinator",
    "designer",
    "developer",
    "director",
    "engineer",
    "executive",
    "founder",
    "instructor",
    "intern",
    "manager",
    "officer",
    "operator",
    "programmer",
    "recruiter",
    "representative",
    "researcher",
    "scientist",
    "specialist",
    "supervisor",
    "technician",
    "trainee",
    "trainer",
    "worker",
    "writer",
];
/// Degrees, whose dates are those of no job.
const DEGREES: [&str; 11] = [
    "bachelor",
    "bachelors",
    "bsc",
    "degree",
    "diploma",
    "doctorate",
    "masters",
    "mba",
    "meng",
    "msc",
    "phd",
];
/// Whose the dates of a line are that names no job that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    /// Those of the title above or below, beside which a company or a place stands.
    Title,
    /// Those of another job.
    OtherJob,
    /// Those of another job, which is none in technology.
    JobElsewhere,
    /// Those of no job.
    Nothing,
}

/// Whose the dates are beside which `words` stand. `dated` says that the title above has dates of its own,
/// even if they cannot be read.
pub(super) fn whose_dates(words: &str, dated: bool) -> Whose {
    if has_any(words, &DEGREES) {
        return Whose::Nothing;
    }
    let first = first_name(words);
    if is_elsewhere(first) {
        return Whose::JobElsewhere;
    }
    let last = lower_words(first).last();
    let is_job = last.is_some_and(|last| JOBS.contains(&last.as_str()));
    if is_job || dated && !first.is_empty() {
        Whose::OtherJob
    } else {
        Whose::Title
    }
}

/// The first name among `words`: of a job, a company or a place.
fn first_name(words: &str) -> &str {
    let mut parts = words.split(|c| ",;|•·–—\t:@(".contains(c));
    let first = parts.find(|part| part.contains(char::is_alphabetic));
    let first = first.unwrap_or_default().trim();
    let ends = [" - ", "   ", " at "].iter();
    let end = ends.filter_map(|end| first.find(end)).min();
    end.and_then(|end| first.get(..end)).unwrap_or(first)
}

/// Whether a year stands in a line, in whatever form.
pub(super) fn has_year(line: &str) -> bool {
    line.split(|c: char| !c.is_ascii_digit()).any(is_year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_with_dates_is_about_a_job_of_its_own_or_about_the_title_near_it() {
        for (words, dated, whose) in [
            ("", false, Whose::Title),
            ("Acme Ltd,", false, Whose::Title),
            ("Acme Ltd, Berlin,", false, Whose::Title),
            ("Acme Ltd — Berlin", false, Whose::Title),
            ("Analyst Group,", false, Whose::Title),
            ("Acme Ltd,", true, Whose::OtherJob),
            ("", true, Whose::Title),
            ("Sales Representative, Dell", false, Whose::OtherJob),
            ("Account Manager at Dell", false, Whose::OtherJob),
            ("Barista, Costa,", false, Whose::JobElsewhere),
            ("Head Chef (full-time)", true, Whose::JobElsewhere),
            ("BSc Physics, University of X,", false, Whose::Nothing),
            ("University of X,", false, Whose::Title),
        ] {
            assert_eq!(whose_dates(words, dated), whose, "{words}");
        }
    }
}
