//! The file that a new career path starts from.

use super::kind::to_kebab_case;

const TEMPLATE: &str = include_str!("template.toml");

/// A commented file for the new path `slug`, to be filled in: it is valid TOML, and the check finds
/// nothing wrong with it but what is missing. What is not kebab-case in `slug` is made so.
pub fn template(slug: &str) -> String {
    let slug = to_kebab_case(slug);
    TEMPLATE
        .replace("{slug}", &slug)
        .replace("{title}", &title(&slug))
}

/// The slug's words in sentence case.
fn title(slug: &str) -> String {
    let mut letters = slug.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first
        .into_iter()
        .chain(letters.map(|c| if c == '-' { ' ' } else { c }))
        .collect()
}
