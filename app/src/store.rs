//! The browser's storage. Nothing else touches it.
//!
//! A change is a function of what is stored, not of what this tab remembers: it is read, changed and
//! written in one go, within one task of the page, so that two tabs that answer different questions keep
//! each other's answers. (Browsers hold no lock meanwhile. Two tabs would have to be answered within the
//! same fraction of a millisecond.) Where storage is blocked, absent or full, changes go to this tab's
//! memory instead, and the visitor is told that they won't outlive it.

use crate::envelope::{Envelope, Unread};
use gloo_storage::{LocalStorage, Storage};

/// The key everything is kept under.
pub const KEY: &str = "waymark";
/// Keys of what could not be read, numbered from 1.
const ASIDE: &str = "waymark.aside.";
/// More than this is not set aside, but stays where it is: something keeps breaking it.
const MOST_ASIDE: u32 = 99;

/// Something about storage that the visitor should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// There is no storage: nothing will be kept.
    Blocked,
    /// Storage is full: what was answered since is not kept.
    Full,
    /// What was stored was written by a newer release; it was set aside.
    Newer,
    /// A newer release has taken over what is stored, in another tab; it is left alone.
    Overtaken,
    /// What was stored was damaged; it was set aside.
    Damaged,
    /// What was stored was gone, but not from here; it is stored again.
    Cleared,
    /// What had been set aside could be read, and is back.
    Back,
    /// Another tab stored other answers while this one could store none; they are saved results.
    Beside,
}

