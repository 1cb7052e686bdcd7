//! The quiz of somebody who has no script.

use crate::support::{BODY_LIMIT, Client, crafts};
use axum::http::StatusCode;
use bytes::Bytes;

const FORM: &str = "application/x-www-form-urlencoded";

#[tokio::test]
async fn a_posted_quiz_is_answered_with_results_that_nobody_keeps() {
    let client = Client::of(&crafts());
    let answer = client
        .post(
            "/fit",
            FORM,
            "years=4&role=baker&skill.shaping=3&skill.heating=1&skill.selling=0",
        )
        .await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("cache-control"), "private, no-cache");
    assert_eq!(answer.header("etag"), "");
    let text = answer.text();
    for path in ["Baker", "Potter", "Smith", "Weaver"] {
        assert!(text.contains(path), "{path}");
    }
}

#[tokio::test]
async fn a_report_is_answered_where_one_is_asked_for() {
    let client = Client::of(&crafts());
    let answer = client.post("/fit", FORM, "years=4&report=potter").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.text().contains("Your path into Potter"));
}

#[tokio::test]
async fn malformed_forms_are_answered_like_empty_ones() {
    let client = Client::of(&crafts());
    for form in [
        &b""[..],
        b"&&&&",
        b"=",
        b"====",
        b"%",
        b"%zz=%zz",
        b"\xff\xfe=\x00",
        b"years=99999999999999999999",
        b"years=NaN&pay=-1&pay_floor=1e9&hours_per_week=inf",
        b"skill.=4&skill.nobody=4&prefer.=9&role=nobody&report=nobody",
        b"skill.kneading=5&skill.kneading=-1",
        b"report=%3Cscript%3Ealert(1)%3C/script%3E&role=%22%3E%3Cscript%3E",
    ] {
        let answer = client.post("/fit", FORM, Bytes::from_static(form)).await;
        assert_eq!(answer.status, StatusCode::OK, "{form:?}");
        assert!(!answer.text().contains("<script>alert"), "{form:?}");
    }
}

#[tokio::test]
async fn what_is_no_form_is_refused() {
    let client = Client::of(&crafts());
    for kind in [
        "application/json",
        "text/plain",
        "multipart/form-data; boundary=x",
    ] {
        let answer = client.post("/fit", kind, "years=4").await;
        assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{kind}");
    }
}

#[tokio::test]
async fn a_form_that_does_not_say_how_long_it_is_is_refused_at_the_limit() {
    let client = Client::of(&crafts());
    // In process, no length is announced for a body, as for one that comes in chunks.
    let longest = usize::try_from(BODY_LIMIT).expect("a length");
    for (length, status) in [
        (longest, StatusCode::OK),
        (longest + 1, StatusCode::PAYLOAD_TOO_LARGE),
    ] {
        let answer = client.post("/fit", FORM, "a".repeat(length)).await;
        assert_eq!(answer.status, status, "{length} bytes");
    }
}
