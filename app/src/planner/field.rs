//! The quiz's form fields, and what they say about a profile.
//!
//! The form is a real one: the browser reads it field by field as it changes, the server as a whole when
//! it is posted. Both take the same names and values from here.

use catalog::{PathId, QuestionId, SkillId};
use fit::{Item, Model, Profile, Role};

/// A skill's level, `0` to `4`: `skill.<id>`.
pub const SKILL: &str = "skill.";
/// A preference item's answer, `-2` to `2`: `prefer.<id>`.
pub const PREFER: &str = "prefer.";
/// The tools used, by name, with commas between them.
pub const TOOLS: &str = "tools";
/// The present role's path.
pub const ROLE: &str = "role";
/// Years of work.
pub const YEARS: &str = "years";
/// Present pay.
pub const PAY: &str = "pay";
/// Wanted pay.
pub const WANTED_PAY: &str = "wanted_pay";
/// Least acceptable pay.
pub const PAY_FLOOR: &str = "pay_floor";
/// Whether being called out is acceptable.
pub const ON_CALL: &str = "on_call";
/// Whether managing people is acceptable.
pub const MANAGE_PEOPLE: &str = "manage_people";
/// Whether it must be possible to work from anywhere.
pub const REMOTE_ONLY: &str = "remote_only";
/// Hours a week there are to learn.
pub const HOURS: &str = "hours_per_week";

/// Something about a value that the visitor should look at again. It was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Odd {
    /// The field.
    pub field: String,
    /// What is odd about it, and what to do.
    pub why: &'static str,
}

/// Takes the value of one field into `profile`. An empty value takes back what the field said.
///
/// # Errors
///
/// A value that is out of range: it is not taken, and what was there stays.
pub fn apply(model: &Model, profile: &mut Profile, field: &str, value: &str) -> Result<(), Odd> {
    let odd = |why| Odd {
        field: field.to_owned(),
        why,
    };
    let value = value.trim();
    if let Some(id) = field.strip_prefix(SKILL) {
        let id = SkillId::new(id);
        match value.parse::<u8>() {
            Ok(level) if level <= 4 => {
                let mut answer = profile.skills.get(&id).copied().unwrap_or_default();
                answer.level = Some(level);
                profile.skills.insert(id, answer);
            }
            _ => drop(profile.skills.remove(&id)),
        }
    } else if let Some(id) = field.strip_prefix(PREFER) {
        let id = QuestionId::new(id);
        match value.parse::<i8>() {
            Ok(answer) if (-2..=2).contains(&answer) => {
                profile.preferences.insert(id, answer);
            }
            _ => drop(profile.preferences.remove(&id)),
        }
    } else {
        match field {
            TOOLS => {
                // Tools of another catalog can't be named here; they are not taken back either.
                let others = profile
                    .tools
                    .iter()
                    .filter(|id| model.tool_at(id).is_none());
                let others: Vec<_> = others.cloned().collect();
                profile.tools = tools(model, value).chain(others).collect();
            }
            ROLE => role(profile, value),
            YEARS => profile.years = number(value, 60.0, YEARS_ODD).map_err(odd)?,
            PAY => profile.pay = money(value).map_err(odd)?,
            WANTED_PAY => profile.wanted_pay = money(value).map_err(odd)?,
            PAY_FLOOR => profile.constraints.pay_floor = money(value).map_err(odd)?,
            ON_CALL => profile.constraints.on_call = yes_or_no(value),
            MANAGE_PEOPLE => profile.constraints.manage_people = yes_or_no(value),
            REMOTE_ONLY => profile.constraints.remote_only = yes_or_no(value),
            HOURS => {
                let hours = number(value, 80.0, HOURS_ODD).map_err(odd)?;
                profile.constraints.hours_per_week = hours.and_then(whole);
            }
            _ => {}
        }
    }
    Ok(())
}

const YEARS_ODD: &str =
    "Years of work are between 0 and 60. Is this perhaps a year of birth, or pay?";
