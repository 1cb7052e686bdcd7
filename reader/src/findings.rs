//! What was found in a CV, as the page shows it.
//!
//! ```json
//! {
//!   "found": [
//!     {
//!       "group": "jobs",
//!       "words": "Backend developer, Mar 2019 to now",
//!       "phrase": "Backend developer",
//!       "note": "read as Backend engineer",
//!       "choices": [{ "words": "…", "profile": { "roles": [{ "path": "backend-engineer", … }] } }],
//!       "chosen": 0
//!     }
//!   ],
//!   "unknown": ["Foxbase"]
//! }
//! ```
//!
//! A finding with one choice is taken or struck. One with several asks which is meant: its title is that of
//! several paths, or its dates contradict each other. One with none can only be asked about. Each choice is
//! a piece of a profile; `chosen` is the position of the one to begin with, or -1 for leaving it out.

use catalog::PathId;
use fit::import::{Finding, FoundRole, Imported, Meaning};
use fit::json::Writer;
use fit::{Answers, Model, Month, Profile, Role, SkillAnswer};

/// No career is longer, in years.
const LONGEST_CAREER: f64 = 60.0;

/// Groups, in the order in which they are shown.
const GROUPS: [&str; 4] = ["jobs", "skills", "tools", "certificates"];

struct Item {
    words: String,
    note: Option<String>,
    choices: Vec<(String, Profile)>,
    chosen: i64,
}

/// Writes what was found.
pub(crate) fn write(imported: &Imported, model: &Model, today: Option<Month>, json: &mut Writer) {
    let from_dates = Dated::of(imported, model, today);
    let items: Vec<(&str, &Finding, Item)> = imported
        .findings
        .iter()
        .map(|finding| {
            let (group, item) = item(&finding.meaning, model, today, from_dates);
            (group, finding, item)
        })
        .collect();
    json.object(|json| {
        json.name("found").list(|json| {
            for group in GROUPS {
                let of_group = items.iter().filter(|(other, ..)| *other == group);
                of_group.for_each(|(_, finding, item)| write_item(group, finding, item, json));
            }
        });
        json.name("unknown").list(|json| {
            imported.unknown.iter().for_each(|it| json.text(&it.word));
        });
    });
}

fn write_item(group: &str, finding: &Finding, item: &Item, json: &mut Writer) {
    json.object(|json| {
        json.name("group").text(group);
        json.name("words").text(&item.words);
        json.name("phrase").text(&finding.phrase);
        if let Some(note) = &item.note {
            json.name("note").text(note);
        }
        json.name("choices").list(|json| {
            for (words, profile) in &item.choices {
                json.object(|json| {
                    json.name("words").text(words);
                    json.name("profile");
                    profile.to_json(json);
                });
            }
        });
        json.name("chosen").whole(item.chosen);
    });
}

/// What the dates of the jobs say.
#[derive(Clone, Copy)]
struct Dated {
    /// Whether any job has some.
    any: bool,
    /// The years that those add up to that are taken unless they are struck.
    years: Option<f64>,
}

impl Dated {
    fn of(imported: &Imported, model: &Model, today: Option<Month>) -> Self {
        let found = imported.findings.iter().filter_map(|it| match &it.meaning {
            Meaning::Role(found) if oddity(&found.role, today).is_none() => Some(found),
            _ => None,
        });
        let taken = found.clone().filter(|found| !found.elsewhere);
        let profile = Profile {
            roles: taken.map(|found| found.role.clone()).collect(),
            ..Profile::default()
        };
        Self {
            any: found.clone().any(FoundRole::is_dated),
            years: Answers::new(model, &profile, today).years,
        }
    }
}

fn item(
    meaning: &Meaning,
    model: &Model,
    today: Option<Month>,
    from_dates: Dated,
) -> (&'static str, Item) {
    match meaning {
        Meaning::Tool(id) => {
            let tool = model.tool_at(id).and_then(|at| model.tools.get(at));
            let name = tool.map_or(id.as_str(), |tool| tool.name.as_str());
            let mut profile = Profile::default();
            profile.tools.insert(id.clone());
            ("tools", sure(name.to_owned(), profile))
        }
        Meaning::Skill(id) => {
            let skill = model.skill_at(id).and_then(|at| model.skills.get(at));
            let name = skill.map_or(id.as_str(), |skill| skill.name.as_str());
            let mut profile = Profile::default();
            profile.skills.insert(id.clone(), SkillAnswer::default());
            ("skills", sure(name.to_owned(), profile))
        }
        Meaning::Certificate(name) => {
            let profile = Profile {
                certificates: vec![name.clone()],
                ..Profile::default()
            };
            ("certificates", sure(name.clone(), profile))
        }
        Meaning::Years(years) => ("jobs", stated(*years, from_dates)),
        Meaning::YearsElsewhere(years) => ("jobs", stated_elsewhere(*years, from_dates)),
        Meaning::Role(found) => ("jobs", job(found, model, today)),
    }
}

/// What means one thing, and is taken unless it is struck.
fn sure(words: String, profile: Profile) -> Item {
    Item {
        choices: vec![(words.clone(), profile)],
        words,
        note: None,
        chosen: 0,
    }
}

