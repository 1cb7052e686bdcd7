//! The feed of changes in the guides, after RFC 4287.

use super::FEED;
use super::xml::escaped;
use catalog::{Catalog, Change, Path};

/// The most changes a feed holds.
const MOST: usize = 50;

/// The changes of all guides, the latest first.
pub(super) fn feed(catalog: &Catalog, base: &str) -> String {
    let mut changes: Vec<(&Path, &Change)> = catalog
        .paths
        .iter()
        .flat_map(|path| path.changes.iter().map(move |change| (path, change)))
        .collect();
    changes.sort_by(|(_, one), (_, other)| other.date.cmp(&one.date));
    changes.truncate(MOST);
    let updated = changes
        .first()
        .map_or("1970-01-01", |(_, change)| change.date.as_str());
    let entries: String = changes
        .iter()
        .map(|(path, change)| entry(path, change, base))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n  \
         <title>Waymark: what changed in the guides</title>\n  \
         <id>{base}/</id>\n  \
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{base}{FEED}\"/>\n  \
         <link rel=\"alternate\" type=\"text/html\" href=\"{base}/paths\"/>\n  \
         <updated>{}</updated>\n  \
         <author><name>Waymark</name></author>\n{entries}</feed>\n",
        midnight(updated),
        base = escaped(base),
    )
}

fn entry(path: &Path, change: &Change, base: &str) -> String {
    // Two changes of a guide on one day are told apart by their place among that day's.
    let place = path
        .changes
        .iter()
        .filter(|other| other.date == change.date)
        .position(|other| other == change)
        .unwrap_or_default();
    let address = escaped(&format!("{base}/paths/{}", path.slug));
    let date = escaped(&change.date);
    format!(
        "  <entry>\n    \
         <title>{}</title>\n    \
         <id>{address}#changed-{date}-{place}</id>\n    \
         <link rel=\"alternate\" type=\"text/html\" href=\"{address}\"/>\n    \
         <updated>{}</updated>\n    \
         <summary>{}</summary>\n  \
         </entry>\n",
        escaped(&path.title),
        midnight(&date),
        escaped(&change.what),
    )
}

/// A day as RFC 3339 wants it.
fn midnight(date: &str) -> String {
    format!("{date}T00:00:00Z")
}
