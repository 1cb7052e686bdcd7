//! What the career guides say: types, loading and checking. Knows no web.
//!
//! A [`Catalog`] is read from a folder of TOML files and checked as a whole; see the folder's own
//! README for the format. Everything in a catalog is consistent: each id that is referred to exists,
//! ladders have no gap, weights add up, figures have sources. Whoever holds one need not check again.
//!
//! ```
//! # #[cfg(feature = "load")] {
//! use catalog::Catalog;
//! use std::path::Path;
//!
//! let catalog = Catalog::read(Path::new("tests/fixtures/valid")).expect("valid seeds");
//! let baker = catalog.path("baker").expect("a path");
//! assert_eq!(baker.pay.median.usd, 40_000);
//! # }
//! ```
//!
//! Where something is wrong there is no catalog, but [`Faults`]: all of them at once, over all files,
//! each with its place and how to mend it.
//!
//! ```
//! # #[cfg(feature = "load")] {
//! use catalog::{Catalog, Rule, SeedFile};
//!
//! let questions = SeedFile {
//!     path: "questions.toml".to_owned(),
//!     text: "[[question]]\nid = \"plan\"\nleft = \"Plan\"\nrigth = \"Respond\"\n".to_owned(),
//! };
//! let faults = Catalog::from_sources(vec![questions]).expect_err("faulty seeds");
//! let typo = faults.iter().find(|fault| fault.rule() == Rule::UnknownKey).expect("a fault");
//! assert_eq!((typo.file(), typo.line(), typo.column()), ("questions.toml", 4, 1));
//! assert_eq!(typo.message(), "`question[1]` has no key `rigth`");
//! assert_eq!(typo.help(), "did you mean `right`?");
//! println!("{faults}"); // as a compiler would print them
//! # }
//! ```
//!
//! Reading and checking are behind the feature `load`, which is on by default. The browser builds
//! without it: it never sees a TOML file.

mod cites;
mod exposure;
mod id;
mod links;
#[cfg(feature = "load")]
mod load;
mod path;
mod prose;
mod rubric;
mod shared;

pub use cites::{Citation, TOOL_SURVEY};
pub use exposure::{ExposedTasks, Exposure};
pub use id::*;
pub use links::{Carried, Link, links};
#[cfg(feature = "load")]
pub use load::{Fault, Faults, Rule, SeedFile, template};
pub use path::*;
pub use prose::{Piece, Prose};
pub use rubric::*;
pub use shared::*;

/// All content: paths and what they share, each sorted by id except where noted.
#[derive(Clone, Debug, Default)]
pub struct Catalog {
    /// Career paths, by title.
    pub paths: Vec<Path>,
    /// Skill groups, in the order of their file.
    pub groups: Vec<SkillGroup>,
    /// Skills, by id.
    pub skills: Vec<Skill>,
    /// Tools, by id.
    pub tools: Vec<Tool>,
    /// Certificates that CVs name, by name.
    pub certificates: Vec<Certificate>,
    /// Proof projects, by id.
    pub projects: Vec<Project>,
    /// Preference items, in the order of their file.
    pub questions: Vec<Question>,
    /// Sources, by id.
    pub sources: Vec<Source>,
    /// What every path is compared with, where the seeds say it.
    pub all_occupations: Option<AllOccupations>,
}

impl Catalog {
    /// The path with this address.
    pub fn path(&self, slug: &str) -> Option<&Path> {
        self.paths.iter().find(|path| path.slug.as_str() == slug)
    }

    /// The skill with this id.
    pub fn skill(&self, id: &SkillId) -> Option<&Skill> {
        find(&self.skills, id, |skill| &skill.id)
    }

    /// The tool with this id.
    pub fn tool(&self, id: &ToolId) -> Option<&Tool> {
        find(&self.tools, id, |tool| &tool.id)
    }

    /// The project with this id.
    pub fn project(&self, id: &ProjectId) -> Option<&Project> {
        find(&self.projects, id, |project| &project.id)
    }

    /// The source with this id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        find(&self.sources, id, |source| &source.id)
    }
}

fn find<'a, T, I: Ord + 'a>(
    sorted: &'a [T],
    id: &I,
    key: impl Fn(&'a T) -> &'a I,
) -> Option<&'a T> {
    let at = sorted.binary_search_by(|item| key(item).cmp(id)).ok()?;
    sorted.get(at)
}
