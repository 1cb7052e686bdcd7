//! The files of the build, and the texts and pictures beside the pages.

use crate::support::{Client, Folders, crafts};
use axum::http::StatusCode;
use server::release::{Build, security_headers};
use server::release::{Setting, Transport};
use server::serve::Content;
use std::fs;

#[tokio::test]
async fn what_is_named_by_its_hash_is_kept_for_good() {
    let client = Client::of(&crafts());
    let model = client.release().site().assets.model.clone();
    let lexicon = client.release().site().assets.lexicon.clone();
    for (address, kind) in [
        ("/pkg/waymark.c5sHash.css", "text/css; charset=utf-8"),
        ("/pkg/waymark.j5Hash.js", "text/javascript; charset=utf-8"),
        ("/pkg/waymark.w45mHash.wasm", "application/wasm"),
        ("/pkg/bring.b5Hash.js", "text/javascript; charset=utf-8"),
        ("/pkg/reader.r5Hash.js", "text/javascript; charset=utf-8"),
        ("/pkg/reader.r45mHash.wasm", "application/wasm"),
        (&model, "text/plain; charset=utf-8"),
        (&lexicon, "text/plain; charset=utf-8"),
    ] {
        let answer = client.get(address, &[]).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert_eq!(answer.header("content-type"), kind);
        assert_eq!(
            answer.header("cache-control"),
            "public, max-age=31536000, immutable",
            "{address}"
        );
    }
}

#[tokio::test]
async fn what_keeps_its_address_is_asked_for_again() {
    let client = Client::of(&crafts());
    for (address, kind, caching) in [
        ("/", "text/html; charset=utf-8", "no-cache"),
        ("/paths/baker", "text/html; charset=utf-8", "no-cache"),
        ("/fit", "text/html; charset=utf-8", "no-cache"),
        ("/icon.svg", "image/svg+xml", "public, max-age=3600"),
        (
            "/robots.txt",
            "text/plain; charset=utf-8",
            "public, max-age=3600",
        ),
        (
            "/llms.txt",
            "text/plain; charset=utf-8",
            "public, max-age=3600",
        ),
        (
            "/manifest.webmanifest",
            "application/manifest+json",
            "public, max-age=3600",
        ),
        ("/icon-180.png", "image/png", "public, max-age=3600"),
    ] {
        let answer = client.get(address, &[]).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert_eq!(answer.header("content-type"), kind, "{address}");
        assert_eq!(answer.header("cache-control"), caching, "{address}");
    }
}

#[tokio::test]
async fn pictures_may_be_shown_elsewhere_and_are_not_coded() {
    let client = Client::of(&crafts());
    let asked = [("accept-encoding", "br")];
    let picture = client.get("/icon-180.png", &asked).await;
    assert_eq!(
        picture.header("cross-origin-resource-policy"),
        "cross-origin"
    );
    assert_eq!(picture.header("content-encoding"), "");
    assert_eq!(picture.header("vary"), "");
    assert!(picture.body.starts_with(b"\x89PNG"));
}

#[tokio::test]
async fn the_planner_names_what_reads_a_cv_and_its_worker_may_run_webassembly() {
    let client = Client::of(&crafts());
    let planner = client.get("/fit", &[]).await.text();
    let lexicon = client.release().site().assets.lexicon.clone();
    for named in [
        "createScriptURL: () => \"/pkg/reader.r5Hash.js\"",
        "data-wasm=\"/pkg/reader.r45mHash.wasm\"",
        "import(\"/pkg/bring.b5Hash.js\")",
        &format!("data-lexicon=\"{lexicon}\""),
    ] {
        assert!(planner.contains(named), "{named}");
    }
    let words = client.get(&lexicon, &[]).await.text();
    assert!(fit::Lexicon::from_text(&words).is_ok());
    for (address, may_run) in [
        ("/pkg/reader.r5Hash.js", true),
        ("/pkg/bring.b5Hash.js", false),
        ("/pkg/waymark.j5Hash.js", false),
    ] {
        let answer = client.get(address, &[]).await;
        let policy = answer.header("content-security-policy");
        assert_eq!(policy.contains("'wasm-unsafe-eval'"), may_run, "{address}");
    }
}

#[tokio::test]
async fn without_what_reads_cvs_the_planner_asks_for_none() {
    let folders = Folders::new(&crafts());
    let hashes = "js: j5Hash\nwasm: w45mHash\ncss: c5sHash\n";
    fs::write(folders.site().join("hash.txt"), hashes).expect("a file");
    let planner = Client::of_folders(folders, Setting::default())
        .get("/fit", &[])
        .await
        .text();
    assert!(planner.contains("Where you are") && !planner.contains("Bring your CV"));
}

