//! Addresses where nothing is, or nearly.

use crate::support::{Client, crafts};
use axum::http::StatusCode;

#[tokio::test]
async fn nothing_is_answered_with_404_and_a_way_on() {
    let client = Client::of(&crafts());
    for address in [
        "/nothing",
        "/404",
        "/paths/nobody",
        "/pkg/waymark.0ldHash.css",
        "/pkg/waymark.0ldHash.wasm",
        "/pkg/",
        "/hash.txt",
        "/FIT",
        "/data/model.json",
    ] {
        let answer = client.get(address, &[("accept-encoding", "br")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_eq!(answer.header("etag"), "");
        assert!(answer.text().contains("href=\"/paths\""), "{address}");
    }
}

#[tokio::test]
async fn a_slip_in_the_address_of_a_path_leads_to_it() {
    let client = Client::of(&crafts());
    let answer = client.get("/paths/bakr", &[]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.text().contains("href=\"/paths/baker\""));
}

#[tokio::test]
async fn a_slash_too_many_leads_to_the_page() {
    let client = Client::of(&crafts());
    for (address, to) in [
        ("/paths/", "/paths"),
        ("/paths/baker/", "/paths/baker"),
        ("/paths/?sort=pay", "/paths?sort=pay"),
    ] {
        let answer = client.get(address, &[]).await;
        assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT, "{address}");
        assert_eq!(answer.header("location"), to);
    }
}

#[tokio::test]
async fn no_address_leads_to_another_site() {
    let client = Client::of(&crafts());
    for address in [
        "//elsewhere.example/",
        "///elsewhere.example/",
        "/\\elsewhere.example/",
        "//elsewhere.example/paths/",
        "http://elsewhere.example/paths/",
    ] {
        let answer = client.get(address, &[]).await;
        let to = answer.header("location");
        assert!(to.is_empty() || to == "/paths", "{address} leads to {to}");
    }
}

#[tokio::test]
async fn no_spelling_of_an_address_leads_out_of_the_site() {
    let client = Client::of(&crafts());
    // Up to the folder of the content, and to the system's.
    for target in ["seeds/skills.toml", "etc/passwd", "hash.txt"] {
        for up in [
            "../",
            "..%2f",
            "..%2F",
            "%2e%2e/",
            "%2e%2e%2f",
            "%2E%2E%2F",
            ".%2e/",
            "%252e%252e%252f",
            "..%5c",
            "..\\",
            "%c0%ae%c0%ae/",
            "%c0%ae%c0%ae%c0%af",
            "..%c0%af",
            "..;/",
            "....//",
            "..%00/",
            "%uff0e%uff0e/",
        ] {
            for from in ["/", "/pkg/", "/paths/", "//"] {
                let address = format!("{from}{}{target}", up.repeat(4));
                let answer = client.get(&address, &[]).await;
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
                let text = answer.text();
                assert!(
                    !text.contains("root:") && !text.contains("[[skill]]"),
                    "{address}"
                );
            }
        }
    }
}
