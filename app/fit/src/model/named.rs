//! A name that carries its id.

use std::borrow::Cow;

/// A name whose id follows from it by the seeds' rule, or `id=name`. It is never empty.
pub(super) fn write<'n>(id: &str, name: &'n str) -> Cow<'n, str> {
    if id == id_of(name) && !name.contains('=') && !name.is_empty() {
        Cow::Borrowed(name)
    } else {
        Cow::Owned(format!("{id}={name}"))
    }
}

/// The id and the name.
pub(super) fn read(mut text: String) -> (String, String) {
    match text.bytes().position(|byte| byte == b'=') {
        Some(at) => {
            let name = text.split_off(at + 1);
            text.truncate(at);
            (text, name)
        }
        None => (id_of(&text), text),
    }
}

/// The id that follows from a name: lower case, with runs of anything but letters and digits turned
/// to `-`.
fn id_of(name: &str) -> String {
    let mut id = String::with_capacity(name.len());
    for letter in name.chars() {
        if letter.is_ascii_alphanumeric() {
            id.push(letter.to_ascii_lowercase());
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    if id.ends_with('-') {
        id.pop();
    }
    id
}

#[cfg(test)]
mod tests {
    use super::{read, write};

    #[test]
    fn an_id_is_left_out_where_it_follows_from_the_name() {
        assert_eq!(write("node-js", "Node.js"), "Node.js");
        assert_eq!(write("csharp", "C#"), "csharp=C#");
        assert_eq!(write("net", ".NET"), ".NET");
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
            let text = write(id, name);
            assert!(!text.is_empty());
            assert_eq!(read(text.into_owned()), (id.to_owned(), name.to_owned()));
        }
    }
}
