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
    /// What was stored was gone, but not from here; it is stored again.
    Cleared,
    /// What had been set aside could be read, and is back.
    Back,
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
                "Your stored answers were written by a newer version of this page; they are set aside untouched, and come back with that version."
            }
            Self::Damaged => {
                "Your stored answers could not be read; they are set aside untouched, and you start afresh here."
            }
            Self::Cleared => {
                "This browser's storage was cleared meanwhile; what this page still knew is stored again."
            }
            Self::Back => {
                "Answers that had been set aside can be read again; they are here, or among your saved results."
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
    /// The text that storage held when it was last looked at, where that was `memory`. As long as it is
    /// there, it need not be read again.
    stored: Option<String>,
}

/// Everything that was kept, after it was deleted.
#[derive(Debug)]
pub struct Deleted {
    envelope: Envelope,
    aside: Vec<String>,
}

impl Store {
    /// Opens the store at `now`, in milliseconds since 1970: what is kept, and what the visitor should
    /// know.
    pub fn open(now: u64) -> (Self, Option<Notice>) {
        let mut store = Self::default();
        if !available() {
            store.ahead = true;
            return (store, Some(Notice::Blocked));
        }
        let notice = match store.look() {
            Some(unread) => Some(unread),
            None => store.bring_back(now).then_some(Notice::Back),
        };
        (store, notice)
    }

    /// What is kept.
    pub const fn envelope(&self) -> &Envelope {
        &self.memory
    }

    /// Changes what is kept. Returns what the visitor should know.
    pub fn change(&mut self, change: &mut dyn FnMut(&mut Envelope)) -> Option<Notice> {
        let available = available();
        let ahead = self.ahead;
        let was_stored = self.stored.is_some();
        let unread = (available && !ahead).then(|| self.look()).flatten();
        let cleared = was_stored && self.stored.is_none() && unread.is_none() && !ahead;
        change(&mut self.memory);
        let text = self.memory.write();
        // What can neither be read nor set aside is not written over.
        let in_the_way = || {
            (ahead || unread.is_some())
                && stored().is_some_and(|text| Envelope::read(&text).is_err())
        };
        let kept = available && !in_the_way() && LocalStorage::raw().set_item(KEY, &text).is_ok();
        self.ahead = !kept;
        self.stored = kept.then_some(text);
        match (available, kept) {
            (false, _) => Some(Notice::Blocked),
            (true, false) => Some(Notice::Full),
            (true, true) => unread.or(cleared.then_some(Notice::Cleared)),
        }
    }

    /// Takes over what another tab has stored, or that it has deleted everything. Returns what the
    /// visitor should know.
    pub fn refresh(&mut self) -> Option<Notice> {
        if !available() || self.ahead {
            return None;
        }
        let unread = self.look();
        if unread.is_none() && self.stored.is_none() {
            self.memory = Envelope::default();
        }
        unread
    }

    /// Takes what is stored into memory. What can't be read is set aside, and memory stays.
    fn look(&mut self) -> Option<Notice> {
        let text = stored();
        if text.is_some() && text == self.stored {
            return None;
        }
        self.stored = None;
        let text = text?;
        match Envelope::read(&text) {
            Ok(stored) => {
                self.memory = stored;
                self.stored = Some(text);
                None
            }
            Err(unread) => {
                set_aside(&text);
                Some(match unread {
                    Unread::Newer => Notice::Newer,
                    Unread::Damaged | Unread::Foreign => Notice::Damaged,
                })
            }
        }
    }

    /// Brings back what was set aside and can be read today, after an update for example. Whether there
    /// was any.
    fn bring_back(&mut self, now: u64) -> bool {
        let storage = LocalStorage::raw();
        let mut back = Vec::new();
        let mut memory = self.memory.clone();
        for (key, text) in aside() {
            if let Ok(envelope) = Envelope::read(&text) {
                memory.merge(envelope, now);
                back.push(key);
            }
        }
        // It is let go once it is stored elsewhere.
        let text = memory.write();
        let kept = !back.is_empty() && storage.set_item(KEY, &text).is_ok();
        if kept {
            self.memory = memory;
            self.stored = Some(text);
            for key in back {
                let _ = storage.remove_item(&key);
            }
        }
        kept
    }

    /// Deletes everything, what was set aside included. Returns what was kept, for undoing, if there was
    /// anything.
    pub fn delete_everything(&mut self) -> Option<Deleted> {
        let mut texts = Vec::new();
        if available() {
            // A key by name, so that other tabs hear that this was meant.
            LocalStorage::delete(KEY);
            for (key, text) in aside() {
                LocalStorage::delete(&key);
                texts.push(text);
            }
        }
        self.ahead = !available();
        self.stored = None;
        let envelope = std::mem::take(&mut self.memory);
        let any = !envelope.is_empty() || !texts.is_empty();
        any.then_some(Deleted {
            envelope,
            aside: texts,
        })
    }

    /// Brings back what was deleted. Returns what the visitor should know.
    pub fn undo(&mut self, deleted: Deleted) -> Option<Notice> {
        if available() {
            for text in &deleted.aside {
                put_aside(text);
            }
        }
        let mut envelope = Some(deleted.envelope);
        self.change(&mut |kept| {
            if let Some(envelope) = envelope.take() {
                *kept = envelope;
            }
        })
    }
}

/// Whether the browser lets us keep anything. Asked before every use: gloo-storage panics where it
/// doesn't, and permission can be taken away while the page is open.
fn available() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

/// The text that is stored.
fn stored() -> Option<String> {
    LocalStorage::raw().get_item(KEY).ok().flatten()
}

/// What was set aside: keys and texts.
fn aside() -> Vec<(String, String)> {
    let storage = LocalStorage::raw();
    let keys = (1..=MOST_ASIDE).map(|number| format!("{ASIDE}{number}"));
    keys.filter_map(|key| {
        let text = storage.get_item(&key).ok()??;
        Some((key, text))
    })
    .collect()
}

/// Moves text that could not be read out of the way, so that nothing is lost. Where there is no room for
/// that it stays where it is.
fn set_aside(text: &str) {
    let storage = LocalStorage::raw();
    // There may be room for it once only.
    let _ = storage.remove_item(KEY);
    if !put_aside(text) {
        let _ = storage.set_item(KEY, text);
    }
}

/// Puts a text at the first free key. Whether that worked.
fn put_aside(text: &str) -> bool {
    let storage = LocalStorage::raw();
    let free = (1..MOST_ASIDE)
        .map(|number| format!("{ASIDE}{number}"))
        .find(|key| matches!(storage.get_item(key), Ok(None)))
        .unwrap_or_else(|| format!("{ASIDE}{MOST_ASIDE}"));
    storage.set_item(&free, text).is_ok()
}
