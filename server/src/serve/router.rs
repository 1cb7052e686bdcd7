//! What is answered where.

use super::answer;
use super::form;
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

/// Where the list of paths is, whose query asks for some of them.
const LIST: &str = "/paths";
/// Where the quiz is, and where it is posted.
const QUIZ: &str = "/fit";

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
            state.text(StatusCode::OK, text)
        }
        _ => state.text(StatusCode::NOT_FOUND, "Only GET /metrics.\n"),
    }
}

async fn answer(Shared(state): Shared<Arc<State>>, request: Request<Body>) -> Response<Body> {
    let method = request.method().clone();
    // Addresses that are not ours are not logged: nobody knows what a visitor pasted there.
    let ours = tracing::enabled!(tracing::Level::DEBUG)
        .then(|| request.uri().path().to_owned())
        .filter(|path| state.release().has(path));
    let (kind, response) = respond(&state, request).await;
    let status = response.status();
    let bytes = match method {
        Method::HEAD => 0,
        _ => response.body().size_hint().exact().unwrap_or(0),
    };
    state.metrics.answered(kind, status, bytes);
    let address = ours.as_deref().unwrap_or("-");
    let method = match method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        // Anybody can make one up.
        _ => "-",
    };
    tracing::debug!(method, address, status = status.as_u16(), bytes, "answered");
    response
}

async fn respond(state: &State, request: Request<Body>) -> (Kind, Response<Body>) {
    if is_too_long(state, &request) {
        return (Kind::Other, too_long(state));
    }
    match *request.method() {
        Method::GET | Method::HEAD => {
            let (path, query) = (request.uri().path(), request.uri().query());
            match news::respond(state, path, query).await {
                Some(response) => (Kind::State, response),
                None => get(state, &state.release(), &request),
            }
        }
        Method::POST if request.uri().path() == QUIZ => {
            (Kind::Made, post_quiz(state, request).await)
        }
        _ => {
            let allowed = if request.uri().path() == QUIZ {
                "GET, HEAD, POST"
            } else {
                "GET, HEAD"
            };
            let text = format!("Only {allowed}.\n");
            let mut response = state.text(StatusCode::METHOD_NOT_ALLOWED, text);
            let allowed = HeaderValue::from_static(allowed);
            response.headers_mut().insert(ALLOW, allowed);
            (Kind::Other, response)
        }
    }
}

fn get(state: &State, release: &Release, request: &Request<Body>) -> (Kind, Response<Body>) {
    let (path, asked) = (request.uri().path(), request.headers());
    if let (LIST, Some(query)) = (path, request.uri().query())
        && let Some(html) = release.list(&form::fields(query.as_bytes()))
    {
        let headers = release.page_headers(&html);
        let response = answer::page(headers, html, asked, caching::REVALIDATED);
        return (Kind::Made, response);
    }
    if let Some(file) = release.file(path) {
        return (Kind::File, answer::file(file, request.method(), asked));
    }
    match path {
        "/healthz" => return (Kind::State, state.text(StatusCode::OK, "alive\n")),
        "/readyz" => return (Kind::State, ready(state)),
        _ => {}
    }
    let response = match without_slash(release, request) {
        Some(to) => moved(state, to),
        None => match release.missing(path) {
            Some(page) => answer::error(StatusCode::NOT_FOUND, page, asked),
            None => state.text(StatusCode::NOT_FOUND, "There is no page here.\n"),
        },
    };
    (Kind::Other, response)
}

/// Answers the quiz of somebody who has no script. What was said leaves no trace here.
async fn post_quiz(state: &State, request: Request<Body>) -> Response<Body> {
    let asked = request.headers().clone();
    match form::posted(request, state.body_limit).await {
        Ok(fields) => {
            let (headers, html) = state.release().answered(&fields);
            answer::page(headers, html, &asked, caching::NEVER)
        }
        Err(StatusCode::PAYLOAD_TOO_LARGE) => too_long(state),
        Err(status @ StatusCode::UNSUPPORTED_MEDIA_TYPE) => state.text(
            status,
            "The quiz is sent as application/x-www-form-urlencoded.\n",
        ),
        Err(status) => state.text(
            status,
            "The answers did not arrive whole. Send them again.\n",
        ),
    }
}

fn ready(state: &State) -> Response<Body> {
    if state.is_ready() {
        state.text(StatusCode::OK, "ready\n")
    } else {
        state.text(StatusCode::SERVICE_UNAVAILABLE, "going away\n")
    }
}

/// Whether the request announces a body that nobody here would read.
fn is_too_long(state: &State, request: &Request<Body>) -> bool {
    let announced = request
        .headers()
        .get(CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse().ok());
    announced.is_some_and(|length: u64| length > state.body_limit)
}

fn too_long(state: &State) -> Response<Body> {
    let text = format!("No more than {} bytes are read here.\n", state.body_limit);
    state.text(StatusCode::PAYLOAD_TOO_LARGE, text)
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

fn moved(state: &State, to: HeaderValue) -> Response<Body> {
    let mut response = state.text(StatusCode::PERMANENT_REDIRECT, "");
    let headers = response.headers_mut();
    headers.insert(LOCATION, to);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(caching::AN_HOUR));
    response
}
