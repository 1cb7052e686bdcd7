//! A file of the seeds folder, and what it holds.

/// A file of the seeds folder.
#[derive(Clone, Debug)]
pub struct SeedFile {
    /// Where it is in the folder, with forward slashes: `paths/backend-engineer.toml`.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// What a seed file holds, told by where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Content<'a> {
    Path { slug: &'a str },
    Skills,
    Tools,
    Projects,
    Questions,
    Sources,
    Certificates,
    AllOccupations,
}

impl<'a> Content<'a> {
    /// The files that stand in the folder itself.
    pub(crate) const SHARED: [(&'static str, Content<'static>); 5] = [
        ("skills.toml", Content::Skills),
        ("tools.toml", Content::Tools),
        ("projects.toml", Content::Projects),
        ("questions.toml", Content::Questions),
        ("sources.toml", Content::Sources),
    ];

    /// The files beside them that may be left out.
    const OPTIONAL: [(&'static str, Content<'static>); 2] = [
        ("certificates.toml", Content::Certificates),
        ("all-occupations.toml", Content::AllOccupations),
    ];

    /// What the file at `path` holds; `None` if no seed file has that name.
    pub(crate) fn of(path: &'a str) -> Option<Self> {
        if let Some(slug) = path
            .strip_prefix("paths/")
            .and_then(|name| name.strip_suffix(".toml"))
            && !slug.contains('/')
        {
            return Some(Content::Path { slug });
        }
        Content::SHARED
            .iter()
            .chain(&Content::OPTIONAL)
            .find(|(name, _)| *name == path)
            .map(|&(_, content)| content)
    }
}
