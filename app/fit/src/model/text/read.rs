//! Reading a model.

use super::row::{Row, unescape};
use super::{FIRST_LINE, LOADING, ON_CALL, REMOTE, UnreadableModel};
use crate::model::{
    Group, Model, Need, PathModel, Points, Project, Question, Skill, Step, Tool, ToolEvidence,
};
use catalog::{Band, GroupId, Level, PathId, ProjectId, QuestionId, SkillId, ToolId, Years};

/// How many lists a text has.
const LISTS: usize = 6;

impl Model {
    /// Reads what [`Model::text`] wrote.
    ///
    /// # Errors
    ///
    /// The line of a text that is no model, is cut off, or is of another version.
    pub fn read(text: &str) -> Result<Self, UnreadableModel> {
        let mut lines = text.split_terminator('\n');
        if lines.next() != Some(FIRST_LINE) {
            return Err(UnreadableModel { line: 1 });
        }
        let edition = lines.next().and_then(unescape);
        let mut model = Self {
            edition: edition.ok_or(UnreadableModel { line: 2 })?,
            ..Self::default()
        };
        let mut line = 2;
        let mut lists_read = 0;
        for row in lines {
            line += 1;
            if row.is_empty() {
                lists_read += 1;
            } else if !model.add(lists_read, Row::new(row)) {
                return Err(UnreadableModel { line });
            }
        }
        if lists_read == LISTS {
            Ok(model)
        } else {
            Err(UnreadableModel { line: line + 1 })
        }
    }

    /// Adds what a row of a list says. Whether it says something.
    fn add(&mut self, list: usize, mut row: Row) -> bool {
        match list {
            0 => {
                let (id, name) = row.named();
                let id = GroupId::new(id);
                self.groups.push(Group { id, name });
            }
            1 => {
                let (id, name) = row.named();
                let id = SkillId::new(id);
                let group = row.number();
                let formerly = row.words();
                let formerly = formerly.split_ascii_whitespace().map(SkillId::new);
                self.skills.push(Skill {
                    id,
                    name,
                    group,
                    formerly: formerly.collect(),
                });
            }
            2 => {
                let (id, name) = row.named();
                let id = ToolId::new(id);
                self.tools.push(Tool { id, name });
            }
            3 => {
                let id = QuestionId::new(row.words());
                let (left, right) = (row.words(), row.words());
                self.questions.push(Question { id, left, right });
            }
            4 => self.projects.push(project(&mut row)),
            5 => self.paths.push(path(&mut row, self.tools.len())),
            _ => return false,
        }
        row.ends()
    }
}

fn project(row: &mut Row) -> Project {
    let (id, name) = row.named();
    Project {
        id: ProjectId::new(id),
        name,
        hours: row.number(),
        proves: pairs(row, |level| level),
    }
}

fn path(row: &mut Row, tools: usize) -> PathModel {
    let (slug, title) = row.named();
    PathModel {
        slug: PathId::new(slug),
        title,
        points: Points {
            skills: row.number(),
            tools: row.number(),
            preferences: row.number(),
            experience: row.number(),
        },
        job_zone: row.number(),
        entry_years: row.number(),
        on_call: row.choice(&ON_CALL),
        remote: row.choice(&REMOTE),
        manages_people: row.known().and_then(|step: usize| {
            let step = Level::ALL.get(step).copied();
            row.sound(step.map(Some))
        }),
        skills: needs(row),
        tools: {
            let evidence = row.characters();
            let complete = evidence.len() == tools;
            ToolEvidence::new(row.sound(complete.then_some(evidence)))
        },
        loadings: pairs(row, |loading| {
            i8::try_from(loading).map_or(0, |loading| loading - LOADING)
        }),
        projects: row.positions(),
        ladder: [step(row), step(row), step(row), step(row)],
    }
}

fn step(row: &mut Row) -> Step {
    Step {
        title: row.words(),
        years: Years {
            from: row.number(),
            to: row.known(),
        },
        band: Band {
            from: row.number(),
            typical: row.number(),
            to: row.known(),
        },
    }
}

/// Skills that a path takes: positions, weights, and four levels for each.
fn needs(row: &mut Row) -> Vec<Need> {
    let (skills, weights, levels) = (row.positions(), row.positions(), row.characters());
    let (levels, rest) = levels.as_chunks();
    let complete = skills.len() == weights.len() && skills.len() == levels.len();
    row.sound((complete && rest.is_empty() && skills.is_sorted()).then_some(()));
    let mut needs = Vec::with_capacity(skills.len());
    for ((skill, weight), need) in skills.into_iter().zip(weights).zip(levels) {
        needs.push(Need {
            skill,
            weight: row.sound(u8::try_from(weight).ok()),
            need: *need,
        });
    }
    needs
}

/// Positions, and as many small numbers.
fn pairs<T>(row: &mut Row, number: impl Fn(u8) -> T) -> Vec<(usize, T)> {
    let (positions, numbers) = (row.positions(), row.characters());
    row.sound((positions.len() == numbers.len()).then_some(()));
    let numbers = numbers.into_iter().map(number);
    positions.into_iter().zip(numbers).collect()
}
