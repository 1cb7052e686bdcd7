//! One connection, from its first byte to its last.

use super::metrics::Closed;
use super::patience::{Activity, Noted, Patience};
use super::state::State;
use super::stream::{Followed, UnderWay};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, Version};
use hyper::body::Incoming;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use hyper_util::service::TowerToHyperService;
use std::convert::Infallible;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::{Instant, sleep_until, timeout};

/// The most bytes of a request's head. Browsers send about one kilobyte.
const HEAD_BYTES: usize = 16 * 1024;
/// The same over HTTP/2.
const HEAD_LIST_BYTES: u32 = 16 * 1024;
/// The most headers of a request.
const HEADERS: usize = 64;
/// The most requests under way on one HTTP/2 connection. Each may hold a head of 16 KiB.
const STREAMS: u32 = 32;
/// The most bytes of bodies that an HTTP/2 client may send before we have read them: of one request, and of
/// all on its connection. The protocol's own least is the first; the library's default is a megabyte.
const BODY_WINDOW: u32 = 65_535;
const BODIES_WINDOW: u32 = 4 * BODY_WINDOW;
/// How long a connection may still take once it has been told to end.
const PARTING: Duration = Duration::from_secs(1);

/// What all connections have in common.
#[derive(Clone, Debug)]
pub(super) struct Connections {
    pub(super) router: Router,
    pub(super) state: Arc<State>,
    pub(super) patience: Patience,
    /// Turns true when no connection should last longer than what it is doing.
    pub(super) draining: watch::Receiver<bool>,
}

impl Connections {
    /// Serves one connection to its end.
    pub(super) async fn serve(mut self, stream: TcpStream) {
        if self.begins(&stream).await {
            self.converse(stream).await;
        }
    }

    /// Waits for the first byte. Until it comes, a connection holds no buffer.
    async fn begins(&mut self, stream: &TcpStream) -> bool {
        tokio::select! {
            first = timeout(self.patience.idle, stream.readable()) => {
                if first.is_err() {
                    self.state.metrics.closed(Closed::Idle);
                }
                matches!(first, Ok(Ok(())))
            }
            () = drained(&mut self.draining) => {
                // Its request may be on its way.
                matches!(timeout(PARTING, stream.readable()).await, Ok(Ok(())))
            }
        }
    }

    async fn converse(&mut self, stream: TcpStream) {
        let activity = Activity::new();
        let stream = TokioIo::new(Noted::new(stream, Arc::clone(&activity)));
        let builder = builder();
        let answers = answers(self.router.clone(), Arc::clone(&activity));
        let mut connection = pin!(builder.serve_connection(stream, answers));
        let mut draining = pin!(drained(&mut self.draining));
        let mut parting = false;
        let (deadline, _) = activity.deadline(&self.patience);
        let mut alarm = pin!(sleep_until(deadline));
        loop {
            let event = poll_fn(|cx| {
                if let Poll::Ready(outcome) = connection.as_mut().poll(cx) {
                    return Poll::Ready(Event::Over(outcome));
                }
                if !parting && draining.as_mut().poll(cx).is_ready() {
                    return Poll::Ready(Event::Draining);
                }
                // Most often the end of our patience only moves further away; then the alarm is left
                // alone, and looks again when it goes off.
                let (deadline, _) = activity.deadline(&self.patience);
                if deadline < alarm.deadline() {
                    alarm.as_mut().reset(deadline);
                }
                alarm.as_mut().poll(cx).map(|()| Event::Alarm)
            });
            match event.await {
                Event::Over(Ok(())) => return,
                Event::Over(Err(error)) => {
                    tracing::debug!(%error, "a connection broke off");
                    return;
                }
                Event::Draining => {
                    parting = true;
                    connection.as_mut().graceful_shutdown();
                }
                Event::Alarm => {
                    let (deadline, why) = activity.deadline(&self.patience);
                    if Instant::now() < deadline {
                        alarm.as_mut().reset(deadline);
                        continue;
                    }
                    self.state.metrics.closed(why);
                    // Over HTTP/2, this says goodbye.
                    connection.as_mut().graceful_shutdown();
                    let _ = timeout(PARTING, connection.as_mut()).await;
                    return;
                }
            }
        }
    }
}

/// The router for one connection, whose HTTP/2 requests are followed.
fn answers(
    router: Router,
    activity: Arc<Activity>,
) -> impl Service<
    Request<Incoming>,
    Response = Response<Followed>,
    Error = Infallible,
    Future: Send + 'static,
> {
    let router = TowerToHyperService::new(router);
    service_fn(move |request: Request<Incoming>| {
        let under_way = (request.version() == Version::HTTP_2).then(|| UnderWay::on(&activity));
        let answer = router.call(request);
        async move {
            let response: Response<Body> = answer.await?;
            Ok(response.map(|body| Followed { body, under_way }))
        }
    })
}

/// What may happen on a connection, beside what is asked and answered.
enum Event<E> {
    Over(Result<(), E>),
    Draining,
    Alarm,
}

/// Waits until connections are to end.
pub(super) async fn drained(draining: &mut watch::Receiver<bool>) {
    // Without a sender left, there is no server to serve for.
    let _ = draining.wait_for(|draining| *draining).await;
}

/// HTTP/1.1, or HTTP/2 where the client begins with its preface. The protocol library's own timeouts
/// are off: it would set a timer for each request, where one for each connection does.
fn builder() -> Builder<TokioExecutor> {
    let mut builder = Builder::new(TokioExecutor::new());
    builder
        .http1()
        .header_read_timeout(None)
        .max_buf_size(HEAD_BYTES)
        .max_headers(HEADERS);
    builder
        .http2()
        .max_concurrent_streams(STREAMS)
        .max_header_list_size(HEAD_LIST_BYTES)
        .initial_stream_window_size(BODY_WINDOW)
        .initial_connection_window_size(BODIES_WINDOW);
    builder
}