const PAY_ODD: &str = "Pay is in US dollars a year, between 1,000 and 5,000,000. Is this perhaps pay by the hour or the month, in thousands, or years?";
const HOURS_ODD: &str = "Hours a week are between 0 and 80.";
const NO_NUMBER: &str = "This takes a number, like 6 or 2.5.";
const NO_PAY: &str = "Pay is in US dollars a year, as a number like 95000 or 95k.";

#[cfg(feature = "ssr")]
impl Odd {
    /// What is odd, with the field's name before it.
    pub fn sentence(&self) -> String {
        let name = match self.field.as_str() {
            YEARS => "Years of work",
            PAY => "Present pay",
            WANTED_PAY => "Pay you want",
            PAY_FLOOR => "Least pay you would take",
            _ => "Hours a week",
        };
        format!("{name}: not counted. {}", self.why)
    }
}

/// A profile from all fields of a posted form, and what about it should be looked at again.
pub fn profile<'f>(
    model: &Model,
    fields: impl IntoIterator<Item = (&'f str, &'f str)>,
) -> (Profile, Vec<Odd>) {
    let mut profile = Profile::default();
    let odd = fields
        .into_iter()
        .filter(|(_, value)| !value.trim().is_empty())
        .filter_map(|(field, value)| apply(model, &mut profile, field, value).err())
        .collect();
    (profile, odd)
}

/// What a field says in `profile`: the inverse of [`apply`]. Empty where it says nothing.
pub fn value(model: &Model, profile: &Profile, field: &str) -> String {
    let yes_no = |value: Option<bool>| {
        value
            .map_or("", |yes| if yes { "yes" } else { "no" })
            .to_owned()
    };
    let number = |value: Option<u32>| value.map(|value| value.to_string()).unwrap_or_default();
    if let Some(id) = field.strip_prefix(SKILL) {
        let level = profile
            .skills
            .get(&SkillId::new(id))
            .and_then(|answer| answer.level);
        return number(level.map(u32::from));
    }
    if let Some(id) = field.strip_prefix(PREFER) {
        let answer = profile.preferences.get(&QuestionId::new(id));
        return answer.map(ToString::to_string).unwrap_or_default();
    }
    match field {
        TOOLS => {
            let names = profile
                .tools
                .iter()
                .filter_map(|id| model.tools.get(model.tool_at(id)?));
            names
                .map(|tool| tool.name.as_str())
                .collect::<Vec<_>>()
                .join(", ")
        }
        ROLE => current_role(profile)
            .map(ToString::to_string)
            .unwrap_or_default(),
        YEARS => profile.years.map(super::words::number).unwrap_or_default(),
        PAY => number(profile.pay),
        WANTED_PAY => number(profile.wanted_pay),
        PAY_FLOOR => number(profile.constraints.pay_floor),
        ON_CALL => yes_no(profile.constraints.on_call),
        MANAGE_PEOPLE => yes_no(profile.constraints.manage_people),
        REMOTE_ONLY => yes_no(profile.constraints.remote_only),
        HOURS => number(profile.constraints.hours_per_week.map(u32::from)),
        _ => String::new(),
    }
}

/// The field that asks about `item`.
pub fn of(model: &Model, item: Item) -> Option<String> {
    match item {
        Item::Skill(at) => Some(format!("{SKILL}{}", model.skills.get(at)?.id)),
        Item::Preference(at) => Some(format!("{PREFER}{}", model.questions.get(at)?.id)),
        Item::Tool(_) => Some(TOOLS.to_owned()),
        Item::Years => Some(YEARS.to_owned()),
        Item::Role(_) => Some(ROLE.to_owned()),
    }
}

/// The fields that are answered by one choice of several, each a radio button.
pub fn choices(model: &Model) -> impl Iterator<Item = String> + '_ {
    let skills = (0..model.skills.len()).map(Item::Skill);
    let preferences = (0..model.questions.len()).map(Item::Preference);
    let questions = skills.chain(preferences);
    let constraints = [ON_CALL, MANAGE_PEOPLE, REMOTE_ONLY].map(str::to_owned);
    questions
        .filter_map(|item| of(model, item))
        .chain(constraints)
}

