//! One file as it is served: its bytes in every coding, each with its headers.

use super::coding::{Coding, Effort, encode};
use super::content_type::is_compressible;
use super::hash;
use arc_swap::{ArcSwapOption, Guard};
use axum::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG, VARY,
};
use axum::http::{HeaderMap, HeaderValue};
use bytes::Bytes;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A file and its codings.
#[derive(Debug)]
pub struct File {
    tag: String,
    headers: HeaderMap,
    plain: Arc<Representation>,
    gzip: ArcSwapOption<Representation>,
    brotli: ArcSwapOption<Representation>,
    improved: AtomicBool,
}

/// A file in one coding.
#[derive(Debug)]
pub struct Representation {
    /// How it is coded.
    pub coding: Coding,
    /// The coded bytes.
    pub bytes: Bytes,
    /// Every header of the answer that sends all of it.
    pub headers: HeaderMap,
}

impl File {
    /// A file of `bytes`, coded quickly. `security` are the headers that protect it.
    pub fn new(
        content_type: &HeaderValue,
        caching: &'static str,
        security: &HeaderMap,
        bytes: Bytes,
    ) -> Self {
        let mut headers = security.clone();
        headers.insert(CONTENT_TYPE, content_type.clone());
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(caching));
        headers.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
        let compressible = content_type.to_str().is_ok_and(is_compressible);
        if compressible {
            headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        }
        let tag = hash::name(&bytes);
        let plain = represent(&headers, &format!("\"{tag}\""), Coding::Identity, bytes);
        let file = Self {
            tag,
            headers,
            plain,
            gzip: ArcSwapOption::empty(),
            brotli: ArcSwapOption::empty(),
            improved: AtomicBool::new(!compressible),
        };
        if compressible {
            file.code(Effort::Quick);
        }
        file
    }

    /// The hash of the bytes.
    pub fn hash(&self) -> &str {
        &self.tag
    }

    /// The bytes as they are.
    pub fn plain(&self) -> &Arc<Representation> {
        &self.plain
    }

    /// The file in a coding; nothing where that would not be smaller.
    pub fn get(&self, coding: Coding) -> Option<Arc<Representation>> {
        match coding {
            Coding::Identity => Some(Arc::clone(&self.plain)),
            Coding::Gzip => Guard::into_inner(self.gzip.load()),
            Coding::Brotli => Guard::into_inner(self.brotli.load()),
        }
    }

    /// Codes it as small as it gets. Takes its time; until then the quick codings are served.
    pub fn improve(&self) {
        if !self.improved.swap(true, Ordering::Relaxed) {
            self.code(Effort::Best);
        }
    }

    /// Whether `tag` is an entity tag of this file in `coding`, whatever effort went into it: the
    /// decoded bytes are the same.
    pub fn has_tag(&self, tag: &str, coding: Coding) -> bool {
        [Effort::Quick, Effort::Best]
            .iter()
            .any(|effort| tag == entity_tag(&self.tag, coding, *effort))
    }

    fn code(&self, effort: Effort) {
        for (coding, slot) in [(Coding::Gzip, &self.gzip), (Coding::Brotli, &self.brotli)] {
            if let Some(coded) = encode(&self.plain.bytes, coding, effort) {
                let tag = entity_tag(&self.tag, coding, effort);
                slot.store(Some(represent(&self.headers, &tag, coding, coded.into())));
            }
        }
    }
}

/// Strong, so different for different bytes.
fn entity_tag(tag: &str, coding: Coding, effort: Effort) -> String {
    match (coding, effort) {
        (Coding::Identity, _) => format!("\"{tag}\""),
        (_, Effort::Instant | Effort::Quick) => format!("\"{tag}.{}-quick\"", coding.name()),
        (_, Effort::Best) => format!("\"{tag}.{}\"", coding.name()),
    }
}

fn represent(headers: &HeaderMap, tag: &str, coding: Coding, bytes: Bytes) -> Arc<Representation> {
    let mut headers = headers.clone();
    if let Ok(tag) = HeaderValue::from_str(tag) {
        headers.insert(ETAG, tag);
    }
    if coding != Coding::Identity {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static(coding.name()));
    }
    headers.insert(CONTENT_LENGTH, HeaderValue::from(bytes.len()));
    Arc::new(Representation {
        coding,
        bytes,
        headers,
    })
}
