//! A path as a schema.org `Occupation`.

use super::set;
use catalog::{Catalog, Path, Percentiles, Source};
use serde_json::{Value, json};

/// The most other names that are listed; a search engine needs no sixty.
const OTHER_NAMES: usize = 10;
/// A title that fewer than this many in a hundred with it mean is no other name.
const SURE: u8 = 100;

/// What `path` is, where its guide has the `address`.
pub(super) fn occupation(catalog: &Catalog, path: &Path, address: Option<&str>) -> Value {
    let names = path
        .titles
        .iter()
        .filter(|title| title.share >= SURE && title.title != path.title)
        .map(|title| title.title.as_str())
        .take(OTHER_NAMES);
    let skills = path.rubric.skills.iter();
    let skills = skills.filter_map(|need| Some(catalog.skill(&need.skill)?.name.as_str()));
    let salaries = path.pay.percentiles.iter().filter_map(|wages| {
        let source = catalog.source(&wages.source)?;
        Some(salary(wages, source))
    });
    let mut occupation = json!({
        "@type": "Occupation",
        "name": path.title,
        "alternateName": names.collect::<Vec<_>>(),
        "description": path.tagline,
        "occupationLocation": { "@type": "Country", "name": "United States" },
        "estimatedSalary": salaries.collect::<Vec<_>>(),
        "skills": skills.collect::<Vec<_>>(),
        "qualifications": qualifications(path),
        "experienceRequirements": experience(path),
        "responsibilities": path.ladder.iter().map(|step| {
            format!("{}: {}", step.title, step.focus.plain())
        }).collect::<Vec<_>>(),
    });
    let category = path.pay.percentiles.first().map(|wages| {
        json!({
            "@type": "CategoryCode",
            "codeValue": wages.soc,
            "name": wages.occupation,
            "inCodeSet": "https://www.bls.gov/soc/2018/",
        })
    });
    set(&mut occupation, "occupationalCategory", category);
    set(&mut occupation, "mainEntityOfPage", address);
    occupation
}

/// Official wages, with who published them and for which year.
fn salary(wages: &Percentiles, source: &Source) -> Value {
    let mut salary = json!({
        "@type": "MonetaryAmountDistribution",
        "name": format!("{}, {}", wages.occupation, wages.year),
        "description": format!(
            "Annual wages of {} (SOC {}) in the United States, {}",
            wages.occupation.to_lowercase(), wages.soc, wages.year,
        ),
        "currency": "USD",
        "duration": "P1Y",
        "percentile10": wages.p10,
        "percentile25": wages.p25,
        "median": wages.p50,
        "percentile75": wages.p75,
        "subjectOf": {
            "@type": "Dataset",
            "name": source.title,
            "description": format!("{}, published by {}", source.title, source.publisher),
            "publisher": { "@type": "Organization", "name": source.publisher },
            "datePublished": source.date.clone().unwrap_or_else(|| source.year.to_string()),
            "temporalCoverage": wages.year.to_string(),
            "url": source.url,
        },
    });
    set(&mut salary, "percentile90", wages.p90);
    salary
}

/// The ways in, and the certificates that employers name.
fn qualifications(path: &Path) -> String {
    let routes = path.entry_routes.iter().map(|route| route.name.as_str());
    let routes = format!("Ways in: {}.", routes.collect::<Vec<_>>().join("; "));
    let certificates = path.certifications.iter().map(|it| it.name.as_str());
    match certificates.collect::<Vec<_>>().as_slice() {
        [] => routes,
        names => format!("{routes} Certificates that can help: {}.", names.join("; ")),
    }
}

fn experience(path: &Path) -> Value {
    let years = path.rubric.entry_years;
    let words = match years {
        0 => "Needs no related job before the first".to_owned(),
        1 => "Usually takes about one year in a related job".to_owned(),
        _ => format!("Usually takes about {years} years in a related job"),
    };
    json!({
        "@type": "OccupationalExperienceRequirements",
        "monthsOfExperience": u16::from(years) * 12,
        "description": words,
    })
}