/// The question that a field asks: a skill or a preference item.
pub fn item(model: &Model, field: &str) -> Option<Item> {
    if let Some(id) = field.strip_prefix(SKILL) {
        model.skill_at(&SkillId::new(id)).map(Item::Skill)
    } else {
        let id = QuestionId::new(field.strip_prefix(PREFER)?);
        model.question_at(&id).map(Item::Preference)
    }
}

/// The path of the role that goes on.
pub fn current_role(profile: &Profile) -> Option<&PathId> {
    profile
        .roles
        .iter()
        .find(|role| role.current)
        .and_then(|role| role.path.as_ref())
}

/// Sets the path of the role that goes on; an empty one takes it back. What a CV tells of that role, its title
/// and its months, stays only while it is no other job.
fn role(profile: &mut Profile, slug: &str) {
    let path = (!slug.is_empty()).then(|| PathId::new(slug));
    if current_role(profile) == path.as_ref() {
        return;
    }
    profile.roles.retain(|role| {
        !role.current || role.from.is_some() && (role.path.is_none() || path.is_none())
    });
    let mut told = false;
    for role in profile.roles.iter_mut().filter(|role| role.current) {
        role.path.clone_from(&path);
        told = true;
    }
    if path.is_some() && !told {
        profile.roles.push(Role {
            path,
            current: true,
            ..Role::default()
        });
    }
}

/// The names in a list of tools.
pub fn names(list: &str) -> impl Iterator<Item = &str> {
    let names = list.split([',', ';', '\n']).map(str::trim);
    names.filter(|name| !name.is_empty())
}

/// The tools named in a list, whatever their case; names that no tool has are passed over.
fn tools<'a>(model: &'a Model, list: &str) -> impl Iterator<Item = catalog::ToolId> + use<'a> {
    let names: Vec<String> = names(list).map(str::to_owned).collect();
    model
        .tools
        .iter()
        .filter(move |tool| {
            names.iter().any(|name| {
                name.eq_ignore_ascii_case(&tool.name) || name.eq_ignore_ascii_case(tool.id.as_str())
            })
        })
        .map(|tool| tool.id.clone())
}

