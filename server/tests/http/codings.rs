//! The same bytes, smaller.

use crate::support::{Client, crafts, decoded};
use axum::http::{Method, StatusCode};
use std::collections::BTreeSet;

#[tokio::test]
async fn every_file_says_the_same_in_every_coding() {
    let client = Client::of(&crafts());
    for address in client.texts() {
        let address = address.as_str();
        let plain = client.get(address, &[]).await;
        assert_eq!(plain.status, StatusCode::OK, "{address}");
        assert_eq!(plain.header("content-encoding"), "", "{address}");
        for coding in ["gzip", "br"] {
            let coded = client.get(address, &[("accept-encoding", coding)]).await;
            let bytes = decoded(&coded.body, coded.header("content-encoding"));
            assert_eq!(bytes, plain.body, "{address} in {coding}");
            assert_eq!(
                coded.header("content-length"),
                coded.body.len().to_string(),
                "{address} in {coding}"
            );
        }
    }
}

#[tokio::test]
async fn texts_shrink_and_say_that_they_depend_on_what_is_accepted() {
    let client = Client::of(&crafts());
    for address in [
        "/",
        "/paths/baker",
        "/fit",
        "/pkg/waymark.w45mHash.wasm",
        "/llms.txt",
    ] {
        let plain = client.get(address, &[]).await;
        let gzip = client.get(address, &[("accept-encoding", "gzip")]).await;
        let brotli = client
            .get(address, &[("accept-encoding", "gzip, deflate, br")])
            .await;
        assert_eq!(brotli.header("content-encoding"), "br", "{address}");
        assert!(brotli.body.len() < gzip.body.len(), "{address}");
        assert!(gzip.body.len() < plain.body.len(), "{address}");
        for answer in [plain, gzip, brotli] {
            assert_eq!(answer.header("vary"), "accept-encoding", "{address}");
        }
    }
}

#[tokio::test]
async fn each_coding_has_an_entity_tag_of_its_own() {
    let client = Client::of(&crafts());
    let mut tags = BTreeSet::new();
    let codings = ["identity", "gzip", "br"];
    for coding in codings {
        let quick = client.get("/method", &[("accept-encoding", coding)]).await;
        tags.insert(quick.header("etag").to_owned());
    }
    assert_eq!(tags.len(), codings.len(), "{tags:?}");
    assert!(tags.iter().all(|tag| tag.starts_with('"')), "{tags:?}");
}

#[tokio::test]
async fn coding_again_with_more_effort_makes_files_smaller_and_gives_them_other_tags() {
    let client = Client::of(&crafts());
    let brotli = [("accept-encoding", "br")];
    let quick = client.get("/paths/baker", &brotli).await;
    client.improve("/paths/baker");
    let best = client.get("/paths/baker", &brotli).await;
    assert!(best.body.len() < quick.body.len());
    assert_ne!(best.header("etag"), quick.header("etag"));
    assert_eq!(decoded(&best.body, "br"), decoded(&quick.body, "br"));
}

#[tokio::test]
async fn who_accepts_no_coding_that_there_is_learns_so() {
    let client = Client::of(&crafts());
    let answer = client
        .get("/", &[("accept-encoding", "zstd, identity;q=0")])
        .await;
    assert_eq!(answer.status, StatusCode::NOT_ACCEPTABLE);
    assert_eq!(answer.header("cache-control"), "no-store");
}

#[tokio::test]
async fn head_says_all_that_get_says_and_sends_nothing() {
    let client = Client::of(&crafts());
    for address in [
        "/",
        "/paths/baker",
        "/paths?q=bake",
        "/nothing",
        "/healthz",
        "/icon.svg",
    ] {
        for coding in ["identity", "br"] {
            let asked = [("accept-encoding", coding)];
            let get = client.get(address, &asked).await;
            let head = client.ask(Method::HEAD, address, &asked).await;
            assert_eq!(head.status, get.status, "{address}");
            assert_eq!(head.headers, get.headers, "{address}");
            assert!(head.body.is_empty(), "{address}");
            assert_eq!(
                head.header("content-length"),
                get.body.len().to_string(),
                "{address}"
            );
        }
    }
}
