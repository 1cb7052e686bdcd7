//! What is kept in the browser, as one versioned record.

use fit::Profile;
use serde::{Deserialize, Serialize};

/// The version written by this release. Raise it when the meaning of a stored field changes, and teach
/// [`Envelope::read`] to carry the version before forward.
pub const SCHEMA: u32 = 1;

/// Everything kept: the answers, and results saved under a name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Envelope {
    /// The version it is written in.
    pub schema: u32,
    /// The edition of the catalog the answers were last scored with.
    #[serde(default)]
    pub edition: String,
    /// The answers.
    #[serde(default)]
    pub profile: Profile,
    /// Results saved under a name, oldest first.
    #[serde(default)]
    pub saved: Vec<Saved>,
}

/// Answers saved under a name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
        #[derive(Deserialize)]
        struct Version {
            schema: u32,
        }
        let Version { schema } = serde_json::from_str(text).map_err(|_| Unread::Damaged)?;
        if schema > SCHEMA {
            return Err(Unread::Newer);
        }
        serde_json::from_str(text).map_err(|_| Unread::Damaged)
    }

    /// As stored text.
    pub fn write(&self) -> String {
        // Maps have string keys and floats are finite, so that this can't fail; an empty text would be
        // told as damaged, not taken for answers.
        serde_json::to_string(self).unwrap_or_default()
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
        self.saved.sort_by_key(|saved| saved.id);
        self.saved.len() - before
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.profile == Profile::default() && self.saved.is_empty()
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
