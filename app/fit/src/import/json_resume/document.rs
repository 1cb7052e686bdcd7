//! A JSON document of which nothing is demanded: what a CV doesn't say is null, left out, or of another
//! type, all the same to whoever asks.

use crate::json::Json;
use std::borrow::Cow;

/// The members of an object; of anything else there are none.
pub(super) fn members<'a, 'j>(json: &'a Json<'j>) -> &'a [(Cow<'j, str>, Json<'j>)] {
    json.members().unwrap_or_default()
}

/// The member called `name`. Of several with that name the last one counts.
pub(super) fn member<'a, 'j>(json: &'a Json<'j>, name: &str) -> Option<&'a Json<'j>> {
    let mut members = members(json).iter().rev();
    members.find(|(its, _)| its == name).map(|(_, value)| value)
}

/// The text of a text or number.
pub(super) fn written<'a>(json: &'a Json<'_>) -> Option<&'a str> {
    match json {
        Json::Text(text) => Some(text),
        Json::Number(number) => Some(number),
        _ => None,
    }
}

/// What kind of value it is, with its article.
pub(super) const fn kind(json: &Json<'_>) -> &'static str {
    match json {
        Json::Null => "null",
        Json::Truth(_) => "a truth value",
        Json::Number(_) => "a number",
        Json::Text(_) => "a text",
        Json::List(_) => "a list",
        Json::Object(_) => "an object",
    }
}
