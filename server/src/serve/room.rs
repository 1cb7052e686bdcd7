//! How much may be held for requests at a time.

use bytes::Bytes;
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The most bytes that all requests hold together. A posted quiz has some 5,000, a list 30,000.
pub(super) const MOST: usize = 64 * 1024 * 1024;

/// Room for what is held for one request alone: a body that is arriving, an answer that was made for it and
/// is on its way. Without a limit, clients who stop halfway would fill the memory.
#[derive(Clone, Debug)]
pub(super) struct Room(Arc<Semaphore>);

/// Bytes that take up room until the last of them is let go.
#[derive(Debug)]
pub(super) struct Held {
    bytes: Vec<u8>,
    place: OwnedSemaphorePermit,
}

impl Room {
    /// Room for so many bytes.
    pub(super) fn of(bytes: usize) -> Self {
        Self(Arc::new(Semaphore::new(bytes)))
    }

    /// Holds bytes; nothing where there is no room for them.
    pub(super) fn hold(&self, bytes: Vec<u8>) -> Option<Held> {
        let size = u32::try_from(bytes.len()).ok()?;
        let place = Arc::clone(&self.0).try_acquire_many_owned(size).ok()?;
        Some(Held { bytes, place })
    }

    /// Holds more beside what is held. Says whether there was room for it.
    pub(super) fn add(&self, held: &mut Held, more: &[u8]) -> bool {
        let place = u32::try_from(more.len())
            .ok()
            .and_then(|size| Arc::clone(&self.0).try_acquire_many_owned(size).ok());
        let Some(place) = place else {
            return false;
        };
        held.place.merge(place);
        held.bytes.extend_from_slice(more);
        true
    }
}

impl AsRef<[u8]> for Held {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl From<Held> for Bytes {
    fn from(held: Held) -> Self {
        Self::from_owner(held)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_is_taken_until_the_last_piece_is_let_go() {
        let room = Room::of(10);
        let held = room.hold(vec![0; 10]);
        assert!(held.is_some() && room.hold(vec![0]).is_none());
        let all = held.map(Bytes::from).unwrap_or_default();
        // As the protocol library cuts an answer into frames.
        let end = all.slice(9..);
        drop(all);
        assert!(room.hold(vec![0]).is_none());
        drop(end);
        assert!(room.hold(vec![0]).is_some());
    }

    #[test]
    fn more_is_held_as_far_as_there_is_room() {
        let room = Room::of(3);
        let mut held = room.hold(vec![1]);
        assert!(held.as_mut().is_some_and(|held| room.add(held, &[2, 3])));
        assert!(held.as_mut().is_some_and(|held| !room.add(held, &[4])));
        assert_eq!(held.as_ref().map(Held::as_ref), Some([1, 2, 3].as_slice()));
    }
}
