//! What is kept in the browser, as one versioned record.

mod saved;

use fit::Profile;
use fit::json::{Json, Writer};
pub use saved::Saved;

/// The version written by this release. Raise it when a stored field is added or its meaning changes (a
/// former release would take what it does not know for damage), and teach
/// [`Envelope::read`] to carry the version before forward.
pub const SCHEMA: u32 = 2;

/// Everything kept: the answers, and results saved under a name.
///
/// Version 1 had no outlines.
#[derive(Clone, Debug, PartialEq)]
pub struct Envelope {
    /// The version it is written in.
    pub schema: u32,
    /// The edition of the catalog the answers were last scored with.
    pub edition: String,
    /// The answers.
    pub profile: Profile,
    /// Results saved under a name, oldest first.
    pub saved: Vec<Saved>,
    /// What there was in the catalogs that these were scored with: edition and
    /// [outline](crate::outline), to tell what has changed since.
    pub outlines: Vec<(String, String)>,
}

/// Why stored text is no envelope of this release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// A newer release wrote it.
    Newer,
    /// It is no JSON: cut off, or something else.
    Damaged,
    /// It is JSON, but not what a release wrote.
    Foreign,
}

impl Unread {
    /// In one sentence, to a visitor who chose such a file.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Newer => {
                "A newer version of this page wrote this file; load the page again and try once more."
            }
            Self::Damaged => {
                "This file is cut off or damaged: it is not the JSON that is downloaded here."
            }
            Self::Foreign => {
                "This file is sound JSON, but not a file of saved results that was downloaded here."
            }
        }
    }
}

impl Default for Envelope {
    fn default() -> Self {
        Self {
            schema: SCHEMA,
            edition: String::new(),
            profile: Profile::default(),
            saved: Vec::new(),
            outlines: Vec::new(),
        }
    }
}

impl Envelope {
    /// Reads stored text.
    ///
    /// # Errors
    ///
    /// Text that a newer release wrote, that is damaged, or that is something else.
    pub fn read(text: &str) -> Result<Self, Unread> {
        let json = Json::read(text).map_err(|_| Unread::Damaged)?;
        let members = json.members().unwrap_or_default();
        let schema = members.iter().find(|(name, _)| name == "schema");
        let schema = schema.and_then(|(_, schema)| schema.whole::<u32>());
        if schema.ok_or(Unread::Foreign)? > SCHEMA {
            return Err(Unread::Newer);
        }
        // A member that a version does not have stays empty, which is what it means there.
        Self::from_json(&json).ok_or(Unread::Foreign)
    }

    fn from_json(json: &Json<'_>) -> Option<Self> {
        let mut envelope = Self::default();
        for (name, value) in json.members()? {
            match &**name {
                "edition" => envelope.edition = value.text()?.to_owned(),
                "profile" => envelope.profile = Profile::from_json(value)?,
                "saved" => {
                    for saved in value.list()? {
                        envelope.saved.push(Saved::from_json(saved)?);
                    }
                }
                "outlines" => {
                    for (edition, outline) in value.members()? {
                        let outline = outline.text()?.to_owned();
                        envelope.outlines.push((edition.clone().into(), outline));
                    }
                }
                _ => {}
            }
        }
        Some(envelope)
    }

    /// As stored text.
    pub fn write(&self) -> String {
        let mut json = Writer::default();
        json.object(|json| {
            json.name("schema").whole(self.schema.into());
            json.name("edition").text(&self.edition);
            self.profile.to_json(json.name("profile"));
            json.name("saved").list(|json| {
                self.saved.iter().for_each(|saved| saved.to_json(json));
            });
            json.name("outlines").object(|json| {
                for (edition, outline) in &self.outlines {
                    json.name(edition).text(outline);
                }
            });
        });
        json.finish()
    }

    /// What there was in an edition of the catalog, where that is known.
    pub fn outline(&self, edition: &str) -> Option<&str> {
        let outline = self.outlines.iter().find(|(other, _)| other == edition);
        outline.map(|(_, outline)| outline.as_str())
    }

    /// Takes note of what there is in an edition of the catalog.
    pub fn outlined(&mut self, edition: &str, outline: impl FnOnce() -> String) {
        if self.outline(edition).is_none() {
            self.outlines.push((edition.to_owned(), outline()));
        }
    }

    /// Takes note of the edition that answers are scored with from now on; forgets what there was in editions
    /// that nothing was scored with.
    pub fn scored_with(&mut self, edition: &str) {
        edition.clone_into(&mut self.edition);
        let (saved, present) = (&self.saved, &self.edition);
        self.outlines.retain(|(edition, _)| {
            edition == present || saved.iter().any(|saved| saved.edition == *edition)
        });
    }

    /// Takes what another envelope holds: its saved results, and its answers where there are none here;
    /// otherwise they become a saved result, of this id or the next that is free. Returns how many results were
    /// new.
    pub fn merge(&mut self, other: Self, id: u64) -> usize {
        let mut new = self.merge_saved(other.saved);
        let says_more = other.profile != Profile::default() && other.profile != self.profile;
        if says_more && self.profile == Profile::default() {
            // They were last scored when they were there.
            (self.profile, self.edition) = (other.profile, other.edition);
        } else if says_more && !self.saved.iter().any(|it| it.profile == other.profile) {
            new += 1;
            self.save(Saved {
                id,
                name: "Earlier answers".to_owned(),
                edition: other.edition,
                profile: other.profile,
                ranking: Vec::new(),
            });
        }
        for (edition, outline) in other.outlines {
            if self.outline(&edition).is_none() {
                self.outlines.push((edition, outline));
            }
        }
        new
    }

    /// Takes a result beside those that there are: under its id, or the next that none of them has.
    pub fn save(&mut self, mut saved: Saved) {
        while self.saved.iter().any(|it| it.id == saved.id) {
            saved.id += 1;
        }
        self.saved.push(saved);
    }

    /// Takes the results of `other` that are not here yet, and replaces those that are; the same answers under
    /// the same name are here, whatever their id. Returns how many were new.
    pub fn merge_saved(&mut self, other: Vec<Saved>) -> usize {
        let before = self.saved.len();
        for saved in other {
            if let Some(here) = self.saved.iter_mut().find(|here| here.id == saved.id) {
                *here = saved;
                continue;
            }
            let mut here = self.saved.iter().take(before);
            if !here.any(|it| it.is_like(&saved)) {
                self.saved.push(saved);
            }
        }
        fit::order::sort_by(&mut self.saved, |one, other| one.id.cmp(&other.id));
        self.saved.len() - before
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.profile == Profile::default() && self.saved.is_empty()
    }
}

#[cfg(test)]
mod tests;
