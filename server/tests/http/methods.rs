//! Methods other than GET.

use crate::support::{Client, crafts};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};

#[tokio::test]
async fn nothing_can_be_changed() {
    let client = Client::of(&crafts());
    for method in [
        Method::PUT,
        Method::DELETE,
        Method::PATCH,
        Method::OPTIONS,
        Method::TRACE,
        Method::CONNECT,
        Method::from_bytes(b"PROPFIND").expect("a method"),
    ] {
        for (address, allowed) in [
            ("/", "GET, HEAD"),
            ("/nothing", "GET, HEAD"),
            ("/healthz", "GET, HEAD"),
            ("/fit", "GET, HEAD, POST"),
        ] {
            let answer = client.ask(method.clone(), address, &[]).await;
            assert_eq!(
                answer.status,
                StatusCode::METHOD_NOT_ALLOWED,
                "{method} {address}"
            );
            assert_eq!(answer.header("allow"), allowed, "{method} {address}");
        }
    }
    let posted = client.post("/paths", "text/plain", "a").await;
    assert_eq!(posted.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn a_body_that_nobody_would_read_is_refused_before_it_is_sent() {
    let client = Client::of(&crafts());
    for method in [Method::GET, Method::POST, Method::PUT] {
        for address in ["/", "/fit"] {
            let mut request = Request::new(Body::empty());
            *request.method_mut() = method.clone();
            *request.uri_mut() = address.parse().expect("an address");
            request
                .headers_mut()
                .insert("content-length", "4097".parse().expect("a number"));
            let answer = client.send(request).await;
            assert_eq!(
                answer.status,
                StatusCode::PAYLOAD_TOO_LARGE,
                "{method} {address}"
            );
        }
    }
}

#[tokio::test]
async fn health_is_said_and_never_kept() {
    let client = Client::of(&crafts());
    for address in ["/healthz", "/readyz"] {
        let answer = client.get(address, &[]).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert_eq!(answer.header("cache-control"), "no-store", "{address}");
    }
    client.state.drain();
    assert_eq!(client.get("/healthz", &[]).await.status, StatusCode::OK);
    let answer = client.get("/readyz", &[]).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
}
