//! What the command does besides serving.

mod check;
mod export;
mod new_path;
