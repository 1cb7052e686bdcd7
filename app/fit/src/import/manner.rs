//! How a part of a CV is to be read.

/// How a part of a CV is to be read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Manner {
    /// It lists skills, so that an entry is one even where it could be a plain word elsewhere.
    pub(super) list: bool,
    /// It heads a list of tools: skills in it don't count.
    pub(super) heading: bool,
    /// Entries that nothing knows are worth telling.
    pub(super) tell_unknown: bool,
    /// Languages that people speak may stand in it.
    pub(super) spoken: bool,
    /// It is about certificates.
    pub(super) certificates: bool,
    /// It may state years of experience.
    pub(super) years: bool,
    /// Jobs may stand in it.
    pub(super) jobs: bool,
    /// Of what stands in it only tools count.
    pub(super) tools_only: bool,
    /// Nothing in it counts.
    pub(super) silent: bool,
}

impl Manner {
    /// Sentences.
    pub(super) const PROSE: Self = Self {
        list: false,
        heading: false,
        tell_unknown: false,
        spoken: false,
        certificates: false,
        years: false,
        jobs: false,
        tools_only: false,
        silent: false,
    };
    /// What is about others, or about what is done for fun.
    pub(super) const SILENT: Self = Self {
        silent: true,
        ..Self::PROSE
    };
    /// Sentences about the whole person.
    pub(super) const SUMMARY: Self = Self {
        years: true,
        ..Self::PROSE
    };
    /// The title of a job. It says by itself what the job is about.
    pub(super) const TITLE: Self = Self {
        tools_only: true,
        ..Self::PROSE
    };
    /// A list of skills and tools.
    pub(super) const LIST: Self = Self {
        list: true,
        tell_unknown: true,
        ..Self::PROSE
    };
    /// A list that holds other things too.
    pub(super) const MIXED_LIST: Self = Self {
        tell_unknown: false,
        ..Self::LIST
    };
    /// A list of languages, to program in or to speak.
    pub(super) const LANGUAGES: Self = Self {
        spoken: true,
        ..Self::LIST
    };
    /// Names of certificates.
    pub(super) const CERTIFICATES: Self = Self {
        certificates: true,
        ..Self::PROSE
    };
}