/// Years that a CV states. Dates are the better account, so where jobs have some, it is asked which of the
/// two counts.
fn stated(years: f64, from_dates: Dated) -> Item {
    let words = format!("{} of experience", plural(years));
    if years > LONGEST_CAREER {
        return Item {
            words,
            note: Some("Nobody works for more than 60 years. Is this a slip? Say how many it is below, under “Years of work in technology”.".to_owned()),
            choices: Vec::new(),
            chosen: -1,
        };
    }
    let profile = Profile {
        years: Some(years),
        ..Profile::default()
    };
    let mut item = sure(words, profile);
    if let Some(dated) = from_dates.years {
        let dated = plural((dated * 10.0).round() / 10.0);
        item.note = Some(format!(
            "The dates of your jobs add up to {dated}, and that counts unless you tick this."
        ));
        item.chosen = -1;
    } else if from_dates.any {
        item.note = Some("Tick this if it was work in technology.".to_owned());
        item.chosen = -1;
    }
    item
}

/// Years that a CV states of work of another kind.
fn stated_elsewhere(years: f64, from_dates: Dated) -> Item {
    let mut item = stated(years, from_dates);
    if item.chosen == 0 {
        item.note = Some("Tick this if it was work in technology.".to_owned());
        item.chosen = -1;
    }
    item
}

/// A job. Which path it is on is asked where its title is that of several, and its dates are where they
/// cannot be.
fn job(found: &FoundRole, model: &Model, today: Option<Month>) -> Item {
    let role = &found.role;
    let words = format!("{}{}", title(role), when(role));
    let of = |role: Role| Profile {
        roles: vec![role],
        ..Profile::default()
    };
    if let Some(why) = oddity(role, today) {
        return Item {
            words,
            note: Some(why.to_owned()),
            choices: mended(role, today)
                .map(|role| (when(&role).trim_start_matches(", ").to_owned(), of(role)))
                .chain([(
                    "Take the job without its dates".to_owned(),
                    of(Role {
                        from: None,
                        to: None,
                        ..role.clone()
                    }),
                )])
                .collect(),
            chosen: -1,
        };
    }
    let name = |path: &PathId| {
        let path = model.path_at(path).and_then(|at| model.paths.get(at));
        path.map(|path| path.title.clone())
    };
    if found.paths.len() > 1 || role.path.is_none() && !found.paths.is_empty() {
        let paths = found.paths.iter().filter_map(|(path, _)| {
            let role = Role {
                path: Some(path.clone()),
                ..role.clone()
            };
            Some((format!("as {}", name(path)?), of(role)))
        });
        let none = Role {
            path: None,
            ..role.clone()
        };
        let choices: Vec<_> = paths
            .chain([("as work of another kind".to_owned(), of(none))])
            .collect();
        return Item {
            words,
            note: Some("This title can mean several things. Which was it?".to_owned()),
            chosen: if role.path.is_some() { 0 } else { -1 },
            choices,
        };
    }
    let mut item = sure(words, of(role.clone()));
    match role.path.as_ref().and_then(name) {
        Some(path) if !title(role).eq_ignore_ascii_case(&path) => {
            item.note = Some(format!("read as {path}"));
        }
        Some(_) => {}
        None if found.elsewhere => {
            item.note = Some("No path here is like this. Tick it if it was work in technology: its years count then.".to_owned());
            item.chosen = -1;
        }
        None => {
            item.note = Some("No path here is like this. Its years count as work in technology: untick it if it was none.".to_owned());
        }
    }
    item
}

fn title(role: &Role) -> &str {
    role.title.as_deref().unwrap_or("A job without a title")
}

/// What is wrong with the dates of a job.
fn oddity(role: &Role, today: Option<Month>) -> Option<&'static str> {
    let future =
        |month: Option<Month>| month.zip(today).is_some_and(|(month, today)| month > today);
    let from = role.from?;
    if role.to.is_some_and(|to| to < from) {
        return Some("It ends before it begins. What is right?");
    }
    if future(role.from) {
        return Some("It begins in the future. What is right?");
    }
    if future(role.to) {
        return Some("It ends in the future. What is right?");
    }
    let end = role.to.or(today)?;
    (f64::from(from.until(end)) > LONGEST_CAREER * 12.0)
        .then_some("That is more than 60 years ago. What is right?")
}

/// What may have been meant by dates that cannot be.
fn mended(role: &Role, today: Option<Month>) -> impl Iterator<Item = Role> + use<> {
    let turned = role
        .to
        .zip(role.from)
        .filter(|(to, from)| to < from)
        .map(|(to, from)| Role {
            from: Some(to),
            to: Some(from),
            ..role.clone()
        });
    let goes_on = role.to.is_some().then(|| Role {
        to: None,
        current: true,
        ..role.clone()
    });
    let mended: Vec<Role> = turned
        .into_iter()
        .chain(goes_on)
        .filter(|role| oddity(role, today).is_none())
        .collect();
    mended.into_iter()
}

/// When a job was held: ", Mar 2019 to now".
fn when(role: &Role) -> String {
    match (role.from.map(month), role.to.map(month), role.years) {
        (Some(from), Some(to), _) => format!(", {from} to {to}"),
        (Some(from), None, _) if role.current => format!(", {from} to now"),
        (Some(from), None, _) => format!(", from {from}"),
        (None, Some(to), _) => format!(", until {to}"),
        (None, None, Some(years)) => format!(", {}", plural(years)),
        (None, None, None) if role.current => ", now".to_owned(),
        (None, None, None) => String::new(),
    }
}

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// "Mar 2019".
fn month(month: Month) -> String {
    let name = MONTHS.get(usize::from(month.month()).wrapping_sub(1));
    format!("{} {}", name.copied().unwrap_or_default(), month.year())
}

fn plural(years: f64) -> String {
    if years == 1.0 {
        "1 year".to_owned()
    } else {
        format!("{years} years")
    }
}
