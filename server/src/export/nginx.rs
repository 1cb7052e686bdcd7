//! What nginx has to know to serve an export.

use crate::release::{CORP, ENDINGS, Needs, Transport, caching, page_headers};
use std::fmt::Write;

const BEGINNING: &str = "\
# Serves this folder with nginx. Include it in a server block that says where:
#
#   server {
#       listen 80;
#       root /srv/waymark;
#       include /srv/waymark/nginx.conf;
#   }

gzip_static on;
gzip_vary on;
# Smaller still, with the module that Debian calls libnginx-mod-http-brotli-static:
#brotli_static on;
server_tokens off;
absolute_redirect off;
charset utf-8;
charset_types text/css text/javascript text/plain application/xml;
error_page 404 /404.html;

# The posted quiz needs the server; nothing else is sent here.
client_max_body_size 64k;

";

/// The snippet. nginx takes `add_header` from one level only, so that each place repeats them all.
pub(super) fn text(transport: Transport, needs: &Needs) -> String {
    let mut text = String::from(BEGINNING);
    text.push_str("types {\n");
    for (ending, kind) in ENDINGS {
        let kind = kind.split(';').next().unwrap_or_default();
        let _ = writeln!(text, "    {kind} {ending};");
    }
    text.push_str("}\ndefault_type application/octet-stream;\n\n");
    for (place, what, sharing, caching) in [
        (
            "/",
            "try_files $uri $uri.html $uri/index.html =404;",
            "same-origin",
            caching::REVALIDATED,
        ),
        // nginx knows an address decoded, and redirects to what it knows: so this is no more than what addresses of
        // pages are made of.
        (
            r#"~ "^(?<page>(/[A-Za-z0-9_.-]+)+)/$""#,
            "# A slash too many leads to the page.\n    if (-f $document_root$page.html) { return 301 $page$is_args$args; }\n    return 404;",
            "same-origin",
            caching::AN_HOUR,
        ),
        ("= /404.html", "internal;", "same-origin", caching::NEVER),
        ("/pkg/", "", "same-origin", caching::IMMUTABLE),
        ("/data/", "", "same-origin", caching::IMMUTABLE),
        ("/pictures/", "", "cross-origin", caching::AN_HOUR),
    ] {
        let _ = writeln!(text, "location {place} {{");
        if !what.is_empty() {
            let _ = writeln!(text, "    {what}");
        }
        // What is missing under an address that is kept for good must not be kept as missing.
        let always = if caching == caching::IMMUTABLE {
            ""
        } else {
            " always"
        };
        let _ = writeln!(text, "    add_header cache-control \"{caching}\"{always};");
        let _ = writeln!(text, "    add_header {CORP} {sharing} always;");
        for (name, value) in &page_headers(transport, needs) {
            if name != CORP {
                let value = value.to_str().unwrap_or_default();
                let _ = writeln!(text, "    add_header {name} \"{value}\" always;");
            }
        }
        text.push_str("}\n");
    }
    text.push_str("location = /404 { return 404; }\nlocation = /_headers { return 404; }\nlocation = /nginx.conf { return 404; }\n");
    text
}
