//! The sections of a JSON Resume.

use super::document::{member, members, written};
use super::held::held;
use super::pointer::Pointer;
use crate::Lexicon;
use crate::import::Imported;
use crate::import::certificates::names;
use crate::import::finding::FoundRole;
use crate::import::found::Found;
use crate::import::labels::{has_tool, have, labels};
use crate::import::manner::Manner;
use crate::import::role::{Held, Roles};
use crate::json::Json;
use std::ops::Range;

/// Fields of sentences that may name skills and tools.
const PROSE: [&str; 5] = ["summary", "description", "highlights", "area", "courses"];
/// Fields that list skills and tools. All but the first are not in the format but in many files.
const LISTS: [&str; 5] = ["keywords", "technologies", "skills", "tools", "stack"];
/// What a certificate's and a job's name stands in: as the format has it, and as others do.
const CERTIFICATE: [&str; 2] = ["name", "title"];
const POSITION: [&str; 3] = ["position", "title", "jobTitle"];

/// Reads section by section.
pub(super) struct Reader<'l> {
    found: Found<'l>,
    roles: Roles,
    /// How many texts with tools were read so far.
    with_tools: usize,
}

impl<'l> Reader<'l> {
    pub(super) fn new(lexicon: &'l Lexicon) -> Self {
        Self {
            found: Found::new(lexicon),
            roles: Roles::default(),
            with_tools: 0,
        }
    }

    pub(super) fn read(mut self, resume: &Json<'_>) -> Imported {
        let section = |name| member(resume, name).map(|value| (Pointer::section(name), value));
        if let Some((at, basics)) = section("basics") {
            self.basics(at, basics);
        }
        for (name, unpaid) in [("work", false), ("volunteer", true)] {
            if let Some((at, jobs)) = section(name) {
                entries(at, jobs, |at, job| self.job(at, job, unpaid));
            }
        }
        if let Some((at, skills)) = section("skills") {
            if is_by_group(skills) {
                self.groups(at, skills);
            } else {
                entries(at, skills, |at, skill| self.skill(at, skill));
            }
        }
        for name in ["certificates", "certifications"] {
            if let Some((at, certificates)) = section(name) {
                entries(at, certificates, |at, it| self.certificate(at, it));
            }
        }
        for name in ["education", "projects", "publications", "awards"] {
            if let Some((at, section)) = section(name) {
                entries(at, section, |at, entry| self.fields(at, entry));
            }
        }
        self.found.finish(self.roles)
    }

    fn basics(&mut self, at: Pointer<'_>, basics: &Json<'_>) {
        if let Some(label) = member(basics, "label").and_then(Json::text) {
            let at = at.field("label");
            self.words(label, at, Manner::SUMMARY);
            let role = FoundRole::new(self.found.lexicon(), Some(label), Held::default());
            if !role.paths.is_empty() {
                let place = at.place(0..label.len());
                self.roles.headline(role, label, place, None);
            }
        }
        for field in ["headline", "summary"] {
            self.texts(at.field(field), member(basics, field), Manner::SUMMARY);
        }
    }

    /// A job. Work without pay counts where it is on a path.
    fn job(&mut self, at: Pointer<'_>, job: &Json<'_>, unpaid: bool) {
        let position = POSITION.into_iter().find_map(|field| {
            let text = member(job, field)?.text()?;
            Some((at.field(field), text, trimmed(text)?))
        });
        let title = position
            .as_ref()
            .and_then(|(_, text, title)| text.get(title.clone()));
        let held = held(job);
        let role = FoundRole::new(self.found.lexicon(), title, held);
        if let Some((at, text, title)) = position {
            self.words(text, at, Manner::TITLE);
            if !unpaid || !role.paths.is_empty() {
                let phrase = text.get(title.clone()).unwrap_or_default();
                self.roles.push(role, phrase, at.place(title));
            }
        } else if !unpaid && held != Held::default() {
            let date = ["startDate", "endDate"].into_iter().find_map(|field| {
                let date = written(member(job, field)?)?;
                Some((at.field(field), date, trimmed(date)?))
            });
            if let Some((at, text, date)) = date {
                let phrase = text.get(date.clone()).unwrap_or_default();
                self.roles.push(role, phrase, at.place(date));
            }
        }
        self.fields(at, job);
    }

