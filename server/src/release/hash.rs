//! Hashes of content, as they stand in addresses, entity tags and policies.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

/// Names bytes in an address or an entity tag: 96 bits of SHA-256, so that two contents of one site
/// never share a name.
pub fn name(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let (short, _) = digest.split_at(12);
    URL_SAFE_NO_PAD.encode(short)
}

/// A hash source of a content security policy, quotes included.
pub fn csp_source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}
