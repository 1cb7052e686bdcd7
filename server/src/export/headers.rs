//! Headers for hosts that read them from a file `_headers`, as Netlify and Cloudflare Pages do.
//!
//! Where several rules match, those hosts join the values of a header. So no header stands in two rules
//! that match the same address; what they set themselves (`Cache-Control: public, max-age=0,
//! must-revalidate` on all that is not named here) is what pages want.

use crate::release::{CORP, Needs, Transport, caching, page_headers};
use std::fmt::Write;

/// The file's text. One policy has to do for all pages, as these hosts know the page of a missing
/// address by no address.
pub(super) fn text(transport: Transport, needs: &Needs) -> String {
    let mut text = String::from("/*\n");
    for (name, value) in &page_headers(transport, needs) {
        if name != CORP {
            let value = value.to_str().unwrap_or_default();
            let _ = writeln!(text, "  {name}: {value}");
        }
    }
    for (addresses, sharing, caching) in [
        ("/pkg/*", "same-origin", Some(caching::IMMUTABLE)),
        ("/data/*", "same-origin", Some(caching::IMMUTABLE)),
        ("/pictures/*", "cross-origin", Some(caching::AN_HOUR)),
    ] {
        let _ = writeln!(text, "{addresses}\n  {CORP}: {sharing}");
        if let Some(caching) = caching {
            let _ = writeln!(text, "  cache-control: {caching}");
        }
    }
    text
}
