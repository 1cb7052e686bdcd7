//! The server's life: from reading the content to the last answer.

use super::connection::Connections;
use super::content::{Content, prepare};
use super::listener;
use super::news;
use super::patience::Patience;
use super::router::{metrics_router, router};
use super::state::State;
use crate::release::{Build, Setting, Transport, security_headers};
use std::error::Error;
use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;

/// How to serve.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where to listen.
    pub listen: SocketAddr,
    /// Where to listen for whoever collects metrics.
    pub metrics: Option<SocketAddr>,
    /// The folder of the content.
    pub seeds: PathBuf,
    /// The folder of the build.
    pub site: PathBuf,
    /// How visitors reach us.
    pub transport: Transport,
    /// Where the site stands, for absolute addresses.
    pub base_url: Option<String>,
    /// Whether to read the content again whenever it changes.
    pub watch: bool,
    /// The most bytes of a request's body.
    pub body_limit: u64,
    /// The most connections at a time.
    pub connections: u32,
    /// How long to wait for clients.
    pub patience: Patience,
    /// How long new visitors are still served once we are told to stop.
    pub notice: Duration,
    /// How long answers may still take after that.
    pub drain: Duration,
}

/// Files besides connections: the listeners, what the runtime needs, the content while it is read.
const OTHER_FILES: u32 = 64;

/// Serves until told to stop.
///
/// # Errors
///
/// What keeps it from starting, with what to do about it.
pub fn run(options: Options) -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Runtime::new()?;
    // Before the content is read, which takes a while: until they are ours, any of them ends the process.
    let signals = {
        let _inside = runtime.enter();
        Signals::new()?
    };
    let setting = Setting {
        transport: options.transport,
        base_url: options.base_url.clone(),
        as_files: false,
        at_end_of_pages: if options.watch {
            news::SCRIPT_ELEMENT
        } else {
            ""
        },
    };
    let build = Build::read(&options.site, &security_headers(options.transport))?;
    let content = Content {
        seeds: options.seeds.clone(),
        build,
        setting,
    };
    let release = Arc::new(content.release(None)?);
    prepare(&release);
    let mut state = State::new(
        release,
        options.transport,
        options.body_limit,
        options.patience.request,
    );
    if options.watch {
        state = state.with_news();
    }
    runtime.block_on(serve(options, content, Arc::new(state), signals))
}

async fn serve(
    options: Options,
    content: Content,
    state: Arc<State>,
    signals: Signals,
) -> Result<(), Box<dyn Error>> {
    let (stop, draining) = watch::channel(false);
    let connections = Connections {
        router: router(Arc::clone(&state)),
        state: Arc::clone(&state),
        patience: options.patience,
        draining,
    };
    let listener = listen(options.listen, "--listen")?;
    let address = listener.local_addr()?;
    if let Some(metrics) = options.metrics {
        let connections = Connections {
            router: metrics_router(Arc::clone(&state)),
            ..connections.clone()
        };
        let listener = listen(metrics, "--metrics")?;
        tracing::info!(address = %listener.local_addr()?, "metrics are at /metrics");
        tokio::spawn(listener::serve(
            listener,
            connections,
            OTHER_FILES / 2,
            Duration::ZERO,
        ));
    }
    let Signals { mut stops, hang_up } = signals;
    let content = Arc::new(content);
    if options.watch {
        let (content, state) = (Arc::clone(&content), Arc::clone(&state));
        thread::spawn(move || content.watch(&state));
    }
    tokio::spawn(reload_on(hang_up, content, Arc::clone(&state)));
    let places = places(options.connections);
    let serving = tokio::spawn(listener::serve(
        listener,
        connections,
        places,
        options.drain,
    ));
    writeln!(std::io::stdout(), "Waymark is ready on http://{address}")?;
    stops.next().await;
    tracing::info!("stopping: answers under way are finished");
    state.drain();
    let serving = async {
        tokio::time::sleep(options.notice).await;
        stop.send_replace(true);
        serving.await
    };
    let cut_off = tokio::select! {
        cut_off = serving => cut_off?,
        // Somebody is in a hurry.
        () = stops.next() => return Ok(()),
    };
    if cut_off > 0 {
        tracing::warn!(connections = cut_off, "cut off at the deadline");
    }
    tracing::info!("stopped");
    Ok(())
}

fn listen(address: SocketAddr, flag: &str) -> Result<TcpListener, String> {
    listener::listen(address).map_err(|error| {
        format!("cannot listen on {address}: {error}. Choose another address with {flag}")
    })
}

/// As many connections as were asked for, or as the system lets us have.
fn places(wanted: u32) -> u32 {
    let files = rlimit::increase_nofile_limit(u64::from(wanted.saturating_add(OTHER_FILES)));
    let files = files
        .ok()
        .and_then(|files| u32::try_from(files).ok())
        .unwrap_or(u32::MAX);
    let possible = files.saturating_sub(OTHER_FILES).max(1);
    if possible < wanted {
        tracing::warn!(
            wanted,
            possible,
            "the limit of open files allows fewer connections"
        );
    }
    wanted.min(possible)
}

async fn reload_on(mut hang_up: Signal, content: Arc<Content>, state: Arc<State>) {
    while hang_up.recv().await.is_some() {
        let (content, state) = (Arc::clone(&content), Arc::clone(&state));
        let _ = tokio::task::spawn_blocking(move || content.reload(&state)).await;
    }
}

/// The signals that we heed.
#[derive(Debug)]
struct Signals {
    stops: Stops,
    /// Asks us to read the content again.
    hang_up: Signal,
}

impl Signals {
    fn new() -> std::io::Result<Self> {
        Ok(Self {
            stops: Stops {
                terminate: signal(SignalKind::terminate())?,
                interrupt: signal(SignalKind::interrupt())?,
            },
            hang_up: signal(SignalKind::hangup())?,
        })
    }
}

/// Those that ask us to stop.
#[derive(Debug)]
struct Stops {
    terminate: Signal,
    interrupt: Signal,
}

impl Stops {
    async fn next(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}
