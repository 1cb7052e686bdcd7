//! The frame of every page.

use crate::{Site, pages::Page, seo::head_tags};
use leptos::prelude::*;

/// The script that wakes a page's islands. Its text is fixed for a build, so that the server can
/// allow it by its hash.
pub(crate) fn wake_script(site: &Site) -> String {
    include_str!("wake.js")
        .replace("{js}", &site.assets.js)
        .replace("{wasm}", &site.assets.wasm)
        .replace("{model}", &site.assets.model)
}

/// A whole HTML page: head, header, `children` as its main part, and footer.
#[component]
pub fn Document(
    /// What it is rendered from.
    site: std::sync::Arc<Site>,
    /// The page.
    page: Page,
    /// Its title.
    title: String,
    /// For search engines.
    description: String,
    /// Whether it has islands to wake.
    #[prop(optional)]
    wakes: bool,
    /// Its main part.
    children: Children,
) -> impl IntoView {
    // Markers for hydration are wanted inside islands alone.
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    let head = head_tags(&site, &page, title, description);
    let address = page.canonical().address();
    let current = move |other: &str| (address == other).then_some("page");
    view! {
        <!DOCTYPE html>
        <html lang="en">
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                {head}
                <link rel="stylesheet" href=site.assets.css.clone()/>
                <link rel="icon" href="/icon.svg" type="image/svg+xml"/>
                {wakes.then(|| view! { <script type="module" inner_html=wake_script(&site)></script> })}
            </head>
            <body>
                <a class="skip" href="#main">"Skip to content"</a>
                <header class="masthead">
                    <a class="brand" href="/">"Waymark"</a>
                    <nav aria-label="Main">
                        <a href="/paths" aria-current=current("/paths")>"Career paths"</a>
                        <a href="/fit" aria-current=current("/fit")>"Find your fit"</a>
                        <a href="/method" aria-current=current("/method")>"Method"</a>
                    </nav>
                </header>
                <main id="main">{children()}</main>
                <footer class="colophon">
                    <p>"Free, no account, no tracking. Your answers stay in your browser."</p>
                </footer>
            </body>
        </html>
    }
}
