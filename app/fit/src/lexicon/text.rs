//! A lexicon as it is written down: a text short enough to travel to a browser.
//!
//! The first line says what it is and in which version. Then come tools, skills, paths and
//! certificates: one a line, in fields with tabs between them, and an empty line after each list.
//!
//! ```text
//! waymark lexicon 2
//! go⇥Golang⇥Go language⇥=Go
//! …
//!
//! api-design⇥API design⇥REST APIs⇥…
//! …
//!
//! backend-engineer⇥Backend Developer⇥65%Java Developer⇥…
//! …
//!
//! AWS Certified Developer – Associate⇥DVA-C02⇥=programming⇥=cloud-platforms
//! …
//! ```
//!
//! A tool's line has its id and its spellings, ambiguous ones behind `=`; a skill's has its id, name and
//! phrases, those that count in lists alone behind `=`, those with a gap with `…` and `|` in them; a path's has its id and titles, ambiguous ones
//! behind their share; a certificate's has its name and other spellings, and the ids of the skills that it
//! mentions behind `=`.

use super::words::{CertificateWords, PathTitles, SkillWords, ToolWords, Words};
use catalog::{PathId, SkillId, ToolId};
use std::fmt;
use std::str::{Lines, Split};

/// What every text begins with. The number goes up when the meaning of a line changes.
const FIRST_LINE: &str = "waymark lexicon 2";
/// What stands before words that count in some places only, and before what is no spelling.
const MARK: char = '=';

/// A text that is no lexicon, or one of another version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnreadableLexicon {
    line: usize,
}

impl fmt::Display for UnreadableLexicon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "line {} is not what a lexicon of version 2 has there",
            self.line
        )
    }
}

impl std::error::Error for UnreadableLexicon {}

impl Words {
    pub(super) fn text(&self) -> String {
        let mut text = Text(format!("{FIRST_LINE}\n"));
        for tool in &self.tools {
            text.field("", tool.id.as_str());
            tool.sure.iter().for_each(|word| text.field("", word));
            tool.ambiguous.iter().for_each(|word| text.field("=", word));
            text.end();
        }
        text.end();
        for skill in &self.skills {
            text.field("", skill.id.as_str());
            text.field("", &skill.name);
            skill
                .phrases
                .iter()
                .for_each(|phrase| text.field("", phrase));
            skill.listed.iter().for_each(|entry| text.field("=", entry));
            text.end();
        }
        text.end();
        for path in &self.titles {
            text.field("", path.id.as_str());
            path.sure.iter().for_each(|title| text.field("", title));
            for (title, share) in &path.shared {
                text.field(&format!("{share}%"), title);
            }
            text.end();
        }
        text.end();
        for certificate in &self.certificates {
            text.field("", &certificate.name);
            let others = &certificate.others;
            others.iter().for_each(|other| text.field("", other));
            let skills = &certificate.skills;
            skills.iter().for_each(|id| text.field("=", id.as_str()));
            text.end();
        }
        text.end();
        text.0
    }

    pub(super) fn from_text(text: &str) -> Result<Self, UnreadableLexicon> {
        let mut reader = Reader {
            lines: text.lines(),
            line: 0,
        };
        let words = reader.words();
        let line = reader.line;
        words.ok_or(UnreadableLexicon { line })
    }
}

struct Text(String);

impl Text {
    /// Adds a field to the line. What separates fields and lines is as good as a space in words.
    fn field(&mut self, mark: &str, words: &str) {
        if !self.0.ends_with('\n') {
            self.0.push('\t');
        }
        self.0.push_str(mark);
        let letters = words.chars();
        self.0
            .extend(letters.map(|letter| if letter.is_control() { ' ' } else { letter }));
    }

    fn end(&mut self) {
        self.0.push('\n');
    }
}

/// Reads line by line. What is not as it should be comes as `None`.
struct Reader<'t> {
    lines: Lines<'t>,
    line: usize,
}

