//! A career path: the sections of its guide.

use crate::{Exposure, PathId, ProjectId, Prose, Rubric, SkillId, SourceId, ToolId};

/// A career path.
#[derive(Clone, Debug)]
pub struct Path {
    /// Its id and address.
    pub slug: PathId,
    /// Its name, in sentence case: "Backend engineer".
    pub title: String,
    /// What the job is, in one sentence.
    pub tagline: String,
    /// For search engines, 110 to 160 characters.
    pub description: String,
    /// What the job is, at length.
    pub overview: Vec<Prose>,
    /// Which official occupation the figures describe, and why.
    pub related_occupation: Prose,
    /// How people write this job on a CV or an advertisement.
    pub titles: Vec<JobTitle>,
    /// What AI changes.
    pub ai: Ai,
    /// A working day.
    pub day_to_day: Day,
    /// What one must be able to do, most important first.
    pub core_skills: Vec<CoreSkill>,
    /// What one works with.
    pub tools: Vec<ToolGroup>,
    /// How to get in.
    pub entry_routes: Vec<EntryRoute>,
    /// Certificates that employers name.
    pub certifications: Vec<Certification>,
    /// How much certificates count on this path.
    pub certification_note: Option<Prose>,
    /// Entry, mid, senior and lead.
    pub ladder: [LadderStep; 4],
    /// Where it leads when one stays on the path.
    pub progresses_to: Vec<Progression>,
    /// Which other paths it opens.
    pub pivots_to: Vec<Pivot>,
    /// What it pays.
    pub pay: Pay,
    /// How the occupation will grow.
    pub outlook: Outlook,
    /// Projects that prove it.
    pub proof_projects: Vec<ProofProject>,
    /// What one is asked in an interview.
    pub interview: Vec<InterviewQuestion>,
    /// What changed in this guide, the latest first; empty where nobody wrote it down.
    pub changes: Vec<Change>,
    /// What scoring uses.
    pub rubric: Rubric,
}

/// Something that changed in a guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// When: `2026-11-24`.
    pub date: String,
    /// What, for those who read the guide before.
    pub what: String,
}

/// A job title that stands for this path.
#[derive(Clone, Debug, PartialEq)]
pub struct JobTitle {
    /// The title without a seniority prefix.
    pub title: String,
    /// How many in a hundred with this title are on this path; 100 unless the title is ambiguous.
    pub share: u8,
}

/// What AI changes.
#[derive(Clone, Debug)]
pub struct Ai {
    /// Tasks it speeds up.
    pub speeds_up: Vec<Prose>,
    /// Tasks that stay human.
    pub stays_human: Vec<Prose>,
    /// Why the line runs there.
    pub why: Vec<Prose>,
    /// How much of the occupation's work is exposed to it; none where nobody rated it.
    pub exposure: Option<Exposure>,
}

/// A working day.
#[derive(Clone, Debug)]
pub struct Day {
    /// What kind of day it is.
    pub intro: Prose,
    /// What happens when.
    pub moments: Vec<Moment>,
}

/// One thing that happens on a working day.
#[derive(Clone, Debug)]
pub struct Moment {
    /// The time of day: "9:10".
    pub time: String,
    /// What happens.
    pub text: Prose,
}

/// Something one must be able to do.
#[derive(Clone, Debug)]
pub struct CoreSkill {
    /// What this path calls it.
    pub name: String,
    /// The skills it consists of.
    pub skills: Vec<SkillId>,
    /// Why it matters here.
    pub why: Prose,
}

/// Tools that go together.
#[derive(Clone, Debug)]
pub struct ToolGroup {
    /// What they are.
    pub name: String,
    /// The tools.
    pub tools: Vec<ToolId>,
    /// What to learn first, and why.
    pub note: Prose,
}

/// A way in.
#[derive(Clone, Debug)]
pub struct EntryRoute {
    /// What it is.
    pub name: String,
    /// From where it starts, for reports to tell which ways suit a visitor.
    pub suits: Vec<Background>,
    /// Whom it suits, in words.
    pub for_whom: Prose,
    /// How long it takes, and what it costs in time.
    pub takes: Prose,
    /// How it goes.
    pub how: Prose,
    /// What to do this week.
    pub first_step: Prose,
}

/// From where somebody comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Background {
    /// From outside the paths: school, university or another trade.
    Newcomer,
    /// From another path.
    Path(PathId),
}

impl Background {
    /// What stands for a newcomer where paths stand by their slug.
    pub const NEWCOMERS: &str = "newcomers";

    /// The path's slug, or [`Self::NEWCOMERS`].
    pub fn as_str(&self) -> &str {
        match self {
            Self::Newcomer => Self::NEWCOMERS,
            Self::Path(path) => path.as_str(),
        }
    }
}

/// A certificate.
#[derive(Clone, Debug)]
pub struct Certification {
    /// Its exact name.
    pub name: String,
    /// Its exam code.
    pub code: Option<String>,
    /// Who awards it.
    pub issuer: String,
    /// What it is good for.
    pub note: Prose,
}

/// A step of the seniority ladder.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// The first job.
    Entry,
    /// Works alone.
    Mid,
    /// Leads work.
    Senior,
    /// Leads beyond one team.
    Lead,
}

impl Level {
    /// All steps, lowest first.
    pub const ALL: [Self; 4] = [Self::Entry, Self::Mid, Self::Senior, Self::Lead];

