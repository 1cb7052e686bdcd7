//! What a file is, by its name's ending.

/// The content type of a file.
pub fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("avif") => "image/avif",
        Some("css") => "text/css; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("ico") => "image/x-icon",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("txt") => "text/plain; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        Some("webp") => "image/webp",
        Some("xml") => "application/xml",
        _ => "application/octet-stream",
    }
}

/// Whether a smaller form is worth looking for. Pictures and fonts are packed already.
pub fn is_compressible(content_type: &str) -> bool {
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    essence.starts_with("text/")
        || essence.ends_with("json")
        || essence.ends_with("xml")
        || matches!(essence, "application/wasm" | "text/javascript")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_programs_are_compressible_and_pictures_are_not() {
        for name in [
            "a.css",
            "a.js",
            "a.wasm",
            "a.svg",
            "a.json",
            "a.webmanifest",
            "a.xml",
            "a.html",
        ] {
            assert!(is_compressible(content_type(name)), "{name}");
        }
        for name in ["a.png", "a.webp", "a.jpg", "a.ico", "unknown"] {
            assert!(!is_compressible(content_type(name)), "{name}");
        }
    }
}
