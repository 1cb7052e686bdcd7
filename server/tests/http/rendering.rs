//! Pages beside what Leptos' own handler for axum sends.

use super::support::{Client, seeds};
use any_spawner::Executor;
use app::pages::{self, Page};
use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt;
use leptos::prelude::Owner;
use std::sync::Arc;

/// A page as `leptos_axum` answers with it.
async fn handled(client: &Client, page: &Page) -> String {
    let site = Arc::clone(client.release().site());
    let view = {
        let page = page.clone();
        move || pages::view(&site, &page)
    };
    // What its script for islands would say, if a page had it: markers are wanted inside islands alone.
    let islands = || {
        if let Some(shared) = Owner::current_shared_context() {
            shared.set_is_hydrating(false);
        }
    };
    let handler = leptos_axum::render_app_async_with_context(islands, view);
    let response = handler(Request::new(Body::empty())).await;
    let body = response.into_body().collect().await.expect("a body");
    String::from_utf8(body.to_bytes().into()).expect("text")
}

/// Without what the handler appends: the data of resources, of which no page has any.
fn without_resources(html: &str) -> &str {
    let (page, script) = html.split_at(html.find("</html>").expect("an end") + "</html>".len());
    for none in [
        "__RESOLVED_RESOURCES=[];",
        "__SERIALIZED_ERRORS=[];",
        "__INCOMPLETE_CHUNKS=[];",
    ] {
        assert!(script.contains(none), "{none} in {script}");
    }
    page
}

/// Pages are made without the handler. Should one ever wait for something, as only the handler can, it
/// would lack it.
#[tokio::test]
async fn each_page_is_what_the_handler_of_leptos_sends_but_for_its_script() {
    // The handler wants to know what runs its tasks. Another test of this process may have said so.
    let _ = Executor::init_tokio();
    let client = Client::of(&seeds());
    let unmarked = |html: &str| html.replace("<!>", "");
    for page in Page::all(&client.release().site().catalog) {
        if page == Page::NotFound {
            continue;
        }
        let served = client.get(&page.address(), &[]).await.text();
        let handled = handled(&client, &page).await;
        let handled = without_resources(&handled);
        assert!(unmarked(&served) == unmarked(handled), "{page:?}");
    }
}
