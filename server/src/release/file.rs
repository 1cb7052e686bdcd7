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
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A file and its codings.
#[derive(Debug)]
pub struct File {
    tag: String,
    headers: HeaderMap,
    plain: Arc<Representation>,
    gzip: ArcSwapOption<Representation>,
    brotli: ArcSwapOption<Representation>,
    /// Whether nothing is left to do when a coding is asked for.
    coded: AtomicBool,
    /// The effort that went into the codings that are there.
    effort: Mutex<Option<Effort>>,
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
    /// A file of `bytes`. `security` are the headers that protect it. It is coded when somebody wants that,
    /// so that a server need not code all there is before it can answer.
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
        Self {
            tag,
            headers,
            plain,
            gzip: ArcSwapOption::empty(),
            brotli: ArcSwapOption::empty(),
            coded: AtomicBool::new(!compressible),
            effort: Mutex::new((!compressible).then_some(Effort::Best)),
        }
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
        if coding != Coding::Identity && !self.coded.load(Ordering::Acquire) {
            self.code(Effort::Quick);
        }
        match coding {
            Coding::Identity => Some(Arc::clone(&self.plain)),
            Coding::Gzip => Guard::into_inner(self.gzip.load()),
            Coding::Brotli => Guard::into_inner(self.brotli.load()),
        }
    }

    /// Codes it as small as it gets. Takes its time; until then the quick codings are served.
    pub fn improve(&self) {
        self.code(Effort::Best);
    }

    /// Whether `tag` is an entity tag of this file in `coding`, whatever effort went into it: the
    /// decoded bytes are the same.
    pub fn has_tag(&self, tag: &str, coding: Coding) -> bool {
        [Effort::Quick, Effort::Best]
            .iter()
            .any(|effort| tag == entity_tag(&self.tag, coding, *effort))
    }

    /// Codes it, unless that has been done with as much effort.
    fn code(&self, effort: Effort) {
        if self.spent().is_some_and(|spent| spent >= effort) {
            return;
        }
        // Nobody waits for a lock meanwhile: two that come at once both do it, and the better one stays.
        let coded = [Coding::Gzip, Coding::Brotli]
            .map(|coding| (coding, encode(&self.plain.bytes, coding, effort)));
        let mut spent = self.spent();
        if spent.is_some_and(|spent| spent >= effort) {
            return;
        }
        for (coding, bytes) in coded {
            let slot = match coding {
                Coding::Brotli => &self.brotli,
                _ => &self.gzip,
            };
            if let Some(bytes) = bytes {
                let tag = entity_tag(&self.tag, coding, effort);
                slot.store(Some(represent(&self.headers, &tag, coding, bytes.into())));
            }
        }
        *spent = Some(effort);
        self.coded.store(true, Ordering::Release);
    }

    fn spent(&self) -> MutexGuard<'_, Option<Effort>> {
        self.effort.lock().unwrap_or_else(PoisonError::into_inner)
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
