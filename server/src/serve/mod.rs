//! The web server.

use app::{Assets, Site, pages};
use axum::{Router, body::Body, http::Request, response::IntoResponse, routing::get};
use catalog::Catalog;
use fit::Model;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

/// Serves until told to stop.
pub(crate) fn run(
    listen: SocketAddr,
    seeds: &Path,
    site_dir: &Path,
) -> Result<(), Box<dyn std::error::Error>> {
    let catalog = Catalog::read(seeds)?;
    let model = Arc::new(Model::new(&catalog, "dev"));
    let model_json = serde_json::to_string(&*model)?;
    let assets = assets(site_dir)?;
    let site = Arc::new(Site { catalog, model, model_json, assets, base_url: None });
    any_spawner::Executor::init_tokio()?;
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(async move {
        let listener = tokio::net::TcpListener::bind(listen).await?;
        let mut router = Router::new();
        for page in pages::Page::all(&site.catalog) {
            let site = Arc::clone(&site);
            router = router.route(
                &page.address(),
                get(move |request: Request<Body>| {
                    let site = Arc::clone(&site);
                    let page = page.clone();
                    async move {
                        let render = leptos_axum::render_app_async_with_context(
                            {
                                let site = Arc::clone(&site);
                                move || leptos::prelude::provide_context(Arc::clone(&site))
                            },
                            move || pages::view(&site, &page),
                        );
                        render(request).await.into_response()
                    }
                }),
            );
        }
        let json = site.model_json.clone();
        router = router.route("/data/model.json", get(move || async move { ([("content-type", "application/json")], json) }));
        let dir = site_dir.to_path_buf();
        router = router.fallback(get(move |request: Request<Body>| {
            let dir = dir.clone();
            async move {
                let path = dir.join(request.uri().path().trim_start_matches('/'));
                let kind = match path.extension().and_then(|ext| ext.to_str()) {
                    Some("css") => "text/css",
                    Some("js") => "text/javascript",
                    Some("wasm") => "application/wasm",
                    Some("svg") => "image/svg+xml",
                    _ => "application/octet-stream",
                };
                match tokio::fs::read(path).await {
                    Ok(bytes) => ([("content-type", kind)], bytes).into_response(),
                    Err(_) => axum::http::StatusCode::NOT_FOUND.into_response(),
                }
            }
        }));
        axum::serve(listener, router).await?;
        Ok(())
    })
}

/// The addresses of the build's files, from the names in the folder.
fn assets(site: &Path) -> Result<Assets, Box<dyn std::error::Error>> {
    let mut assets = Assets { css: String::new(), js: String::new(), wasm: String::new(), model: "/data/model.json".to_owned() };
    for entry in std::fs::read_dir(site.join("pkg"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let address = format!("/pkg/{name}");
        match name.rsplit_once('.') {
            Some((_, "css")) => assets.css = address,
            Some((_, "js")) => assets.js = address,
            Some((_, "wasm")) => assets.wasm = address,
            _ => {}
        }
    }
    Ok(assets)
}
