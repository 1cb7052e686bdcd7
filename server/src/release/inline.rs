//! What stands inline in a page that a content security policy must know of.

/// The inline parts of a page.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Inline<'a> {
    /// The texts of scripts that run, speculation rules among them.
    pub scripts: Vec<&'a str>,
    /// The texts of style sheets.
    pub styles: Vec<&'a str>,
}

impl<'a> Inline<'a> {
    /// Finds them in a page of ours: well-formed, with quoted attributes.
    pub fn of(html: &'a str) -> Self {
        let mut inline = Self::default();
        let mut rest = html;
        while let Some((element, after)) = next(rest) {
            rest = after;
            match element {
                Element {
                    name: "style",
                    text,
                    ..
                } => inline.styles.push(text),
                Element {
                    attributes, text, ..
                } if runs(attributes) => inline.scripts.push(text),
                _ => {}
            }
        }
        inline
    }
}

struct Element<'a> {
    name: &'static str,
    attributes: &'a str,
    text: &'a str,
}

/// The first script or style of `html`, and what follows it.
fn next(html: &str) -> Option<(Element<'_>, &str)> {
    let (at, name, end) = [
        ("<script", "script", "</script"),
        ("<style", "style", "</style"),
    ]
    .into_iter()
    .filter_map(|(start, name, end)| Some((html.find(start)?, name, end)))
    .min_by_key(|(at, ..)| *at)?;
    let (attributes, rest) = html.get(at..)?.split_once('>')?;
    let (text, after) = rest.split_once(end)?;
    Some((
        Element {
            name,
            attributes,
            text,
        },
        after,
    ))
}

/// Whether a script with these attributes is inline and is run, not merely data.
fn runs(attributes: &str) -> bool {
    let kind = attribute(attributes, "type").unwrap_or_default();
    attribute(attributes, "src").is_none()
        && matches!(
            kind,
            "" | "module" | "text/javascript" | "importmap" | "speculationrules"
        )
}

fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = attributes.split_once(&format!(" {name}=\""))?;
    value.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_that_run_are_found_and_data_is_not() {
        let html = r#"<head><script type="module">wake()</script><style>p{}</style>
            <script type="application/ld+json">{"a":1}</script><script src="/a.js"></script>
            <script type="speculationrules">{"prerender":[]}</script><script>plain()</script></head>"#;
        let found = Inline::of(html);
        assert_eq!(found.scripts, ["wake()", r#"{"prerender":[]}"#, "plain()"]);
        assert_eq!(found.styles, ["p{}"]);
    }

    #[test]
    fn a_page_without_any_has_none() {
        assert_eq!(Inline::of("<p>Scripting, styled</p>"), Inline::default());
    }
}