    /// Its name in the seeds: `entry`, `mid`, `senior`, `lead`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Mid => "mid",
            Self::Senior => "senior",
            Self::Lead => "lead",
        }
    }

    /// The step above, if there is one.
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Entry => Some(Self::Mid),
            Self::Mid => Some(Self::Senior),
            Self::Senior => Some(Self::Lead),
            Self::Lead => None,
        }
    }
}

/// A step of one path's ladder.
#[derive(Clone, Debug)]
pub struct LadderStep {
    /// Which step.
    pub level: Level,
    /// What it is called here.
    pub title: String,
    /// Years of related work.
    pub years: Years,
    /// What the work is.
    pub focus: Prose,
    /// What one can be trusted with.
    pub trusted_with: Prose,
    /// Where in the pay band it lies, in words.
    pub pay: Prose,
}

/// A span of years of work. The last step of a ladder has no end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Years {
    /// From how many years on.
    pub from: u8,
    /// Up to how many years.
    pub to: Option<u8>,
}

/// Where the path leads.
#[derive(Clone, Debug)]
pub struct Progression {
    /// The job's name.
    pub title: String,
    /// Its guide, where there is one.
    pub path: Option<PathId>,
    /// What changes.
    pub note: Prose,
}

/// Another path that this one opens.
#[derive(Clone, Debug)]
pub struct Pivot {
    /// The other path.
    pub path: PathId,
    /// What carries over, and what is new.
    pub note: Prose,
}

/// What the job pays in the United States, in whole dollars a year.
#[derive(Clone, Debug)]
pub struct Pay {
    /// The low end.
    pub low: Figure,
    /// The middle.
    pub median: Figure,
    /// The high end.
    pub high: Figure,
    /// What moves pay up or down.
    pub note: Vec<Prose>,
    /// Official wage percentiles; the first ones draw the chart and give the steps their pay.
    pub percentiles: Vec<Percentiles>,
    /// Self-reported pay.
    pub surveys: Vec<PaySurvey>,
}

impl Pay {
    /// The band of a ladder step, from the first percentiles: entry lies between the 10th and 50th,
    /// mid between the 25th and 75th, senior between the 50th and 90th, lead from the 75th up; each
    /// is centred on the 25th, 50th, 75th and 90th. `None` only for a path without percentiles,
    /// which the check refuses.
    pub fn band(&self, level: Level) -> Option<Band> {
        let p = self.percentiles.first()?;
        Some(match level {
            Level::Entry => Band {
                from: p.p10,
                typical: p.p25,
                to: Some(p.p50),
            },
            Level::Mid => Band {
                from: p.p25,
                typical: p.p50,
                to: Some(p.p75),
            },
            Level::Senior => Band {
                from: p.p50,
                typical: p.p75,
                to: p.p90,
            },
            Level::Lead => Band {
                from: p.p75,
                typical: p.p90.unwrap_or(p.p75),
                to: None,
            },
        })
    }
}

/// What a ladder step pays, in whole dollars a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Band {
    /// Its low end.
    pub from: u32,
    /// What it is centred on.
    pub typical: u32,
    /// Its high end; none for the highest step.
    pub to: Option<u32>,
}

/// A sum with its source.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Whole US dollars a year.
    pub usd: u32,
    /// How it comes from the source.
    pub how: String,
    /// The source.
    pub source: SourceId,
}

/// Wage percentiles of an official occupation, in whole dollars a year.
#[derive(Clone, Debug)]
pub struct Percentiles {
    /// The occupation's official name.
    pub occupation: String,
    /// Its code in the Standard Occupational Classification.
    pub soc: String,
    /// The year the figures describe.
    pub year: u16,
    /// One in ten earns less.
    pub p10: u32,
    /// A quarter earns less.
    pub p25: u32,
    /// Half earns less.
    pub p50: u32,
    /// Three quarters earn less.
    pub p75: u32,
    /// Nine in ten earn less; none where the publisher only says that it is above its ceiling.
    pub p90: Option<u32>,
    /// The source.
    pub source: SourceId,
}

/// Pay that people reported themselves, in whole dollars a year.
#[derive(Clone, Debug)]
pub struct PaySurvey {
    /// Who answered.
    pub group: String,
    /// How many answered.
    pub people: u32,
    /// A quarter earns less.
    pub p25: u32,
    /// Half earns less.
    pub p50: u32,
    /// Three quarters earn less.
    pub p75: u32,
    /// The source.
    pub source: SourceId,
}

/// How the occupation will grow.
#[derive(Clone, Debug)]
pub struct Outlook {
    /// What the figures mean.
    pub summary: Vec<Prose>,
    /// Official projections; the first draws the chart.
    pub projections: Vec<Projection>,
}

/// An official employment projection.
#[derive(Clone, Debug)]
pub struct Projection {
    /// The occupation's official name.
    pub occupation: String,
    /// Its code or codes.
    pub soc: Option<String>,
    /// Change over the period, in percent.
    pub percent: i16,
    /// Jobs at the start of the period.
    pub from_jobs: u32,
    /// Jobs at its end.
    pub to_jobs: u32,
    /// Openings a year.
    pub openings: Option<u32>,
    /// The source.
    pub source: SourceId,
}

/// A project that proves one can do the job.
#[derive(Clone, Debug)]
pub struct ProofProject {
    /// The project.
    pub project: ProjectId,
    /// What it shows on this path.
    pub why: Prose,
}

/// A question one is asked in an interview.
#[derive(Clone, Debug)]
pub struct InterviewQuestion {
    /// The question.
    pub question: String,
    /// What a strong answer shows.
    pub strong: Prose,
    /// The skills it is about.
    pub skills: Vec<SkillId>,
}
