//! A seed file's tree, read key by key so that one faulty key does not hide the next.

mod document;
mod section;
mod shape;
mod value;

pub(crate) use document::parse;
pub(crate) use section::{Entry, Section};
pub(crate) use shape::{Count, Shape};
pub(crate) use value::{Spot, Value};
