//! Stands in for the crate of this name in the browser's program.
//!
//! `server_fn`, which Leptos always brings along, names it for server functions whose bodies are streams. There
//! is no server function here. But the crate exports three classes to JavaScript, and what is exported stays in
//! a program whether or not anybody calls it: those classes, and what turns futures into promises for them. This
//! has the four functions that `server_fn` names, for streams that are empty.

use futures_util::stream::{Empty, Stream, empty};
use wasm_bindgen::JsValue;
use web_sys::ReadableStream as Raw;

/// A stream of the browser.
#[derive(Debug)]
pub struct ReadableStream(Raw);

impl ReadableStream {
    /// Takes a stream of the browser.
    #[must_use]
    pub const fn from_raw(raw: Raw) -> Self {
        Self(raw)
    }

    /// The browser's stream.
    #[must_use]
    pub fn into_raw(self) -> Raw {
        self.0
    }

    /// An empty stream, whatever there was.
    #[must_use]
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>>) -> Self {
        Self(JsValue::UNDEFINED.into())
    }

    /// An empty stream, whatever there was.
    #[must_use]
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}
