//! What a path can be found by.

use super::word::{Closeness, words};
use catalog::{Catalog, JobTitle, Path, PathId, ToolId};
use std::collections::BTreeMap;

/// A tool that fewer people in a path use than this share of those in the path where it is used most
/// doesn't lead to it: everybody uses some Excel.
const COMMON: f32 = 0.5;

/// Something a path is found by.
#[derive(Clone, Debug)]
pub(super) struct Term {
    pub(super) because: Because,
    pub(super) words: Vec<String>,
    /// How many words its text has.
    pub(super) length: f64,
    /// How many in a hundred of whom this holds mean this path.
    share: f64,
}

/// Why a path was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Because {
    /// Where.
    pub(in super::super) field: Field,
    /// The words, as the content has them.
    pub(in super::super) text: String,
}

/// Where a word was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Field {
    /// In the path's name.
    Title,
    /// In another name for it.
    Alias,
    /// In a skill it takes.
    Skill,
    /// In a tool it uses.
    Tool,
}

impl Term {
    fn new(field: Field, text: &str, spellings: &[&str], share: f64) -> Self {
        let own = words(text);
        Self {
            length: own.iter().map(|_| 1.0).sum(),
            words: own
                .into_iter()
                .chain(spellings.iter().flat_map(|spelling| words(spelling)))
                .collect(),
            because: Because {
                field,
                text: text.to_owned(),
            },
            share,
        }
    }

    /// What a word found here counts.
    pub(super) fn weight(&self) -> f64 {
        let weight = match self.because.field {
            Field::Title => 8.0,
            Field::Alias => 6.0,
            Field::Skill => 4.0,
            Field::Tool => 3.0,
        };
        weight * self.share / 100.0
    }

    /// How close it comes to a word's meanings, 0 to 1.
    pub(super) fn matches(&self, meant: &[(&str, Closeness)]) -> Option<f64> {
        meant
            .iter()
            .filter(|(word, _)| self.words.iter().any(|own| own == word))
            .map(|(_, closeness)| closeness.weight())
            .max_by(f64::total_cmp)
    }
}

/// What each path can be found by, in the catalog's order.
pub(super) fn terms(catalog: &Catalog) -> Vec<(PathId, Vec<Term>)> {
    let mut most: BTreeMap<&ToolId, f32> = BTreeMap::new();
    for share in catalog.paths.iter().flat_map(|path| &path.rubric.tools) {
        let most = most.entry(&share.tool).or_default();
        *most = most.max(share.percent);
    }
    catalog
        .paths
        .iter()
        .map(|path| {
            let mut terms = vec![Term::new(Field::Title, &path.title, &[], 100.0)];
            terms.extend(path.titles.iter().map(alias));
            terms.extend(skills(catalog, path));
            terms.extend(tools(catalog, path, &most));
            (path.slug.clone(), terms)
        })
        .collect()
}

fn alias(title: &JobTitle) -> Term {
    Term::new(Field::Alias, &title.title, &[], f64::from(title.share))
}

fn skills<'a>(catalog: &'a Catalog, path: &'a Path) -> impl Iterator<Item = Term> + 'a {
    let core = path
        .core_skills
        .iter()
        .map(|skill| Term::new(Field::Skill, &skill.name, &[], 100.0));
    let needed = path.rubric.skills.iter().filter_map(|need| {
        let skill = catalog.skill(&need.skill)?;
        // A skill that weighs little in a path leads to it less.
        let share = 60.0 + 2.0 * f64::from(need.weight.min(20));
        Some(Term::new(Field::Skill, &skill.name, &[], share))
    });
    core.chain(needed)
}

/// The tools its guide names, and those that are not much more common elsewhere. `most` is how many in
/// a hundred use each tool in the path where it is used most.
fn tools<'a>(
    catalog: &'a Catalog,
    path: &'a Path,
    most: &BTreeMap<&ToolId, f32>,
) -> impl Iterator<Item = Term> + 'a {
    let mut shares: BTreeMap<&ToolId, f32> = path
        .rubric
        .tools
        .iter()
        .filter(|share| {
            let most = most.get(&share.tool).copied().unwrap_or_default();
            share.percent >= COMMON * most
        })
        .map(|share| (&share.tool, share.percent))
        .collect();
    for id in path.tools.iter().flat_map(|group| &group.tools) {
        shares.entry(id).or_default();
    }
    shares.into_iter().filter_map(|(id, percent)| {
        let tool = catalog.tool(id)?;
        let spellings: Vec<&str> = tool.aliases.iter().map(String::as_str).collect();
        let share = 50.0 + f64::from(percent) / 2.0;
        Some(Term::new(Field::Tool, &tool.name, &spellings, share))
    })
}
