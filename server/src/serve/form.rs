//! Reading what a form sends.

use super::room::{Held, Room};
use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::{BodyExt, LengthLimitError, Limited};

/// Decoded names and values, in their order.
pub(super) type Fields = Vec<(String, String)>;

/// Reads a posted form of at most `limit` bytes, still encoded.
///
/// # Errors
///
/// The status that says why it was not read: of another kind (415), too long (413), broken off (400), or
/// more than there is room for at the moment (503).
pub(super) async fn posted(
    request: Request<Body>,
    limit: u64,
    room: &Room,
) -> Result<Held, StatusCode> {
    if !is_form(request.headers()) {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let full = StatusCode::SERVICE_UNAVAILABLE;
    let mut read = room.hold(Vec::new()).ok_or(full)?;
    let mut body = Limited::new(request.into_body(), limit);
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| {
            if error.is::<LengthLimitError>() {
                StatusCode::PAYLOAD_TOO_LARGE
            } else {
                StatusCode::BAD_REQUEST
            }
        })?;
        if frame
            .data_ref()
            .is_some_and(|data| !room.add(&mut read, data))
        {
            return Err(full);
        }
    }
    Ok(read)
}

/// Decodes a form's body or an address's query. Any bytes are one.
pub(super) fn fields(encoded: &[u8]) -> Fields {
    form_urlencoded::parse(encoded).into_owned().collect()
}

fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    let essence = kind.and_then(|kind| kind.split(';').next());
    essence.is_some_and(|essence| {
        essence
            .trim()
            .eq_ignore_ascii_case("application/x-www-form-urlencoded")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(kind: &str, body: &'static str) -> Request<Body> {
        let mut request = Request::new(Body::from(body));
        if let Ok(kind) = kind.parse() {
            request.headers_mut().insert(CONTENT_TYPE, kind);
        }
        request
    }

    const FORM: &str = "application/x-www-form-urlencoded";

    async fn read(request: Request<Body>, limit: u64) -> Result<Fields, StatusCode> {
        let read = posted(request, limit, &Room::of(100)).await?;
        Ok(fields(read.as_ref()))
    }

    fn pair(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[tokio::test]
    async fn names_and_values_are_decoded_in_their_order() {
        let request = request(
            "application/x-www-form-urlencoded; charset=UTF-8",
            "tools=C%2B%2B+and+Rust&years=7&years=&%ff",
        );
        let expected = vec![
            pair("tools", "C++ and Rust"),
            pair("years", "7"),
            pair("years", ""),
            pair("\u{fffd}", ""),
        ];
        assert_eq!(read(request, 100).await, Ok(expected));
    }

    #[tokio::test]
    async fn what_is_no_form_is_not_read() {
        for kind in ["application/json", "multipart/form-data; boundary=x", ""] {
            let outcome = read(request(kind, "a=1"), 100).await;
            assert_eq!(outcome, Err(StatusCode::UNSUPPORTED_MEDIA_TYPE), "{kind}");
        }
    }

    #[tokio::test]
    async fn what_is_too_long_is_not_read() {
        let outcome = read(request(FORM, "a=1234"), 5).await;
        assert_eq!(outcome, Err(StatusCode::PAYLOAD_TOO_LARGE));
    }

    #[tokio::test]
    async fn what_there_is_no_room_for_is_not_read() {
        let room = Room::of(6);
        let first = posted(request(FORM, "a=12"), 100, &room).await;
        assert!(first.is_ok());
        for (body, status) in [("a=", None), ("a=1", Some(StatusCode::SERVICE_UNAVAILABLE))] {
            let outcome = posted(request(FORM, body), 100, &room).await;
            assert_eq!(outcome.err(), status, "{body}");
        }
        drop(first);
        assert!(posted(request(FORM, "a=1"), 100, &room).await.is_ok());
    }
}