fn yes_or_no(value: &str) -> Option<bool> {
    match value {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// A value in lower case, without spaces, and without what may stand behind its number, which is taken away in
/// this order.
fn bare(text: &str, behind: &[&str]) -> String {
    let mut text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    text.make_ascii_lowercase();
    for unit in behind {
        if let Some(rest) = text.strip_suffix(unit) {
            text.truncate(rest.len());
        }
    }
    text
}

/// A number of years or hours, from 0 to `most`; nothing where the text is empty. `6`, `2,5`, `6+ years`.
fn number(text: &str, most: f64, odd: &'static str) -> Result<Option<f64>, &'static str> {
    if text.is_empty() {
        return Ok(None);
    }
    let text = bare(text, &["aweek", "hours", "h", "years", "year", "+"]);
    let number = fit::decimal::read(&text.replace(',', ".")).ok_or(NO_NUMBER)?;
    if (0.0..=most).contains(&number) {
        Ok(Some(number))
    } else {
        Err(odd)
    }
}

/// Whole US dollars a year: `95000`, `95,000.00`, `$95.5k`, `95000 USD a year`.
fn money(text: &str) -> Result<Option<u32>, &'static str> {
    let text = bare(text, &["year", "per", "a", "/", "dollars", "usd", "us"]);
    let digits: String = text
        .trim_start_matches(['u', 's', 'd'])
        .chars()
        .filter(|c| !matches!(c, '$' | ',' | '_'))
        .collect();
    if digits.is_empty() {
        return if text.is_empty() {
            Ok(None)
        } else {
            Err(NO_PAY)
        };
    }
    let (digits, times) = match digits.strip_suffix('k') {
        Some(digits) => (digits, 1000.0),
        None => (digits.as_str(), 1.0),
    };
    let dollars = fit::decimal::read(digits).ok_or(NO_PAY)? * times;
    if (1_000.0..=5_000_000.0).contains(&dollars) {
        Ok(Some(crate::markup::whole(dollars)))
    } else {
        Err(PAY_ODD)
    }
}

/// The nearest whole number, 0 to 80.
fn whole(hours: f64) -> Option<u8> {
    (0..=80).find(|whole| (f64::from(*whole) - hours).abs() <= 0.5)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(profile: &mut Profile, field: &str, value: &str) -> Result<String, &'static str> {
        let model = Model::default();
        apply(&model, profile, field, value).map_err(|odd| odd.why)?;
        Ok(super::value(&model, profile, field))
    }

    #[test]
    fn values_are_read_as_people_write_them() {
        for (field, written, read) in [
            (YEARS, "6", "6"),
            (YEARS, "2,5", "2.5"),
            (YEARS, "6 years", "6"),
            (YEARS, "1 Year", "1"),
            (YEARS, "6+", "6"),
            (YEARS, "10+ years", "10"),
            (YEARS, "", ""),
            (HOURS, "5 hours a week", "5"),
            (HOURS, "5h", "5"),
            (PAY, "95000", "95000"),
            (PAY, "95,000", "95000"),
            (PAY, "$95,500.00", "95500"),
            (PAY, "95.5k", "95500"),
            (PAY, "$95K", "95000"),
            (WANTED_PAY, "120000 USD", "120000"),
            (WANTED_PAY, "US$ 120000", "120000"),
            (PAY_FLOOR, "80 000 US dollars per year", "80000"),
            (PAY_FLOOR, "80k/year", "80000"),
            (PAY_FLOOR, " ", ""),
        ] {
            let mut profile = Profile::default();
            assert_eq!(
                answered(&mut profile, field, written),
                Ok(read.to_owned()),
                "{field} {written}"
            );
        }
    }

    #[test]
    fn what_is_odd_is_asked_about_by_what_it_may_be() {
        for (field, written, why) in [
            (YEARS, "1987", YEARS_ODD),
            (YEARS, "-1", YEARS_ODD),
            (YEARS, "six", NO_NUMBER),
            (YEARS, "6 months", NO_NUMBER),
            (HOURS, "200", HOURS_ODD),
            (PAY, "6", PAY_ODD),
            (PAY, "95", PAY_ODD),
            (PAY, "8,000,000", PAY_ODD),
            (PAY, "\u{20ac}90000", NO_PAY),
            (PAY, "8000 a month", NO_PAY),
            (PAY, "a lot", NO_PAY),
            (PAY, "$", NO_PAY),
        ] {
            let mut profile = Profile::default();
            assert_eq!(
                answered(&mut profile, field, written),
                Err(why),
                "{field} {written}"
            );
            assert_eq!(profile, Profile::default(), "{field} {written}");
        }
    }

    /// A profile of a former job, and of `present`.
    fn told(present: &str) -> Profile {
        const FORMER: &str = r#"{"path":"backend-engineer","to":"2019-02"}"#;
        let present = if present.is_empty() {
            String::new()
        } else {
            format!(",{present}")
        };
        let json = format!(r#"{{"roles":[{FORMER}{present}]}}"#);
        let json = fit::json::Json::read(&json);
        json.ok()
            .and_then(|json| Profile::from_json(&json))
            .unwrap_or_default()
    }

    #[test]
    fn the_present_job_of_a_cv_is_changed_and_taken_back() {
        const DATED: &str =
            r#"{"path":"qa-engineer","title":"Tester","from":"2019-03","current":true}"#;
        for (chosen, left) in [
            (&["qa-engineer"][..], DATED),
            (
                &[""],
                r#"{"title":"Tester","from":"2019-03","current":true}"#,
            ),
            (&["", "qa-engineer"], DATED),
            (
                &["data-engineer"],
                r#"{"path":"data-engineer","current":true}"#,
            ),
            (&["data-engineer", ""], ""),
        ] {
            let mut profile = told(DATED);
            for slug in chosen {
                assert_eq!(answered(&mut profile, ROLE, slug), Ok((*slug).to_owned()));
            }
            assert_eq!(profile, told(left), "{chosen:?}");
        }
    }
}
