//! What a file is, by its name's ending.

/// What names of files end in, and what such files are.
pub const ENDINGS: [(&str, &str); 15] = [
    ("avif", "image/avif"),
    ("css", "text/css; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("ico", "image/x-icon"),
    ("jpg", "image/jpeg"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("webp", "image/webp"),
    ("xml", "application/xml"),
];

/// The content type of a file.
pub fn content_type(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    let known = ENDINGS.iter().find(|(known, _)| ending == Some(known));
    known.map_or("application/octet-stream", |(_, kind)| kind)
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
