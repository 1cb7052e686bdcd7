//! A profile as JSON, as it is stored and exported. It is what `serde` makes of it.

use super::{Constraints, Evidence, Profile, Role, SkillAnswer};
use crate::ProfileId;
use crate::json::{Json, Writer};
use catalog::{PathId, QuestionId, SkillId, ToolId};

impl Profile {
    /// Writes it.
    pub fn to_json(&self, json: &mut Writer) {
        json.object(|json| {
            match &self.id {
                None => {}
                Some(ProfileId::Text(id)) => text(json, "id", Some(id)),
                Some(ProfileId::Number(id)) => number_id(json, *id),
            }
            if !self.roles.is_empty() {
                json.name("roles").list(|json| {
                    self.roles.iter().for_each(|role| role.to_json(json));
                });
            }
            number(json, "years", self.years);
            if !self.skills.is_empty() {
                json.name("skills").object(|json| {
                    for (id, answer) in &self.skills {
                        json.name(id.as_str());
                        answer.to_json(json);
                    }
                });
            }
            texts(json, "tools", &mut self.tools.iter().map(ToolId::as_str));
            let not_used = &mut self.tools_not_used.iter().map(ToolId::as_str);
            texts(json, "tools_not_used", not_used);
            let certificates = &mut self.certificates.iter().map(String::as_str);
            texts(json, "certificates", certificates);
            if !self.preferences.is_empty() {
                json.name("preferences").object(|json| {
                    for (id, answer) in &self.preferences {
                        json.name(id.as_str()).whole((*answer).into());
                    }
                });
            }
            if !self.constraints.is_empty() {
                json.name("constraints");
                self.constraints.to_json(json);
            }
            whole(json, "pay", self.pay);
            whole(json, "wanted_pay", self.wanted_pay);
            texts(
                json,
                "targets",
                &mut self.targets.iter().map(PathId::as_str),
            );
        });
    }

    /// The profile that `json` is, if it is one. A key that no profile has is refused, so that nothing is
    /// lost without a word.
    pub fn from_json(json: &Json<'_>) -> Option<Self> {
        let mut profile = Self::default();
        for (name, value) in json.members()? {
            match &**name {
                "id" => profile.id = said(value, id)?,
                "roles" => profile.roles = all(value, Role::from_json)?,
                "years" => profile.years = said(value, Json::number)?,
                "skills" => {
                    for (id, answer) in value.members()? {
                        let id = SkillId::new(&**id);
                        profile.skills.insert(id, SkillAnswer::from_json(answer)?);
                    }
                }
                "tools" => profile.tools = tools(value)?,
                "tools_not_used" => profile.tools_not_used = tools(value)?,
                "certificates" => profile.certificates = all(value, owned)?,
                "preferences" => {
                    for (id, answer) in value.members()? {
                        let id = QuestionId::new(&**id);
                        profile.preferences.insert(id, answer.whole()?);
                    }
                }
                "constraints" => profile.constraints = Constraints::from_json(value)?,
                "pay" => profile.pay = said(value, Json::whole)?,
                "wanted_pay" => profile.wanted_pay = said(value, Json::whole)?,
                "targets" => profile.targets = all(value, |it| it.text().map(PathId::new))?,
                _ => return None,
            }
        }
        Some(profile)
    }
}

impl Role {
    fn to_json(&self, json: &mut Writer) {
        json.object(|json| {
            text(json, "path", self.path.as_ref().map(PathId::as_str));
            text(json, "title", self.title.as_deref());
            for (name, month) in [("from", self.from), ("to", self.to)] {
                text(json, name, month.map(|month| month.to_string()).as_deref());
            }
            number(json, "years", self.years);
            truth(json, "current", self.current.then_some(true));
        });
    }

    fn from_json(json: &Json<'_>) -> Option<Self> {
        let mut role = Self::default();
        let month = |value: &Json<'_>| value.text()?.parse().ok();
        for (name, value) in json.members()? {
            match &**name {
                "path" => role.path = said(value, |it| it.text().map(PathId::new))?,
                "title" => role.title = said(value, owned)?,
                "from" => role.from = said(value, month)?,
                "to" => role.to = said(value, month)?,
                "years" => role.years = said(value, Json::number)?,
                "current" => role.current = value.truth()?,
                _ => return None,
            }
        }
        Some(role)
    }
}

