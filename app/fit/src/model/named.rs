//! A name that carries its id.

use serde::{Deserialize, Serialize};

/// A name whose id follows from it by the seeds' rule, or `id=name`.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Named(String);

impl Named {
    /// Packs an id and its name.
    pub(super) fn new(id: &str, name: &str) -> Self {
        if id == id_of(name) && !name.contains('=') {
            Self(name.to_owned())
        } else {
            Self(format!("{id}={name}"))
        }
    }

    /// The id and the name.
    pub(super) fn read(self) -> (String, String) {
        match self.0.split_once('=') {
            Some((id, name)) => (id.to_owned(), name.to_owned()),
            None => (id_of(&self.0), self.0),
        }
    }
}

/// The id that follows from a name: lower case, with runs of anything but letters and digits turned
/// to `-`.
fn id_of(name: &str) -> String {
    let words = name
        .split(|it: char| !it.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_ascii_lowercase()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on says so")]
mod tests {
    use super::Named;

    #[test]
    fn an_id_is_left_out_where_it_follows_from_the_name() {
        let packed = |id, name| serde_json::to_string(&Named::new(id, name)).unwrap();
        assert_eq!(packed("node-js", "Node.js"), r#""Node.js""#);
        assert_eq!(packed("csharp", "C#"), r#""csharp=C#""#);
    }

    #[test]
    fn an_id_and_its_name_come_back_whatever_they_are() {
        for (id, name) in [
            ("node-js", "Node.js"),
            ("csharp", "C#"),
            ("a-b", "a=b"),
            ("a", "=a"),
            ("", ""),
            ("x", ""),
            ("", "x"),
            ("ünïcode", "Ünïcode"),
        ] {
            let read = Named::new(id, name).read();
            assert_eq!(read, (id.to_owned(), name.to_owned()));
        }
    }
}
