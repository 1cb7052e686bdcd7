//! Content that changes while it is served.

use crate::support::{Client, crafts};
use axum::http::StatusCode;
use std::fs;
use std::sync::Arc;

#[tokio::test]
async fn changed_content_is_served_and_what_has_not_changed_is_taken_over() {
    let client = Client::of(&crafts());
    let before = client.get("/paths/baker", &[]).await;
    let other = client.release().file("/paths/smith").map(Arc::clone);
    client.folders.edit(
        "paths/baker.toml",
        "what the town needs",
        "what a hamlet needs",
    );
    client.content.reload(&client.state);
    let after = client.get("/paths/baker", &[]).await;
    assert_ne!(after.header("etag"), before.header("etag"));
    assert!(after.text().contains("what a hamlet needs"));
    let taken_over = client.release().file("/paths/smith").map(Arc::clone);
    assert!(Arc::ptr_eq(
        &other.expect("a page"),
        &taken_over.expect("a page")
    ));
}

#[tokio::test]
async fn faulty_content_leaves_the_last_sound_one_up() {
    let client = Client::of(&crafts());
    let before = client.get("/paths/baker", &[]).await;
    client
        .folders
        .edit("paths/baker.toml", "slug = \"baker\"", "slgu = \"baker\"");
    client.content.reload(&client.state);
    assert_eq!(client.get("/paths/baker", &[]).await.body, before.body);
    fs::remove_file(client.folders.seed("skills.toml")).expect("removed");
    client.content.reload(&client.state);
    assert_eq!(client.get("/paths/baker", &[]).await.body, before.body);
}

#[tokio::test]
async fn a_page_that_is_open_still_finds_its_model() {
    let client = Client::of(&crafts());
    let model = client.release().site().assets.model.clone();
    let before = client.get(&model, &[]).await;
    client.folders.edit(
        "paths/baker.toml",
        "title = \"Baker\"",
        "title = \"Bread Baker\"",
    );
    client.content.reload(&client.state);
    assert_ne!(client.release().site().assets.model, model);
    let after = client.get(&model, &[]).await;
    assert_eq!(after.status, StatusCode::OK);
    assert_eq!(after.body, before.body);
}