impl<'t> Reader<'t> {
    fn words(&mut self) -> Option<Words> {
        if self.next()? != FIRST_LINE {
            return None;
        }
        Some(Words {
            tools: self.list(tool)?,
            skills: self.list(skill)?,
            titles: self.list(path)?,
            certificates: self.list(certificate)?,
        })
    }

    fn next(&mut self) -> Option<&'t str> {
        self.line += 1;
        self.lines.next()
    }

    /// The lines up to an empty one.
    fn list<T>(&mut self, read: impl Fn(&str, Split<'t, char>) -> Option<T>) -> Option<Vec<T>> {
        let mut list = Vec::new();
        loop {
            let line = self.next()?;
            if line.is_empty() {
                return Some(list);
            }
            let mut fields = line.split('\t');
            list.push(read(fields.next()?, fields)?);
        }
    }
}

fn tool(id: &str, words: Split<'_, char>) -> Option<ToolWords> {
    let (ambiguous, sure) = apart(words);
    Some(ToolWords {
        id: ToolId::new(id),
        sure,
        ambiguous,
    })
}

/// The marked words, without their mark, and the others.
fn apart(words: Split<'_, char>) -> (Vec<Box<str>>, Vec<Box<str>>) {
    let (mut marked, mut others) = (Vec::new(), Vec::new());
    for word in words {
        match word.strip_prefix(MARK) {
            Some(word) => marked.push(word.into()),
            None => others.push(word.into()),
        }
    }
    (marked, others)
}

fn skill(id: &str, mut words: Split<'_, char>) -> Option<SkillWords> {
    let name = words.next()?.into();
    let (listed, phrases) = apart(words);
    Some(SkillWords {
        id: SkillId::new(id),
        name,
        phrases,
        listed,
    })
}

fn path(id: &str, titles: Split<'_, char>) -> Option<PathTitles> {
    let mut path = PathTitles {
        id: PathId::new(id),
        sure: Vec::new(),
        shared: Vec::new(),
    };
    for title in titles {
        let shared = title
            .split_once('%')
            .and_then(|(share, title)| Some((title.into(), share.parse().ok()?)));
        match shared {
            Some(shared) => path.shared.push(shared),
            None => path.sure.push(title.into()),
        }
    }
    Some(path)
}

fn certificate(name: &str, fields: Split<'_, char>) -> Option<CertificateWords> {
    let (skills, others) = apart(fields);
    Some(CertificateWords {
        name: name.into(),
        others,
        skills: skills.into_iter().map(SkillId::new).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_travel_as_text() {
        let words = Words {
            tools: vec![ToolWords {
                id: ToolId::new("go"),
                sure: vec!["Golang".into(), "C++".into()],
                ambiguous: vec!["Go".into()],
            }],
            skills: vec![SkillWords {
                id: SkillId::new("api-design"),
                phrases: vec!["REST APIs".into()],
                listed: vec!["APIs".into()],
                name: "API design".into(),
            }],
            titles: vec![PathTitles {
                id: PathId::new("backend-engineer"),
                sure: vec!["Backend Developer".into()],
                shared: vec![("Java Developer".into(), 65)],
            }],
            certificates: vec![
                CertificateWords {
                    name: "CISSP".into(),
                    others: Vec::new(),
                    skills: vec![SkillId::new("compliance"), SkillId::new("api-design")],
                },
                CertificateWords {
                    name: "AWS – Associate".into(),
                    others: vec!["DVA-C02".into()],
                    skills: Vec::new(),
                },
            ],
        };
        assert_eq!(Words::from_text(&words.text()), Ok(words));
        assert_eq!(
            Words::from_text(&Words::default().text()),
            Ok(Words::default())
        );
    }

    #[test]
    fn what_is_no_lexicon_is_refused() {
        for (text, line) in [
            ("", 1),
            ("waymark lexicon 1\n", 1),
            ("waymark lexicon 2\n", 2),
            ("waymark lexicon 2\ngo\n\napi-design\n", 4),
            ("waymark lexicon 2\n\n\n\nCISSP\n", 6),
        ] {
            assert_eq!(
                Words::from_text(text),
                Err(UnreadableLexicon { line }),
                "{text:?}"
            );
        }
    }
}
