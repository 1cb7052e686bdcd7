//! The sections of a guide, in order.

use catalog::Path;
use leptos::prelude::*;

/// A section of a guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    Overview,
    Ai,
    Day,
    Skills,
    Tools,
    Entry,
    Ladder,
    Leads,
    Pay,
    Outlook,
    Proof,
    Interview,
    YourPath,
    Sources,
}

impl Section {
    /// All of them, as they follow each other.
    pub(super) const ALL: [Self; 14] = [
        Self::Overview,
        Self::Ai,
        Self::Day,
        Self::Skills,
        Self::Tools,
        Self::Entry,
        Self::Ladder,
        Self::Leads,
        Self::Pay,
        Self::Outlook,
        Self::Proof,
        Self::Interview,
        Self::YourPath,
        Self::Sources,
    ];

    /// Its address on the page. Links from elsewhere lead here: it never changes.
    pub(super) const fn anchor(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Ai => "ai",
            Self::Day => "day",
            Self::Skills => "skills",
            Self::Tools => "tools",
            Self::Entry => "entry",
            Self::Ladder => "ladder",
            Self::Leads => "leads",
            Self::Pay => "pay",
            Self::Outlook => "outlook",
            Self::Proof => "proof",
            Self::Interview => "interview",
            Self::YourPath => "your-path",
            Self::Sources => "sources",
        }
    }

    /// Its heading.
    pub(super) fn heading(self, path: &Path) -> String {
        match self {
            Self::Overview => "Overview",
            Self::Ai => "What AI changes",
            Self::Day => "Day to day",
            Self::Skills => "Core skills",
            Self::Tools => "Tools",
            Self::Entry => "How to get in",
            Self::Ladder => "Seniority ladder",
            Self::Leads => "Where it can lead",
            Self::Pay => "Pay",
            Self::Outlook => "Outlook",
            Self::Proof => "Prove it",
            Self::Interview => "Interview prep",
            Self::YourPath => return format!("Your path into {}", path.title),
            Self::Sources => "Sources",
        }
        .to_owned()
    }
}

/// A section with its heading.
#[component]
pub(super) fn Part(section: Section, heading: String, children: Children) -> impl IntoView {
    view! {
        <section id=section.anchor()>
            <h2>{heading}</h2>
            {children()}
        </section>
    }
}
