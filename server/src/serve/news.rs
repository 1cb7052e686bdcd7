//! News about the content for the browser of whoever edits it.
//!
//! With `--watch`, every page carries a script that asks for news: it reloads the page when changed
//! content is served, and shows the faults when it is not.

use super::state::State;
use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, Response, StatusCode};
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::timeout;

/// What stands at the end of every page while the content is watched.
pub const SCRIPT_ELEMENT: &str = "<script type=\"module\" src=\"/.watch/script.js\"></script>";
const SCRIPT_ADDRESS: &str = "/.watch/script.js";
const NEWS_ADDRESS: &str = "/.watch/news";
/// Shorter than a request may take.
const LONGEST_WAIT: Duration = Duration::from_secs(5);

/// The latest about the content.
#[derive(Clone, Debug, Default)]
pub(super) struct News {
    /// Larger with every change. Unlike that of any earlier run.
    pub(super) number: u128,
    /// What is wrong with the content, where the one that is served is not the latest.
    pub(super) faults: Option<String>,
}

/// Answers at the addresses of this module; nothing at others.
pub(super) async fn respond(
    state: &State,
    path: &str,
    query: Option<&str>,
) -> Option<Response<Body>> {
    let news = state.news.as_ref()?;
    let (kind, text) = match path {
        SCRIPT_ADDRESS => (
            "text/javascript; charset=utf-8",
            include_str!("news.js").to_owned(),
        ),
        NEWS_ADDRESS => (
            "application/json",
            wait(news, query.unwrap_or_default()).await,
        ),
        _ => return None,
    };
    let mut response = state.text(StatusCode::OK, text);
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    Some(response)
}

/// The news as JSON, as soon as they are others than the browser has seen.
async fn wait(news: &watch::Sender<News>, seen: &str) -> String {
    let mut coming = news.subscribe();
    let unseen = |news: &News| seen != format!("seen={}", news.number);
    let _ = timeout(LONGEST_WAIT, coming.wait_for(unseen)).await;
    let news = coming.borrow().clone();
    serde_json::json!({ "number": news.number.to_string(), "faults": news.faults }).to_string()
}
