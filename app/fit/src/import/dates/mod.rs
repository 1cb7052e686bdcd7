//! Dates and spans of time, as CVs write them.

mod point;
mod span;

pub(super) use point::date;
pub(super) use span::{Span, is_present, spans};
