//! How long a connection may take, and what it has done lately.

use super::metrics::Closed;
use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering::Relaxed};
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::Instant;

/// How long we wait for a client.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For the first byte of a connection, and between a request and the next.
    pub idle: Duration,
    /// From a request's first byte until its answer begins. A request that trickles in ends here, however
    /// often a byte of it comes.
    pub request: Duration,
    /// For a client to take the next piece of an answer.
    pub taking: Duration,
}

/// For a client to close its side after we closed ours.
const LINGER: Duration = Duration::from_secs(2);
/// How much a client may still send after we closed our side. Without reading it, the system would
/// reset the connection, and the answer might be lost on its way.
const LINGER_BYTES: usize = 256 * 1024;
/// How many bytes of an HTTP/2 connection count as moving on. What the protocol sends for its own sake is a
/// dozen at a time.
const STRIDE: usize = 16 * 1024;

/// When what happened on a connection, in milliseconds since it began. Written by the stream, read by
/// the task that drives it.
#[derive(Debug)]
pub(super) struct Activity {
    began: Instant,
    /// The first byte that came since we last wrote; [`NEVER`] where none did.
    asked: AtomicU64,
    wrote: AtomicU64,
    /// Whether the client has yet to take what we want to write.
    taking: AtomicBool,
    lingering: AtomicBool,
    /// Requests under way on an HTTP/2 connection.
    under_way: AtomicUsize,
    /// When they last moved on: the first began, one was over, or another [`STRIDE`] was written.
    moved: AtomicU64,
    /// Bytes that were written since.
    written: AtomicUsize,
}

const NEVER: u64 = u64::MAX;

impl Activity {
    pub(super) fn new() -> Arc<Self> {
        Arc::new(Self {
            began: Instant::now(),
            asked: AtomicU64::new(NEVER),
            wrote: AtomicU64::new(0),
            taking: AtomicBool::new(false),
            lingering: AtomicBool::new(false),
            under_way: AtomicUsize::new(0),
            moved: AtomicU64::new(0),
            written: AtomicUsize::new(0),
        })
    }

    /// When our patience ends if nothing more happens, and as what.
    pub(super) fn deadline(&self, patience: &Patience) -> (Instant, Closed) {
        let asked = self.asked.load(Relaxed);
        let wrote = self.wrote.load(Relaxed);
        let (since, limit, why) = if self.lingering.load(Relaxed) {
            (wrote, LINGER, Closed::Slow)
        } else if self.taking.load(Relaxed) {
            (wrote, patience.taking, Closed::Slow)
        } else if asked != NEVER {
            (asked, patience.request, Closed::Slow)
        } else {
            (wrote, patience.idle, Closed::Idle)
        };
        let ends = Duration::from_millis(since) + limit;
        // A client that keeps the connection busy otherwise may still leave its answers where they are.
        let moved = Duration::from_millis(self.moved.load(Relaxed));
        let stands_still = moved + patience.request + patience.taking;
        if self.under_way.load(Relaxed) > 0 && stands_still < ends {
            return (self.began + stands_still, Closed::Slow);
        }
        (self.began + ends, why)
    }

    /// A request begins on an HTTP/2 connection.
    pub(super) fn begins(&self) {
        if self.under_way.fetch_add(1, Relaxed) == 0 {
            self.moves();
        }
    }

    /// One is over.
    pub(super) fn ends(&self) {
        self.under_way.fetch_sub(1, Relaxed);
        self.moves();
    }

    fn moves(&self) {
        self.moved.store(self.now(), Relaxed);
        self.written.store(0, Relaxed);
    }

    fn now(&self) -> u64 {
        u64::try_from(self.began.elapsed().as_millis()).unwrap_or(NEVER - 1)
    }

    fn has_read(&self) {
        if self.asked.load(Relaxed) == NEVER {
            self.asked.store(self.now(), Relaxed);
        }
    }

    fn has_written(&self, outcome: &Poll<io::Result<usize>>) {
        self.taking.store(outcome.is_pending(), Relaxed);
        let Poll::Ready(written) = outcome else {
            return;
        };
        self.wrote.store(self.now(), Relaxed);
        self.asked.store(NEVER, Relaxed);
        if self.under_way.load(Relaxed) > 0 {
            let written = written.as_ref().copied().unwrap_or(0);
            if self.written.fetch_add(written, Relaxed) + written >= STRIDE {
                self.moves();
            }
        }
    }
}

/// A stream that notes its activity, and that closes so that its last answer arrives.
#[derive(Debug)]
pub(super) struct Noted<S> {
    stream: S,
    activity: Arc<Activity>,
    drained: usize,
}

impl<S> Noted<S> {
    pub(super) fn new(stream: S, activity: Arc<Activity>) -> Self {
        Self {
            stream,
            activity,
            drained: 0,
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Noted<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let outcome = Pin::new(&mut self.stream).poll_read(cx, buffer);
        if buffer.filled().len() > before {
            self.activity.has_read();
        }
        outcome
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Noted<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.activity.has_written(&outcome);
        outcome
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.stream).poll_write_vectored(cx, slices);
        self.activity.has_written(&outcome);
        outcome
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        if !self.activity.lingering.load(Relaxed) {
            ready!(Pin::new(&mut self.stream).poll_shutdown(cx))?;
            self.activity.wrote.store(self.activity.now(), Relaxed);
            self.activity.lingering.store(true, Relaxed);
        }
        let mut scratch = [0; 4096];
        while self.drained < LINGER_BYTES {
            let mut buffer = ReadBuf::new(&mut scratch);
            ready!(Pin::new(&mut self.stream).poll_read(cx, &mut buffer))?;
            match buffer.filled().len() {
                0 => break,
                more => self.drained += more,
            }
        }
        Poll::Ready(Ok(()))
    }
}
