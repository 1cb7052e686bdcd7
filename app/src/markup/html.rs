//! Markup as HTML.

use super::{Element, Node, PROPERTY, Parts};

/// Elements that have no end tag.
const EMPTY: [&str; 4] = ["br", "hr", "img", "input"];

impl Node {
    /// As HTML.
    pub fn html(&self) -> String {
        let mut html = String::new();
        self.write_html(&mut html);
        html
    }

    /// Writes it as HTML behind what is there.
    pub fn write_html(&self, html: &mut String) {
        match self {
            Self::Text(text) => escape(text, html),
            Self::Element(Element(element)) => {
                let Parts {
                    name,
                    attributes,
                    children,
                    ..
                } = &**element;
                html.push('<');
                html.push_str(name);
                for (attribute, value) in attributes
                    .iter()
                    .filter(|(it, _)| !it.starts_with(PROPERTY))
                {
                    html.push(' ');
                    html.push_str(attribute);
                    html.push_str("=\"");
                    escape(value, html);
                    html.push('"');
                }
                html.push('>');
                if !EMPTY.contains(name) {
                    children.iter().for_each(|child| child.write_html(html));
                    html.push_str("</");
                    html.push_str(name);
                    html.push('>');
                }
            }
        }
    }
}

fn escape(text: &str, html: &mut String) {
    for run in text.split_inclusive(['&', '<', '>', '"']) {
        let (plain, written) = match run.as_bytes().last() {
            Some(b'&') => (run.strip_suffix('&'), "&amp;"),
            Some(b'<') => (run.strip_suffix('<'), "&lt;"),
            Some(b'>') => (run.strip_suffix('>'), "&gt;"),
            Some(b'"') => (run.strip_suffix('"'), "&quot;"),
            _ => (None, ""),
        };
        html.push_str(plain.unwrap_or(run));
        html.push_str(written);
    }
}

#[cfg(test)]
mod tests {
    use crate::markup::{Node, drawn, element};

    #[test]
    fn markup_is_escaped_and_closed() {
        let node: Node = element("p")
            .class("a")
            .with("title", "\"1\" < 2".to_owned())
            .with("--place", "3")
            .child("Tom & Jerry <3")
            .child(element("br"))
            .child(drawn("svg").child(drawn("rect").at("x", 0.25)))
            .into();
        assert_eq!(
            node.html(),
            "<p class=\"a\" title=\"&quot;1&quot; &lt; 2\">Tom &amp; Jerry &lt;3<br><svg><rect x=\"0.3\"></rect></svg></p>"
        );
    }

    #[test]
    fn numbers_are_written_to_a_tenth() {
        let written = [0.0, 0.04, -0.04, 1.25, -3.96, 100.0].map(crate::markup::tenths);
        assert_eq!(written, ["0.0", "0.0", "0.0", "1.3", "-4.0", "100.0"]);
    }
}
