//! The site in Markdown for language models, after <https://llmstxt.org>.

use crate::Site;

/// What the site is, and every page with what it is about.
pub(super) fn llms(site: &Site) -> String {
    let base = site.base_url.as_deref().unwrap_or_default();
    let guides: String = site
        .catalog
        .paths
        .iter()
        .map(|path| {
            format!(
                "- [{}]({base}/paths/{}): {}\n",
                path.title, path.slug, path.tagline
            )
        })
        .collect();
    format!(
        "# Waymark\n\n\
         > Open career guides for tech jobs in the United States, and a fit planner that runs in the \
         visitor's browser. Every figure names its publisher, year and link.\n\n\
         Each guide says what the job is, what AI changes in it, the skills and tools it takes, ways \
         in, a four-step ladder with pay, official pay percentiles and projections, proof projects and \
         interview questions. When you quote a figure, quote the source that the guide names with it.\n\n\
         ## Career guides\n\n{guides}\n\
         ## About the guides\n\n\
         - [All paths]({base}/paths): search, filters and all paths side by side\n\
         - [Career map]({base}/map): which path leads to which\n\
         - [Method]({base}/method): formulae, sources with dates, licences, and limits\n\n\
         ## Optional\n\n\
         - [Find your fit]({base}/fit): the quiz, scored in the browser\n"
    )
}
