//! The model as it travels.

use crate::seeds::{CATALOG, MODEL};
use fit::{Model, Wording};
use std::io::Write;

/// Bytes that the planner's page may spend on the model, compressed.
const BUDGET: usize = 16 * 1024;

fn brotli(text: &str) -> usize {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 4096, 11, 22);
    writer.write_all(text.as_bytes()).unwrap();
    drop(writer);
    packed.len()
}

#[test]
fn a_model_comes_back_from_json_as_it_was() {
    let json = serde_json::to_string(&*MODEL).unwrap();
    let back: Model = serde_json::from_str(&json).unwrap();
    assert_eq!(back, *MODEL);
}

#[test]
fn the_model_stays_within_its_budget() {
    let json = serde_json::to_string(&*MODEL).unwrap();
    let bytes = brotli(&json);
    assert!(
        bytes <= BUDGET,
        "the model takes {bytes} bytes of {BUDGET} (as JSON {})",
        json.len()
    );
}

#[test]
fn the_wording_names_every_level_of_every_skill() {
    let wording = Wording::new(&CATALOG, &MODEL);
    assert_eq!(wording.groups.len(), MODEL.groups.len());
    assert_eq!(wording.skills.len(), MODEL.skills.len());
    for (skill, words) in MODEL.skills.iter().zip(&wording.skills) {
        assert_eq!(words.levels, CATALOG.skill(&skill.id).unwrap().levels);
    }
    assert!(wording.groups.iter().flatten().all(|text| !text.is_empty()));
}

#[test]
fn a_model_with_too_little_evidence_is_refused_with_its_path() {
    let mut json = serde_json::to_value(&*MODEL).unwrap();
    json["paths"][0]["tools"] = "000".into();
    let error = serde_json::from_value::<Model>(json).unwrap_err();
    let slug = MODEL.paths[0].slug.as_str();
    assert!(error.to_string().contains(slug), "{error}");
}
