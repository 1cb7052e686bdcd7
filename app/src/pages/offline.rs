//! What stands where a page can't be had for want of a network: what can be had all the same.

use crate::{Site, document::Document, pages::Page};
use leptos::prelude::*;
use std::sync::Arc;

pub(super) fn view(site: Arc<Site>) -> impl IntoView {
    let guides = site.catalog.paths.iter().map(|path| {
        let address = format!("/paths/{}", path.slug);
        view! { <li><a href=address>{path.title.clone()}</a></li> }
    });
    let guides: Vec<_> = guides.collect();
    view! {
        <Document
            site
            page=Page::Offline
            title="No connection · Waymark".to_owned()
            description="What is there without a network.".to_owned()
        >
            <div class="column">
                <h1>"This page needs a connection"</h1>
                <p class="lead">
                    "The site can't be reached just now, and this address is not among what your browser keeps of it."
                </p>
                <p>
                    "These are there all the same, with every answer and result you have saved in this browser:"
                </p>
                <ul>
                    <li><a href="/fit">"Find your fit"</a>", from the first question to the report"</li>
                    <li><a href="/paths">"All career paths"</a></li>
                    <li><a href="/map">"How the paths lead to each other"</a></li>
                    <li><a href="/method">"How scoring works, and the sources"</a></li>
                    <li><a href="/">"The front page"</a></li>
                </ul>
                <h2>"The guides"</h2>
                <ul>{guides}</ul>
            </div>
        </Document>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seeds;

    #[test]
    fn it_says_of_every_page_that_it_is_available() {
        let html = seeds::html(&Page::Offline);
        for page in Page::all(seeds::catalog()) {
            if page.is_found() {
                let link = format!("<li><a href=\"{}\">", page.address());
                assert!(html.contains(&link), "{link}");
            }
        }
    }
}
