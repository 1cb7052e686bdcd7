//! Lists of technologies in running text and in skills sections.

mod alone;
mod company;
mod item;
mod vocabulary;

pub(super) use alone::stands_alone;
pub(super) use company::in_company;
pub(super) use item::{is_denied, is_doing, is_filler, items, parts, whole_item};
pub(super) use vocabulary::{beginning, has_any, is_one_of, is_spoken, is_year, lower_words};
