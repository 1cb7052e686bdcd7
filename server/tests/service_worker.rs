//! What browsers keep for when there is no network.
#![expect(clippy::expect_used, reason = "a test that cannot go on says so")]

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, StatusCode};
use catalog::Catalog;
use http_body_util::BodyExt;
use server::release::{Build, Release, Setting, security_headers};
use server::serve::{State, router};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use tower::ServiceExt;

/// A server of four crafts, with a style sheet.
fn serving(css: &str, setting: Setting) -> Router {
    let site = TempDir::new().expect("a folder");
    let write = |name: &str, text: &str| fs::write(site.path().join(name), text).expect("a file");
    fs::create_dir(site.path().join("pkg")).expect("a folder");
    write("pkg/waymark.c5s.css", css);
    write("pkg/waymark.j5.js", "export default 1");
    write("pkg/waymark.w45m.wasm", "wasm");
    write("icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    for name in ["bring.b5.js", "reader.r5.js", "reader.r45m.wasm"] {
        write(&format!("pkg/{name}"), "reads CVs");
    }
    let hashes = "js: j5\nwasm: w45m\ncss: c5s\nbring-js: b5\nreader-js: r5\nreader-wasm: r45m\n";
    write("hash.txt", hashes);
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/catalog/tests/fixtures/valid");
    let transport = setting.transport;
    let build = Build::read(site.path(), &security_headers(transport)).expect("a build");
    let catalog = Catalog::read(&seeds).expect("sound content");
    let release = Release::new(catalog, &build, setting, None);
    router(Arc::new(State::new(
        Arc::new(release),
        transport,
        4096,
        Duration::from_secs(10),
    )))
}

async fn get(router: &Router, address: &str) -> Response<Body> {
    let request = Request::get(address)
        .header("host", "x")
        .body(Body::empty());
    let request = request.expect("a request");
    router.clone().oneshot(request).await.expect("an answer")
}

async fn script(router: &Router) -> String {
    let body = get(router, "/sw.js").await.into_body();
    let bytes = body.collect().await.expect("a body").to_bytes();
    String::from_utf8(bytes.to_vec()).expect("text")
}

/// What stands between two marks.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).expect("a start");
    rest.split_once(end).expect("an end").0
}

type Hashes = BTreeMap<String, Option<String>>;

fn files(script: &str) -> Hashes {
    serde_json::from_str(between(script, "const FILES = ", ";\n")).expect("addresses")
}

/// What is kept once it was used.
fn later(script: &str) -> Hashes {
    serde_json::from_str(between(script, "const LATER = ", ";\n")).expect("addresses")
}

/// Asserts that each address answers with what the worker expects there.
async fn answers(router: &Router, hashes: Hashes) {
    for (address, hash) in hashes {
        let answer = get(router, &address).await;
        assert_eq!(answer.status(), StatusCode::OK, "{address}");
        if let Some(hash) = hash {
            let tag = answer.headers().get("etag").expect("a tag");
            assert_eq!(tag, &format!("\"{hash}\""), "{address}");
        }
    }
}

#[tokio::test]
async fn the_worker_is_a_script_that_is_asked_for_again_each_time() {
    let answer = get(&serving("main{}", Setting::default()), "/sw.js").await;
    assert_eq!(answer.status(), StatusCode::OK);
    let header = |name: &str| answer.headers().get(name).expect("a header").clone();
    assert_eq!(header("content-type"), "text/javascript; charset=utf-8");
    assert_eq!(header("cache-control"), "no-cache");
}

#[tokio::test]
async fn every_address_that_is_kept_answers_and_every_page_is_among_them() {
    let router = serving("main{}", Setting::default());
    let files = files(&script(&router).await);
    for address in [
        "/",
        "/paths",
        "/paths/baker",
        "/map",
        "/fit",
        "/method",
        "/offline",
        "/pkg/waymark.c5s.css",
        "/pkg/waymark.w45m.wasm",
        "/pkg/bring.b5.js",
        "/manifest.webmanifest",
        "/icon-192.png",
    ] {
        assert!(files.contains_key(address), "{address}");
    }
    for data in ["/data/model.", "/data/tools."] {
        let named = files.keys().filter(|name| name.starts_with(data));
        assert_eq!(named.count(), 1, "{data}");
    }
    answers(&router, files).await;
}

#[tokio::test]
async fn what_reads_cvs_is_kept_once_it_was_used_and_not_before() {
    let router = serving("main{}", Setting::default());
    let script = script(&router).await;
    let later = later(&script);
    let names: Vec<&str> = later.keys().map(String::as_str).collect();
    let (lexicon, rest) = names.split_first().expect("what is kept later");
    assert!(lexicon.starts_with("/data/lexicon."), "{lexicon}");
    assert_eq!(rest, ["/pkg/reader.r45m.wasm", "/pkg/reader.r5.js"]);
    let files = files(&script);
    assert!(names.iter().all(|name| !files.contains_key(*name)));
    answers(&router, later).await;
}

#[tokio::test]
async fn a_release_has_its_own_cache_and_the_same_one_has_the_same() {
    let name = async |css| {
        let script = script(&serving(css, Setting::default())).await;
        between(&script, "const CACHE = \"", "\"").to_owned()
    };
    let first = name("main{}").await;
    assert!(first.starts_with("waymark-"), "{first}");
    assert_eq!(first, name("main{}").await);
    assert_ne!(first, name("p{}").await);
}

#[tokio::test]
async fn while_content_is_edited_nothing_is_kept() {
    let setting = Setting {
        at_end_of_pages: "<script src=\"/watch.js\"></script>",
        ..Setting::default()
    };
    let script = script(&serving("main{}", setting)).await;
    assert!(script.contains("registration.unregister()") && !script.contains("fetch"));
}
