//! The web server: answers from a release that is in memory.

mod accept;
mod answer;
mod connection;
mod content;
mod form;
mod listener;
mod metrics;
mod news;
mod patience;
mod range;
mod room;
mod router;
mod run;
mod state;
mod stream;
mod turns;

pub use content::{Content, prepare};
pub use metrics::Metrics;
pub use news::SCRIPT_ELEMENT;
pub use patience::Patience;
pub use router::{metrics_router, router};
pub use run::{Options, run};
pub use state::State;
