//! Reading what a form sends.

use axum::body::{Body, to_bytes};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, Request, StatusCode};

/// Decoded names and values, in their order.
pub(super) type Fields = Vec<(String, String)>;

/// Reads a posted form of at most `limit` bytes.
///
/// # Errors
///
/// The status that says why it was not read: of another kind (415), too long (413), or broken off (400).
pub(super) async fn posted(request: Request<Body>, limit: u64) -> Result<Fields, StatusCode> {
    if !is_form(request.headers()) {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let body = to_bytes(request.into_body(), limit).await;
    let body = body.map_err(|error| match std::error::Error::source(&error) {
        Some(source) if source.is::<http_body_util::LengthLimitError>() => {
            StatusCode::PAYLOAD_TOO_LARGE
        }
        _ => StatusCode::BAD_REQUEST,
    })?;
    Ok(fields(&body))
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
        assert_eq!(posted(request, 100).await, Ok(expected));
    }

    #[tokio::test]
    async fn what_is_no_form_is_not_read() {
        for kind in ["application/json", "multipart/form-data; boundary=x", ""] {
            let outcome = posted(request(kind, "a=1"), 100).await;
            assert_eq!(outcome, Err(StatusCode::UNSUPPORTED_MEDIA_TYPE), "{kind}");
        }
    }

    #[tokio::test]
    async fn what_is_too_long_is_not_read() {
        let outcome = posted(request("application/x-www-form-urlencoded", "a=1234"), 5).await;
        assert_eq!(outcome, Err(StatusCode::PAYLOAD_TOO_LARGE));
    }
}
