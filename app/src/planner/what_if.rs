//! What if: one skill raised or one project done, and how every path would move.

use super::{given::Given, words};
use crate::markup::{Element, element, tenths};
use fit::{Known, Model, Score, rank};

/// The name of the control that says what is tried.
pub const TRY: &str = "what-if";

/// What is tried out: a skill or a project, by position in the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    /// The skill, one level higher.
    Skill(usize),
    /// The project, done.
    Project(usize),
}

impl Tried {
    /// What the control's value says: `skill 3`, `project 12`.
    pub fn read(value: &str) -> Option<Self> {
        let (kind, at) = value.split_once(' ')?;
        let at = at.parse().ok()?;
        match kind {
            "skill" => Some(Self::Skill(at)),
            "project" => Some(Self::Project(at)),
            _ => None,
        }
    }

    fn value(self) -> String {
        match self {
            Self::Skill(at) => format!("skill {at}"),
            Self::Project(at) => format!("project {at}"),
        }
    }

    /// The levels that would be shown, by position of the skill.
    fn shows(self, given: &Given) -> Vec<(usize, u8)> {
        match self {
            Self::Skill(at) => {
                let have = given.answers.skills.get(at).and_then(|known| known.level());
                vec![(at, have.map_or(ALONE, |have| (have + 1).min(4)))]
            }
            Self::Project(at) => given
                .model
                .projects
                .get(at)
                .map(|project| project.proves.clone())
                .unwrap_or_default(),
        }
    }
}

/// Doing it alone: what a skill is tried at of which nothing was said.
const ALONE: u8 = 3;

/// A choice of skills and projects, and how every path moves where one is chosen.
pub fn what_if(given: &Given, tried: Option<Tried>) -> Element {
    let option = |it: Tried, words: String| {
        element("option")
            .with("value", it.value())
            .with_if(tried == Some(it), "selected", "")
            .child(words)
    };
    let skills = given.model.skills.iter().enumerate();
    let skills = skills.map(|(at, skill)| option(Tried::Skill(at), skill.name.clone()));
    let projects = given.model.projects.iter().enumerate();
    let projects = projects.map(|(at, project)| {
        let words = format!("{} ({} hours)", project.name, project.hours);
        option(Tried::Project(at), words)
    });
    let group = |name| element("optgroup").with("label", name);
    let choice = element("select")
        .with("id", TRY)
        .with("name", TRY)
        .child(element("option").with("value", "").child("choose one"))
        .child(group("A project").children(projects))
        .child(
            group("A skill, one level higher, or done alone where you said none").children(skills),
        );
    element("section")
        .class("what-if")
        .child(element("h2").child("What if"))
        .child(
            element("p")
                .class("field")
                .child(
                    element("label")
                        .with("for", TRY)
                        .child("you could show one thing more?"),
                )
                .child(choice),
        )
        .children(tried.map(|tried| moves(given, &tried.shows(given))))
}

/// All paths, best first, as they would be if these levels of skills were shown too.
pub fn ranked_with(given: &Given, levels: &[(usize, u8)]) -> Vec<Score> {
    let mut answers = (*given.answers).clone();
    for (skill, level) in levels {
        if let Some(known) = answers.skills.get_mut(*skill) {
            let have = known.level().unwrap_or(0);
            *known = Known::Level(have.max(*level));
        }
    }
    let mut scores = Vec::new();
    rank(&given.model, &answers, &mut scores);
    scores
}

/// How paths would move if these levels of skills were shown; those that would not are left out.
fn moves(given: &Given, levels: &[(usize, u8)]) -> Element {
    let scores = ranked_with(given, levels);
    let rows = scores.iter().enumerate().filter_map(|(place, score)| {
        let path = given.model.paths.get(score.path)?;
        let before = given
            .scores
            .iter()
            .position(|other| other.path == score.path)?;
        let change = score.fit.expected - given.scores.get(before)?.fit.expected;
        if before == place && change.abs() < 0.05 {
            return None;
        }
        let moved = match before.cmp(&place) {
            // Those come last whatever their fit.
            _ if !score.broken.is_empty() => "set apart".to_owned(),
            std::cmp::Ordering::Equal => "stays".to_owned(),
            std::cmp::Ordering::Greater => format!("up {}", before - place),
            std::cmp::Ordering::Less => format!("down {}", place - before),
        };
        Some(
            element("tr")
                .child(
                    element("th")
                        .with("scope", "row")
                        .child((given.opens)(path)),
                )
                .child(element("td").child(tenths(score.fit.expected)))
                .child(element("td").child(words::points(change)))
                .child(element("td").child(moved)),
        )
    });
    let rows: Vec<Element> = rows.collect();
    let table = (!rows.is_empty()).then(|| table(rows));
    let none = "Nothing would move: you have that already, or no path counts it.";
    let none = table.is_none().then_some(none);
    let proven = element("p").class("hint");
    element("div")
        .child(proven.child(proves(&given.model, levels)))
        .children(none.map(|none| element("p").child(none)))
        .children(table)
}

fn table(rows: Vec<Element>) -> Element {
    let heads = ["Path", "Fit then", "Change", "Place"]
        .into_iter()
        .map(|head| element("th").with("scope", "col").child(head));
    element("table")
        .child(element("thead").child(element("tr").children(heads)))
        .child(element("tbody").children(rows))
}

fn proves(model: &Model, shown: &[(usize, u8)]) -> String {
    let proven: Vec<String> = shown
        .iter()
        .filter_map(|(skill, level)| {
            let name = &model.skills.get(*skill)?.name;
            Some(format!(
                "{name} at \u{201c}{}\u{201d}",
                words::level_words(*level)
            ))
        })
        .collect();
    format!("It shows {}.", words::list(&proven))
}
