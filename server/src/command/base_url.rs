//! The site's own address, as an option.

use axum::http::Uri;

/// Reads the address of a site: scheme and host, perhaps a port, nothing else. A slash at its end is
/// left out.
pub(super) fn base_url(text: &str) -> Result<String, String> {
    // What follows it is no part of a `Uri`, and would go unseen.
    if let Some((_, rest)) = text.split_once('#') {
        return Err(format!(
            "the site stands at the top of its host: leave out `#{rest}`"
        ));
    }
    let uri: Uri = text
        .parse()
        .map_err(|error| format!("{error}; give it like https://waymark.example"))?;
    match (uri.scheme_str(), uri.authority()) {
        (Some("http" | "https"), Some(host)) if !host.as_str().contains('@') => {
            let port = host.as_str().strip_prefix(host.host()).unwrap_or_default();
            if !port.is_empty() && host.port_u16().is_none_or(|port| port == 0) {
                return Err(format!("`{port}` is no port: they go from :1 to :65535"));
            }
        }
        _ => return Err("give scheme and host, like https://waymark.example".to_owned()),
    }
    match uri.path_and_query().map(|rest| rest.as_str()) {
        None | Some("/") => Ok(text.trim_end_matches('/').to_owned()),
        Some(rest) => Err(format!(
            "the site stands at the top of its host: leave out `{rest}`"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scheme_and_host_are_an_address() {
        for (given, read) in [
            ("https://waymark.example", "https://waymark.example"),
            ("https://waymark.example/", "https://waymark.example"),
            ("http://127.0.0.1:3000", "http://127.0.0.1:3000"),
            ("http://[::1]:65535", "http://[::1]:65535"),
        ] {
            assert_eq!(base_url(given).as_deref(), Ok(read), "{given}");
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for given in [
            "",
            "waymark.example",
            "/",
            "ftp://waymark.example",
            "https://a@waymark.example",
            "https://waymark.example/guides",
            "https://waymark.example/?a=1",
            "https://waymark.example#a",
            "https://waymark.example/#",
            "https://way mark.example",
            "http://localhost:99999",
            "http://localhost:0",
            "http://localhost:",
        ] {
            assert!(base_url(given).is_err(), "{given}");
        }
    }
}
