//! What is answered where.

use super::answer;
use super::metrics::Kind;
use super::news;
use super::state::State;
use crate::release::{Release, caching};
use axum::Router;
use axum::body::{Body, HttpBody};
use axum::extract::State as Shared;
use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_LENGTH, LOCATION};
use axum::http::{HeaderValue, Method, Request, Response, StatusCode};
use std::sync::Arc;

/// The site. Everything goes through one handler, so that no answer leaves without its headers.
pub fn router(state: Arc<State>) -> Router {
    Router::new().fallback(answer).with_state(state)
}

/// What operators ask for, on an address of its own.
pub fn metrics_router(state: Arc<State>) -> Router {
    Router::new().fallback(metrics).with_state(state)
}

async fn metrics(Shared(state): Shared<Arc<State>>, request: Request<Body>) -> Response<Body> {
    match (request.method(), request.uri().path()) {
        (&Method::GET, "/metrics") => {
            let text = state.metrics.text(&state.release().site().model.edition);
            answer::text(StatusCode::OK, &state.security, text)
        }
        _ => answer::text(
            StatusCode::NOT_FOUND,
            &state.security,
            "Only GET /metrics.\n",
        ),
    }
}

async fn answer(Shared(state): Shared<Arc<State>>, request: Request<Body>) -> Response<Body> {
    let (kind, mut response) =
        match news::respond(&state, request.uri().path(), request.uri().query()).await {
            Some(response) => (Kind::State, response),
            None => respond(&state, &state.release(), &request),
        };
    if *request.method() == Method::HEAD {
        *response.body_mut() = Body::empty();
    }
    let bytes = response.body().size_hint().exact().unwrap_or(0);
    state.metrics.answered(kind, response.status(), bytes);
    // Addresses that are not ours are not logged: nobody knows what a visitor pasted there.
    let address = if kind == Kind::File {
        request.uri().path()
    } else {
        "-"
    };
    tracing::debug!(method = %request.method(), address, status = response.status().as_u16(), bytes, "answered");
    response
}

fn respond(state: &State, release: &Release, request: &Request<Body>) -> (Kind, Response<Body>) {
    let (method, path) = (request.method(), request.uri().path());
    let plain = |status, text: &'static str| answer::text(status, &state.security, text);
    if is_too_long(state, request) {
        return (
            Kind::Other,
            plain(
                StatusCode::PAYLOAD_TOO_LARGE,
                "This is more than is read here.\n",
            ),
        );
    }
    if !matches!(*method, Method::GET | Method::HEAD) {
        return (
            Kind::Other,
            not_allowed(plain(
                StatusCode::METHOD_NOT_ALLOWED,
                "Only GET and HEAD.\n",
            )),
        );
    }
    match path {
        "/healthz" => return (Kind::State, plain(StatusCode::OK, "alive\n")),
        "/readyz" if state.is_ready() => return (Kind::State, plain(StatusCode::OK, "ready\n")),
        "/readyz" => {
            return (
                Kind::State,
                plain(StatusCode::SERVICE_UNAVAILABLE, "going away\n"),
            );
        }
        _ => {}
    }
    if let Some(file) = release.file(path) {
        return (Kind::File, answer::file(file, method, request.headers()));
    }
    if let Some(to) = without_slash(release, request) {
        let mut response = plain(StatusCode::PERMANENT_REDIRECT, "");
        response.headers_mut().insert(LOCATION, to);
        response
            .headers_mut()
            .insert(CACHE_CONTROL, HeaderValue::from_static(caching::AN_HOUR));
        return (Kind::Other, response);
    }
    (
        Kind::Other,
        answer::error(StatusCode::NOT_FOUND, release.missing(), request.headers()),
    )
}

/// Whether the request announces a body that nobody here would read.
fn is_too_long(state: &State, request: &Request<Body>) -> bool {
    let announced = request
        .headers()
        .get(CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse().ok());
    announced.is_some_and(|length: u64| length > state.body_limit)
}

fn not_allowed(mut response: Response<Body>) -> Response<Body> {
    response
        .headers_mut()
        .insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
    response
}

/// Where the page is whose address this would be without the slash at its end.
fn without_slash(release: &Release, request: &Request<Body>) -> Option<HeaderValue> {
    let path = request.uri().path().strip_suffix('/')?;
    release.file(path)?;
    let query = request
        .uri()
        .query()
        .map(|query| format!("?{query}"))
        .unwrap_or_default();
    HeaderValue::from_str(&format!("{path}{query}")).ok()
}
