//! The browser's storage. Nothing else touches it.
//!
//! A change is a function of what is stored, not of what this tab remembers: it is read, changed and
//! written in one go (the browser runs one tab's script at a time on an origin's storage), so that two
//! tabs that answer different questions keep each other's answers. Where storage is blocked, absent or
//! full, changes go to this tab's memory instead, and the visitor is told that they won't outlive it.

use crate::envelope::{Envelope, Unread};
use gloo_storage::{LocalStorage, Storage};

/// The key everything is kept under.
pub const KEY: &str = "waymark";
/// Keys of what could not be read, numbered from 1.
const ASIDE: &str = "waymark.aside.";
/// More than this set aside, and the last is written over: something keeps breaking it.
const MOST_ASIDE: u32 = 9;

/// Something about storage that the visitor should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// There is no storage: nothing will be kept.
    Blocked,
    /// Storage is full: what was answered since is not kept.
    Full,
    /// What was stored was written by a newer release; it was set aside.
    Newer,
    /// What was stored was damaged; it was set aside.
    Damaged,
}

impl Notice {
    /// In one sentence, to the visitor.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Blocked => {
                "This browser does not let the page keep anything, so your answers last until you close this tab; download them to keep them."
            }
            Self::Full => {
                "This browser's storage is full, so your latest answers last until you close this tab; download them or free some space."
            }
            Self::Newer => {
                "Your stored answers were written by a newer version of this page; they are set aside untouched, and you start afresh here."
            }
            Self::Damaged => {
                "Your stored answers could not be read; they are set aside untouched, and you start afresh here."
            }
        }
    }
}

/// The envelope, in storage while that works and in memory in any case.
#[derive(Debug, Default)]
pub struct Store {
    memory: Envelope,
    /// Whether `memory` holds changes that storage doesn't.
    ahead: bool,
}

impl Store {
    /// Opens the store: what is kept, and what the visitor should know.
    pub fn open() -> (Self, Option<Notice>) {
        if !available() {
            return (
                Self {
                    memory: Envelope::default(),
                    ahead: true,
                },
                Some(Notice::Blocked),
            );
        }
        match read() {
            None => (Self::default(), None),
            Some(Ok(memory)) => (
                Self {
                    memory,
                    ahead: false,
                },
                None,
            ),
            Some(Err((unread, text))) => {
                set_aside(&text);
                let notice = match unread {
                    Unread::Newer => Notice::Newer,
                    Unread::Damaged => Notice::Damaged,
                };
                (Self::default(), Some(notice))
            }
        }
    }

    /// What is kept.
    pub const fn envelope(&self) -> &Envelope {
        &self.memory
    }

    /// Changes what is kept. Returns what the visitor should know.
    pub fn change(&mut self, change: &mut dyn FnMut(&mut Envelope)) -> Option<Notice> {
        let available = available();
        if available
            && !self.ahead
            && let Some(Ok(stored)) = read()
        {
            self.memory = stored;
        }
        change(&mut self.memory);
        let kept = available
            && LocalStorage::raw()
                .set_item(KEY, &self.memory.write())
                .is_ok();
        self.ahead = !kept;
        match (available, kept) {
            (false, _) => Some(Notice::Blocked),
            (true, false) => Some(Notice::Full),
            (true, true) => None,
        }
    }

    /// Takes over what another tab has stored.
    pub fn refresh(&mut self) {
        if available() && !self.ahead {
            self.memory = read().and_then(Result::ok).unwrap_or_default();
        }
    }

    /// Deletes everything for good, what was set aside included. Returns what was kept, for undoing.
    pub fn delete_everything(&mut self) -> Envelope {
        if available() {
            LocalStorage::delete(KEY);
            for number in 1..=MOST_ASIDE {
                LocalStorage::delete(format!("{ASIDE}{number}"));
            }
        }
        self.ahead = !available();
        std::mem::take(&mut self.memory)
    }
}

/// Whether the browser lets us keep anything. Asked before every use: gloo-storage panics where it
/// doesn't, and permission can be taken away while the page is open.
fn available() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

/// What is stored, or the text that could not be read.
fn read() -> Option<Result<Envelope, (Unread, String)>> {
    let text = LocalStorage::raw().get_item(KEY).ok().flatten()?;
    Some(Envelope::read(&text).map_err(|unread| (unread, text)))
}

/// Moves text that could not be read to the first free key, so that nothing is lost.
fn set_aside(text: &str) {
    let storage = LocalStorage::raw();
    let free = (1..MOST_ASIDE)
        .map(|number| format!("{ASIDE}{number}"))
        .find(|key| matches!(storage.get_item(key), Ok(None)))
        .unwrap_or_else(|| format!("{ASIDE}{MOST_ASIDE}"));
    if storage.set_item(&free, text).is_ok() {
        let _ = storage.remove_item(KEY);
    }
}
