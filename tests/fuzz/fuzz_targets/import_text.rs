//! A CV as plain text.
#![no_main]

use fit::import::{self, Place};
use fuzz::{LEXICON, check_places};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|cv: &str| {
    let imported = import::text(&LEXICON, cv).expect("the fuzzer's texts are short");
    check_places(&imported, |place| match place {
        Place::Text { start, end, .. } => cv.get(*start..*end).map(str::to_owned),
        Place::Json { .. } => None,
    });
    assert_eq!(import::text(&LEXICON, cv).as_ref(), Ok(&imported));
});
