//! The web app manifest: what an installed Waymark is called and looks like.

use super::picture::{ICONS, PAPER};
use serde_json::json;

pub(super) fn manifest() -> String {
    let mut icons = vec![json!({
        "src": "/icon.svg", "type": "image/svg+xml", "sizes": "any", "purpose": "any",
    })];
    icons.extend(ICONS.iter().filter(|icon| icon.installs).map(|icon| {
        json!({
            "src": icon.address,
            "type": "image/png",
            "sizes": format!("{0}x{0}", icon.size),
            "purpose": if icon.padded { "maskable" } else { "any" },
        })
    }));
    json!({
        "id": "/",
        "name": "Waymark: career guides and fit planner",
        "short_name": "Waymark",
        "description": "What a tech career takes, and where you stand in it.",
        "lang": "en",
        "dir": "ltr",
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": icons,
        "shortcuts": [
            { "name": "Find your fit", "url": "/fit" },
            { "name": "Saved results", "url": "/fit#/saved" },
            { "name": "Career paths", "url": "/paths" },
        ],
    })
    .to_string()
}
