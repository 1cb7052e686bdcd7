//! Markup as a value: what the planner draws, on the server and in the browser alike.
//!
//! The planner's results are long, made of many kinds of parts, and say everything by their words: no part
//! has a handler of its own (events are taken at the planner's root). As Leptos views each part would be a
//! type with its own code for building, hydrating and comparing: measured, that made three quarters of the
//! WebAssembly, and 280 KB instead of a good 100. A [`Node`] is one type, so there is one way to write it as
//! HTML ([`html`](Node::html), on the server) and one to bring a piece of the page in line with it
//! (`draw`, in the browser).

mod draw;
mod html;

pub(crate) use draw::draw;

use std::borrow::Cow;

/// Text that is fixed or made.
pub type Words = Cow<'static, str>;

/// A piece of markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Words.
    Text(Words),
    /// An element.
    Element(Element),
}

/// An element.
///
/// It is boxed so that each of the calls that put it together, of which there are hundreds, hands on a
/// pointer and not ten words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(Box<Parts>);

/// What makes up an element: its name, its attributes in order, and what is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Parts {
    name: &'static str,
    drawn: bool,
    attributes: Vec<(&'static str, Words)>,
    children: Vec<Node>,
}

/// An HTML element.
pub fn element(name: &'static str) -> Element {
    made(name, false)
}

/// An SVG element.
pub fn drawn(name: &'static str) -> Element {
    made(name, true)
}

fn made(name: &'static str, drawn: bool) -> Element {
    Element(Box::new(Parts {
        name,
        drawn,
        attributes: Vec::new(),
        children: Vec::new(),
    }))
}

/// Custom properties are written as attributes whose name begins so; they are set by script, since the
/// page's policy forbids style attributes, and are left out of HTML.
const PROPERTY: &str = "--";

impl Element {
    /// With its class.
    #[must_use]
    pub fn class(self, class: &'static str) -> Self {
        self.with("class", class)
    }

    /// With an attribute. One that begins with `--` is a custom property.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Words>) -> Self {
        self.0.attributes.push((name, value.into()));
        self
    }

    /// With an attribute where `when` holds.
    #[must_use]
    pub fn with_if(self, when: bool, name: &'static str, value: &'static str) -> Self {
        if when { self.with(name, value) } else { self }
    }

    /// With a number as an attribute, to a tenth: what charts are drawn with.
    #[must_use]
    pub fn at(self, name: &'static str, value: f64) -> Self {
        self.with(name, tenths(value))
    }

    /// With another child after those it has.
    #[must_use]
    pub fn child(mut self, child: impl Into<Node>) -> Self {
        self.0.children.push(child.into());
        self
    }

    /// With more children after those it has; also with none, or with one that may be missing.
    #[must_use]
    pub fn children<C: Into<Node>>(mut self, children: impl IntoIterator<Item = C>) -> Self {
        for child in children {
            self.0.children.push(child.into());
        }
        self
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Self::Text(Words::Borrowed(text))
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(Words::Owned(text))
    }
}

/// A number to a tenth: `12.3`, `-0.5`. Written by hand, since the formatting of floats weighs 20 KB.
pub fn tenths(value: f64) -> String {
    let all = whole(value.abs() * 10.0);
    let sign = if value < 0.0 && all > 0 { "-" } else { "" };
    format!("{sign}{}.{}", all / 10, all % 10)
}

/// The nearest whole number; 0 for what is negative or none.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float is cast to the nearest number that there is"
)]
pub fn whole(value: f64) -> u32 {
    value.round() as u32
}
