//! Preference items.

use super::all_of_a_kind;
use crate::Question;
use crate::load::kind::Kind;
use crate::load::limits::QUESTION_SIDE;
use crate::load::reading::Read;
use crate::load::toml::Section;

pub(crate) fn questions(file: Section<'_>) -> Read<Vec<Question>> {
    all_of_a_kind(file, "question", Kind::Question, question)
}

fn question(mut table: Section<'_>) -> Read<Question> {
    let retired = table.flag("retired");
    let id = table.own_id(retired.unwrap_or_default());
    let left = table.text_of_length("left", &QUESTION_SIDE);
    let right = table.text_of_length("right", &QUESTION_SIDE);
    table.finish(&[]);
    Ok(Question {
        id: id?,
        left: left?,
        right: right?,
        retired: retired?,
    })
}
