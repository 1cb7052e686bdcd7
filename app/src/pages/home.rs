//! The front page.

use super::figure::usd;
use super::paths::wages;
use super::pay_strip::PayScale;
use super::references::References;
use crate::{Site, document::Document, pages::Page};
use catalog::{Catalog, Path};
use leptos::prelude::*;
use std::cmp::Reverse;
use std::sync::Arc;

pub(super) fn view(site: Arc<Site>) -> impl IntoView {
    let catalog = &site.catalog;
    let number = in_words(catalog.paths.len());
    let mut references = References::default();
    let paths = by_pay(catalog, &mut references);
    let sources = references.list(catalog);
    let description = format!(
        "{} open career guides for tech jobs in the US, every figure with its source, and a fit quiz that shows its working and keeps your answers in your browser.",
        capital(&number)
    );
    view! {
        <Document
            site
            page=Page::Home
            title="Waymark: what a tech career takes, and where you stand".to_owned()
            description
        >
            <div class="home">
                <div class="opening">
                    <h1>"What a tech career takes, and where you stand in it"</h1>
                    <p class="lead">
                        {format!("Waymark is {number} career guides and one quiz. The guides say what each job is, what it pays and how people get in. The quiz shows how well each path fits you, what is missing, and which project closes the gap.")}
                    </p>
                    <p class="actions">
                        <a class="button" href="/fit">"Find your fit"</a>
                        <a class="button quiet" href="/paths">"Compare the paths"</a>
                    </p>
                    {climb()}
                </div>
                <section aria-labelledby="promise">
                    <h2 id="promise">"What we promise"</h2>
                    {promise()}
                </section>
                <section aria-labelledby="paths">
                    <h2 id="paths">{format!("{} paths, by what they pay", capital(&number))}</h2>
                    <p>
                        "US wages of the occupation each path is counted as. The line runs from the 10th to the 90th percentile, the bar covers the middle half, the mark is the median. Or see "
                        <a href="/map">"how the paths lead to each other"</a>"."
                    </p>
                    {paths}
                    {sources}
                </section>
                <section class="invitation" aria-labelledby="quiz">
                    <h2 id="quiz">"Where do you stand?"</h2>
                    <p>
                        "Say what you can do, or paste a CV. Skip what you like: what you don't say counts as unknown, and each answer narrows the result. All paths are scored in your browser, and each point leads back to the answer that made it."
                    </p>
                    <p class="actions">
                        <a class="button" href="/fit">"Find your fit"</a>
                        <a href="/method">"How it is scored"</a>
                    </p>
                </section>
            </div>
        </Document>
    }
}

/// A trail that climbs past the four steps of a ladder. It says nothing that the page doesn't.
fn climb() -> AnyView {
    let steps = [
        (60, 250, "Entry"),
        (190, 215, "Mid"),
        (320, 160, "Senior"),
        (440, 90, "Lead"),
    ];
    let posts = steps.map(|(x, y, name)| {
        view! {
            <circle class="post" cx=x cy=y r="7"/>
            <text x=x y=y + 32>{name}</text>
        }
    });
    view! {
        <svg class="climb" viewBox="0 0 520 310" aria-hidden="true">
            <path class="trail" d="M0 262C24 258 40 254 60 250S150 230 190 215S285 180 320 160S410 112 440 90S500 40 520 18"/>
            {posts.collect_view()}
        </svg>
    }
    .into_any()
}

fn promise() -> AnyView {
    view! {
        <dl class="promise">
            <div>
                <dt>"No invented claims"</dt>
                <dd>
                    "Every figure on a guide names its publisher, year and link. Every line of your result names the answer it comes from."
                </dd>
            </div>
            <div>
                <dt>"Yours alone"</dt>
                <dd>
                    "Answers, CVs and results stay in your browser. No account, no cookie, no analytics, nothing from third parties. "
                    <a href="/method#privacy">"The one exception"</a>
                </dd>
            </div>
            <div>
                <dt>"All of it, for every path"</dt>
                <dd>
                    "Fit, skill gaps, proof projects, seniority and pay for each path. Nothing is locked."
                </dd>
            </div>
            <div>
                <dt>"There when the network is not"</dt>
                <dd>
                    "Guides and saved results open offline. A new release never loses an answer."
                </dd>
            </div>
        </dl>
    }
    .into_any()
}

/// All paths, the best paid first, on one scale.
fn by_pay(catalog: &Catalog, references: &mut References) -> AnyView {
    let scale = PayScale::of(catalog);
    let mut paths: Vec<&Path> = catalog.paths.iter().collect();
    paths.sort_by_key(|path| Reverse(wages(path).map(|wages| wages.p50)));
    let rows: Vec<_> = paths
        .into_iter()
        .filter_map(|path| Some((path, wages(path)?)))
        .map(|(path, wages)| {
            let mark = references.mark(&wages.source);
            view! {
                <li>
                    <a href=format!("/paths/{}", path.slug)>{path.title.clone()}</a>
                    <span class="median">{usd(wages.p50)}{mark}</span>
                    {scale.strip(wages)}
                    <p>{path.tagline.clone()}</p>
                </li>
            }
        })
        .collect();
    view! {
        <div class="by-pay">
            {scale.axis()}
            <ol role="list">{rows}</ol>
        </div>
    }
    .into_any()
}

/// A small number in words, as prose has it.
fn in_words(number: usize) -> String {
    const WORDS: [&str; 21] = [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    WORDS
        .get(number)
        .map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// `text` with a capital at its beginning.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seeds;

    #[test]
    fn every_path_is_one_link_away_the_best_paid_first() {
        let html = seeds::html(&Page::Home);
        let at = |path: &Path| html.find(&format!("<a href=\"/paths/{}\">", path.slug));
        let mut paths: Vec<&Path> = seeds::catalog().paths.iter().collect();
        paths.sort_by_key(|path| at(path));
        assert!(paths.iter().all(|path| at(path).is_some()));
        let pay = paths
            .iter()
            .filter_map(|path| wages(path))
            .map(|wages| wages.p50);
        assert!(pay.map(Reverse).is_sorted());
    }

    #[test]
    fn numbers_are_written_out_up_to_twenty() {
        assert_eq!([16, 20, 21].map(in_words), ["sixteen", "twenty", "21"]);
        assert_eq!(capital("sixteen"), "Sixteen");
    }
}
