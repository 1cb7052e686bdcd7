//! What a lexicon is made of.

use catalog::{Catalog, Certificate, PathId, SkillId, ToolId};
use std::collections::BTreeMap;

/// The words of a lexicon, by what they stand for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Words {
    pub(super) tools: Vec<ToolWords>,
    pub(super) skills: Vec<SkillWords>,
    pub(super) titles: Vec<PathTitles>,
    pub(super) certificates: Vec<CertificateWords>,
}

/// How a tool is spelled.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ToolWords {
    pub(super) id: ToolId,
    /// In any case and any place.
    pub(super) sure: Vec<Box<str>>,
    /// In this case only, and only beside other technologies or in a sentence that says what they are.
    pub(super) ambiguous: Vec<Box<str>>,
}

/// How a skill is said.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SkillWords {
    pub(super) id: SkillId,
    /// Anywhere.
    pub(super) phrases: Vec<Box<str>>,
    /// As an entry of a list of skills, beside the name.
    pub(super) listed: Vec<Box<str>>,
    /// As an entry of a list of skills.
    pub(super) name: Box<str>,
}

/// What people on a path are called.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PathTitles {
    pub(super) id: PathId,
    /// Everybody who is called so.
    pub(super) sure: Vec<Box<str>>,
    /// Some of those who are called so, in percent.
    pub(super) shared: Vec<(Box<str>, u8)>,
}

/// How a certificate is called, and what it says.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct CertificateWords {
    pub(super) name: Box<str>,
    /// Codes, acronyms and other names.
    pub(super) others: Vec<Box<str>>,
    /// The skills that it mentions.
    pub(super) skills: Vec<SkillId>,
}

/// The share of a title that stands for one path alone.
const ALL: u8 = 100;

impl Words {
    pub(super) fn new(catalog: &Catalog) -> Self {
        let tools = catalog.tools.iter().filter(|tool| !tool.retired);
        let skills = catalog.skills.iter().filter(|skill| !skill.retired);
        Self {
            tools: tools.map(ToolWords::new).collect(),
            skills: skills
                .map(|skill| SkillWords {
                    id: skill.id.clone(),
                    phrases: boxed(&skill.phrases),
                    listed: boxed(&skill.listed),
                    name: skill.name.as_str().into(),
                })
                .collect(),
            titles: catalog.paths.iter().map(PathTitles::new).collect(),
            certificates: certificates(catalog),
        }
    }
}

impl Words {
    /// For each certificate, the positions of the skills that it mentions.
    pub(super) fn mentioned_by_certificates(&self) -> Vec<Vec<usize>> {
        let position = |id: &SkillId| self.skills.iter().position(|skill| &skill.id == id);
        let certificates = self.certificates.iter();
        certificates
            .map(|it| it.skills.iter().filter_map(position).collect())
            .collect()
    }
}

/// Certificates that the catalog lists, and those that only a guide names, by name.
fn certificates(catalog: &Catalog) -> Vec<CertificateWords> {
    let mut all: BTreeMap<&str, CertificateWords> = BTreeMap::new();
    for it in &catalog.certificates {
        all.insert(&it.name, CertificateWords::new(catalog, it));
    }
    for named in catalog.paths.iter().flat_map(|path| &path.certifications) {
        let words = all
            .entry(&named.name)
            .or_insert_with(|| CertificateWords::bare(&named.name));
        if let Some(code) = &named.code {
            let code: Box<str> = code.as_str().into();
            if !words.others.contains(&code) {
                words.others.push(code);
            }
        }
    }
    all.into_values().collect()
}

impl CertificateWords {
    fn new(catalog: &Catalog, certificate: &Certificate) -> Self {
        let is_asked = |id: &&SkillId| catalog.skill(id).is_some_and(|skill| !skill.retired);
        Self {
            others: boxed(&certificate.aliases),
            skills: certificate
                .skills
                .iter()
                .filter(is_asked)
                .cloned()
                .collect(),
            ..Self::bare(&certificate.name)
        }
    }

    fn bare(name: &str) -> Self {
        Self {
            name: name.into(),
            others: Vec::new(),
            skills: Vec::new(),
        }
    }
}

impl ToolWords {
    fn new(tool: &catalog::Tool) -> Self {
        let mut sure = boxed(&tool.aliases);
        if !tool.ambiguous.contains(&tool.name) {
            sure.push(tool.name.as_str().into());
        }
        Self {
            id: tool.id.clone(),
            sure,
            ambiguous: boxed(&tool.ambiguous),
        }
    }
}

impl PathTitles {
    fn new(path: &catalog::Path) -> Self {
        let (sure, shared): (Vec<_>, Vec<_>) =
            path.titles.iter().partition(|title| title.share >= ALL);
        Self {
            id: path.slug.clone(),
            sure: sure.iter().map(|it| it.title.as_str().into()).collect(),
            shared: shared
                .iter()
                .map(|it| (it.title.as_str().into(), it.share))
                .collect(),
        }
    }

    /// All titles, each with its share in percent.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, u8)> {
        let sure = self.sure.iter().map(|title| (&**title, ALL));
        sure.chain(self.shared.iter().map(|(title, share)| (&**title, *share)))
    }
}

fn boxed(words: &[String]) -> Vec<Box<str>> {
    words.iter().map(|word| word.as_str().into()).collect()
}
