//! The real program: how it starts, what it stands, how it ends.

mod changes;
mod ending;
mod floods;
mod http2;
mod idle;
mod patience;
mod privacy;
mod starting;
