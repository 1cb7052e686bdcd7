//! The list of paths, searched, filtered and sorted by its address.

use crate::support::{Client, crafts};
use axum::http::StatusCode;

#[tokio::test]
async fn a_query_is_answered_with_the_paths_it_asks_for() {
    let client = Client::of(&crafts());
    for coding in ["identity", "gzip", "br"] {
        let asked = [("accept-encoding", coding)];
        let answer = client.get("/paths?q=baker", &asked).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("cache-control"), "no-cache");
        assert_eq!(answer.header("vary"), "accept-encoding");
        let text = answer.text();
        assert!(text.contains("href=\"/paths/baker\""));
        assert!(!text.contains("href=\"/paths/potter\""));
    }
}

#[tokio::test]
async fn a_query_that_asks_for_nothing_gets_the_list_that_is_kept() {
    let client = Client::of(&crafts());
    let kept = client.get("/paths", &[]).await;
    for address in ["/paths?", "/paths?q=", "/paths?q=&sort="] {
        let answer = client.get(address, &[]).await;
        assert_eq!(answer.header("etag"), kept.header("etag"), "{address}");
        assert_eq!(answer.body, kept.body, "{address}");
    }
}

#[tokio::test]
async fn any_query_is_answered_and_none_becomes_markup() {
    let client = Client::of(&crafts());
    for query in [
        "%",
        "%zz&&&=&q",
        "q=%00%ff%fe",
        "q=%3Cscript%3Ealert(1)%3C/script%3E",
        "sort=%3Cscript%3E&pay=-1&growth=1e99&exposure=300&entry=NaN&on_call=x",
        &format!("q={}", "a".repeat(8000)),
        &"q=a&".repeat(2000),
    ] {
        let answer = client.get(&format!("/paths?{query}"), &[]).await;
        assert_eq!(answer.status, StatusCode::OK, "{query:.60}");
        assert!(!answer.text().contains("<script>alert"), "{query:.60}");
    }
}

#[tokio::test]
async fn a_path_that_nobody_rated_is_not_called_little_exposed_to_ai() {
    let client = Client::of(&crafts());
    let linked = async |address: &str, slug: &str| {
        let text = client.get(address, &[]).await.text();
        text.contains(&format!("href=\"/paths/{slug}\""))
    };
    assert!(linked("/paths?exposure=8", "baker").await);
    assert!(!linked("/paths?exposure=7", "baker").await);
    assert!(!linked("/paths?exposure=100", "potter").await);
}

#[tokio::test]
async fn queries_elsewhere_change_nothing() {
    let client = Client::of(&crafts());
    let plain = client.get("/method", &[]).await;
    let queried = client.get("/method?q=baker", &[]).await;
    assert_eq!(plain.body, queried.body);
}
