//! The site's own address, as an option.

use axum::http::Uri;

/// Reads the address of a site: scheme and host, perhaps a port, nothing else. A slash at its end is
/// left out.
pub(super) fn base_url(text: &str) -> Result<String, String> {
    let uri: Uri = text
        .parse()
        .map_err(|error| format!("{error}; give it like https://waymark.example"))?;
    match (uri.scheme_str(), uri.authority()) {
        (Some("http" | "https"), Some(host)) if !host.as_str().contains('@') => {}
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
            "https://way mark.example",
        ] {
            assert!(base_url(given).is_err(), "{given}");
        }
    }
}
