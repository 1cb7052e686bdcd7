//! What is answered where.

use super::answer;
use super::form;
use super::metrics::Kind;
use super::news;
use super::state::State;
use crate::release::{Release, caching};
use app::pages::{self, PathsQuery};
use axum::Router;
use axum::body::{Body, HttpBody};
use axum::extract::State as Shared;
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONNECTION, CONTENT_LENGTH, HOST, LOCATION, RETRY_AFTER,
};
use axum::http::request::Parts;
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, Uri, Version};
use std::sync::Arc;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

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
            let release = Arc::clone(&state.release());
            // The first to ask for it may have to wait until every page is rendered.
            let name = spawn_blocking(move || release.name().to_owned()).await;
            let text = state.metrics.text(&name.unwrap_or_default());
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
    if !names_one_host(&request) {
        let response = state.text(StatusCode::BAD_REQUEST, "A request names one host.\n");
        return (Kind::Other, closing(request.version(), response));
    }
    if is_too_long(state, &request) {
        return (Kind::Other, too_long(state, request.version()));
    }
    match *request.method() {
        Method::GET | Method::HEAD => {
            let (head, _) = request.into_parts();
            match news::respond(state, head.uri.path(), head.uri.query()).await {
                Some(response) => (Kind::State, response),
                None => get(state, &head).await,
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

async fn get(state: &State, head: &Parts) -> (Kind, Response<Body>) {
    let (path, asked) = (head.uri.path(), &head.headers);
    if let (LIST, Some(query)) = (path, head.uri.query())
        && let query = pages::paths_query(&form::fields(query.as_bytes()))
        && !query.is_plain()
    {
        return (Kind::Made, list(state, query, asked.clone()).await);
    }
    let release = state.release();
    if let Some(file) = release.file(path) {
        return (Kind::File, answer::file(file, &head.method, asked));
    }
    match path {
        "/healthz" => return (Kind::State, state.text(StatusCode::OK, "alive\n")),
        "/readyz" => return (Kind::State, ready(state)),
        _ => {}
    }
    let response = match without_slash(&release, &head.uri) {
        Some(to) => moved(state, to),
        None => match release.missing(path) {
            Some(page) => answer::error(StatusCode::NOT_FOUND, page, asked),
            None => state.text(StatusCode::NOT_FOUND, "There is no page here.\n"),
        },
    };
    (Kind::Other, response)
}

/// The list of some of the paths.
async fn list(state: &State, query: PathsQuery, asked: HeaderMap) -> Response<Body> {
    let room = state.room.clone();
    let made = state.make(move |release| {
        let html = release.list(query);
        let headers = release.page_headers(&html);
        answer::page(headers, html, &asked, caching::REVALIDATED, &room)
    });
    made.await.flatten().unwrap_or_else(|| busy(state))
}

/// Answers the quiz of somebody who has no script. What was said leaves no trace here.
async fn post_quiz(state: &State, request: Request<Body>) -> Response<Body> {
    let (version, asked) = (request.version(), request.headers().clone());
    let posted = form::posted(request, state.body_limit, &state.room);
    // Over HTTP/2, nothing else notices a body that trickles in.
    let posted = timeout(state.request_limit, posted).await;
    let body = match posted.unwrap_or(Err(StatusCode::REQUEST_TIMEOUT)) {
        Ok(body) => body,
        Err(StatusCode::PAYLOAD_TOO_LARGE) => return too_long(state, version),
        Err(StatusCode::SERVICE_UNAVAILABLE) => return closing(version, busy(state)),
        Err(status @ StatusCode::UNSUPPORTED_MEDIA_TYPE) => {
            let text = "The quiz is sent as application/x-www-form-urlencoded.\n";
            return closing(version, state.text(status, text));
        }
        Err(status) => {
            let text = "The answers did not arrive whole. Send them again.\n";
            return closing(version, state.text(status, text));
        }
    };
    // Made in less time than handing it to another thread and back is worth.
    let (headers, html) = state.release().answered(&form::fields(body.as_ref()));
    drop(body);
    answer::page(headers, html, &asked, caching::OWN, &state.room).unwrap_or_else(|| busy(state))
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

fn too_long(state: &State, version: Version) -> Response<Body> {
    let text = format!("No more than {} bytes are read here.\n", state.body_limit);
    closing(version, state.text(StatusCode::PAYLOAD_TOO_LARGE, text))
}

/// Where more is asked than can be made.
fn busy(state: &State) -> Response<Body> {
    let text = "Too much is asked here at the moment. Try again in a while.\n";
    let mut response = state.text(StatusCode::SERVICE_UNAVAILABLE, text);
    let seconds = HeaderValue::from_static("5");
    response.headers_mut().insert(RETRY_AFTER, seconds);
    response
}

/// Says that the connection ends with this answer, as it does over HTTP/1.1 where a body was left unread.
fn closing(version: Version, mut response: Response<Body>) -> Response<Body> {
    if version < Version::HTTP_2 {
        let close = HeaderValue::from_static("close");
        response.headers_mut().insert(CONNECTION, close);
    }
    response
}

/// RFC 9112, 3.2: over HTTP/1.1 there is one, nowhere are there two, and what is there is one.
fn names_one_host(request: &Request<Body>) -> bool {
    let mut hosts = request.headers().get_all(HOST).iter();
    match (hosts.next(), hosts.next()) {
        (None, _) => request.version() != Version::HTTP_11,
        (Some(host), None) => is_host(host),
        _ => false,
    }
}

/// Whether this is a host, perhaps with a port; none is one too, for an address without a host.
fn is_host(host: &HeaderValue) -> bool {
    host.is_empty()
        || Authority::try_from(host.as_bytes()).is_ok_and(|host| {
            let (name, all) = (host.host(), host.as_str());
            let port = all.strip_prefix(name).unwrap_or("@");
            let digits = port.strip_prefix(':').unwrap_or(port);
            !name.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit())
        })
}

/// Where the page is whose address this would be without the slash at its end.
fn without_slash(release: &Release, address: &Uri) -> Option<HeaderValue> {
    let path = address.path().strip_suffix('/')?;
    release.file(path)?;
    let query = address
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
