//! Asking the router, in process.

use super::{Folders, LONG};
use axum::Router;
use axum::body::Body;
use axum::http::header::HOST;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, StatusCode};
use bytes::Bytes;
use http_body_util::BodyExt;
use server::release::{Build, Release, Setting, Transport, security_headers};
use server::serve::{Content, State, router};
use std::io::Read;
use std::path::Path;
use std::sync::Arc;
use tower::ServiceExt;

/// Asks a server that is in this process.
pub struct Client {
    pub folders: Folders,
    pub content: Content,
    pub state: Arc<State>,
    router: Router,
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

/// The most bytes of a body.
pub const BODY_LIMIT: u64 = 4096;

impl Client {
    /// Of a server of the content at `seeds`.
    pub fn of(seeds: &Path) -> Self {
        Self::with(seeds, Setting::default())
    }

    /// Of a server of the content at `seeds` with a setting.
    pub fn with(seeds: &Path, setting: Setting) -> Self {
        Self::of_folders(Folders::new(seeds), setting)
    }

    /// Of a server of a content and a build with a setting.
    pub fn of_folders(folders: Folders, setting: Setting) -> Self {
        let transport = setting.transport;
        let build = Build::read(&folders.site(), &security_headers(transport)).expect("a build");
        let content = Content {
            seeds: folders.seeds(),
            build,
            setting,
        };
        let release = content.release(None).expect("sound content");
        let state = Arc::new(State::new(Arc::new(release), transport, BODY_LIMIT, LONG));
        Self {
            router: router(Arc::clone(&state)),
            folders,
            content,
            state,
        }
    }

    /// Of a server behind TLS.
    pub fn behind_tls(seeds: &Path) -> Self {
        let setting = Setting {
            transport: Transport::Tls,
            base_url: Some("https://waymark.example".to_owned()),
            ..Setting::default()
        };
        Self::with(seeds, setting)
    }

    /// What is served at the moment.
    pub fn release(&self) -> Arc<Release> {
        Arc::clone(&self.state.release())
    }

    /// The addresses of all that is text. Pictures take long to draw.
    pub fn texts(&self) -> Vec<String> {
        let release = self.release();
        let addresses = release.addresses().into_iter().map(str::to_owned);
        addresses
            .filter(|address| !address.ends_with(".png"))
            .collect()
    }

    /// Codes a file with more effort.
    pub fn improve(&self, address: &str) {
        self.release().file(address).expect("a file").improve();
    }

    /// Sends a request.
    pub async fn send(&self, mut request: Request<Body>) -> Answer {
        let host = HeaderValue::from_static("localhost");
        request.headers_mut().entry(HOST).or_insert(host);
        let response = self.router.clone().oneshot(request).await;
        let (parts, body) = response.expect("an answer").into_parts();
        let body = body.collect().await.expect("a body").to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body,
        }
    }

    /// Asks by a method, with headers.
    pub async fn ask(&self, method: Method, address: &str, headers: &[(&str, &str)]) -> Answer {
        self.send(request(method, address, headers, Body::empty()))
            .await
    }

    /// Gets an address, with headers.
    pub async fn get(&self, address: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask(Method::GET, address, headers).await
    }

    /// Posts a form.
    pub async fn post(&self, address: &str, kind: &str, body: impl Into<Body>) -> Answer {
        let headers = [("content-type", kind)];
        self.send(request(Method::POST, address, &headers, body.into()))
            .await
    }
}

fn request(method: Method, address: &str, headers: &[(&str, &str)], body: Body) -> Request<Body> {
    let mut request = Request::new(body);
    *request.method_mut() = method;
    *request.uri_mut() = address.parse().expect("an address");
    for (name, value) in headers {
        let name = HeaderName::from_bytes(name.as_bytes()).expect("a name");
        let value = HeaderValue::from_str(value).expect("a value");
        request.headers_mut().append(name, value);
    }
    request
}

impl Answer {
    /// A header's value; empty where it is not there.
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value.map_or("", |value| value.to_str().expect("text"))
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8(decoded(&self.body, self.header("content-encoding"))).expect("text")
    }
}

/// The bytes that a coding stands for.
pub fn decoded(bytes: &[u8], coding: &str) -> Vec<u8> {
    let mut decoded = Vec::new();
    match coding {
        "" => decoded.extend_from_slice(bytes),
        "gzip" => drop(
            flate2::read::GzDecoder::new(bytes)
                .read_to_end(&mut decoded)
                .expect("gzip"),
        ),
        "br" => brotli::BrotliDecompress(&mut &*bytes, &mut decoded).expect("brotli"),
        other => panic!("coded as {other}"),
    }
    decoded
}
