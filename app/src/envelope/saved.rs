//! One result saved under a name.

use fit::Profile;
use fit::json::{Json, Writer};

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

impl Saved {
    /// Whether it holds the same answers under the same name.
    pub fn is_like(&self, other: &Self) -> bool {
        self.name == other.name && self.profile == other.profile
    }

    pub(super) fn to_json(&self, json: &mut Writer) {
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

    pub(super) fn from_json(json: &Json<'_>) -> Option<Self> {
        let (mut id, mut name, mut edition, mut profile) = (None, None, None, None);
        let mut ranking = Vec::new();
        for (member, value) in json.members()? {
            match &**member {
                // No other could be written again as it is.
                "id" => id = value.whole().filter(|id| i64::try_from(*id).is_ok()),
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
