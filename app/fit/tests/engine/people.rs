//! The people of `tests/personas`, as the engine sees them.

use catalog::Catalog;
use fit::{Answers, Known, Model};
use serde::Deserialize;
use std::collections::HashMap;
use std::path::Path;

/// Somebody, and the path that is right for them.
pub(crate) struct Person {
    /// The path, by position.
    pub(crate) path: usize,
    /// Advert, survey, sparse, changer or duties.
    pub(crate) kind: String,
    /// What they said, in growing detail: tools and years; with the line of their CV; with their title.
    pub(crate) answers: [Answers; 3],
}

#[derive(Deserialize)]
struct File {
    persona: Vec<Persona>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Persona {
    kind: String,
    years: f64,
    tools: Vec<String>,
    line: Option<String>,
    title: Option<String>,
}

/// Everybody in the folder.
pub(crate) fn everybody(catalog: &Catalog, model: &Model) -> Vec<Person> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/personas");
    let words = Words::new(catalog, model);
    let mut people = Vec::new();
    for (at, path) in model.paths.iter().enumerate() {
        let file = folder.join(format!("{}.toml", path.slug));
        let text = std::fs::read_to_string(&file)
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let file: File =
            toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        people.extend(
            file.persona
                .into_iter()
                .map(|persona| words.person(at, persona, model)),
        );
    }
    people
}

/// Spellings, in lower case.
struct Words {
    tools: HashMap<String, usize>,
    phrases: HashMap<String, usize>,
    titles: HashMap<String, usize>,
}

impl Words {
    fn new(catalog: &Catalog, model: &Model) -> Self {
        let mut words = Self {
            tools: HashMap::new(),
            phrases: HashMap::new(),
            titles: HashMap::new(),
        };
        for tool in &catalog.tools {
            let Some(at) = model.tool_at(&tool.id) else {
                continue;
            };
            let spellings = tool
                .aliases
                .iter()
                .chain(&tool.ambiguous)
                .chain([&tool.name]);
            words
                .tools
                .extend(spellings.map(|spelling| (spelling.to_lowercase(), at)));
        }
        for skill in &catalog.skills {
            let Some(at) = model.skill_at(&skill.id) else {
                continue;
            };
            words.phrases.extend(
                skill
                    .phrases
                    .iter()
                    .map(|phrase| (phrase.to_lowercase(), at)),
            );
        }
        for (at, path) in model.paths.iter().enumerate() {
            let Some(path) = catalog.path(path.slug.as_str()) else {
                continue;
            };
            let own = path.titles.iter().filter(|title| title.share == 100);
            words
                .titles
                .extend(own.map(|title| (title.title.to_lowercase(), at)));
        }
        words
    }

    fn person(&self, path: usize, persona: Persona, model: &Model) -> Person {
        let mut tools_and_years = Answers::none(model);
        tools_and_years.years = Some(persona.years);
        for name in &persona.tools {
            let whole = self.tools.get(&name.to_lowercase());
            let halves = name
                .split('/')
                .filter_map(|half| self.tools.get(&half.to_lowercase()));
            for at in whole.into_iter().chain(halves) {
                tools_and_years.tools[*at] = Some(true);
            }
        }
        let mut with_line = tools_and_years.clone();
        for text in persona.line.iter().chain(&persona.tools) {
            self.mention(text, &mut with_line);
        }
        let mut with_title = with_line.clone();
        let title = persona.title.map(|title| bare(&title));
        with_title.roles.extend(
            title
                .and_then(|title| self.titles.get(&title))
                .map(|at| (*at, true)),
        );
        Person {
            path,
            kind: persona.kind,
            answers: [tools_and_years, with_line, with_title],
        }
    }

    fn mention(&self, text: &str, answers: &mut Answers) {
        let apart = |it: char| !(it.is_alphanumeric() || it == '/' || it == '-');
        let words: Vec<String> = text
            .split(apart)
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        for length in 1..=4 {
            for run in words.windows(length) {
                if let Some(at) = self.phrases.get(&run.join(" ")) {
                    answers.skills[*at] = Known::Mentioned;
                }
            }
        }
    }
}

/// A title without its rank.
fn bare(title: &str) -> String {
    let rank = [
        "senior",
        "junior",
        "lead",
        "staff",
        "principal",
        "sr",
        "jr",
        "associate",
        "i",
        "ii",
    ];
    let words = title.to_lowercase();
    let words = words
        .split([' ', ','])
        .filter(|word| !word.is_empty() && !rank.contains(word));
    words.collect::<Vec<_>>().join(" ")
}

/// The place of the right path, counted from 0.
pub(crate) fn place(model: &Model, answers: &Answers, path: usize) -> usize {
    let mut scores = Vec::new();
    fit::rank(model, answers, &mut scores);
    scores
        .iter()
        .position(|score| score.path == path)
        .unwrap_or(scores.len())
}