impl SkillAnswer {
    fn to_json(self, json: &mut Writer) {
        json.object(|json| {
            whole(json, "level", self.level.map(u32::from));
            text(json, "evidence", self.evidence.map(Evidence::name));
        });
    }

    fn from_json(json: &Json<'_>) -> Option<Self> {
        let mut answer = Self::default();
        for (name, value) in json.members()? {
            match &**name {
                "level" => answer.level = said(value, Json::whole)?,
                "evidence" => answer.evidence = said(value, |it| Evidence::named(it.text()?))?,
                _ => return None,
            }
        }
        Some(answer)
    }
}

impl Constraints {
    fn to_json(&self, json: &mut Writer) {
        json.object(|json| {
            whole(json, "pay_floor", self.pay_floor);
            truth(json, "on_call", self.on_call);
            truth(json, "manage_people", self.manage_people);
            truth(json, "remote_only", self.remote_only);
            whole(json, "hours_per_week", self.hours_per_week.map(u32::from));
        });
    }

    fn from_json(json: &Json<'_>) -> Option<Self> {
        let mut constraints = Self::default();
        for (name, value) in json.members()? {
            match &**name {
                "pay_floor" => constraints.pay_floor = said(value, Json::whole)?,
                "on_call" => constraints.on_call = said(value, Json::truth)?,
                "manage_people" => constraints.manage_people = said(value, Json::truth)?,
                "remote_only" => constraints.remote_only = said(value, Json::truth)?,
                "hours_per_week" => constraints.hours_per_week = said(value, Json::whole)?,
                _ => return None,
            }
        }
        Some(constraints)
    }
}

fn text(json: &mut Writer, name: &str, text: Option<&str>) {
    if let Some(text) = text {
        json.name(name).text(text);
    }
}

/// A number that names a profile; one beyond what can be written whole names it as a text.
fn number_id(json: &mut Writer, id: u64) {
    match i64::try_from(id) {
        Ok(id) => json.name("id").whole(id),
        Err(_) => json.name("id").text(&id.to_string()),
    }
}

fn id(value: &Json<'_>) -> Option<ProfileId> {
    value
        .whole()
        .map(ProfileId::Number)
        .or_else(|| owned(value).map(ProfileId::Text))
}

fn texts(json: &mut Writer, name: &str, texts: &mut dyn ExactSizeIterator<Item = &str>) {
    if texts.len() > 0 {
        json.name(name).list(|json| {
            for text in texts {
                json.text(text);
            }
        });
    }
}

fn whole(json: &mut Writer, name: &str, number: Option<u32>) {
    if let Some(number) = number {
        json.name(name).whole(number.into());
    }
}

fn number(json: &mut Writer, name: &str, number: Option<f64>) {
    if let Some(number) = number {
        json.name(name).number(number);
    }
}

fn truth(json: &mut Writer, name: &str, truth: Option<bool>) {
    if let Some(truth) = truth {
        json.name(name).truth(truth);
    }
}

/// What `value` says by way of `read`: nothing where it is null. None where it is something else.
fn said<'j, T>(value: &Json<'j>, read: impl Fn(&Json<'j>) -> Option<T>) -> Option<Option<T>> {
    if value.is_null() {
        return Some(None);
    }
    read(value).map(Some)
}

/// All items of a list, if each of them can be read.
fn all<'j, T>(value: &Json<'j>, read: impl Fn(&Json<'j>) -> Option<T>) -> Option<Vec<T>> {
    value.list()?.iter().map(read).collect()
}

fn owned(value: &Json<'_>) -> Option<String> {
    value.text().map(str::to_owned)
}

fn tools<T: FromIterator<ToolId>>(value: &Json<'_>) -> Option<T> {
    value
        .list()?
        .iter()
        .map(|it| it.text().map(ToolId::new))
        .collect()
}
