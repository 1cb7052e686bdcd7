//! Which sources a path stands on, section by section.

use crate::{Path, Prose, SourceId};

/// The source of the surveyed shares in a rubric's tools.
pub const TOOL_SURVEY: &str = "so-2021";

/// A source, and the section of a guide that has something from it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Citation<'a> {
    /// The section, by its key in the seeds: `pay`.
    pub section: &'static str,
    /// The source.
    pub source: &'a SourceId,
}

impl Path {
    /// All citations of the path, by section in the order of the guide; a source that a section cites
    /// twice is there twice.
    pub fn citations(&self) -> Vec<Citation<'_>> {
        let mut found = Found(Vec::new());
        found.prose("overview", &self.overview);
        found.prose("related_occupation", [&self.related_occupation]);
        found.prose(
            "ai",
            [&self.ai.speeds_up, &self.ai.stays_human, &self.ai.why]
                .into_iter()
                .flatten(),
        );
        found.sources("ai", self.ai.exposure.iter().map(|it| &it.source));
        found.prose("day_to_day", [&self.day_to_day.intro]);
        found.prose(
            "day_to_day",
            self.day_to_day.moments.iter().map(|moment| &moment.text),
        );
        found.prose(
            "core_skills",
            self.core_skills.iter().map(|skill| &skill.why),
        );
        found.prose("tools", self.tools.iter().map(|group| &group.note));
        for route in &self.entry_routes {
            found.prose(
                "entry_routes",
                [&route.for_whom, &route.takes, &route.how, &route.first_step],
            );
        }
        found.prose(
            "certifications",
            self.certifications
                .iter()
                .map(|certificate| &certificate.note),
        );
        found.prose("certifications", &self.certification_note);
        for step in &self.ladder {
            found.prose("ladder", [&step.focus, &step.trusted_with, &step.pay]);
        }
        found.prose(
            "progresses_to",
            self.progresses_to
                .iter()
                .map(|progression| &progression.note),
        );
        found.prose("pivots_to", self.pivots_to.iter().map(|pivot| &pivot.note));
        self.pay_citations(&mut found);
        found.prose("outlook", &self.outlook.summary);
        found.sources(
            "outlook",
            self.outlook
                .projections
                .iter()
                .map(|projection| &projection.source),
        );
        found.prose(
            "proof_projects",
            self.proof_projects.iter().map(|project| &project.why),
        );
        found.prose(
            "interview",
            self.interview.iter().map(|question| &question.strong),
        );
        found.0
    }

    fn pay_citations<'a>(&'a self, found: &mut Found<'a>) {
        let pay = &self.pay;
        found.sources(
            "pay",
            [&pay.low, &pay.median, &pay.high].map(|figure| &figure.source),
        );
        found.prose("pay", &pay.note);
        found.sources(
            "pay",
            pay.percentiles
                .iter()
                .map(|percentiles| &percentiles.source),
        );
        found.sources("pay", pay.surveys.iter().map(|survey| &survey.source));
    }
}

struct Found<'a>(Vec<Citation<'a>>);

impl<'a> Found<'a> {
    fn sources(&mut self, section: &'static str, sources: impl IntoIterator<Item = &'a SourceId>) {
        self.0.extend(
            sources
                .into_iter()
                .map(|source| Citation { section, source }),
        );
    }

    fn prose(&mut self, section: &'static str, prose: impl IntoIterator<Item = &'a Prose>) {
        self.sources(section, prose.into_iter().flat_map(Prose::cites));
    }
}
