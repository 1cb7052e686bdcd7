//! What the handlers share.

use super::answer;
use super::metrics::Metrics;
use super::news::News;
use super::room::{self, Room};
use super::turns::Turns;
use crate::release::{Release, Transport, security_headers};
use arc_swap::ArcSwap;
use axum::body::Body;
use axum::http::{HeaderMap, Response, StatusCode};
use bytes::Bytes;
use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tokio::sync::watch;

/// What the handlers share. None of it is about visitors.
#[derive(Debug)]
pub struct State {
    release: ArcSwap<Release>,
    draining: AtomicBool,
    /// Where the content is watched: the latest about it.
    pub(super) news: Option<watch::Sender<News>>,
    /// The headers of answers that are not in a release.
    security: HeaderMap,
    /// The most bytes that a request's body may have.
    pub(super) body_limit: u64,
    /// How long a request may take to arrive, and then to get its turn.
    pub(super) request_limit: Duration,
    /// What is held for requests.
    pub(super) room: Room,
    /// Turns at making what no one could make ahead.
    turns: Turns,
    /// Counts for operators.
    pub metrics: Metrics,
}

impl State {
    /// The state of a server that serves `release` and refuses bodies of more than `body_limit` bytes or
    /// that take longer than `request_limit`.
    pub fn new(
        release: Arc<Release>,
        transport: Transport,
        body_limit: u64,
        request_limit: Duration,
    ) -> Self {
        Self {
            release: ArcSwap::new(release),
            draining: AtomicBool::new(false),
            news: None,
            security: security_headers(transport),
            body_limit,
            request_limit,
            room: Room::of(room::MOST),
            turns: Turns::of_this_machine(),
            metrics: Metrics::default(),
        }
    }

    /// Has every page ask for news about the content.
    #[must_use]
    pub fn with_news(mut self) -> Self {
        let now = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        let news = News {
            number: now.as_millis(),
            faults: None,
        };
        self.news = Some(watch::Sender::new(news));
        self
    }

    /// What is served.
    pub fn release(&self) -> impl Deref<Target = Arc<Release>> + use<> {
        self.release.load()
    }

    /// Serves another release from now on.
    pub fn publish(&self, release: Arc<Release>) {
        self.release.store(release);
        self.tell(None);
    }

    /// Tells whoever edits the content what is wrong with it.
    pub fn report(&self, faults: &str) {
        self.tell(Some(faults.to_owned()));
    }

    /// Makes something of the release that takes a while, where no other request waits for it. Nothing
    /// where so much is being made that its turn does not come.
    pub(super) async fn make<T: Send + 'static>(
        &self,
        make: impl FnOnce(&Release) -> T + Send + 'static,
    ) -> Option<T> {
        let release = Arc::clone(&self.release());
        // Half of the time is left to say so.
        let patience = self.request_limit / 2;
        self.turns.make(patience, move || make(&release)).await
    }

    fn tell(&self, faults: Option<String>) {
        if let Some(news) = &self.news {
            news.send_modify(|news| {
                *news = News {
                    number: news.number + 1,
                    faults,
                }
            });
        }
    }

    /// A short answer in plain text, true now only.
    pub(super) fn text(&self, status: StatusCode, text: impl Into<Bytes>) -> Response<Body> {
        answer::text(status, &self.security, text)
    }

    /// Says to balancers from now on that no new visitors should come.
    pub fn drain(&self) {
        self.draining.store(true, Ordering::Relaxed);
    }

    /// Whether new visitors are welcome.
    pub fn is_ready(&self) -> bool {
        !self.draining.load(Ordering::Relaxed)
    }
}
