//! The sections of a guide that are words and links.

use super::exposure::exposure;
use super::ids::Seen;
use super::path::finish;
use crate::load::fault::Rule;
use crate::load::ledger::Title;
use crate::load::limits::{
    CORE_SKILLS, ENTRY_ROUTES, INTERVIEW, LEADS_TO, MOMENTS, PROOF_PROJECTS, SHARE, SPEEDS_UP,
    STAYS_HUMAN, TITLES, TOOL_GROUPS,
};
use crate::load::reading::Read;
use crate::load::toml::{Count, Section, Shape, Value};
use crate::{
    Ai, Background, Certification, CoreSkill, Day, EntryRoute, InterviewQuestion, JobTitle, Moment,
    PathId, Pivot, Progression, ProofProject, ToolGroup,
};

pub(super) fn titles(file: &mut Section<'_>) -> Read<Vec<JobTitle>> {
    file.list("titles", TITLES, |item| {
        let (value, share) = if item.is_string() {
            (item, *SHARE.end())
        } else {
            let mut table = item.section()?;
            let title = table.required("title", Shape::Text);
            let share = table.whole("share", SHARE);
            finish(table);
            (title?, share?)
        };
        let title = value.text()?;
        value.reading.ledger.title(Title {
            title: title.clone(),
            share,
            place: value.place,
        });
        Ok(JobTitle { title, share })
    })
}

/// `counted_as` is the code of the occupation whose pay leads the guide, where that is known.
pub(super) fn ai(mut table: Section<'_>, counted_as: Option<&str>) -> Read<Ai> {
    let speeds_up = table.proses("speeds_up", SPEEDS_UP);
    let stays_human = table.proses("stays_human", STAYS_HUMAN);
    let why = table.proses("why", Count::SOME);
    let exposure = table
        .optional("exposure")
        .map(|value| exposure(value.section()?, counted_as))
        .transpose();
    finish(table);
    Ok(Ai {
        speeds_up: speeds_up?,
        stays_human: stays_human?,
        why: why?,
        exposure: exposure?,
    })
}

pub(super) fn day(mut table: Section<'_>) -> Read<Day> {
    let intro = table.prose("intro");
    let moments = table.sections("moments", MOMENTS, |mut moment| {
        let time = moment.text("time");
        let text = moment.prose("text");
        finish(moment);
        Ok(Moment {
            time: time?,
            text: text?,
        })
    });
    finish(table);
    Ok(Day {
        intro: intro?,
        moments: moments?,
    })
}

pub(super) fn core_skills(file: &mut Section<'_>) -> Read<Vec<CoreSkill>> {
    file.sections("core_skills", CORE_SKILLS, |mut table| {
        let name = table.text("name");
        let skills = table.ids("skills", Count::SOME);
        let why = table.prose("why");
        finish(table);
        Ok(CoreSkill {
            name: name?,
            skills: skills?,
            why: why?,
        })
    })
}

pub(super) fn tool_groups(file: &mut Section<'_>) -> Read<Vec<ToolGroup>> {
    file.sections("tools", TOOL_GROUPS, |mut table| {
        let name = table.text("name");
        let tools = table.ids("tools", Count::SOME);
        let note = table.prose("note");
        finish(table);
        Ok(ToolGroup {
            name: name?,
            tools: tools?,
            note: note?,
        })
    })
}

pub(super) fn entry_routes(file: &mut Section<'_>, slug: &str) -> Read<Vec<EntryRoute>> {
    file.sections("entry_routes", ENTRY_ROUTES, |mut table| {
        let name = table.text("name");
        let suits = table.optional("suits").map_or(Ok(Vec::new()), |suits| {
            let mut seen = Seen::default();
            suits.list(Count::SOME, Shape::Text, |from| {
                let named = from.string()?;
                seen.once(&from, named)?;
                if named == Background::NEWCOMERS {
                    Ok(Background::Newcomer)
                } else {
                    path_elsewhere(&from, slug).map(Background::Path)
                }
            })
        });
        let for_whom = table.prose("for_whom");
        let takes = table.prose("takes");
        let how = table.prose("how");
        let first_step = table.prose("first_step");
        finish(table);
        Ok(EntryRoute {
            name: name?,
            suits: suits?,
            for_whom: for_whom?,
            takes: takes?,
            how: how?,
            first_step: first_step?,
        })
    })
}

/// May be left out whole, with a note that says why.
pub(super) fn certifications(file: &mut Section<'_>) -> Read<Vec<Certification>> {
    if file.optional("certifications").is_none() && file.optional("certification_note").is_none() {
        return Err(file.fault(
            Rule::MissingKey,
            "`certifications` is missing, and so is `certification_note`".to_owned(),
            "add `[[certifications]]`, or say in `certification_note` why there is none",
        ));
    }
    file.optional_sections("certifications", |mut table| {
        let name = table.text("name");
        let code = table.optional_text("code");
        let issuer = table.text("issuer");
        let note = table.prose("note");
        finish(table);
        Ok(Certification {
            name: name?,
            code: code?,
            issuer: issuer?,
            note: note?,
        })
    })
}

pub(super) fn progresses_to(file: &mut Section<'_>, slug: &str) -> Read<Vec<Progression>> {
    file.sections("progresses_to", LEADS_TO, |mut table| {
        let title = table.text("title");
        let path = table
            .optional("path")
            .map(|path| path_elsewhere(&path, slug))
            .transpose();
        let note = table.prose("note");
        finish(table);
        Ok(Progression {
            title: title?,
            path: path?,
            note: note?,
        })
    })
}

pub(super) fn pivots_to(file: &mut Section<'_>, slug: &str) -> Read<Vec<Pivot>> {
    let mut seen = Seen::default();
    file.sections("pivots_to", LEADS_TO, |mut table| {
        let path = table.required("path", Shape::Text).and_then(|path| {
            seen.once(&path, path.string()?)?;
            path_elsewhere(&path, slug)
        });
        let note = table.prose("note");
        finish(table);
        Ok(Pivot {
            path: path?,
            note: note?,
        })
    })
}

fn path_elsewhere(value: &Value<'_>, slug: &str) -> Read<PathId> {
    if value.string()? == slug {
        let message = format!("`{slug}` leads to itself");
        return Err(value.fault(
            Rule::SelfLink,
            message,
            "name another path, or take this away",
        ));
    }
    value.id()
}

pub(super) fn proof_projects(file: &mut Section<'_>) -> Read<Vec<ProofProject>> {
    let mut seen = Seen::default();
    file.sections("proof_projects", PROOF_PROJECTS, |mut table| {
        let project = table.required("project", Shape::Text).and_then(|project| {
            seen.once(&project, project.string()?)?;
            project.id()
        });
        let why = table.prose("why");
        finish(table);
        Ok(ProofProject {
            project: project?,
            why: why?,
        })
    })
}

pub(super) fn interview(file: &mut Section<'_>) -> Read<Vec<InterviewQuestion>> {
    file.sections("interview", INTERVIEW, |mut table| {
        let question = table.text("question");
        let strong = table.prose("strong");
        let skills = table.ids("skills", Count::SOME);
        finish(table);
        Ok(InterviewQuestion {
            question: question?,
            strong: strong?,
            skills: skills?,
        })
    })
}
