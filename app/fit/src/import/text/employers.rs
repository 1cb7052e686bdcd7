//! Names of technologies in places where names of others stand: the employer of a job, and the person.

use super::lines::{Line, Lines};
use super::sections::Section;
use super::titles::title_in;
use crate::import::dates::spans;
use crate::import::found::Found;
use crate::lexicon::{Class, Hit, Sure};
use std::ops::Range;

/// Technologies that are called like the companies that make them, or that these are called after.
const COMPANIES: [&str; 44] = [
    "adobe",
    "airtable",
    "algolia",
    "amazon web services",
    "asana",
    "atlassian",
    "aws",
    "cisco",
    "cloudflare",
    "confluent",
    "contentful",
    "crowdstrike",
    "databricks",
    "datadog",
    "docker",
    "dynatrace",
    "elastic",
    "fastly",
    "figma",
    "github",
    "gitlab",
    "google cloud",
    "hashicorp",
    "mongodb",
    "netlify",
    "new relic",
    "notion",
    "okta",
    "oracle",
    "pagerduty",
    "palo alto networks",
    "red hat",
    "salesforce",
    "sap",
    "servicenow",
    "shopify",
    "slack",
    "snowflake",
    "splunk",
    "twilio",
    "unity",
    "vercel",
    "vmware",
    "workday",
];
/// What stands between the parts of a line.
const SIGNS: [char; 11] = [',', ';', '|', '•', '·', '–', '—', '\t', ':', '(', ')'];
/// So many lines around a job's dates may name its employer.
const NEAR: usize = 2;
/// The longest line that names an employer, in bytes.
const LONGEST: usize = 120;

/// The bytes of `text`, which `found` has looked through last, that name employers and the person whose CV
/// it is.
pub(super) fn others(lines: &Lines, found: &Found<'_>, text: &str) -> Vec<Range<usize>> {
    let all: Vec<&Line> = lines.iter().collect();
    let mut others = Vec::from_iter(name(&all, found, text));
    for (at, line) in all.iter().enumerate() {
        let is_short = line.body.len() <= LONGEST && !line.bullet;
        if !is_short || !matches!(line.section, Section::Head | Section::Experience) {
            continue;
        }
        let mut hits = found
            .hits_in(&line.body)
            .filter(|hit| is_company(text, hit));
        if let Some(hit) = hits.next()
            && is_employer(&all, at, hit, found, text)
        {
            others.push(hit.start..hit.end);
        }
    }
    others
}

fn is_company(text: &str, hit: &Hit) -> bool {
    let words = text.get(hit.start..hit.end).unwrap_or_default();
    hit.class == Class::Tool && COMPANIES.iter().any(|it| it.eq_ignore_ascii_case(words))
}

/// Whether `hit` in the line `at` stands where the employer does: it is the first part of a line with dates
/// that is no title, or of one near them.
fn is_employer(all: &[&Line], at: usize, hit: &Hit, found: &Found<'_>, text: &str) -> bool {
    let Some(line) = all.get(at) else {
        return false;
    };
    let has_dates = |line: &&Line| {
        let body = text.get(line.body.clone()).unwrap_or_default();
        body.len() <= LONGEST && !line.bullet && !spans(body).is_empty()
    };
    let near = at.saturating_sub(NEAR)..all.len().min(at + NEAR + 1);
    let near = all.get(near).unwrap_or_default();
    let is_near_dates = line.section == Section::Experience && near.iter().any(has_dates);
    if !is_near_dates && !has_dates(line) {
        return false;
    }
    let mut parts = parts(text, line).into_iter().filter(|part| {
        let words = text.get(part.clone()).unwrap_or_default();
        let is_title = title_in(found.lexicon(), text, part.clone()).is_some();
        words.contains(char::is_alphabetic) && spans(words).is_empty() && !is_title
    });
    let is_hit = |part: &Range<usize>| *part == (hit.start..hit.end);
    let is_tool = |part: Range<usize>| {
        let mut hits = found.hits_in(&part);
        hits.any(|hit| hit.class == Class::Tool && hit.start == part.start && hit.end == part.end)
    };
    parts.next().is_some_and(|part| is_hit(&part)) && !parts.any(is_tool)
}

/// The parts of a line between its signs and columns, without space around them.
fn parts(text: &str, line: &Line) -> Vec<Range<usize>> {
    let body = text.get(line.body.clone()).unwrap_or_default();
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, char) in body.char_indices().chain([(body.len(), '\t')]) {
        let behind = body.get(at + char.len_utf8()..).unwrap_or_default();
        let divides = match char {
            ' ' => behind.starts_with(' '),
            '-' => behind.starts_with(' ') && body.get(..at).is_some_and(|it| it.ends_with(' ')),
            _ => SIGNS.contains(&char),
        };
        if divides {
            let part = body.get(from..at).unwrap_or_default();
            let start = line.body.start + from + part.len() - part.trim_start().len();
            parts.push(start..start + part.trim().len());
            from = at + char.len_utf8();
        }
    }
    parts
}

/// The first line, where it is the name of a person that ends like a technology: "Bill Maven".
fn name(all: &[&Line], found: &Found<'_>, text: &str) -> Option<Range<usize>> {
    let [line, next, ..] = all else {
        return None;
    };
    let has_tool = |line: &Line| {
        let mut hits = found.hits_in(&line.body);
        hits.any(|hit| hit.class == Class::Tool)
    };
    let words = text.get(line.body.clone())?;
    let count = words.split(' ').count();
    let is_name = line.section == Section::Head
        && (2..=3).contains(&count)
        && words.split(' ').all(|word| {
            word.starts_with(char::is_uppercase)
                && word.chars().skip(1).all(|c| c.is_lowercase() || c == '-')
        });
    let mut sure = found
        .hits_in(&line.body)
        .filter(|hit| hit.sure == Sure::Always);
    let last = sure.next().filter(|hit| hit.end == line.body.end)?;
    (is_name && sure.next().is_none() && last.start > line.body.start && !has_tool(next))
        .then(|| line.body.clone())
}
