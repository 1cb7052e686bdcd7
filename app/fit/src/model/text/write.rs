//! Writing a model.

use super::row::escape;
use super::{FIRST_LINE, LOADING, ON_CALL, REMOTE};
use crate::model::{Model, PathModel, Step, characters, named};
use catalog::Level;
use std::fmt::Display;

impl Model {
    /// The model as a text, which [`Model::read`] reads.
    pub fn text(&self) -> String {
        let mut text = Text(format!("{FIRST_LINE}\n"));
        text.words(&self.edition);
        text.line();
        text.list(&self.groups, |text, group| {
            text.words(&named::write(group.id.as_str(), &group.name));
        });
        text.list(&self.skills, |text, skill| {
            text.words(&named::write(skill.id.as_str(), &skill.name));
            text.field(skill.group);
            text.field(spaced(skill.formerly.iter()));
        });
        text.list(&self.tools, |text, tool| {
            text.words(&named::write(tool.id.as_str(), &tool.name));
        });
        text.list(&self.questions, |text, question| {
            text.words(question.id.as_str());
            text.field("").words(&question.left);
            text.field("").words(&question.right);
        });
        text.list(&self.projects, |text, project| {
            text.words(&named::write(project.id.as_str(), &project.name));
            text.field(project.hours);
            text.field(spaced(project.proves.iter().map(|(skill, _)| skill)));
            let levels = project.proves.iter().map(|(_, level)| *level);
            text.field(characters::write(levels));
        });
        text.list(&self.paths, path);
        text.0
    }
}

fn path(text: &mut Text, path: &PathModel) {
    text.words(&named::write(path.slug.as_str(), &path.title));
    for points in [
        path.points.skills,
        path.points.tools,
        path.points.preferences,
        path.points.experience,
    ] {
        text.field(points);
    }
    text.field(path.job_zone);
    text.field(path.entry_years);
    text.known(ON_CALL.iter().position(|kind| *kind == path.on_call));
    text.known(REMOTE.iter().position(|kind| *kind == path.remote));
    let manages = |level| Level::ALL.iter().position(|step| *step == level);
    text.known(path.manages_people.and_then(manages));
    text.field(spaced(path.skills.iter().map(|need| need.skill)));
    text.field(spaced(path.skills.iter().map(|need| need.weight)));
    text.field(characters::write(
        path.skills.iter().flat_map(|need| need.need),
    ));
    text.field(characters::write(path.tools.sixteenths().iter().copied()));
    text.field(spaced(path.loadings.iter().map(|(question, _)| question)));
    let loadings = path.loadings.iter();
    let unsigned = |(_, loading): &(usize, i8)| u8::try_from(loading + LOADING).unwrap_or(0);
    text.field(characters::write(loadings.map(unsigned)));
    text.field(spaced(path.projects.iter()));
    for Step { title, years, band } in &path.ladder {
        text.field("").words(title);
        text.field(years.from);
        text.known(years.to);
        text.field(band.from);
        text.field(band.typical);
        text.known(band.to);
    }
}

/// Numbers or ids with spaces between them.
fn spaced(items: impl Iterator<Item: Display>) -> String {
    let items: Vec<_> = items.map(|item| item.to_string()).collect();
    items.join(" ")
}

/// A text that is being written.
struct Text(String);

impl Text {
    /// Begins a field behind the first.
    fn field(&mut self, field: impl Display) -> &mut Self {
        self.0.push_str(&format!("\t{field}"));
        self
    }

    /// A field that may have nothing in it.
    fn known(&mut self, number: Option<impl Display>) {
        self.0.push('\t');
        if let Some(number) = number {
            self.0.push_str(&number.to_string());
        }
    }

    fn words(&mut self, words: &str) {
        escape(words, &mut self.0);
    }

    fn line(&mut self) {
        self.0.push('\n');
    }

    /// Each of `items` on a line, and an empty one after them.
    fn list<T>(&mut self, items: &[T], write: impl Fn(&mut Self, &T)) {
        for item in items {
            write(self, item);
            self.line();
        }
        self.line();
    }
}
