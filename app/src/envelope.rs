//! What is kept in the browser, as one versioned record.

use fit::Profile;
use fit::json::{Json, Writer};

/// The version written by this release. Raise it when the meaning of a stored field changes, and teach
/// [`Envelope::read`] to carry the version before forward.
pub const SCHEMA: u32 = 1;

/// Everything kept: the answers, and results saved under a name.
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
}

/// Answers saved under a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    /// Tells it from others, also across devices: milliseconds since 1970 when it was first saved.
    pub id: u64,
    /// Its name.
    pub name: String,
    /// The edition of the catalog it was scored with.
    pub edition: String,
    /// The answers.
    pub profile: Profile,
    /// The best paths then, and their expected fits, for the list and to tell what has changed since.
    pub ranking: Vec<(String, f64)>,
}

/// Why stored text is no envelope of this release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// A newer release wrote it.
    Newer,
    /// It is cut off, or something else.
    Damaged,
}

impl Default for Envelope {
    fn default() -> Self {
        Self {
            schema: SCHEMA,
            edition: String::new(),
            profile: Profile::default(),
            saved: Vec::new(),
        }
    }
}

impl Envelope {
    /// Reads stored text.
    ///
    /// # Errors
    ///
    /// Text that a newer release wrote, or that is damaged.
    pub fn read(text: &str) -> Result<Self, Unread> {
        let json = Json::read(text).map_err(|_| Unread::Damaged)?;
        let members = json.members().unwrap_or_default();
        let schema = members.iter().find(|(name, _)| name == "schema");
        let schema = schema.and_then(|(_, schema)| schema.whole::<u32>());
        if schema.ok_or(Unread::Damaged)? > SCHEMA {
            return Err(Unread::Newer);
        }
        Self::from_json(&json).ok_or(Unread::Damaged)
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
        });
        json.finish()
    }

    /// Takes the results of `other` that are not here yet, and replaces those that are. Returns how many
    /// were new.
    pub fn merge_saved(&mut self, other: Vec<Saved>) -> usize {
        let before = self.saved.len();
        for saved in other {
            match self.saved.iter_mut().find(|here| here.id == saved.id) {
                Some(here) => *here = saved,
                None => self.saved.push(saved),
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

impl Saved {
    fn to_json(&self, json: &mut Writer) {
        json.object(|json| {
            json.name("id")
                .whole(i64::try_from(self.id).unwrap_or(i64::MAX));
            json.name("name").text(&self.name);
            json.name("edition").text(&self.edition);
            self.profile.to_json(json.name("profile"));
            json.name("ranking").list(|json| {
                for (path, fit) in &self.ranking {
                    json.list(|json| {
                        json.text(path);
                        json.number(*fit);
                    });
                }
            });
        });
    }

    fn from_json(json: &Json<'_>) -> Option<Self> {
        let (mut id, mut name, mut edition, mut profile) = (None, None, None, None);
        let mut ranking = Vec::new();
        for (member, value) in json.members()? {
            match &**member {
                "id" => id = value.whole(),
                "name" => name = value.text(),
                "edition" => edition = value.text(),
                "profile" => profile = Profile::from_json(value),
                "ranking" => {
                    for place in value.list()? {
                        let [path, fit] = place.list()? else {
                            return None;
                        };
                        ranking.push((path.text()?.to_owned(), fit.number()?));
                    }
                }
                _ => {}
            }
        }
        Some(Self {
            id: id?,
            name: name?.to_owned(),
            edition: edition?.to_owned(),
            profile: profile?,
            ranking,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn saved(id: u64, name: &str) -> Saved {
        Saved {
            id,
            name: name.to_owned(),
            edition: "e".to_owned(),
            profile: Profile::default(),
            ranking: vec![("data-engineer".to_owned(), 61.5)],
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let mut envelope = Envelope::default();
        envelope.profile.years = Some(3.5);
        envelope.saved.push(saved(7, "Spring"));
        assert_eq!(Envelope::read(&envelope.write()), Ok(envelope));
    }

    #[test]
    fn what_earlier_builds_stored_is_read() {
        let stored = r#"{"schema":1,"edition":"e","profile":{"years":3.0,"skills":{"sql":{"level":3}}},"saved":[{"id":1700000000000,"name":"Spring","edition":"e","profile":{},"ranking":[["data-engineer",61.5]]}]}"#;
        let envelope = Envelope::read(stored).map(|envelope| {
            let Envelope { profile, saved, .. } = envelope;
            (profile.years, profile.skills.len(), saved)
        });
        assert_eq!(
            envelope,
            Ok((Some(3.0), 1, vec![saved(1_700_000_000_000, "Spring")]))
        );
        assert_eq!(Envelope::read(r#"{"schema":1}"#), Ok(Envelope::default()));
    }

    #[test]
    fn a_newer_version_is_told_from_a_damaged_one() {
        assert_eq!(
            Envelope::read(r#"{"schema":999,"strange":true}"#),
            Err(Unread::Newer)
        );
        for damaged in [
            "",
            "{",
            r#"{"schema":1,"profile":{"years":"#,
            "[]",
            r#"{"schema":"one"}"#,
            r#"{"schema":1,"saved":[{}]}"#,
            r#"{"schema":1,"profile":{"strange":true}}"#,
        ] {
            assert_eq!(Envelope::read(damaged), Err(Unread::Damaged), "{damaged}");
        }
    }

    #[test]
    fn merging_replaces_by_id_and_never_doubles() {
        let mut envelope = Envelope {
            saved: vec![saved(1, "a"), saved(3, "c")],
            ..Envelope::default()
        };
        let new = envelope.merge_saved(vec![saved(3, "changed"), saved(2, "b")]);
        let names: Vec<_> = envelope
            .saved
            .iter()
            .map(|saved| saved.name.as_str())
            .collect();
        assert_eq!((new, names), (1, vec!["a", "b", "changed"]));
    }
}
