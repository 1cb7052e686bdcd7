//! What the pages that visitors get need of their policies.

use crate::support::{Client, seeds};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The attributes and the text of each script of a page.
fn scripts(html: &str) -> Vec<(&str, &str)> {
    let parts = html.split("<script").skip(1);
    parts
        .map(|part| {
            let (attributes, rest) = part.split_once('>').expect("a start tag");
            let (text, _) = rest.split_once("</script>").expect("an end tag");
            (attributes, text)
        })
        .collect()
}

fn is_data(attributes: &str) -> bool {
    attributes.contains("json")
}

/// Every page, with its address, text and policy.
async fn pages() -> Vec<(String, String, String)> {
    let client = Client::of(&seeds());
    let mut pages = Vec::new();
    for address in client.texts() {
        let answer = client.get(&address, &[]).await;
        if answer.header("content-type").starts_with("text/html") {
            let policy = answer.header("content-security-policy").to_owned();
            pages.push((address, answer.text(), policy));
        }
    }
    assert!(pages.len() >= 20);
    pages
}

#[tokio::test]
async fn each_page_allows_its_own_scripts_and_no_other() {
    for (address, html, policy) in pages().await {
        let running = scripts(&html)
            .into_iter()
            .filter(|(attributes, _)| !is_data(attributes) && !attributes.contains("src="));
        let mut allowed = 0;
        for (_, text) in running {
            let hash = STANDARD.encode(Sha256::digest(text));
            assert!(
                policy.contains(&format!("'sha256-{hash}'")),
                "{address}: {text}"
            );
            allowed += 1;
        }
        let styles = html.matches("<style").count();
        assert_eq!(
            policy.matches("'sha256-").count(),
            allowed + styles,
            "{address}"
        );
    }
}

#[tokio::test]
async fn no_page_takes_markup_or_scripts_from_a_script() {
    for (address, _, policy) in pages().await {
        assert!(
            policy.contains("; require-trusted-types-for 'script'; trusted-types waymark"),
            "{address}: {policy}"
        );
    }
}

#[tokio::test]
async fn webassembly_may_run_exactly_where_there_is_an_island() {
    for (address, html, policy) in pages().await {
        let island = html.contains("<leptos-island");
        assert_eq!(policy.contains("'wasm-unsafe-eval'"), island, "{address}");
    }
}

#[tokio::test]
async fn no_page_needs_what_its_policy_forbids() {
    for (address, html, _) in pages().await {
        let mut markup = html.clone();
        for (_, text) in scripts(&html) {
            markup = markup.replace(text, "");
        }
        assert!(
            !markup.contains(" style=\""),
            "{address} has an inline style"
        );
        assert!(!markup.contains("javascript:"), "{address}");
        for tag in markup.split('<').filter_map(|part| part.split('>').next()) {
            // Between the quotes are values; what is left are names.
            let names: String = tag.split('"').step_by(2).collect();
            assert!(
                !names.contains(" on"),
                "{address} has a handler in its markup: <{tag}>"
            );
            let elsewhere = ["src=\"http", "src=\"//", "srcset=\"http"];
            assert!(
                !elsewhere.iter().any(|part| tag.contains(part)),
                "{address}: <{tag}>"
            );
            let loads = tag.starts_with("link") && tag.contains("stylesheet");
            assert!(
                !(loads && tag.contains("href=\"http")),
                "{address}: <{tag}>"
            );
        }
    }
}
