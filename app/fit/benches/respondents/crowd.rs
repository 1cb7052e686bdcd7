//! People and advertisements drawn from the shares in the seeds, as JSON Resumes.
//!
//! Nothing here knows how scoring weighs a share. People differ more than shares say, so each is drawn
//! with leanings of their own: whoever has one tool that is evidence of a skill likelier has others.

use crate::chance::Chance;
use catalog::{Catalog, SkillId, Tool};
use serde_json::json;
use std::collections::HashMap;

/// How a list came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Somebody who ticks all they use, in a survey that asks for surveyed tools only; each on its own.
    Ticked,
    /// The same, with leanings, and half of them ticking as people of a second path.
    Blurred,
    /// What an employer lists: 4 to 15 names, rather those that matter on the path.
    Advert,
    /// The same, with words for what is done, and leanings.
    Worded,
    /// Five to ten names that somebody pastes.
    Pasted,
}

impl Kind {
    pub(crate) const ALL: [Self; 5] = [
        Self::Ticked,
        Self::Blurred,
        Self::Advert,
        Self::Worded,
        Self::Pasted,
    ];

    /// Whether a survey asked, which has a list of its own.
    pub(crate) const fn is_survey(self) -> bool {
        matches!(self, Self::Ticked | Self::Blurred)
    }

    /// How far people of one path differ, in nats.
    const fn spread(self) -> f64 {
        match self {
            Self::Ticked | Self::Advert => 0.0,
            Self::Blurred | Self::Worded | Self::Pasted => LEANING,
        }
    }
}

/// Somebody on a path.
pub(crate) struct Somebody {
    /// The path, by its place in the catalog.
    pub(crate) path: usize,
    /// What they said.
    pub(crate) json: String,
    /// The tools in it, by place in the crowd.
    pub(crate) tools: Vec<usize>,
}

/// What people are drawn from.
pub(crate) struct Crowd<'c> {
    catalog: &'c Catalog,
    tools: Vec<&'c Tool>,
    /// Whether a survey asked for the tool.
    pub(crate) surveyed: Vec<bool>,
    /// For each path, the share of its people that use each tool, 0 to 1.
    pub(crate) shares: Vec<Vec<f64>>,
}

/// How far leanings move the odds of a tool, in nats.
const LEANING: f64 = 1.0;
/// How much of a surveyed share is that of all respondents, since many tick several roles.
const BLUR: f64 = 0.3;
/// How much of a second path's tools somebody ticks who ticks both.
const SECOND: f64 = 0.8;
/// What stands in many advertisements, whatever they are for.
const ANYWHERE: [&str; 16] = [
    "Communication",
    "Agile",
    "Problem solving",
    "Git",
    "SQL",
    "Teamwork",
    "Documentation",
    "Scrum",
    "Jira",
    "Analytical skills",
    "REST API",
    "CI/CD",
    "Linux",
    "Leadership",
    "Microservices",
    "Testing",
];

impl<'c> Crowd<'c> {
    /// Everybody on the paths of `catalog`.
    pub(crate) fn new(catalog: &'c Catalog) -> Self {
        let tools: Vec<&Tool> = catalog.tools.iter().filter(|tool| !tool.retired).collect();
        let mut surveyed = vec![false; tools.len()];
        let mut shares = Vec::new();
        let mut asked = Vec::new();
        for path in &catalog.paths {
            let mut row = vec![0.0; tools.len()];
            asked.push(path.rubric.tools.iter().any(|share| share.surveyed));
            for share in &path.rubric.tools {
                if let Some(at) = tools.iter().position(|tool| tool.id == share.tool) {
                    row[at] = f64::from(share.percent) / 100.0;
                    surveyed[at] |= share.surveyed;
                }
            }
            shares.push(row);
        }
        let all: Vec<f64> = (0..tools.len())
            .map(|at| {
                let of = shares.iter().zip(&asked).filter(|(_, asked)| **asked);
                let (sum, count) = of.fold((0.0, 0.0), |(sum, count), (row, _)| {
                    (sum + row[at], count + 1.0)
                });
                sum / count
            })
            .collect();
        for (row, _) in shares.iter_mut().zip(&asked).filter(|(_, asked)| **asked) {
            for ((share, mean), surveyed) in row.iter_mut().zip(&all).zip(&surveyed) {
                if *surveyed {
                    *share = ((*share - BLUR * mean) / (1.0 - BLUR)).max(0.1 * *share);
                }
            }
        }
        Self {
            catalog,
            tools,
            surveyed,
            shares,
        }
    }

