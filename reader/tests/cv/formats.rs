//! The same CV in every form that is read, and everything that is refused.

use crate::given::{fixture, read, read_file};
use reader::{LARGEST, Trouble, text};
use serde_json::Value;

/// The words of a group's findings, sorted.
fn words(found: &Value, group: &str) -> Vec<String> {
    let findings = found["found"].as_array().expect("findings");
    let of_group = findings.iter().filter(|it| it["group"] == group);
    let mut words: Vec<String> = of_group
        .map(|it| it["words"].as_str().expect("words").to_owned())
        .collect();
    words.sort();
    words
}

#[test]
fn a_cv_says_the_same_in_every_form() {
    let plain = read_file("cv.txt");
    assert_eq!(
        words(&plain, "jobs"),
        [
            "8 years of experience",
            "Data Engineer, Aug 2018 to Feb 2021",
            "Senior Backend Developer, Mar 2021 to now",
        ]
    );
    assert!(words(&plain, "tools").len() >= 12, "{plain:#}");
    assert!(words(&plain, "skills").len() >= 3, "{plain:#}");
    assert_eq!(
        words(&plain, "certificates"),
        ["AWS Certified Developer – Associate"]
    );
    assert_eq!(plain["unknown"], serde_json::json!(["Blattwerk"]));
    for name in [
        "cv.json",
        "cv.docx",
        "cv.pdf",
        "cv-tex.pdf",
        "cv-standard-fonts.pdf",
    ] {
        let found = read_file(name);
        for group in ["jobs", "skills", "tools", "certificates"] {
            assert_eq!(words(&found, group), words(&plain, group), "{name}");
        }
        assert_eq!(found["unknown"], plain["unknown"], "{name}");
    }
}

#[test]
fn each_finding_has_the_words_it_comes_from() {
    for name in ["cv.txt", "cv.docx", "cv.pdf"] {
        let (_, text) = text(&fixture(name), name).expect("text");
        let found = read_file(name);
        for finding in found["found"].as_array().expect("findings") {
            let phrase = finding["phrase"].as_str().expect("a phrase");
            assert!(
                !phrase.is_empty() && text.contains(phrase),
                "{name}: {phrase}"
            );
        }
    }
}

#[test]
fn what_cannot_be_read_is_told_in_a_sentence() {
    let long = vec![b'a'; LARGEST + 1];
    let cut = fixture("cv.pdf").split_off(20_000);
    let cut_word = {
        let mut word = fixture("cv.docx");
        word.truncate(9_000);
        word
    };
    let junk: Vec<u8> = (0..=255).cycle().take(5000).collect();
    let cases: [(&[u8], &str, &str); 12] = [
        (&long, "cv.txt", "larger than 10 MB"),
        (&fixture("locked.pdf"), "cv.pdf", "locked with a password"),
        (
            &fixture("scanned.pdf"),
            "cv.pdf",
            "pictures of pages and no text",
        ),
        (b"%PDF-1.7 and nothing more", "cv.pdf", "damaged"),
        (&cut, "cv.pdf", "no text, PDF or Word document"),
        (&cut_word, "cv.docx", "damaged"),
        (&junk, "cv.pdf", "no text, PDF or Word document"),
        (b"{\"basics\": ", "cv.json", "not JSON from line 1, column"),
        (b"[1, 2]", "cv.json", "JSON Resume is an object"),
        (b" \n ", "cv.txt", "no text in this"),
        (b"", "", "no text in this"),
        (b"To whom it may concern.", "", "No job, skill or tool"),
    ];
    for (bytes, name, says) in cases {
        let told = read(bytes, name);
        let trouble = told["trouble"].as_str().unwrap_or_default();
        assert!(trouble.contains(says), "{name}: {told}");
        assert!(trouble.ends_with('.'), "{trouble}");
    }
}

#[test]
fn an_archive_that_is_no_word_document_is_told_apart() {
    // An archive without any entry.
    let mut empty = b"PK\x03\x04".to_vec();
    empty.extend([0; 40]);
    assert_eq!(text(&empty, "cv.docx"), Err(Trouble::DamagedWord));
}

#[test]
fn a_pdf_that_asks_for_no_password_is_read_though_it_is_encrypted() {
    let found = read_file("encrypted.pdf");
    assert_eq!(words(&found, "jobs").len(), 3);
}
