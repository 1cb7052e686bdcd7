//! Where in the planner the visitor is, as the address's fragment says it.

use catalog::PathId;

/// A view of the planner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Where you are: role, years, tools, pay.
    #[default]
    Start,
    /// One question after the other.
    Questions,
    /// What must hold.
    Constraints,
    /// All paths, ranked.
    Results,
    /// The report of one path.
    Report(PathId),
    /// Two or three paths side by side.
    Compare(Vec<PathId>),
    /// Saved results.
    Saved,
    /// Somebody's results, from a link.
    Shared(String),
}

/// The most paths that are compared.
pub const COMPARED: usize = 3;

impl View {
    /// The view of a fragment, with or without its `#`. What is not understood is the start.
    pub fn parse(fragment: &str) -> Self {
        let fragment = fragment.trim_start_matches('#').trim_matches('/');
        let mut parts = fragment.split('/');
        match (parts.next().unwrap_or_default(), parts.next()) {
            ("questions", _) => Self::Questions,
            ("constraints", _) => Self::Constraints,
            ("results", _) => Self::Results,
            ("report", Some(slug)) => Self::Report(PathId::new(slug)),
            ("compare", _) => {
                let mut paths = Vec::new();
                for path in fragment.split('/').skip(1).map(PathId::new) {
                    if paths.len() < COMPARED && !paths.contains(&path) {
                        paths.push(path);
                    }
                }
                Self::Compare(paths)
            }
            ("saved", _) => Self::Saved,
            ("share", Some(code)) => Self::Shared(code.to_owned()),
            _ => Self::Start,
        }
    }

    /// Its fragment, with the `#`.
    pub fn fragment(&self) -> String {
        match self {
            Self::Start => "#/".to_owned(),
            Self::Questions => "#/questions".to_owned(),
            Self::Constraints => "#/constraints".to_owned(),
            Self::Results => "#/results".to_owned(),
            Self::Report(slug) => format!("#/report/{slug}"),
            Self::Compare(slugs) => slugs.iter().fold("#/compare".to_owned(), |text, slug| {
                format!("{text}/{slug}")
            }),
            Self::Saved => "#/saved".to_owned(),
            Self::Shared(code) => format!("#/share/{code}"),
        }
    }

    /// Its name in the style sheet.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Questions => "questions",
            Self::Constraints => "constraints",
            Self::Results => "results",
            Self::Report(_) => "report",
            Self::Compare(_) => "compare",
            Self::Saved => "saved",
            Self::Shared(_) => "share",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_is_found_again_at_its_own_fragment() {
        let views = [
            View::Start,
            View::Questions,
            View::Constraints,
            View::Results,
            View::Report(PathId::new("data-engineer")),
            View::Compare(vec![
                PathId::new("data-engineer"),
                PathId::new("qa-engineer"),
            ]),
            View::Saved,
            View::Shared("abc_-1".to_owned()),
        ];
        for view in views {
            assert_eq!(View::parse(&view.fragment()), view);
        }
    }

    #[test]
    fn a_fragment_that_is_not_understood_is_the_start() {
        for fragment in ["", "#", "#/", "#/nowhere", "#/report"] {
            assert_eq!(View::parse(fragment), View::Start, "{fragment}");
        }
    }

    #[test]
    fn no_more_than_three_paths_are_compared_and_each_once() {
        for (asked, shown) in [
            ("#/compare/a/b/c/d/e", "#/compare/a/b/c"),
            ("#/compare/a/a/b", "#/compare/a/b"),
            ("#/compare", "#/compare"),
        ] {
            assert_eq!(View::parse(asked).fragment(), shown);
        }
    }
}
