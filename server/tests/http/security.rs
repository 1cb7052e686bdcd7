//! The headers that close the site.

use crate::support::{Answer, BODY_LIMIT, Client, crafts};
use axum::http::Method;

const FORM: &str = "application/x-www-form-urlencoded";

/// What every answer says, whatever it is.
fn assert_closed(answer: &Answer, what: &str) {
    let policy = answer.header("content-security-policy");
    for part in [
        "default-src 'none'",
        "connect-src 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ] {
        assert!(policy.contains(part), "{what}: {policy}");
    }
    assert!(!policy.contains("unsafe-inline"), "{what}: {policy}");
    assert!(!policy.contains("'unsafe-eval'"), "{what}: {policy}");
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
    ] {
        assert_eq!(answer.header(name), value, "{what}");
    }
    for name in ["camera=()", "geolocation=()", "microphone=()", "payment=()"] {
        let policy = answer.header("permissions-policy");
        assert!(policy.contains(name), "{what}: {policy}");
    }
    assert!(
        !answer.header("cross-origin-resource-policy").is_empty(),
        "{what}"
    );
    assert!(!answer.header("cache-control").is_empty(), "{what}");
    assert!(!answer.headers.contains_key("set-cookie"), "{what}");
    assert!(!answer.headers.contains_key("server"), "{what}");
}

/// Every kind of answer that there is.
async fn every_answer(client: &Client) -> Vec<(String, Answer)> {
    let mut answers = Vec::new();
    for address in client.texts() {
        for method in [Method::GET, Method::HEAD] {
            let answer = client.ask(method.clone(), &address, &[]).await;
            answers.push((format!("{method} {address}"), answer));
        }
    }
    let tag = client.get("/", &[]).await;
    let tag = tag.header("etag");
    let huge = "a".repeat(usize::try_from(BODY_LIMIT).expect("a length") + 1);
    for (address, headers) in [
        ("/icon-180.png", &[][..]),
        ("/healthz", &[]),
        ("/readyz", &[]),
        ("/nothing", &[]),
        ("/paths/bakr", &[]),
        ("/paths/", &[]),
        ("/paths?q=baker", &[]),
        ("/", &[("if-none-match", tag)]),
        ("/", &[("if-match", "\"other\"")]),
        ("/", &[("range", "bytes=0-9")]),
        ("/", &[("range", "bytes=99999999-")]),
        ("/", &[("accept-encoding", "*;q=0")]),
        ("/", &[("content-length", "99999999")]),
    ] {
        let answer = client.get(address, headers).await;
        answers.push((format!("GET {address} {headers:?}"), answer));
    }
    for method in [Method::OPTIONS, Method::TRACE, Method::PUT, Method::DELETE] {
        let answer = client.ask(method.clone(), "/fit", &[]).await;
        answers.push((format!("{method} /fit"), answer));
    }
    for (kind, body) in [(FORM, "years=4"), ("text/plain", ""), (FORM, &huge)] {
        let answer = client.post("/fit", kind, body.to_owned()).await;
        answers.push((format!("POST /fit {kind} {body:.10}"), answer));
    }
    answers
}

#[tokio::test]
async fn every_answer_is_closed() {
    let client = Client::of(&crafts());
    let answers = every_answer(&client).await;
    let mut statuses: Vec<u16> = answers
        .iter()
        .map(|(_, answer)| answer.status.as_u16())
        .collect();
    statuses.sort_unstable();
    statuses.dedup();
    assert_eq!(
        statuses,
        [200, 206, 304, 308, 404, 405, 406, 412, 413, 415, 416]
    );
    for (what, answer) in &answers {
        assert_closed(answer, what);
        assert_eq!(answer.header("strict-transport-security"), "", "{what}");
    }
}

#[tokio::test]
async fn behind_tls_every_answer_asks_for_nothing_else() {
    let client = Client::behind_tls(&crafts());
    for (what, answer) in every_answer(&client).await {
        assert_closed(&answer, &what);
        let promise = answer.header("strict-transport-security");
        assert!(promise.starts_with("max-age="), "{what}");
    }
    let policy = client.get("/", &[]).await;
    let policy = policy.header("content-security-policy");
    assert!(policy.contains("upgrade-insecure-requests"), "{policy}");
}