impl Notice {
    /// Whether it holds no longer once answers are kept again.
    pub const fn passes(self) -> bool {
        matches!(self, Self::Blocked | Self::Full | Self::Overtaken)
    }

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
            Self::Overtaken => {
                "A newer version of this page keeps your answers now: load this page again to go on; what you answer here until then is set aside, and comes back there."
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
            Self::Beside => {
                "Another tab stored other answers meanwhile; they are among your saved results."
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
    /// The text that storage held when it was last looked at. Unless this tab is `ahead`, it is `memory`.
    seen: Option<String>,
    /// The text of a newer release, which storage held when it was last looked at.
    newer: Option<String>,
    /// Where this tab's answers are set aside, once a newer release keeps the others.
    beside: Option<String>,
}

/// Everything that was kept, after it was deleted.
#[derive(Debug)]
pub struct Deleted {
    envelope: Envelope,
    aside: Vec<String>,
}

impl Deleted {
    /// Takes what was deleted after it.
    pub fn join(&mut self, later: Self, now: u64) {
        self.envelope.merge(later.envelope, now);
        self.aside.extend(later.aside);
    }
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
        let notice = match store.look(now, set_aside) {
            Some(unread) => Some(unread),
            None => store.bring_back(now).then_some(Notice::Back),
        };
        (store, notice)
    }

    /// What is kept, for a page that only shows it: what can't be read is left to the planner, which says so.
    pub fn peek() -> Envelope {
        let text = available().then(stored).flatten();
        text.and_then(|text| Envelope::read(&text).ok())
            .unwrap_or_default()
    }

    /// What is kept.
    pub const fn envelope(&self) -> &Envelope {
        &self.memory
    }

    /// Changes what is kept, at `now`. Returns what the visitor should know.
    pub fn change(&mut self, now: u64, change: &mut dyn FnMut(&mut Envelope)) -> Option<Notice> {
        let available = available();
        let was_stored = self.seen.is_some() && !self.ahead;
        let found = available.then(|| self.look(now, make_way)).flatten();
        let cleared = was_stored && self.seen.is_none() && found.is_none();
        change(&mut self.memory);
        let text = self.memory.write();
        if !available {
            self.ahead = true;
            return Some(Notice::Blocked);
        }
        let storage = LocalStorage::raw();
        // What can neither be read nor set aside is not written over.
        let in_the_way = found.is_some_and(|found| found != Notice::Beside) && stored().is_some();
        let kept = !in_the_way && storage.set_item(KEY, &text).is_ok();
        self.ahead = !kept;
        if kept {
            self.seen = Some(text);
            return found.or(cleared.then_some(Notice::Cleared));
        }
        if found == Some(Notice::Overtaken) {
            self.beside = self.beside.take().or_else(free_key);
            let beside = self.beside.as_ref();
            if beside.is_some_and(|key| storage.set_item(key, &text).is_ok()) {
                return found;
            }
        }
        Some(Notice::Full)
    }

    /// Takes over what another tab has stored, or that it has deleted everything. Returns what the
    /// visitor should know.
    pub fn refresh(&mut self, now: u64) -> Option<Notice> {
        if !available() {
            return None;
        }
        let before = self.seen.clone().or_else(|| self.newer.clone());
        let found = self.look(now, leave);
        // An older release that can't read it moves it out of its way; that deletes nothing.
        let moved = || {
            let mut texts = aside().into_iter().map(|(_, text)| Some(text));
            texts.any(|text| text == before)
        };
        if before.is_some() && stored().is_none() && !moved() {
            *self = Self::default();
        }
        found
    }

    /// Takes what is stored into memory; where memory has what storage hasn't, beside it. What can't be read
    /// goes to `unreadable`, which says what the visitor should know, and memory stays.
    fn look(&mut self, now: u64, unreadable: fn(&str, Unread) -> Option<Notice>) -> Option<Notice> {
        let text = stored();
        if text.is_some() && text == self.seen {
            return None;
        }
        self.seen = None;
        self.newer = None;
        let text = text?;
        match Envelope::read(&text) {
            Ok(stored) => {
                self.seen = Some(text);
                if self.ahead {
                    return (self.memory.merge(stored, now) > 0).then_some(Notice::Beside);
                }
                self.memory = stored;
                None
            }
            Err(unread) => {
                let found = unreadable(&text, unread);
                self.newer = (found == Some(Notice::Overtaken)).then_some(text);
                found
            }
        }
    }

    /// Brings back what was set aside and can be read today, after an update for example. Whether there
    /// was any.
    fn bring_back(&mut self, now: u64) -> bool {
        let readable = aside().into_iter();
        let readable = readable.filter_map(|(key, text)| Some((key, Envelope::read(&text).ok()?)));
        let back: Vec<(String, Envelope)> = readable.collect();
        if back.is_empty() {
            return false;
        }
        let mut memory = self.memory.clone();
        let mut keys = Vec::new();
        for (key, envelope) in back {
            memory.merge(envelope, now);
            keys.push(key);
        }
        // It is let go once it is stored elsewhere.
        let storage = LocalStorage::raw();
        let text = memory.write();
        let kept = storage.set_item(KEY, &text).is_ok();
        if kept {
            self.memory = memory;
            self.seen = Some(text);
            for key in keys {
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
        self.seen = None;
        let envelope = std::mem::take(&mut self.memory);
        let any = !envelope.is_empty() || !texts.is_empty();
        any.then_some(Deleted {
            envelope,
            aside: texts,
        })
    }

    /// Brings back what was deleted, beside what was answered since. Returns what the visitor should know.
    pub fn undo(&mut self, now: u64, deleted: Deleted) -> Option<Notice> {
        if available() {
            for text in &deleted.aside {
                put_aside(text);
            }
        }
        let mut envelope = Some(deleted.envelope);
        self.change(now, &mut |kept| {
            if let Some(envelope) = envelope.take() {
                let since = std::mem::replace(kept, envelope);
                kept.merge(since, now);
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
    let found = keys_aside().filter_map(|key| {
        let text = storage.get_item(&key).ok()??;
        Some((key, text))
    });
    found.collect()
}

/// All keys that something can be set aside under.
fn keys_aside() -> impl Iterator<Item = String> {
    (1..=MOST_ASIDE).map(|number| format!("{ASIDE}{number}"))
}

/// Moves text that could not be read out of the way, so that nothing is lost. Where there is no room for
/// that it stays where it is.
fn set_aside(text: &str, unread: Unread) -> Option<Notice> {
    if put_aside(text) {
        let _ = LocalStorage::raw().remove_item(KEY);
    }
    Some(match unread {
        Unread::Newer => Notice::Newer,
        Unread::Damaged | Unread::Foreign => Notice::Damaged,
    })
}

/// The same for an open page that is about to store something; but what a newer release stores in another tab
/// is left to it: moving that out of the way would take it from there.
fn make_way(text: &str, unread: Unread) -> Option<Notice> {
    leave(text, unread).or_else(|| set_aside(text, unread))
}

/// The same for an open page that hears of it. It moves nothing: other tabs would hear that, and answer.
fn leave(_: &str, unread: Unread) -> Option<Notice> {
    (unread == Unread::Newer).then_some(Notice::Overtaken)
}

/// Puts a text at the first free key. Whether that worked.
fn put_aside(text: &str) -> bool {
    free_key().is_some_and(|key| LocalStorage::raw().set_item(&key, text).is_ok())
}

/// The first key that nothing was set aside under, if there is one.
fn free_key() -> Option<String> {
    let storage = LocalStorage::raw();
    keys_aside().find(|key| matches!(storage.get_item(key), Ok(None)))
}