    /// A skill, or a group of them.
    fn skill(&mut self, at: Pointer<'_>, skill: &Json<'_>) {
        if let Some(text) = skill.text() {
            self.words(text, at, Manner::LIST);
            return;
        }
        let known = self.found.count();
        let with_tools = self.with_tools;
        self.fields(at, skill);
        // The name of a group need not be known if what is in it is.
        let names_group = self.found.count() > known;
        let manner = if names_group {
            Manner::MIXED_LIST
        } else {
            Manner::LIST
        };
        let manner = Manner {
            heading: self.with_tools > with_tools,
            ..manner
        };
        self.texts(at.field("name"), member(skill, "name"), manner);
    }

    /// Lists of skills by what they are: `{"languages": ["Go"], "tools": ["Git"]}`.
    fn groups<'a>(&mut self, at: Pointer<'a>, skills: &'a Json<'_>) {
        for (name, list) in members(skills) {
            let manner = if name.eq_ignore_ascii_case("languages") {
                Manner::LANGUAGES
            } else {
                Manner::LIST
            };
            self.texts(at.field(name), Some(list), manner);
        }
    }

    fn certificate(&mut self, at: Pointer<'_>, certificate: &Json<'_>) {
        let named = CERTIFICATE
            .into_iter()
            .find_map(|field| Some((at.field(field), member(certificate, field)?.text()?)));
        let Some((at, name)) = named.or_else(|| Some((at, certificate.text()?))) else {
            return;
        };
        self.words(name, at, Manner::CERTIFICATES);
        let whole = 0..name.len();
        let names = if self.found.has_certificate(&whole) {
            names(name, whole, |part| self.found.has_certificate(part))
        } else {
            trimmed(name).into_iter().collect()
        };
        for part in names {
            self.found.certificate(name, part, |bytes| at.place(bytes));
        }
    }

    /// The fields of an entry that may name skills and tools.
    fn fields(&mut self, at: Pointer<'_>, entry: &Json<'_>) {
        if let Some(text) = entry.text() {
            self.words(text, at, Manner::PROSE);
        }
        for (fields, manner) in [(PROSE, Manner::PROSE), (LISTS, Manner::LIST)] {
            for field in fields {
                self.texts(at.field(field), member(entry, field), manner);
            }
        }
    }

    /// Reads a text, or each text of a list.
    fn texts(&mut self, at: Pointer<'_>, value: Option<&Json<'_>>, manner: Manner) {
        match value {
            Some(Json::Text(text)) => self.words(text, at, manner),
            Some(Json::List(texts)) => {
                for (number, text) in texts.iter().enumerate() {
                    if let Some(text) = text.text() {
                        self.words(text, at.item(number), manner);
                    }
                }
            }
            _ => {}
        }
    }

    fn words(&mut self, text: &str, at: Pointer<'_>, manner: Manner) {
        self.found.look(text);
        let whole = 0..text.len();
        self.with_tools += usize::from(has_tool(&self.found, text, &whole));
        let mut headings = Vec::new();
        if manner.list {
            let with_tools = labels(text, &whole).into_iter();
            let with_tools = with_tools.filter(|it| has_tool(&self.found, text, &it.under));
            headings.extend(with_tools.map(|label| label.words));
        }
        let read = |at: usize| Manner {
            heading: manner.heading || have(&headings, at),
            ..manner
        };
        self.found.read(text, read, |bytes| at.place(bytes));
        self.found
            .tell_unknown(text, whole, manner, &mut 0, |bytes| at.place(bytes));
    }
}

/// Each entry of a section. A section that is one entry has no list.
fn entries<'a>(at: Pointer<'a>, section: &Json<'_>, mut read: impl FnMut(Pointer<'a>, &Json<'_>)) {
    match section {
        Json::List(entries) => {
            for (number, entry) in entries.iter().enumerate() {
                read(at.entry(number), entry);
            }
        }
        Json::Text(_) | Json::Object(_) => read(at, section),
        Json::Null | Json::Truth(_) | Json::Number(_) => {}
    }
}

/// Whether skills stand in lists by what they are, and are no entry that has a name and keywords.
fn is_by_group(skills: &Json<'_>) -> bool {
    matches!(skills, Json::Object(_))
        && !["name", "keywords"]
            .into_iter()
            .any(|field| member(skills, field).is_some())
}

/// The bytes of `text` without space around it, if there are any.
fn trimmed(text: &str) -> Option<Range<usize>> {
    let start = text.len() - text.trim_start().len();
    let end = text.trim_end().len();
    (start < end).then_some(start..end)
}