#[tokio::test]
async fn the_model_is_what_the_pages_ask_for() {
    let client = Client::of(&crafts());
    let release = client.release();
    let address = &release.site().assets.model;
    let text = client.get(address, &[]).await.text();
    let model = fit::Model::read(&text).expect("a model");
    assert!(address.contains(&model.edition), "{address}");
    assert_eq!(model.paths.len(), 4);
    assert!(client.get("/fit", &[]).await.text().contains(address));
}

#[tokio::test]
async fn the_edition_changes_with_what_scoring_needs_and_with_nothing_else() {
    let edition = |folders: &Folders| {
        let build = Build::read(&folders.site(), &security_headers(Transport::Plain));
        let content = Content {
            seeds: folders.seeds(),
            build: build.expect("a build"),
            setting: Setting::default(),
        };
        let release = content.release(None).expect("sound content");
        release.site().model.edition.clone()
    };
    let folders = Folders::new(&crafts());
    let before = edition(&folders);
    folders.edit(
        "paths/baker.toml",
        "what the town needs",
        "what a town needs",
    );
    assert_eq!(edition(&folders), before);
    folders.edit(
        "paths/baker.toml",
        "title = \"Baker\"",
        "title = \"Bread Baker\"",
    );
    assert_ne!(edition(&folders), before);
}

#[tokio::test]
async fn absolute_addresses_are_given_where_the_site_knows_its_own() {
    let client = Client::behind_tls(&crafts());
    for address in ["/sitemap.xml", "/feed.xml"] {
        let answer = client.get(address, &[]).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert!(answer.text().contains("https://waymark.example/"));
    }
    let unknowing = Client::of(&crafts());
    let answer = unknowing.get("/sitemap.xml", &[]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

#[test]
fn the_planners_part_of_the_style_sheet_is_loaded_where_the_planner_is() {
    let folders = Folders::new(&crafts());
    let sheet = folders.site().join("pkg/waymark.c5sHash.css");
    fs::write(
        sheet,
        "@layer base{p{margin:0}}@layer planner{.quiz{margin:0}}",
    )
    .expect("a sheet");
    let build = Build::read(&folders.site(), &security_headers(Transport::Plain)).expect("a build");
    let planner_css = build.planner_css.clone().expect("a part");
    let css = build.css.clone();
    let content = Content {
        seeds: folders.seeds(),
        build,
        setting: Setting::default(),
    };
    let release = content.release(None).expect("sound content");
    let text = |address: &str| {
        let file = release.file(address).expect("a file");
        String::from_utf8(file.plain().bytes.to_vec()).expect("text")
    };
    assert_eq!(text(&css), "@layer base{p{margin:0}}");
    assert_eq!(text(&planner_css), "@layer planner{.quiz{margin:0}}");
    for (address, both) in [("/fit", true), ("/paths/baker", false), ("/", false)] {
        let html = text(address);
        assert!(html.contains(&format!("href=\"{css}\"")), "{address}");
        assert_eq!(html.contains(&planner_css), both, "{address}");
    }
    assert!(text("/sw.js").contains(&planner_css));
}

#[test]
fn a_build_that_is_not_there_or_not_whole_says_how_to_get_one() {
    let refused = |spoil: fn(&Folders)| {
        let folders = Folders::new(&crafts());
        spoil(&folders);
        let build = Build::read(&folders.site(), &security_headers(Transport::Plain));
        build.expect_err("no build").to_string()
    };
    type Spoil = fn(&Folders);
    let spoils: [(Spoil, &str); 4] = [
        (
            |folders| fs::remove_file(hashes(folders)).expect("removed"),
            "with `make`",
        ),
        (
            |folders| fs::write(hashes(folders), "js: j5Hash\n").expect("written"),
            "does not name all of css, js and wasm",
        ),
        (
            |folders| {
                let wasm = folders.site().join("pkg/waymark.w45mHash.wasm");
                fs::remove_file(wasm).expect("removed");
            },
            "waymark.w45mHash.wasm cannot be read",
        ),
        (
            |folders| fs::write(folders.site().join("two words.txt"), "").expect("written"),
            "two words.txt cannot be an address",
        ),
    ];
    for (spoil, part) in spoils {
        let message = refused(spoil);
        assert!(message.contains(part), "{message}");
    }
}

fn hashes(folders: &Folders) -> std::path::PathBuf {
    folders.site().join("hash.txt")
}
