//! What nginx has to know to serve an export.

use super::headers::{FOLDERS, is_for_an_hour, sharing};
use crate::release::{CORP, ENDINGS, File, Needs, Transport, caching, page_headers};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

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
error_page 405 /.not-allowed;
error_page 400 403 412 413 414 494 500 501 503 505 /.refused;
# nginx gives the refusal of a range the headers of the file besides its own: that it is kept for good, too.
max_ranges 0;

# The posted quiz needs the server; nothing else is sent here.
client_max_body_size 64k;

";

/// What an address that only errors lead to answers with. nginx puts the error's status in place of this one.
const REFUSED: &str = "internal;
    types { }
    default_type text/plain;
    return 400 \"This cannot be answered.\\n\";";
const NOT_ALLOWED: &str = "internal;
    types { }
    default_type text/plain;
    return 405 \"Only GET, HEAD.\\n\";
    add_header allow \"GET, HEAD\" always;";

/// The snippet, for the files at their addresses. nginx takes `add_header` from one level only, so that each place
/// repeats them all.
pub(super) fn text<'a>(
    transport: Transport,
    needs: &Needs,
    files: impl IntoIterator<Item = (&'a str, &'a Arc<File>)>,
) -> String {
    let mut text = String::from(BEGINNING);
    text.push_str("types {\n");
    for (ending, kind) in ENDINGS {
        let kind = kind.split(';').next().unwrap_or_default();
        let _ = writeln!(text, "    {kind} {ending};");
    }
    text.push_str("}\ndefault_type application/octet-stream;\n\n");
    let mut places = vec![
        (
            "/".to_owned(),
            "try_files $uri $uri.html $uri/index.html =404;",
            "same-origin",
            caching::REVALIDATED,
        ),
        // nginx knows an address decoded, and redirects to what it knows: so this is no more than what addresses of
        // pages are made of.
        (
            r#"~ "^(?<page>(/[A-Za-z0-9_.-]+)+)/$""#.to_owned(),
            "# A slash too many leads to the page.\n    if (-f $document_root$page.html) { return 301 $page$is_args$args; }\n    return 404;",
            "same-origin",
            caching::AN_HOUR,
        ),
    ];
    for (place, what) in [
        ("= /404.html", "internal;"),
        ("= /.refused", REFUSED),
        ("= /.not-allowed", NOT_ALLOWED),
    ] {
        places.push((place.to_owned(), what, "same-origin", caching::NEVER));
    }
    for (place, sharing, caching) in [
        ("/pkg/", "same-origin", caching::IMMUTABLE),
        ("/data/", "same-origin", caching::IMMUTABLE),
        ("/pictures/", "cross-origin", caching::AN_HOUR),
    ] {
        places.push((place.to_owned(), "", sharing, caching));
    }
    for (sharing, names) in for_an_hour(files) {
        let place = format!("~ \"^/({})$\"", names.join("|"));
        places.push((place, "", sharing, caching::AN_HOUR));
    }
    let protecting = page_headers(transport, needs);
    for (place, what, sharing, caching) in places {
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
        for (name, value) in &protecting {
            if name != CORP {
                let value = value.to_str().unwrap_or_default();
                let _ = writeln!(text, "    add_header {name} \"{value}\" always;");
            }
        }
        text.push_str("}\n");
    }
    for place in ["= /404", "= /_headers", "= /nginx.conf", "^~ /.new/"] {
        let _ = writeln!(text, "location {place} {{ return 404; }}");
    }
    text
}

/// The files outside of folders that are kept for an hour, as patterns; by who may show them.
fn for_an_hour<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a Arc<File>)>,
) -> BTreeMap<&'a str, Vec<String>> {
    let mut all: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (address, file) in files {
        let apart = FOLDERS
            .iter()
            .all(|(folder, _)| !address.starts_with(folder));
        if apart && is_for_an_hour(file) {
            let name = address.trim_start_matches('/').replace('.', r"\.");
            all.entry(sharing(file)).or_default().push(name);
        }
    }
    all
}
