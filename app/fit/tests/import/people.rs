//! Whether people who paste a list of their tools are told their path: those of `tests/personas`, read as
//! visitors' words are.

use crate::dates::MODEL;
use crate::reading::text;
use fit::{Answers, rank};
use serde::Deserialize;
use std::path::Path;

#[derive(Deserialize)]
struct File {
    persona: Vec<Persona>,
}

#[derive(Deserialize)]
struct Persona {
    years: f64,
    tools: Vec<String>,
}

/// The share of people whose path is the first, and among the first three, when `write` has written what
/// they paste; the mean over all paths.
fn told(write: impl Fn(&Persona) -> String) -> (f64, f64) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/personas");
    let (mut first, mut among_three) = (0.0, 0.0);
    for (at, path) in MODEL.paths.iter().enumerate() {
        let file = std::fs::read_to_string(folder.join(format!("{}.toml", path.slug)));
        let file: File = toml::from_str(&file.expect("a path has people")).expect("it is TOML");
        let mut scores = Vec::new();
        let share = 1.0 / file.persona.iter().map(|_| 1.0).sum::<f64>();
        for persona in &file.persona {
            let answers = Answers::new(&MODEL, &text(&write(persona)).profile, None);
            rank(&MODEL, &answers, &mut scores);
            let place = scores.iter().position(|score| score.path == at);
            first += if place == Some(0) { share } else { 0.0 };
            among_three += if place < Some(3) { share } else { 0.0 };
        }
    }
    let paths = MODEL.paths.iter().map(|_| 1.0).sum::<f64>();
    (first / paths, among_three / paths)
}

fn list(persona: &Persona) -> String {
    let tools = persona.tools.join(", ");
    format!("{tools}\n{} years of experience\n", persona.years)
}

#[test]
fn a_list_of_tools_brings_people_to_their_path_with_and_without_a_heading() {
    let headed = told(|it| format!("Skills: {}", list(it)));
    let bare = told(list);
    let lower = told(|it| list(it).to_lowercase());
    let lines = told(|it| format!("{}\n", it.tools.join("\n")));
    for (first, among_three) in [headed, bare, lower, lines] {
        assert!(
            first >= 0.75 && among_three >= 0.95,
            "headed {headed:.3?}, bare {bare:.3?}, in lower case {lower:.3?}, one a line {lines:.3?}"
        );
    }
}
