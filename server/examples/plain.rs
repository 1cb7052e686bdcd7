//! The simplest handler there is, to measure the real one beside: answers that were written down, each from
//! memory, whoever asks.
//!
//! ```text
//! plain ADDRESS=FILE…
//! ```
//!
//! A file holds header lines, an empty line, and the body. It says where it listens.

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::IntoResponse;
use axum::routing::get;
use axum::serve::ListenerExt;
use std::error::Error;
use std::io::Write;

/// What is answered at one address.
#[derive(Clone)]
struct Answer {
    headers: HeaderMap,
    body: Bytes,
}

impl Answer {
    fn read(file: &str) -> Result<Self, Box<dyn Error>> {
        let bytes = Bytes::from(std::fs::read(file)?);
        let end = bytes.windows(2).position(|two| two == b"\n\n");
        let (head, rest) = bytes.split_at(end.ok_or("no empty line")?);
        let mut headers = HeaderMap::new();
        for line in std::str::from_utf8(head)?.lines() {
            let (name, value) = line.split_once(": ").ok_or("no header")?;
            headers.insert(name.parse::<HeaderName>()?, HeaderValue::from_str(value)?);
        }
        let body = Bytes::copy_from_slice(rest.get(2..).unwrap_or_default());
        Ok(Self { headers, body })
    }

    fn respond(&self) -> impl IntoResponse + use<> {
        (self.headers.clone(), self.body.clone())
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut router = Router::new();
    for argument in std::env::args().skip(1) {
        let (address, file) = argument.split_once('=').ok_or("ADDRESS=FILE")?;
        let answer = Answer::read(file)?;
        let posted = answer.clone();
        let methods = get(async move || answer.respond());
        // A form is taken whole before it is answered.
        router = router.route(
            address,
            methods.post(async move |_form: Bytes| posted.respond()),
        );
    }
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    writeln!(std::io::stdout(), "http://{}", listener.local_addr()?)?;
    let listener = listener.tap_io(|stream| {
        let _ = stream.set_nodelay(true);
    });
    Ok(axum::serve(listener, router).await?)
}
