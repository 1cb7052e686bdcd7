//! The frame of every page.

use crate::{Site, pages::Page, seo::head_tags};
use leptos::prelude::*;
use std::sync::LazyLock;

/// For whom a page's islands wake.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wakes {
    /// For nobody: it has none.
    #[default]
    Never,
    /// For those whose answers are kept in their browser.
    IfKept,
    /// For everybody.
    Always,
}

/// The script that wakes a page's islands. Its text is fixed for a build, so that the server can
/// allow it by its hash.
fn wake_script(site: &Site, wakes: Wakes) -> Option<String> {
    let kept = match wakes {
        Wakes::Never => return None,
        Wakes::IfKept => crate::store::KEY,
        Wakes::Always => "",
    };
    let script = packed(include_str!("wake.js"));
    let assets = &site.assets;
    let script = script.replace("{kept}", kept).replace("{js}", &assets.js);
    Some(
        script
            .replace("{wasm}", &assets.wasm)
            .replace("{model}", &assets.model),
    )
}

/// The script that keeps the site for when there is no network, and offers newer releases.
static UPDATE_SCRIPT: LazyLock<String> = LazyLock::new(|| packed(include_str!("update.js")));

/// A script on one line, without its comments.
pub(crate) fn packed(script: &str) -> String {
    script
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with("//"))
        .collect()
}

/// Which pages a browser may fetch or render before they are asked for, when a link is hovered or
/// touched. The planner is fetched only: rendered, it would run before anybody asked for it.
pub(crate) const SPECULATION_RULES: &str = concat!(
    r#"{"prerender":[{"where":{"and":[{"href_matches":"/*"},"#,
    r#"{"not":{"href_matches":["/fit*","/*.*"]}}]},"eagerness":"moderate"}],"#,
    r#""prefetch":[{"where":{"href_matches":"/fit*"},"eagerness":"moderate"}]}"#,
);

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
    /// For whom its islands wake.
    #[prop(optional)]
    wakes: Wakes,
    /// Whether it shows what the planner draws, which has a style sheet of its own.
    #[prop(optional)]
    drawn_by_planner: bool,
    /// Its main part.
    children: Children,
) -> impl IntoView {
    let head = head_tags(&site, &page, title, description);
    let address = page.canonical().address();
    let planner_css = site.assets.planner_css.clone().filter(|_| drawn_by_planner);
    let current = move |other: &str| (address == other).then_some("page");
    view! {
        <!DOCTYPE html>
        <html lang="en">
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                // Before the style sheets, for which scripts after them would wait, and the page with those.
                {wake_script(&site, wakes).map(|script| view! { <script inner_html=script></script> })}
                <script inner_html=UPDATE_SCRIPT.as_str()></script>
                {head}
                <link rel="stylesheet" href=site.assets.css.clone()/>
                {planner_css.map(|address| view! { <link rel="stylesheet" href=address/> })}
                <link rel="icon" href="/icon.svg" type="image/svg+xml"/>
                <script type="speculationrules" inner_html=SPECULATION_RULES></script>
            </head>
            <body>
                <a class="skip" href="#main">"Skip to content"</a>
                <header class="masthead">
                    <a class="brand" href="/"><Sign/>"Waymark"</a>
                    <nav aria-label="Main">
                        <a href="/paths" aria-current=current("/paths")>"Paths"</a>
                        <a href="/fit" aria-current=current("/fit")>"Your fit"</a>
                        <a href="/method" aria-current=current("/method")>"Method"</a>
                    </nav>
                </header>
                <main id="main">{children()}</main>
                <footer class="colophon">
                    <p>"Free and open. No account, no cookies, no tracking: your answers stay in your browser."</p>
                    <p>"Every figure names its source. "<a href="/method">"How it is made, and what it rests on"</a></p>
                </footer>
                <div class="update" role="status">
                    <p hidden>
                        "A new version of Waymark is ready. Your answers stay. "
                        <button type="button">"Load it"</button>
                        <button type="button" class="quiet">"Later"</button>
                    </p>
                </div>
            </body>
        </html>
    }
}

/// The mark: a signpost with two arms. The same as `icon.svg`.
#[component]
fn Sign() -> impl IntoView {
    view! {
        <svg viewBox="0 0 32 32" aria-hidden="true">
            <path d="M14.5 2h3v3H25l5 4.5-5 4.5h-7.5v2H24v9h-6.5v5h-3v-5H7l-5-4.5 5-4.5h7.5v-2H8V5h6.5z"/>
        </svg>
    }
}
