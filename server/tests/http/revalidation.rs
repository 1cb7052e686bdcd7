//! Asking again for what one has.

use crate::support::{Client, crafts};
use axum::http::StatusCode;

#[tokio::test]
async fn who_has_a_file_already_gets_304_and_no_body() {
    let client = Client::of(&crafts());
    for address in client.texts() {
        let address = address.as_str();
        for coding in ["identity", "gzip", "br"] {
            let first = client.get(address, &[("accept-encoding", coding)]).await;
            let tag = first.header("etag");
            let again = client
                .get(
                    address,
                    &[("accept-encoding", coding), ("if-none-match", tag)],
                )
                .await;
            assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{address}");
            assert!(again.body.is_empty(), "{address}");
            for name in [
                "etag",
                "cache-control",
                "vary",
                "content-length",
                "content-security-policy",
            ] {
                assert_eq!(again.header(name), first.header(name), "{address} {name}");
            }
            for name in ["content-encoding", "content-type"] {
                assert_eq!(again.header(name), "", "{address} {name}");
            }
        }
    }
}

#[tokio::test]
async fn a_tag_of_another_coding_or_file_is_no_match() {
    let client = Client::of(&crafts());
    let brotli = client.get("/method", &[("accept-encoding", "br")]).await;
    let tag = brotli.header("etag");
    let gzip = [("accept-encoding", "gzip"), ("if-none-match", tag)];
    assert_eq!(client.get("/method", &gzip).await.status, StatusCode::OK);
    let other = [("accept-encoding", "br"), ("if-none-match", tag)];
    assert_eq!(client.get("/", &other).await.status, StatusCode::OK);
}

#[tokio::test]
async fn tags_are_compared_weakly_and_in_lists_and_a_star_matches_all() {
    let client = Client::of(&crafts());
    let first = client.get("/method", &[]).await;
    let tag = first.header("etag");
    for asked in [
        format!("W/{tag}"),
        format!("\"other\", {tag}"),
        format!("\"other\",W/{tag} , \"more\""),
        "*".to_owned(),
    ] {
        let again = client.get("/method", &[("if-none-match", &asked)]).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{asked}");
    }
    for asked in ["\"\"", "", "\"other\"", tag.trim_matches('"')] {
        let again = client.get("/method", &[("if-none-match", asked)]).await;
        assert_eq!(again.status, StatusCode::OK, "{asked}");
    }
}

#[tokio::test]
async fn what_was_coded_in_a_hurry_need_not_be_sent_again() {
    let client = Client::of(&crafts());
    let quick = client.get("/method", &[("accept-encoding", "br")]).await;
    client.improve("/method");
    let tag = quick.header("etag");
    let asked = [("accept-encoding", "br"), ("if-none-match", tag)];
    let again = client.get("/method", &asked).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    assert_eq!(again.header("etag"), tag);
}

#[tokio::test]
async fn a_condition_on_another_file_fails() {
    let client = Client::of(&crafts());
    let tag = client.get("/method", &[]).await;
    let tag = tag.header("etag");
    for (asked, status) in [
        (tag, StatusCode::OK),
        ("*", StatusCode::OK),
        ("\"other\"", StatusCode::PRECONDITION_FAILED),
    ] {
        let answer = client.get("/method", &[("if-match", asked)]).await;
        assert_eq!(answer.status, status, "{asked}");
    }
}
