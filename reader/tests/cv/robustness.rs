//! Junk is answered, whatever it is.

use crate::given::{fixture, read};
use proptest::prelude::*;
use reader::text;
use serde_json::Value;

fn assert_answered(answer: &Value) {
    let trouble = answer["trouble"]
        .as_str()
        .is_some_and(|it| it.ends_with('.'));
    assert!(trouble || answer["found"].is_array(), "{answer}");
}

fn broken(name: &str) -> impl Strategy<Value = Vec<u8>> {
    let whole = fixture(name);
    let length = whole.len();
    let change = (0..length, any::<u8>());
    let changes = prop::collection::vec(change, 1..40);
    (changes, 0..length, any::<bool>()).prop_map(move |(changes, end, cut)| {
        let mut bytes = whole.clone();
        for (at, byte) in changes {
            if let Some(place) = bytes.get_mut(at) {
                *place = byte;
            }
        }
        if cut {
            bytes.truncate(end);
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes_are_text_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..3000), name in "cv\\.(txt|json|pdf|docx)|") {
        let _ = text(&bytes, &name);
    }

    #[test]
    fn any_bytes_that_begin_as_a_pdf_are_text_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..3000)) {
        let _ = text(&[&b"%PDF-1.7\n"[..], &bytes].concat(), "cv.pdf");
    }

    #[test]
    fn a_broken_pdf_is_text_or_an_error(bytes in broken("cv.pdf")) {
        let _ = text(&bytes, "cv.pdf");
    }

    #[test]
    fn a_broken_pdf_of_tex_is_text_or_an_error(bytes in broken("cv-tex.pdf")) {
        let _ = text(&bytes, "cv.pdf");
    }

    #[test]
    fn a_broken_word_document_is_text_or_an_error(bytes in broken("cv.docx")) {
        let _ = text(&bytes, "cv.docx");
    }
}

/// A PDF of these objects, the first of which is its catalog.
fn pdf(objects: &[&str]) -> Vec<u8> {
    let mut text = String::from("%PDF-1.7\n");
    for (number, object) in (1..).zip(objects) {
        text.push_str(&format!("{number} 0 obj\n{object}\nendobj\n"));
    }
    text.push_str("trailer\n<< /Root 1 0 R >>\n%%EOF\n");
    text.into_bytes()
}

#[test]
fn forms_that_draw_themselves_and_each_other_come_to_an_end() {
    let draws = "q /A Do /B Do /A Do /B Do Q ".repeat(20);
    let form = format!(
        "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 5 0 R /Length {} >>\nstream\n{draws}\nendstream",
        draws.len()
    );
    let page =
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources 5 0 R /Contents 4 0 R >>";
    let content = format!("<< /Length {} >>\nstream\n{draws}\nendstream", draws.len());
    let bytes = pdf(&[
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page,
        &content,
        "<< /XObject << /A 6 0 R /B 7 0 R >> >>",
        &form,
        &form,
    ]);
    assert_answered(&read(&bytes, "cv.pdf"));
}

#[test]
fn pages_that_hold_themselves_come_to_an_end() {
    let bytes = pdf(&[
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>",
    ]);
    assert_answered(&read(&bytes, "cv.pdf"));
}

#[test]
fn json_of_ten_thousand_levels_is_answered() {
    let deep = format!("{{\"a\":{}", "[".repeat(10_000));
    assert_answered(&read(deep.as_bytes(), "cv.json"));
}
