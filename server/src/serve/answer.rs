//! A file as the answer to a request.

use super::accept::accepted;
use super::range::{self, Asked};
use super::room::Room;
use crate::release::{Coding, Effort, File, HTML, Representation, caching, encode};
use axum::body::Body;
use axum::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE,
    ETAG, IF_MATCH, IF_NONE_MATCH, IF_RANGE, RANGE, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode};
use bytes::Bytes;
use std::sync::Arc;

/// Answers a GET or HEAD with a file. The router leaves out the body of an answer to HEAD.
pub(super) fn file(file: &File, method: &Method, asked: &HeaderMap) -> Response<Body> {
    if !matches(file, asked) {
        return nothing(StatusCode::PRECONDITION_FAILED, file.plain());
    }
    if *method == Method::GET
        && let Some(range) = asked.get(RANGE)
        && let Some(response) = part(file, asked, range)
    {
        return response;
    }
    let Some(whole) = choose(file, asked) else {
        return nothing(StatusCode::NOT_ACCEPTABLE, file.plain());
    };
    if let Some(tag) = known(file, whole.coding, asked) {
        let mut headers = without_content(&whole);
        headers.insert(ETAG, tag);
        // What a 200 would have: RFC 9110, 8.6.
        headers.insert(CONTENT_LENGTH, HeaderValue::from(whole.bytes.len()));
        return with_headers(StatusCode::NOT_MODIFIED, headers, Body::empty());
    }
    with_headers(
        StatusCode::OK,
        whole.headers.clone(),
        whole.bytes.clone().into(),
    )
}

/// Answers a GET or HEAD with a page that says what went wrong. Never a part and never 304: it is not
/// what the address stands for.
pub(super) fn error(status: StatusCode, page: &File, asked: &HeaderMap) -> Response<Body> {
    let whole = choose(page, asked).unwrap_or_else(|| Arc::clone(page.plain()));
    let mut headers = whole.headers.clone();
    headers.remove(ETAG);
    headers.remove(ACCEPT_RANGES);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(caching::NEVER));
    with_headers(status, headers, whole.bytes.clone().into())
}

/// The file in the coding that the client likes best; nothing where it accepts none.
fn choose(file: &File, asked: &HeaderMap) -> Option<Arc<Representation>> {
    accepted(asked).find_map(|coding| file.get(coding))
}

/// The tag under which the client has this file in this coding already.
fn known(file: &File, coding: Coding, asked: &HeaderMap) -> Option<HeaderValue> {
    asked
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .find_map(|tags| {
            tags.split(',').map(str::trim).find_map(|tag| {
                // RFC 9110, 13.1.2: compared weakly. A CDN that changes bytes makes our tags weak.
                let strong = tag.strip_prefix("W/").unwrap_or(tag);
                if tag == "*" {
                    return file
                        .get(coding)
                        .and_then(|whole| whole.headers.get(ETAG).cloned());
                }
                file.has_tag(strong, coding)
                    .then(|| HeaderValue::from_str(tag).ok())
                    .flatten()
            })
        })
}

/// Whether the file is one that the client wants an answer about, if it says so.
fn matches(file: &File, asked: &HeaderMap) -> bool {
    let codings = [Coding::Identity, Coding::Gzip, Coding::Brotli];
    let mut conditions = asked
        .get_all(IF_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .peekable();
    conditions.peek().is_none()
        || conditions
            .flat_map(|tags| tags.split(',').map(str::trim))
            .any(|tag| tag == "*" || codings.iter().any(|coding| file.has_tag(tag, *coding)))
}

/// A part of the file as it is: parts of a coded file would be of no use to somebody whose first part
/// was coded with less effort. Nothing where the whole is to be sent.
fn part(file: &File, asked: &HeaderMap, range: &HeaderValue) -> Option<Response<Body>> {
    let plain = file.plain();
    let current = match asked.get(IF_RANGE) {
        Some(condition) => plain.headers.get(ETAG) == Some(condition),
        None => known(file, Coding::Identity, asked).is_none(),
    };
    if !current || !accepted(asked).any(|coding| coding == Coding::Identity) {
        return None;
    }
    let length = plain.bytes.len();
    match range::asked(range.to_str().ok()?, length) {
        Asked::Whole => None,
        Asked::Nowhere => {
            let mut response = nothing(StatusCode::RANGE_NOT_SATISFIABLE, plain);
            let length = HeaderValue::from_str(&format!("bytes */{length}")).ok()?;
            response.headers_mut().insert(CONTENT_RANGE, length);
            Some(response)
        }
        Asked::Part(bytes) => {
            let place = format!(
                "bytes {}-{}/{length}",
                bytes.start,
                bytes.end.saturating_sub(1)
            );
            let mut headers = plain.headers.clone();
            headers.insert(CONTENT_RANGE, HeaderValue::from_str(&place).ok()?);
            headers.insert(CONTENT_LENGTH, HeaderValue::from(bytes.len()));
            Some(with_headers(
                StatusCode::PARTIAL_CONTENT,
                headers,
                plain.bytes.slice(bytes).into(),
            ))
        }
    }
}

/// The headers that hold for the file whatever is sent of it.
fn without_content(whole: &Representation) -> HeaderMap {
    let mut headers = whole.headers.clone();
    for name in [CONTENT_TYPE, CONTENT_ENCODING, CONTENT_LENGTH] {
        headers.remove(name);
    }
    headers
}

/// An answer that says only why nothing is sent.
fn nothing(status: StatusCode, whole: &Representation) -> Response<Body> {
    let mut headers = without_content(whole);
    headers.remove(ETAG);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(caching::NEVER));
    with_headers(status, headers, Body::empty())
}

fn with_headers(status: StatusCode, headers: HeaderMap, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

/// A page that was made for this request, with the headers that protect it. Nothing where there is no room
/// to hold it until it is taken.
pub(super) fn page(
    mut headers: HeaderMap,
    html: String,
    asked: &HeaderMap,
    caching: &'static str,
    room: &Room,
) -> Option<Response<Body>> {
    headers.insert(CONTENT_TYPE, HTML);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(caching));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    let coding = accepted(asked).next().unwrap_or(Coding::Identity);
    let body = match encode(html.as_bytes(), coding, Effort::Instant) {
        Some(coded) => {
            let coding = HeaderValue::from_static(coding.name());
            headers.insert(CONTENT_ENCODING, coding);
            coded
        }
        None => html.into_bytes(),
    };
    headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
    let body = Bytes::from(room.hold(body)?);
    Some(with_headers(StatusCode::OK, headers, body.into()))
}

/// A short answer in plain text, true now only.
pub(super) fn text(
    status: StatusCode,
    security: &HeaderMap,
    text: impl Into<Bytes>,
) -> Response<Body> {
    let mut headers = security.clone();
    let kind = HeaderValue::from_static("text/plain; charset=utf-8");
    headers.insert(CONTENT_TYPE, kind);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(caching::NEVER));
    with_headers(status, headers, Body::from(text.into()))
}
