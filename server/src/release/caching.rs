//! How long a copy may be used without asking again.

/// For addresses that name their content by its hash: whatever is there never changes.
pub const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// For pages and scripts with a lasting address: they name the hashed files of their release, so an
/// old page would ask for files that are gone. Asking again costs a 304.
pub const REVALIDATED: &str = "no-cache";

/// For icons, images and texts for machines: nothing breaks when they are an hour old.
pub const AN_HOUR: &str = "public, max-age=3600";

/// For answers to what one visitor sent: their browser may go back to it, and nobody else gets it.
pub const OWN: &str = "private, no-cache";

/// For errors and the server's own state: true now, perhaps not in a second. Also keeps a missing
/// hashed file from being remembered as missing by a cache on the way.
pub const NEVER: &str = "no-store";
