//! JSON Resume, the format of jsonresume.org.

mod held;
mod node;
mod pointer;

use super::Imported;
use super::error::ImportError;
use super::finding::FoundRole;
use super::found::Found;
use super::manner::Manner;
use super::role::Roles;
use crate::{Lexicon, ProfileId};
use held::held;
use node::Node;
use pointer::Pointer;

/// Reads a JSON Resume, version 1.0.0 of the format or a draft of it.
///
/// Sections and fields that it doesn't know, or that hold something else than they should, are passed
/// over. Its levels of skills ("Master") are: nobody can say what they mean here.
///
/// # Errors
///
/// When `json` is longer than [`LONGEST`](super::LONGEST), is not JSON, or is no object.
pub fn json_resume(lexicon: &Lexicon, json: &str) -> Result<Imported, ImportError> {
    ImportError::if_too_long(json.len())?;
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let resume: Node<'_> =
        serde_json::from_str(json).map_err(|error| ImportError::not_json(&error))?;
    if !matches!(resume, Node::Object(_)) {
        return Err(ImportError::not_an_object(resume.kind()));
    }
    let mut reader = Reader {
        found: Found::new(lexicon),
        roles: Roles::default(),
    };
    for (section, value) in resume.members() {
        reader.section(section, value);
    }
    let mut imported = reader.found.finish(reader.roles);
    imported.id = id(&resume);
    Ok(imported)
}

/// `meta.id`, else `basics.name`.
fn id(resume: &Node<'_>) -> Option<ProfileId> {
    let id = resume.get("meta").and_then(|meta| meta.get("id"));
    let name = resume.get("basics").and_then(|basics| basics.get("name"));
    [id, name]
        .into_iter()
        .flatten()
        .find_map(|node| match node {
            Node::Whole(number) => Some(ProfileId::Number(*number)),
            _ => Some(ProfileId::Text(
                node.text().filter(|text| !text.is_empty())?.to_owned(),
            )),
        })
}

struct Reader<'l> {
    found: Found<'l>,
    roles: Roles,
}

impl Reader<'_> {
    fn section(&mut self, section: &str, value: &Node<'_>) {
        let at = Pointer::section(section);
        match section {
            "basics" => self.basics(at, value),
            "work" => entries(at, value, |at, work| self.work(at, work, false)),
            "volunteer" => entries(at, value, |at, work| self.work(at, work, true)),
            "skills" => self.skills(at, value),
            "certificates" | "certifications" => {
                entries(at, value, |at, it| self.certificate(at, it))
            }
            "education" | "projects" | "publications" | "awards" => {
                entries(at, value, |at, entry| self.fields(at, entry));
            }
            _ => {}
        }
    }

    fn basics(&mut self, at: Pointer<'_>, basics: &Node<'_>) {
        if let Some(label) = basics.get("label").and_then(Node::text) {
            self.read(label, at.field("label"), Manner::SUMMARY);
            let role = FoundRole::new(self.found.lexicon(), Some(label), held::Held::default());
            if !role.paths.is_empty() {
                self.roles
                    .headline(role, label, at.field("label").place(0..label.len()));
            }
        }
        for field in ["headline", "summary"] {
            self.texts(at.field(field), basics.get(field), Manner::SUMMARY);
        }
    }

    /// A job. Work without pay counts where it is on a path.
    fn work(&mut self, at: Pointer<'_>, work: &Node<'_>, unpaid: bool) {
        let position = ["position", "title", "jobTitle"]
            .into_iter()
            .find_map(|field| {
                let text = work.get(field)?.text()?.trim_end();
                (!text.trim().is_empty()).then_some((text, at.field(field)))
            });
        let title = position.map(|(text, _)| text.trim());
        let held = held(work);
        let role = FoundRole::new(self.found.lexicon(), title, held);
        let wanted = if unpaid {
            !role.paths.is_empty()
        } else {
            title.is_some() || held != held::Held::default()
        };
        if wanted {
            if let Some((text, at)) = position {
                let start = text.len() - text.trim_start().len();
                let phrase = title.unwrap_or_default();
                self.roles.push(role, phrase, at.place(start..text.len()));
            } else if let Some((field, date)) =
                ["startDate", "endDate"].into_iter().find_map(|field| {
                    Some((
                        field,
                        work.get(field)?.written().filter(|it| !it.is_empty())?,
                    ))
                })
            {
                self.roles
                    .push(role, &date, at.field(field).place(0..date.len()));
            }
        }
        self.fields(at, work);
    }

    fn skills(&mut self, at: Pointer<'_>, skills: &Node<'_>) {
        entries(at, skills, |at, skill| {
            if let Some(text) = skill.text() {
                self.read(text, at, Manner::LIST);
                return;
            }
            let known = self.found.count();
            self.fields(at, skill);
            // The name of a group is no skill that should be known if those in the group are.
            let names_group = self.found.count() > known;
            let manner = if names_group {
                Manner::MIXED_LIST
            } else {
                Manner::LIST
            };
            self.texts(at.field("name"), skill.get("name"), manner);
        });
    }

    fn certificate(&mut self, at: Pointer<'_>, certificate: &Node<'_>) {
        let (at, name) = match certificate.get("name").or_else(|| certificate.get("title")) {
            Some(name) => (at.field("name"), name.text()),
            None => (at, certificate.text()),
        };
        let Some(name) = name else {
            return;
        };
        self.read(name, at, Manner::CERTIFICATES);
        if !self.found.has_certificate(&(0..name.len())) {
            let start = name.len() - name.trim_start().len();
            let end = start + name.trim().len();
            self.found
                .certificate(name, start..end, |bytes| at.place(bytes));
        }
    }

    /// The fields of an entry that may name skills and tools.
    fn fields(&mut self, at: Pointer<'_>, entry: &Node<'_>) {
        if let Some(text) = entry.text() {
            self.read(text, at, Manner::PROSE);
        }
        for (field, value) in entry.members() {
            let manner = match &**field {
                "summary" | "description" | "highlights" | "area" | "courses" => Manner::PROSE,
                "keywords" | "technologies" | "skills" | "tools" | "stack" => Manner::LIST,
                _ => continue,
            };
            self.texts(at.field(field), Some(value), manner);
        }
    }

    /// Reads a text, or each text of a list.
    fn texts(&mut self, at: Pointer<'_>, node: Option<&Node<'_>>, manner: Manner) {
        match node {
            Some(Node::Text(text)) => self.read(text, at, manner),
            Some(Node::List(texts)) => {
                for (number, text) in texts.iter().enumerate() {
                    if let Some(text) = text.text() {
                        self.read(text, at.item(number), manner);
                    }
                }
            }
            _ => {}
        }
    }

    fn read(&mut self, text: &str, at: Pointer<'_>, manner: Manner) {
        self.found.read(text, |_| manner, |bytes| at.place(bytes));
        if manner.tell_unknown {
            self.found
                .tell_unknown(text, 0..text.len(), &mut 0, |bytes| at.place(bytes));
        }
    }
}

/// Each entry of a section; a section that is one entry has no list.
fn entries<'j>(at: Pointer<'j>, section: &Node<'j>, mut read: impl FnMut(Pointer<'j>, &Node<'j>)) {
    match section {
        Node::List(entries) => {
            for (number, entry) in entries.iter().enumerate() {
                read(at.entry(number), entry);
            }
        }
        Node::Nothing | Node::Whole(_) => {}
        Node::Text(_) | Node::Object(_) => read(at, section),
    }
}
