//! The words by which a CV is read.

mod boundary;
mod british;
mod certificates;
mod fold;
mod matcher;
pub(crate) mod near;
mod number;
mod pair;
mod spelling;
mod text;
mod titles;
mod words;

pub(crate) use boundary::is_word;
pub(crate) use matcher::{Class, Hit};
pub(crate) use spelling::Sure;
pub use text::UnreadableLexicon;
pub(crate) use titles::{Title, Titled};

use catalog::{Catalog, PathId, SkillId, ToolId};
use matcher::Matcher;
use titles::Titles;
use words::Words;

/// How people spell tools, skills, job titles and certificates, made ready for reading a CV.
///
/// It is made from a catalog, or read from its [text](Lexicon::text), which holds the words alone and is
/// short enough for a browser to fetch when a visitor wants to bring a CV. Making the words ready takes
/// some ten milliseconds: keep the lexicon for as long as CVs may come.
#[derive(Clone, Debug)]
pub struct Lexicon {
    words: Words,
    matcher: Matcher,
    titles: Titles,
    /// For each certificate, the positions of the skills that it mentions.
    mentioned: Vec<Vec<usize>>,
}

impl Lexicon {
    /// The lexicon of a catalog. Words of retired tools and skills are left out.
    pub fn new(catalog: &Catalog) -> Self {
        Words::new(catalog).into()
    }

    /// The text of a catalog's lexicon, for whom its words need not be made ready.
    pub fn text_of(catalog: &Catalog) -> String {
        Words::new(catalog).text()
    }

    /// It as text, from which [`Lexicon::from_text`] makes the same again.
    pub fn text(&self) -> String {
        self.words.text()
    }

    /// Makes it from its text.
    ///
    /// # Errors
    ///
    /// When `text` is no lexicon, or one of another version.
    pub fn from_text(text: &str) -> Result<Self, UnreadableLexicon> {
        Words::from_text(text).map(Self::from)
    }

    /// Finds tools, skills, certificates and lengths of time in `text`: whole words, the longest at
    /// each place, in the order of their place. They replace what `hits` holds.
    pub(crate) fn hits(&self, text: &str, hits: &mut Vec<Hit>) {
        self.matcher.hits(text, hits);
    }

    /// The job title that `text` is, if it is one.
    pub(crate) fn title(&self, text: &str) -> Option<Titled> {
        let technology = |words: &str| self.matcher.is_tool(words);
        self.titles.find(text, technology)
    }

    /// The job title that `text` begins with.
    pub(crate) fn title_at_start(&self, text: &str) -> Option<Titled> {
        self.titles.find_at_start(text)
    }

    /// The paths that people with a title are on, and the percent of them that are.
    pub(crate) fn paths(&self, title: Title) -> Vec<(PathId, u8)> {
        let id = |at: usize| self.words.titles.get(at).map(|path| path.id.clone());
        self.titles
            .shares(title)
            .iter()
            .filter_map(|&(path, share)| Some((id(path)?, share)))
            .collect()
    }

    pub(crate) fn tool(&self, at: usize) -> Option<&ToolId> {
        self.words.tools.get(at).map(|tool| &tool.id)
    }

    pub(crate) fn skill(&self, at: usize) -> Option<&SkillId> {
        self.words.skills.get(at).map(|skill| &skill.id)
    }

    /// A certificate's name, and the positions of the skills that it mentions.
    pub(crate) fn certificate(&self, at: usize) -> Option<(&str, &[usize])> {
        let words = self.words.certificates.get(at)?;
        let skills = self.mentioned.get(at)?;
        Some((&words.name, skills))
    }
}

impl From<Words> for Lexicon {
    fn from(words: Words) -> Self {
        Self {
            matcher: Matcher::new(&words),
            titles: Titles::new(&words),
            mentioned: words.mentioned_by_certificates(),
            words,
        }
    }
}