    /// Draws somebody on a path.
    pub(crate) fn somebody(&self, path: usize, kind: Kind, chance: &mut Chance) -> Somebody {
        let chances = self.chances(path, kind, chance);
        let tools: Vec<usize> = match kind {
            Kind::Ticked | Kind::Blurred => (0..chances.len())
                .filter(|at| self.surveyed[*at] && chance.happens(chances[*at]))
                .collect(),
            Kind::Advert | Kind::Worded => {
                let count = 4 + chance.below(12);
                chance.draw(&self.telling(path, &chances), count)
            }
            Kind::Pasted => {
                let count = 5 + chance.below(6);
                chance.draw(&chances, count)
            }
        };
        let mut words: Vec<String> = tools.iter().map(|at| self.spelling(*at, chance)).collect();
        if kind == Kind::Worded {
            self.add_duties(path, &mut words, chance);
        }
        Somebody {
            path,
            json: self.resume(path, &words, chance),
            tools,
        }
    }

    /// The chance that somebody on a path, with leanings of their own, uses each tool.
    fn chances(&self, path: usize, kind: Kind, chance: &mut Chance) -> Vec<f64> {
        let spread = kind.spread();
        let leanings: HashMap<&SkillId, f64> = self
            .catalog
            .skills
            .iter()
            .map(|skill| (&skill.id, chance.normal()))
            .collect();
        let second =
            (kind == Kind::Blurred && chance.happens(0.5)).then(|| chance.below(self.shares.len()));
        let eager = 0.4 * spread * chance.normal();
        let chances = self.tools.iter().enumerate().map(|(at, tool)| {
            let as_second = second.map_or(0.0, |second| SECOND * self.shares[second][at]);
            let share = self.shares[path][at].max(as_second).min(0.98);
            let leanings: Vec<f64> = tool
                .skills
                .iter()
                .filter_map(|id| leanings.get(id))
                .copied()
                .collect();
            let many = u32::try_from(leanings.len())
                .map_or(1.0, f64::from)
                .max(1.0);
            let leaning = spread * leanings.iter().sum::<f64>() / many.sqrt() + eager;
            // Spreading raises the mean chance of what is rare; this takes about as much back.
            let odds = share / (1.0 - share) * (leaning - 0.3 * spread * spread).exp();
            odds / (1.0 + odds)
        });
        chances.collect()
    }

    /// Adds what is said of any job, and duties of this one.
    fn add_duties(&self, path: usize, words: &mut Vec<String>, chance: &mut Chance) {
        for _ in 0..chance.below(4) {
            words.push(ANYWHERE[chance.below(ANYWHERE.len())].to_owned());
        }
        let skills = &self.catalog.paths[path].rubric.skills;
        let weights: Vec<f64> = skills.iter().map(|need| f64::from(need.weight)).collect();
        let count = chance.below(4);
        for at in chance.draw(&weights, count) {
            let skill = self
                .catalog
                .skills
                .iter()
                .find(|skill| skill.id == skills[at].skill);
            // Nobody writes a phrase with a gap as it stands.
            let phrases = skill.iter().flat_map(|skill| &skill.phrases);
            let phrases: Vec<&String> = phrases.filter(|phrase| !phrase.contains('…')).collect();
            if !phrases.is_empty() {
                words.push(phrases[chance.below(phrases.len())].clone());
            }
        }
    }

    /// What an advertisement names: what its people use, and rather what others don't.
    fn telling(&self, path: usize, chances: &[f64]) -> Vec<f64> {
        let paths = u32::try_from(self.shares.len()).map_or(1.0, f64::from);
        chances
            .iter()
            .enumerate()
            .map(|(at, chance)| {
                let mean = self.shares.iter().map(|row| row[at]).sum::<f64>() / paths;
                let tool = self.tools[at];
                let named = if tool.kind == "editor" { 0.1 } else { 1.0 };
                if mean > 0.0 {
                    named * chance * (self.shares[path][at] / mean).sqrt()
                } else {
                    0.0
                }
            })
            .collect()
    }

    fn spelling(&self, at: usize, chance: &mut Chance) -> String {
        let tool = self.tools[at];
        if chance.happens(0.7) || tool.aliases.is_empty() {
            tool.name.clone()
        } else {
            tool.aliases[chance.below(tool.aliases.len())].clone()
        }
    }

    /// Half of them with a dated job, a quarter with years in words, and a quarter with neither.
    fn resume(&self, path: usize, words: &[String], chance: &mut Chance) -> String {
        let entry = f64::from(self.catalog.paths[path].rubric.entry_years);
        let years = (entry + 5.0 * (0.8 * chance.normal()).exp())
            .min(40.0)
            .floor();
        let skills = json!([{ "name": "Technologies", "keywords": words }]);
        match chance.below(4) {
            0 => json!({ "skills": skills }),
            1 => json!({ "basics": { "summary": format!("{years} years of experience.") }, "skills": skills }),
            _ => json!({ "work": [{ "startDate": format!("{}-06", 2026.0 - years) }], "skills": skills }),
        }
        .to_string()
    }
}
