//! What crawlers may read: everything once. Filtered lists are the same paths again.

pub(super) fn robots(base: Option<&str>) -> String {
    let mut robots = "User-agent: *\nDisallow: /paths?\n".to_owned();
    if let Some(base) = base {
        robots.push_str(&format!("\nSitemap: {base}/sitemap.xml\n"));
    }
    robots
}
