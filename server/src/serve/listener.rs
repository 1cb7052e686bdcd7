//! Taking connections.

use super::connection::{Connections, drained};
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, sleep, timeout, timeout_at};

/// How many connections the system keeps for us until we take them.
const BACKLOG: u32 = 4096;
/// How long to wait when the system has no more files to give.
const BREATH: Duration = Duration::from_millis(50);
/// For how long, once we are to stop, connections that were made before are still taken.
const LAST_CALL: Duration = Duration::from_millis(100);

/// Listens at an address.
pub(super) fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() {
        TcpSocket::new_v4()?
    } else {
        TcpSocket::new_v6()?
    };
    // A restarted server takes its place at once.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

/// Takes connections, no more than `places` at a time, until they are to drain. Then waits until all
/// have ended, for `deadline` at most; says how many were cut off.
pub(super) async fn serve(
    listener: TcpListener,
    connections: Connections,
    places: u32,
    deadline: Duration,
) -> u32 {
    let free = Arc::new(Semaphore::new(
        usize::try_from(places).unwrap_or(usize::MAX),
    ));
    let mut draining = connections.draining.clone();
    loop {
        tokio::select! {
            biased;
            () = drained(&mut draining) => break,
            (stream, place) = next(&listener, &free) => start(&connections, stream, place),
        }
    }
    let until = Instant::now() + LAST_CALL;
    while let Ok((stream, place)) = timeout_at(until, next(&listener, &free)).await {
        start(&connections, stream, place);
    }
    drop(listener);
    let _ = timeout(deadline, free.acquire_many(places)).await;
    places.saturating_sub(u32::try_from(free.available_permits()).unwrap_or(places))
}

fn start(connections: &Connections, stream: TcpStream, place: OwnedSemaphorePermit) {
    let connections = connections.clone();
    connections.state.metrics.opened();
    tokio::spawn(async move {
        let state = Arc::clone(&connections.state);
        connections.serve(stream).await;
        state.metrics.ended();
        drop(place);
    });
}

/// The next connection, once there is a place for it. Those that find none wait with the system.
async fn next(listener: &TcpListener, free: &Arc<Semaphore>) -> (TcpStream, OwnedSemaphorePermit) {
    loop {
        let Ok(place) = Arc::clone(free).acquire_owned().await else {
            continue;
        };
        match listener.accept().await {
            Ok((stream, _)) => {
                // Answers are written whole; waiting for more to send would only delay them.
                let _ = stream.set_nodelay(true);
                return (stream, place);
            }
            Err(error) if is_of_the_connection(&error) => {}
            Err(error) => {
                tracing::warn!(%error, "no connection can be taken at the moment");
                sleep(BREATH).await;
            }
        }
    }
}

/// Whether an error means one connection that broke off before it was taken.
fn is_of_the_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(
        error.kind(),
        ConnectionAborted | ConnectionRefused | ConnectionReset
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_written_on_a_connection_is_sent_at_once() -> io::Result<()> {
        let listener = listen(SocketAddr::from(([127, 0, 0, 1], 0)))?;
        let _client = TcpStream::connect(listener.local_addr()?).await?;
        let (stream, _place) = next(&listener, &Arc::new(Semaphore::new(1))).await;
        assert!(stream.nodelay()?);
        Ok(())
    }
}
