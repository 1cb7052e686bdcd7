//! Turns at making what takes a while.

use std::num::NonZero;
use std::sync::Arc;
use std::thread;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::task;
use tokio::time::timeout;

/// How much is made at a time, on threads besides those that answer from memory. Files are answered in a
/// hundredth of the time, and must not wait for it.
#[derive(Debug)]
pub(super) struct Turns(Arc<Semaphore>);

impl Turns {
    /// As many as leave a core for files, where there are several.
    pub(super) fn of_this_machine() -> Self {
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        Self::of(cores.saturating_sub(1).max(1))
    }

    fn of(turns: usize) -> Self {
        Self(Arc::new(Semaphore::new(turns)))
    }

    /// Makes something when its turn comes; nothing where it doesn't come for as long as `patience`.
    pub(super) async fn make<T: Send + 'static>(
        &self,
        patience: Duration,
        make: impl FnOnce() -> T + Send + 'static,
    ) -> Option<T> {
        let turn = Arc::clone(&self.0).acquire_owned();
        let turn = timeout(patience, turn).await.ok()?.ok()?;
        let made = task::spawn_blocking(move || {
            let made = make();
            // Not before, though who asked for it may be gone.
            drop(turn);
            made
        });
        made.await.ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    const SHORT: Duration = Duration::from_millis(20);
    const LONG: Duration = Duration::from_secs(30);

    #[tokio::test]
    async fn no_more_is_made_at_a_time_than_there_are_turns() {
        let turns = Arc::new(Turns::of(1));
        let (begun, begins) = tokio::sync::oneshot::channel();
        let (end, ends) = channel();
        let first = tokio::spawn({
            let turns = Arc::clone(&turns);
            async move {
                let make = move || {
                    let _ = begun.send(());
                    ends.recv().is_ok()
                };
                turns.make(LONG, make).await
            }
        });
        assert!(begins.await.is_ok());
        assert_eq!(turns.make(SHORT, || ()).await, None);
        // Who asked for the first goes away, and it is made all the same.
        first.abort();
        assert!(first.await.is_err());
        assert_eq!(turns.make(SHORT, || ()).await, None);
        assert!(end.send(()).is_ok());
        assert_eq!(turns.make(LONG, || ()).await, Some(()));
    }
}
