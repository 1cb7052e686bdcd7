//! The sections of a CV, by their headings.

use crate::import::manner::Manner;

/// What a part of a CV is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    /// What comes before the first heading: a name and a headline, or all of a CV without headings.
    Head,
    /// A list of skills without a heading.
    Listed,
    Summary,
    Experience,
    Volunteering,
    Skills,
    /// Languages to program in or to speak.
    Languages,
    Education,
    Projects,
    Certificates,
    /// What is done for fun, and what is about others.
    Private,
    Other,
}

impl Section {
    /// How it is to be read.
    pub(super) const fn manner(self) -> Manner {
        match self {
            Self::Head | Self::Summary | Self::Experience => Manner::SUMMARY,
            Self::Listed => Manner {
                years: true,
                jobs: true,
                ..Manner::LIST
            },
            Self::Skills => Manner {
                years: true,
                ..Manner::LIST
            },
            Self::Languages => Manner::LANGUAGES,
            Self::Certificates => Manner::CERTIFICATES,
            Self::Private => Manner::SILENT,
            Self::Volunteering | Self::Education | Self::Projects | Self::Other => Manner::PROSE,
        }
    }

    /// Whether jobs stand in it.
    pub(super) const fn has_jobs(self) -> bool {
        matches!(
            self,
            Self::Head | Self::Listed | Self::Summary | Self::Experience
        )
    }
}

/// A heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heading {
    /// It has its line to itself.
    Alone(Section),
    /// What it heads begins in the same line, so many bytes from its start: `Skills: Go, Rust`.
    Inline(Section, usize),
}

/// The longest heading, in bytes.
const LONGEST: usize = 48;

const HEADINGS: [(Section, &[&str]); 10] = [
    (
        Section::Summary,
        &[
            "about",
            "about me",
            "career summary",
            "executive summary",
            "objective",
            "overview",
            "personal statement",
            "professional profile",
            "professional summary",
            "profile",
            "summary",
        ],
    ),
    (
        Section::Experience,
        &[
            "career",
            "career history",
            "employment",
            "employment history",
            "experience",
            "history",
            "industry experience",
            "jobs",
            "positions",
            "professional experience",
            "relevant experience",
            "software experience",
            "technical experience",
            "work",
            "work experience",
            "work history",
        ],
    ),
    (
        Section::Volunteering,
        &[
            "volunteer",
            "volunteer experience",
            "volunteer work",
            "volunteering",
        ],
    ),
    (
        Section::Skills,
        &[
            "areas of expertise",
            "cloud",
            "competencies",
            "computer skills",
            "core competencies",
            "core skills",
            "databases",
            "devops",
            "environment",
            "expertise",
            "frameworks",
            "hard skills",
            "it skills",
            "key skills",
            "keywords",
            "libraries",
            "main technologies",
            "methodologies",
            "operating systems",
            "platforms",
            "proficiencies",
            "programming",
            "programming languages",
            "skill set",
            "skills",
            "skills used",
            "skillset",
            "soft skills",
            "software",
            "stack",
            "strengths",
            "tech",
            "tech skills",
            "tech stack",
            "technical environment",
            "technical expertise",
            "technical proficiencies",
            "technical skills",
            "technologies",
            "technologies used",
            "technology",
            "technology stack",
            "toolbox",
            "tooling",
            "tools",
            "tools used",
            "top skills",
            "web technologies",
        ],
    ),
    (Section::Languages, &["languages"]),
    (
        Section::Education,
        &[
            "academic background",
            "courses",
            "coursework",
            "degrees",
            "education",
            "qualifications",
            "studies",
            "training",
        ],
    ),
    (
        Section::Projects,
        &[
            "open source",
            "personal projects",
            "portfolio",
            "projects",
            "selected projects",
            "side projects",
        ],
    ),
    (
        Section::Certificates,
        &[
            "certificates",
            "certification",
            "certifications",
            "credentials",
            "licences",
            "licenses",
            "professional certifications",
        ],
    ),
    (
        Section::Private,
        &[
            "address",
            "hobbies",
            "interests",
            "personal interests",
            "referees",
            "references",
        ],
    ),
    (
        Section::Other,
        &[
            "achievements",
            "awards",
            "contact",
            "honors",
            "honours",
            "memberships",
            "patents",
            "personal",
            "personal details",
            "publications",
            "spoken languages",
            "talks",
        ],
    ),
];

/// The heading that `line` is or begins with, in a section of this kind.
pub(super) fn heading(line: &str, within: Section) -> Option<Heading> {
    let marks = |c: char| !c.is_alphanumeric();
    if line.len() <= LONGEST
        && let Some(section) = named(line.trim_matches(marks))
    {
        return Some(Heading::Alone(section));
    }
    let (label, rest) = line.split_once(':')?;
    if label.len() > LONGEST {
        return None;
    }
    let section = named(label.trim_matches(marks))?;
    // In a list of skills "Experience: 5 years" is an entry like others.
    let section = if within == Section::Skills && section == Section::Summary {
        within
    } else {
        section
    };
    let rest = rest.trim_start();
    (!rest.is_empty()).then_some(Heading::Inline(section, line.len() - rest.len()))
}

/// The section with this name, or with names like these: "Skills & Tools".
fn named(name: &str) -> Option<Section> {
    let lower = name.to_lowercase();
    let of = |name: &str| {
        let name = name.trim();
        HEADINGS
            .iter()
            .find_map(|(section, names)| names.contains(&name).then_some(*section))
    };
    of(&lower).or_else(|| {
        let joined = lower.replace(" and ", "&").replace(['/', ','], "&");
        let mut parts = joined.split('&').map(of);
        let first = parts.next()??;
        parts.all(|part| part.is_some()).then_some(first)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_open_a_section() {
        for (line, section) in [
            ("SKILLS", Section::Skills),
            ("## Technical Skills", Section::Skills),
            ("Skills & Tools:", Section::Skills),
            ("Work Experience", Section::Experience),
            ("Education and Training", Section::Education),
            ("— Certifications —", Section::Certificates),
            ("Languages", Section::Languages),
        ] {
            assert_eq!(
                heading(line, Section::Head),
                Some(Heading::Alone(section)),
                "{line}"
            );
        }
        assert_eq!(
            heading("Skills: Go, Rust", Section::Head),
            Some(Heading::Inline(Section::Skills, 8))
        );
        for line in [
            "Skilled in Go",
            "Experience with Go",
            "Backend Engineer",
            "10:30 standup",
            "",
        ] {
            assert_eq!(heading(line, Section::Head), None, "{line}");
        }
    }
}
