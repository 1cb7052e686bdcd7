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
            } else {
                let read = model.add(lists_read, Row::new(row));
                read.ok_or(UnreadableModel { line })?;
            }
        }
        if lists_read == LISTS {
            Ok(model)
        } else {
            Err(UnreadableModel { line: line + 1 })
        }
    }

    /// Adds what a row of a list says.
    fn add(&mut self, list: usize, mut row: Row) -> Option<()> {
        match list {
            0 => {
                let (id, name) = row.named()?;
                let id = GroupId::new(id);
                self.groups.push(row.end(Group { id, name })?);
            }
            1 => {
                let (id, name) = row.named()?;
                let id = SkillId::new(id);
                let group = usize::try_from(row.number()?).ok()?;
                self.skills.push(row.end(Skill { id, name, group })?);
            }
            2 => {
                let (id, name) = row.named()?;
                let id = ToolId::new(id);
                self.tools.push(row.end(Tool { id, name })?);
            }
            3 => {
                let id = QuestionId::new(row.words()?);
                let (left, right) = (row.words()?, row.words()?);
                self.questions.push(row.end(Question { id, left, right })?);
            }
            4 => self.projects.push(project(row)?),
            5 => self.paths.push(path(row, self.tools.len())?),
            _ => return None,
        }
        Some(())
    }
}

fn project(mut row: Row) -> Option<Project> {
    let (id, name) = row.named()?;
    let project = Project {
        id: ProjectId::new(id),
        name,
        hours: u16::try_from(row.number()?).ok()?,
        proves: pairs(row.positions()?, row.characters()?)?,
    };
    row.end(project)
}

fn path(mut row: Row, tools: usize) -> Option<PathModel> {
    let (slug, title) = row.named()?;
    let path = PathModel {
        slug: PathId::new(slug),
        title,
        points: Points {
            skills: row.small()?,
            tools: row.small()?,
            preferences: row.small()?,
            experience: row.small()?,
        },
        job_zone: row.small()?,
        entry_years: row.small()?,
        on_call: chosen(&ON_CALL, row.number()?)?,
        remote: chosen(&REMOTE, row.number()?)?,
        manages_people: match row.known()? {
            Some(level) => Some(chosen(&Level::ALL, level)?),
            None => None,
        },
        skills: needs(&row.positions()?, &row.positions()?, &row.characters()?)?,
        tools: ToolEvidence::new(row.characters().filter(|tool| tool.len() == tools)?),
        loadings: {
            let (questions, loadings) = (row.positions()?, row.characters()?);
            let loadings = loadings.into_iter();
            let signed = |loading| i8::try_from(loading).unwrap_or(LOADING) - LOADING;
            pairs(questions, loadings.map(signed).collect())?
        },
        projects: row.positions()?,
        ladder: [
            step(&mut row)?,
            step(&mut row)?,
            step(&mut row)?,
            step(&mut row)?,
        ],
    };
    row.end(path)
}

fn step(row: &mut Row) -> Option<Step> {
    Some(Step {
        title: row.words()?,
        years: Years {
            from: row.small()?,
            to: match row.known()? {
                Some(years) => Some(u8::try_from(years).ok()?),
                None => None,
            },
        },
        band: Band {
            from: row.number()?,
            typical: row.number()?,
            to: row.known()?,
        },
    })
}

/// Skills that a path takes: positions, weights, and four levels for each.
fn needs(skills: &[usize], weights: &[usize], levels: &[u8]) -> Option<Vec<Need>> {
    let (levels, rest) = levels.as_chunks();
    if skills.len() != weights.len() || skills.len() != levels.len() || !rest.is_empty() {
        return None;
    }
    let mut needs = Vec::with_capacity(skills.len());
    for ((skill, weight), need) in skills.iter().zip(weights).zip(levels) {
        needs.push(Need {
            skill: *skill,
            weight: u8::try_from(*weight).ok()?,
            need: *need,
        });
    }
    needs.is_sorted_by_key(|need| need.skill).then_some(needs)
}

/// Each of `positions` with its number.
fn pairs<T>(positions: Vec<usize>, numbers: Vec<T>) -> Option<Vec<(usize, T)>> {
    let same = positions.len() == numbers.len();
    same.then(|| positions.into_iter().zip(numbers).collect())
}

fn chosen<T: Copy>(kinds: &[T], number: u32) -> Option<T> {
    kinds.get(usize::try_from(number).ok()?).copied()
}
