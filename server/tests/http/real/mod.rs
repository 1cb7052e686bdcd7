//! The real program: how it starts, what it stands, how it ends.

mod addresses;
mod bodies;
mod changes;
mod deployed;
mod ending;
mod floods;
mod http2;
mod idle;
mod patience;
mod privacy;
mod starting;
