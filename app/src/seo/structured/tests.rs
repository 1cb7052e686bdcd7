//! Structured data against the vocabulary itself.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so"
)]

use super::*;
use crate::seeds;
use std::collections::BTreeMap;

/// The part of schema.org that pages use.
#[derive(serde::Deserialize)]
struct Vocabulary {
    /// Each type with those right above it.
    types: BTreeMap<String, Vec<String>>,
    properties: BTreeMap<String, Property>,
}

#[derive(serde::Deserialize)]
struct Property {
    /// The types that have it.
    of: Vec<String>,
    /// The types of its values.
    is: Vec<String>,
}

impl Vocabulary {
    fn read() -> Self {
        serde_json::from_str(include_str!("schema-org.json")).expect("a vocabulary")
    }

    /// Whether `own` is `other` or somewhere below it.
    fn is_a(&self, own: &str, other: &str) -> bool {
        let above = self.types.get(own);
        own == other || above.is_some_and(|above| above.iter().any(|it| self.is_a(it, other)))
    }

    /// What is wrong with an object and all in it.
    fn faults(&self, object: &Value) -> Vec<String> {
        let Some(own) = object.get("@type").and_then(Value::as_str) else {
            return vec![format!("no type: {object}")];
        };
        if !self.types.contains_key(own) {
            return vec![format!("no type {own}")];
        }
        let mut faults = Vec::new();
        for (name, value) in object.as_object().into_iter().flatten() {
            if name.starts_with('@') {
                continue;
            }
            let Some(property) = self.properties.get(name) else {
                faults.push(format!("no property {name}"));
                continue;
            };
            if !property.of.iter().any(|it| self.is_a(own, it)) {
                faults.push(format!("{own} has no property {name}"));
            }
            let values = value
                .as_array()
                .map_or(std::slice::from_ref(value), Vec::as_slice);
            for value in values {
                if !self.may_be(property, value) {
                    faults.push(format!("{own}.{name} cannot be {value}"));
                }
                if value.is_object() {
                    faults.extend(self.faults(value));
                }
            }
        }
        faults
    }

    fn may_be(&self, property: &Property, value: &Value) -> bool {
        property.is.iter().any(|kind| match (kind.as_str(), value) {
            ("Text", Value::String(_)) | ("Boolean", Value::Bool(_)) => true,
            ("Number", Value::Number(_)) => true,
            ("Integer", Value::Number(number)) => number.is_u64(),
            ("URL", Value::String(text)) => text.starts_with("https://"),
            ("Date", Value::String(text)) => matches!(text.len(), 4 | 10) && text.starts_with("20"),
            ("Duration", Value::String(text)) => text.starts_with('P'),
            (kind, Value::Object(object)) => object
                .get("@type")
                .and_then(Value::as_str)
                .is_some_and(|own| self.is_a(own, kind)),
            _ => false,
        })
    }
}

fn nodes(page: &Page) -> Vec<Value> {
    let data = of_page(&seeds::site_at("https://waymark.example"), page).expect("structured data");
    assert_eq!(data["@context"], "https://schema.org");
    data["@graph"].as_array().expect("a graph").clone()
}

fn guides() -> impl Iterator<Item = (&'static Path, Page)> {
    let paths = seeds::catalog().paths.iter();
    paths.map(|path| (path, Page::Guide(path.slug.clone())))
}

#[test]
fn every_type_property_and_value_is_in_the_vocabulary() {
    let vocabulary = Vocabulary::read();
    let pages = guides()
        .map(|(_, page)| page)
        .chain([Page::Home, Page::Paths]);
    for page in pages {
        for node in nodes(&page) {
            assert_eq!(vocabulary.faults(&node), [""; 0], "{page:?}");
        }
    }
}

#[test]
fn the_vocabulary_finds_what_is_not_in_it() {
    let vocabulary = Vocabulary::read();
    for (object, fault) in [
        (json!({ "@type": "Job" }), "no type Job"),
        (
            json!({ "@type": "Occupation", "salary": 1 }),
            "no property salary",
        ),
        (
            json!({ "@type": "Occupation", "median": 1 }),
            "Occupation has no property median",
        ),
        (
            json!({ "@type": "Occupation", "estimatedSalary": "much" }),
            "Occupation.estimatedSalary cannot be \"much\"",
        ),
        (
            json!({ "@type": "Occupation", "estimatedSalary": [{ "@type": "Country" }] }),
            "Occupation.estimatedSalary cannot be {\"@type\":\"Country\"}",
        ),
    ] {
        assert_eq!(vocabulary.faults(&object), [fault]);
    }
}

#[test]
fn a_guide_gives_the_wages_of_its_newest_source_in_order() {
    for (path, page) in guides() {
        let salary = &nodes(&page)[0]["mainEntity"]["estimatedSalary"][0];
        let wages = &path.pay.percentiles[0];
        assert_eq!(salary["median"], wages.p50);
        assert_eq!([&salary["currency"], &salary["duration"]], ["USD", "P1Y"]);
        let sums = [
            "percentile10",
            "percentile25",
            "median",
            "percentile75",
            "percentile90",
        ]
        .map(|property| salary[property].as_u64());
        assert!(sums.iter().flatten().is_sorted(), "{sums:?}");
        let source = seeds::catalog().source(&wages.source).expect("a source");
        assert_eq!(salary["subjectOf"]["url"], source.url);
        assert_eq!(salary["subjectOf"]["publisher"]["name"], source.publisher);
        assert_eq!(
            salary["subjectOf"]["temporalCoverage"],
            wages.year.to_string()
        );
    }
}

#[test]
fn a_guide_says_what_it_takes() {
    for (path, page) in guides() {
        let occupation = &nodes(&page)[0]["mainEntity"];
        assert_eq!(occupation["name"], path.title);
        for property in ["skills", "responsibilities", "alternateName"] {
            let values = occupation[property].as_array().map_or(0, Vec::len);
            assert!(values >= 4, "{} {property}", path.slug);
        }
        let months = &occupation["experienceRequirements"]["monthsOfExperience"];
        assert_eq!(*months, u16::from(path.rubric.entry_years) * 12);
        for route in &path.entry_routes {
            let qualifications = occupation["qualifications"].as_str().unwrap_or_default();
            assert!(qualifications.contains(&route.name), "{}", path.slug);
        }
    }
}

#[test]
fn breadcrumbs_lead_from_the_front_page_to_the_guide() {
    for (path, page) in guides() {
        let crumbs = &nodes(&page)[1]["itemListElement"];
        let names: Vec<_> = crumbs
            .as_array()
            .into_iter()
            .flatten()
            .map(|crumb| crumb["name"].as_str().unwrap_or_default())
            .collect();
        assert_eq!(names, ["Waymark", "Career paths", path.title.as_str()]);
    }
}

#[test]
fn a_site_without_an_address_gives_none() {
    for page in guides()
        .map(|(_, page)| page)
        .chain([Page::Home, Page::Paths])
    {
        let data = of_page(seeds::site(), &page)
            .expect("structured data")
            .to_string();
        assert!(!data.contains("waymark.example"));
        assert!(!data.contains("BreadcrumbList"));
        assert!(!data.contains("mainEntityOfPage"));
    }
}
