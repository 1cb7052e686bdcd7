//! A JSON Resume.
#![no_main]

use fit::import::{self, Place};
use fuzz::{LEXICON, check_places};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|json: &str| {
    if import::json_resume(&LEXICON, json).is_err() {
        return;
    }
    let Ok(document) = serde_json::from_str::<Value>(json) else {
        return;
    };
    // Once written again, each name stands once in its object, so that a pointer leads to one value.
    let json = document.to_string();
    let imported = import::json_resume(&LEXICON, &json).expect("it was read before");
    check_places(&imported, |place| match place {
        Place::Json { pointer, start, end } => {
            let value = document.pointer(pointer)?;
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            text.get(*start..*end).map(str::to_owned)
        }
        Place::Text { .. } => None,
    });
    assert_eq!(import::json_resume(&LEXICON, &json).as_ref(), Ok(&imported));
});
