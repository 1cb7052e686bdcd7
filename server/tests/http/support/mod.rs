//! What the tests share.

mod content;
mod exchange;
mod folder;
mod program;
mod wire;

pub use content::{Folders, crafts, seeds};
pub use exchange::{Answer, BODY_LIMIT, Client, decoded};
pub use folder::copy;
pub use program::{LONG, Program, command, ran, until};
pub use wire::{Wire, fetched, is_end, metric};
