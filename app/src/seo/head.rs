//! A page's tags for search engines and link previews.

use super::picture::{NIGHT, PAPER, Picture};
use super::{FEED, MANIFEST, structured};
use crate::Site;
use crate::pages::Page;
use leptos::html::meta;
use leptos::prelude::*;

/// The tags in the head of `page` that tell others what it is.
pub(crate) fn head_tags(
    site: &Site,
    page: &Page,
    title: String,
    description: String,
) -> impl IntoView + use<> {
    let base = site.base_url.as_deref();
    let robots = (!page.is_found()).then(|| view! { <meta name="robots" content="noindex"/> });
    let kind = match page {
        Page::Guide(_) => "article",
        _ => "website",
    };
    let absolute = base.filter(|_| page.is_found()).map(|base| {
        let canonical = format!("{base}{}", page.canonical().address());
        let picture = Picture::of_page(page.canonical());
        let [width, height] = picture.size().map(|side| side.to_string());
        let properties = [
            ("og:url", canonical.clone()),
            ("og:image", format!("{base}{}", picture.address())),
            ("og:image:type", Picture::CONTENT_TYPE.to_owned()),
            ("og:image:width", width),
            ("og:image:height", height),
            ("og:image:alt", picture.description(site)),
        ];
        view! {
            <link rel="canonical" href=canonical/>
            <link rel="alternate" type="application/atom+xml" title="What changed in the guides" href=FEED/>
            {properties.map(property).collect_view()}
        }
    });
    let card = if absolute.is_some() {
        "summary_large_image"
    } else {
        "summary"
    };
    // Its `<` are written as escapes, so that no text in it can end the script.
    let data = structured::of_page(site, page).map(|data| {
        let json = data.to_string().replace('<', "\\u003c");
        view! { <script type="application/ld+json" inner_html=json></script> }
    });
    let properties = [
        ("og:site_name", "Waymark".to_owned()),
        ("og:type", kind.to_owned()),
        ("og:locale", "en_US".to_owned()),
        ("og:title", title.clone()),
        ("og:description", description.clone()),
    ];
    view! {
        <title>{title}</title>
        <meta name="description" content=description/>
        {robots}
        {properties.map(property).collect_view()}
        <meta name="twitter:card" content=card/>
        {absolute}
        {[("light", PAPER), ("dark", NIGHT)].map(ground).collect_view()}
        <link rel="manifest" href=MANIFEST/>
        <link rel="apple-touch-icon" href="/icon-180.png"/>
        {data}
    }
}

/// A tag of the Open Graph protocol.
fn property((name, content): (&'static str, String)) -> impl IntoView {
    meta().attr("property", name).content(content)
}

/// The colour of what surrounds a page, in one of the two schemes.
fn ground((scheme, colour): (&'static str, &'static str)) -> impl IntoView {
    let media = format!("(prefers-color-scheme: {scheme})");
    meta()
        .name("theme-color")
        .attr("media", media)
        .content(colour)
}
