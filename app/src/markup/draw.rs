//! Bringing a piece of the page in line with markup.

use super::{Element, Node, PROPERTY, Parts};
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Makes `host` hold `nodes`. What is there already and of the same kind stays and is changed where it
/// differs, so that the focus stays where it is and changes can glide. `before` is what was drawn there last,
/// none where that is not known: asking the page costs more than comparing.
pub(crate) fn draw(host: &web_sys::Element, nodes: &[Node], before: &[Node]) {
    if let Some(document) = host.owner_document().filter(|_| nodes != before) {
        draw_in(&document, host, nodes, before);
    }
}

fn draw_in(document: &Document, host: &web_sys::Element, nodes: &[Node], before: &[Node]) {
    let mut there = host.first_child();
    let mut before = before.iter();
    for node in nodes {
        let before = before.next();
        let next = there.as_ref().and_then(web_sys::Node::next_sibling);
        if !there
            .as_ref()
            .is_some_and(|there| before == Some(node) || update(document, there, node, before))
        {
            let Some(made) = make(document, node) else {
                continue;
            };
            match &there {
                Some(there) => drop(host.replace_child(&made, there)),
                None => drop(host.append_child(&made)),
            }
        }
        there = next;
    }
    while let Some(rest) = there {
        there = rest.next_sibling();
        let _ = host.remove_child(&rest);
    }
}

/// Changes what is there, and was drawn as `before`, to `node`, if it is of the same kind.
fn update(document: &Document, there: &web_sys::Node, node: &Node, before: Option<&Node>) -> bool {
    match node {
        Node::Text(text) => {
            let same_kind = there.node_type() == web_sys::Node::TEXT_NODE;
            if same_kind && there.node_value().as_deref() != Some(text) {
                there.set_node_value(Some(text));
            }
            same_kind
        }
        Node::Element(Element(element)) => {
            let Some(there) = there.dyn_ref::<web_sys::Element>() else {
                return false;
            };
            // An element with an id is that one element: another is made anew.
            let before = match before {
                Some(Node::Element(Element(before))) => Some(&**before),
                _ => None,
            };
            let same_kind = before.map_or_else(
                || there.local_name() == element.name && there.id() == id(element),
                |before| before.name == element.name && id(before) == id(element),
            );
            if same_kind {
                dress(there, element, before);
                // What is in an element of our own making is its script's.
                if !element.name.contains('-') {
                    let before = before.map_or(&[][..], |before| &before.children);
                    draw_in(document, there, &element.children, before);
                }
            }
            same_kind
        }
    }
}

fn id(element: &Parts) -> &str {
    let mut attributes = element.attributes.iter();
    let id = attributes.find(|(name, _)| *name == "id");
    id.map_or("", |(_, id)| id)
}

fn make(document: &Document, node: &Node) -> Option<web_sys::Node> {
    match node {
        Node::Text(text) => Some(document.create_text_node(text).into()),
        Node::Element(Element(element)) => {
            let made = if element.drawn {
                document.create_element_ns(Some(SVG), element.name)
            } else {
                document.create_element(element.name)
            }
            .ok()?;
            dress(&made, element, Some(&Parts::default()));
            draw_in(document, &made, &element.children, &[]);
            Some(made.into())
        }
    }
}

/// Gives an element its attributes, and takes away others.
fn dress(there: &web_sys::Element, element: &Parts, before: Option<&Parts>) {
    let take_away = |name: &str| {
        let wanted = element.attributes.iter().any(|(other, _)| *other == name);
        // What a visitor has opened stays open.
        if !wanted && name != "style" && name != "open" {
            let _ = there.remove_attribute(name);
        }
    };
    match before {
        Some(before) => before
            .attributes
            .iter()
            .for_each(|(name, _)| take_away(name)),
        None => there
            .get_attribute_names()
            .iter()
            .filter_map(|name| name.as_string())
            .for_each(|name| take_away(&name)),
    }
    for attribute in &element.attributes {
        if before.is_some_and(|before| before.attributes.contains(attribute)) {
            continue;
        }
        let (name, value) = attribute;
        if name.starts_with(PROPERTY) {
            if let Some(styled) = there.dyn_ref::<HtmlElement>() {
                let _ = styled.style().set_property(name, value);
            }
        } else {
            let _ = there.set_attribute(name, value);
        }
    }
}
