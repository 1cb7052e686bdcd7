//! Parts of files.

use crate::support::{Client, crafts};
use axum::http::{Method, StatusCode};

const WASM: &str = "/pkg/waymark.w45mHash.wasm";

#[tokio::test]
async fn a_part_is_answered_with_its_place() {
    let client = Client::of(&crafts());
    let whole = client.get(WASM, &[]).await;
    assert_eq!(whole.header("accept-ranges"), "bytes");
    let length = whole.body.len();
    for (asked, part) in [
        ("bytes=0-99", 0..100),
        ("bytes=59990-", 59_990..length),
        ("bytes=-10", length - 10..length),
    ] {
        // What browsers send: they accept codings, and get the part as it is.
        let answer = client
            .get(WASM, &[("range", asked), ("accept-encoding", "gzip, br")])
            .await;
        assert_eq!(answer.status, StatusCode::PARTIAL_CONTENT, "{asked}");
        let place = format!("bytes {}-{}/{length}", part.start, part.end - 1);
        assert_eq!(answer.header("content-range"), place);
        assert_eq!(answer.header("content-length"), part.len().to_string());
        assert_eq!(answer.header("content-encoding"), "");
        assert_eq!(answer.header("etag"), whole.header("etag"));
        assert_eq!(answer.body, whole.body.slice(part));
    }
}

#[tokio::test]
async fn parts_put_together_are_the_whole() {
    let client = Client::of(&crafts());
    let whole = client.get(WASM, &[]).await;
    let mut parts = Vec::new();
    while parts.len() < whole.body.len() {
        let asked = format!("bytes={}-{}", parts.len(), parts.len() + 9_999);
        let answer = client.get(WASM, &[("range", &asked)]).await;
        parts.extend_from_slice(&answer.body);
    }
    assert_eq!(parts, whole.body);
}

#[tokio::test]
async fn what_lies_behind_the_end_is_not_there() {
    let client = Client::of(&crafts());
    let answer = client.get(WASM, &[("range", "bytes=60000-")]).await;
    assert_eq!(answer.status, StatusCode::RANGE_NOT_SATISFIABLE);
    assert_eq!(answer.header("content-range"), "bytes */60000");
    assert_eq!(answer.header("cache-control"), "no-store");
}

#[tokio::test]
async fn what_is_no_range_and_what_is_no_get_is_sent_whole() {
    let client = Client::of(&crafts());
    for asked in ["bytes=0-1,5-6", "lines=0-1", "bytes=5-1", "nonsense"] {
        let answer = client.get(WASM, &[("range", asked)]).await;
        assert_eq!(answer.status, StatusCode::OK, "{asked}");
        assert_eq!(answer.body.len(), 60_000);
    }
    let head = client
        .ask(Method::HEAD, WASM, &[("range", "bytes=0-1")])
        .await;
    assert_eq!(head.status, StatusCode::OK);
}

#[tokio::test]
async fn a_part_of_another_version_is_not_sent() {
    let client = Client::of(&crafts());
    let tag = client.get(WASM, &[]).await;
    let tag = tag.header("etag");
    for (condition, status) in [
        (tag, StatusCode::PARTIAL_CONTENT),
        ("\"other\"", StatusCode::OK),
        (&format!("W/{tag}"), StatusCode::OK),
        ("Tue, 24 Nov 2026 12:00:00 GMT", StatusCode::OK),
    ] {
        let asked = [("range", "bytes=0-9"), ("if-range", condition)];
        assert_eq!(client.get(WASM, &asked).await.status, status, "{condition}");
    }
}

#[tokio::test]
async fn what_does_not_exist_has_no_parts() {
    let client = Client::of(&crafts());
    let answer = client.get("/nothing", &[("range", "bytes=0-9")]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}
