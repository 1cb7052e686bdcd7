//! The headers that close the site: what a page may load, and what others may do with it.

use super::hash;
use super::inline::Inline;
use axum::http::header::{
    CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// Where the site stands, as far as its headers say so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Transport {
    /// Plain HTTP, on one's own machine.
    #[default]
    Plain,
    /// Behind something that speaks TLS with visitors.
    Tls,
}

/// For everything that is not a page. A service worker is bound by the policy of its own script, and
/// fetches what it keeps.
pub const FILE_POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// For the script of a worker that runs WebAssembly: a worker is bound by the policy of its own script.
const WORKER_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Says whether other sites may show a file.
pub const CORP: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// Everything that every answer carries besides its policy.
const FIXED: [(HeaderName, &str); 5] = [
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // Publishers learn that somebody followed a source only from us, and we do not tell.
    (REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (CORP, "same-origin"),
];

/// Two years. Without `includeSubDomains`: other hosts of the same domain are not ours to decide for.
const HSTS: &str = "max-age=63072000";

/// The headers of everything that is not a page.
pub fn headers(transport: Transport) -> HeaderMap {
    let mut headers: HeaderMap = FIXED
        .iter()
        .map(|(name, value)| (name.clone(), HeaderValue::from_static(value)))
        .collect();
    headers.insert(
        CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(FILE_POLICY),
    );
    if transport == Transport::Tls {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(HSTS));
    }
    headers
}

/// The headers of the script of a worker that runs WebAssembly, given those of other files.
pub fn of_worker(files: &HeaderMap) -> HeaderMap {
    let mut headers = files.clone();
    let policy = HeaderValue::from_static(WORKER_POLICY);
    headers.insert(CONTENT_SECURITY_POLICY, policy);
    headers
}

/// The headers of pictures that are made to be shown beside a link to us, wherever it stands.
pub fn shown_elsewhere(transport: Transport) -> HeaderMap {
    let mut headers = headers(transport);
    headers.insert(CORP, HeaderValue::from_static("cross-origin"));
    headers
}

/// The headers of a page.
pub fn page_headers(transport: Transport, needs: &Needs) -> HeaderMap {
    let mut headers = headers(transport);
    if let Ok(policy) = HeaderValue::from_str(&needs.policy(transport)) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    headers
}

/// What pages need to be allowed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    scripts: Vec<String>,
    styles: Vec<String>,
    webassembly: bool,
    trusted_types: Vec<String>,
}

impl Needs {
    /// What one page needs, from its HTML.
    pub fn of(html: &str) -> Self {
        let inline = Inline::of(html);
        let mut needs = Self {
            webassembly: html.contains("<leptos-island"),
            ..Self::default()
        };
        needs
            .scripts
            .extend(inline.scripts.iter().map(|text| hash::csp_source(text)));
        needs
            .styles
            .extend(inline.styles.iter().map(|text| hash::csp_source(text)));
        needs.trusted_types.extend(
            inline
                .scripts
                .iter()
                .flat_map(|text| created_policies(text)),
        );
        needs
    }

    /// Adds what another page needs, where one policy has to do for a whole site.
    pub fn add(&mut self, other: Self) {
        for (all, more) in [
            (&mut self.scripts, other.scripts),
            (&mut self.styles, other.styles),
            (&mut self.trusted_types, other.trusted_types),
        ] {
            all.extend(more);
            all.sort();
            all.dedup();
        }
        self.webassembly |= other.webassembly;
    }

    /// The content security policy.
    pub fn policy(&self, transport: Transport) -> String {
        let sources = |hashes: &[String]| {
            hashes
                .iter()
                .map(|hash| format!(" {hash}"))
                .collect::<String>()
        };
        let mut policy = format!(
            "default-src 'none'; script-src 'self'{}{}; style-src 'self'{}; img-src 'self'; connect-src 'self'; \
             manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            if self.webassembly {
                " 'wasm-unsafe-eval'"
            } else {
                ""
            },
            sources(&self.scripts),
            sources(&self.styles),
        );
        // Required where the page's own script creates the policy that vouches for the service worker's
        // address. Leptos has one more sink, `innerHTML` on a template for elements that a view makes in the
        // browser (`tachys::renderer::dom::create_element_from_html`): our islands make none, as they wake
        // what the server sent and draw by `markup`. A view that did would be refused, and a journey would
        // fail.
        if !self.trusted_types.is_empty() {
            policy.push_str("; require-trusted-types-for 'script'; trusted-types ");
            policy.push_str(&self.trusted_types.join(" "));
        }
        if transport == Transport::Tls {
            policy.push_str("; upgrade-insecure-requests");
        }
        policy
    }
}

/// The names of the trusted types policies that a script creates.
fn created_policies(script: &str) -> impl Iterator<Item = String> {
    script
        .split("createPolicy(\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_without_scripts_allows_no_inline_script_and_no_webassembly() {
        let policy = Needs::of("<p>text</p>").policy(Transport::Plain);
        assert!(policy.contains("script-src 'self';"), "{policy}");
    }

    #[test]
    fn an_inline_script_is_allowed_by_the_hash_of_its_text() {
        // printf 'wake()' | openssl dgst -sha256 -binary | base64
        let expected = "'sha256-yXX2tkYSp3+dTNKGjRO8FfVgYGS3iLQNeIcAp40um+c='";
        let policy = Needs::of("<script type=\"module\">wake()</script>").policy(Transport::Plain);
        assert!(
            policy.contains(&format!("script-src 'self' {expected};")),
            "{policy}"
        );
    }

    #[test]
    fn webassembly_may_run_where_there_is_an_island() {
        let policy = Needs::of("<leptos-island></leptos-island>").policy(Transport::Plain);
        assert!(
            policy.contains("script-src 'self' 'wasm-unsafe-eval';"),
            "{policy}"
        );
    }

    #[test]
    fn trusted_types_are_required_where_the_page_brings_a_policy() {
        let with = "<script>trustedTypes.createPolicy(\"default\", {})</script>";
        assert!(
            Needs::of(with)
                .policy(Transport::Plain)
                .contains("; require-trusted-types-for 'script'; trusted-types default")
        );
        assert!(
            !Needs::of("<script>x()</script>")
                .policy(Transport::Plain)
                .contains("trusted")
        );
    }

    #[test]
    fn a_policy_for_a_whole_site_names_each_script_once() {
        let mut needs = Needs::of("<script>a()</script>");
        needs.add(Needs::of("<script>a()</script><script>b()</script>"));
        assert_eq!(
            needs.policy(Transport::Plain).matches("'sha256-").count(),
            2
        );
    }

    #[test]
    fn hsts_is_promised_only_behind_tls() {
        assert!(!headers(Transport::Plain).contains_key(STRICT_TRANSPORT_SECURITY));
        assert!(headers(Transport::Tls).contains_key(STRICT_TRANSPORT_SECURITY));
    }

    #[test]
    fn no_policy_allows_what_is_unsafe_inline_or_evaluated() {
        let html = "<leptos-island></leptos-island><script>a()</script><style>p{}</style>";
        for policy in [
            FILE_POLICY.to_owned(),
            Needs::of(html).policy(Transport::Tls),
        ] {
            assert!(!policy.contains("'unsafe-inline'") && !policy.contains("'unsafe-eval'"));
        }
    }
}
