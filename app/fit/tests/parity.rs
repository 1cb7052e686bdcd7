//! The same input gives the same bytes on this machine and in WebAssembly.
//!
//! Natively the test writes down a model, profiles and what they come to; compiled to WebAssembly and
//! run in Node it reads them and compares. So it is to be run natively first.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on says so"
)]
#![cfg_attr(
    not(target_arch = "wasm32"),
    expect(clippy::indexing_slicing, reason = "a test that cannot go on says so")
)]

/// Where both runs find each other's files: cargo gives a foreign target a folder two steps further down.
#[cfg(not(target_arch = "wasm32"))]
const FOLDER: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/parity");
#[cfg(target_arch = "wasm32")]
const FOLDER: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/../../tmp/parity");

/// What `profile`, as JSON, comes to: its assessment and reports on the first paths, as one line of JSON.
fn outcome(model: &fit::Model, profile: &str) -> String {
    let profile: fit::Profile = serde_json::from_str(profile).unwrap();
    let today = fit::Month::new(2026, 11);
    let answers = fit::Answers::new(model, &profile, today);
    let assessment = fit::assess(model, &profile, today);
    let first = assessment.paths.iter().take(3);
    let reports: Vec<_> = first
        .filter_map(|path| fit::report(model, model.path_at(&path.slug)?, &answers))
        .collect();
    serde_json::to_string(&(assessment, reports)).unwrap()
}

#[cfg(not(target_arch = "wasm32"))]
#[path = "engine/lots.rs"]
mod lots;

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use super::{FOLDER, outcome};
    use crate::lots::Lots;
    use catalog::Catalog;
    use fit::Model;
    use serde_json::{Map, Value, json};
    use std::fs;
    use std::path::Path;

    /// A profile that somebody could have.
    fn profile(model: &Model, lots: &mut Lots) -> Value {
        let mut skills = Map::new();
        let count = lots.below(40);
        for at in lots.choose(count, model.skills.len()) {
            let level = Some(lots.byte(6)).filter(|level| *level < 5);
            skills.insert(model.skills[at].id.to_string(), json!({ "level": level }));
        }
        let mut tools = |most| -> Vec<String> {
            let count = lots.below(most);
            let tools = lots.choose(count, model.tools.len()).into_iter();
            tools.map(|at| model.tools[at].id.to_string()).collect()
        };
        let (used, not_used) = (tools(40), tools(4));
        let mut preferences = Map::new();
        let count = lots.below(32);
        for at in lots.choose(count, model.questions.len()) {
            let step = i64::from(lots.byte(5)) - 2;
            preferences.insert(model.questions[at].id.to_string(), step.into());
        }
        let path = model.paths[lots.below(model.paths.len())].slug.to_string();
        let from = format!("{}-{:02}", 2000 + lots.below(26), 1 + lots.below(12));
        json!({
            "skills": skills, "tools": used, "tools_not_used": not_used, "preferences": preferences,
            "roles": [{ "path": path, "from": from, "current": lots.below(2) == 0 },
                      { "years": f64::from(lots.byte(99)) / 7.0 }],
            "pay": 40_000 + 1_000 * lots.below(200), "wanted_pay": 60_000 + 1_000 * lots.below(200),
            "constraints": { "hours_per_week": lots.byte(20), "on_call": lots.below(2) == 0 },
        })
    }

    #[test]
    fn a_model_that_has_travelled_gives_the_same_bytes() {
        let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
        let catalog = Catalog::read(&seeds).unwrap_or_else(|faults| panic!("{faults}"));
        let model = Model::new(&catalog, "parity");
        let text = model.text();
        let travelled = Model::read(&text).unwrap();
        let mut lots = Lots::new(11);
        let profiles: Vec<String> = (0..150)
            .map(|_| profile(&model, &mut lots).to_string())
            .collect();
        let outcomes: Vec<String> = profiles.iter().map(|it| outcome(&model, it)).collect();
        for (profile, expected) in profiles.iter().zip(&outcomes) {
            assert_eq!(&outcome(&travelled, profile), expected);
        }
        fs::create_dir_all(FOLDER).unwrap();
        let write = |name: &str, text: &str| fs::write(format!("{FOLDER}/{name}"), text).unwrap();
        write("model.txt", &text);
        write("profiles.jsonl", &profiles.join("\n"));
        write("outcomes.jsonl", &outcomes.join("\n"));
    }
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::{FOLDER, outcome};
    use wasm_bindgen::prelude::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen(module = "fs")]
    extern "C" {
        #[wasm_bindgen(js_name = readFileSync, catch)]
        fn read_file(path: &str, encoding: &str) -> Result<String, JsValue>;
    }

    fn read(name: &str) -> String {
        read_file(&format!("{FOLDER}/{name}"), "utf8")
            .unwrap_or_else(|error| panic!("run the native test first: {error:?}"))
    }

    #[wasm_bindgen_test]
    fn webassembly_gives_the_same_bytes_as_this_machine() {
        let model = fit::Model::read(&read("model.txt")).unwrap();
        let (profiles, outcomes) = (read("profiles.jsonl"), read("outcomes.jsonl"));
        let mut compared = 0;
        for (profile, expected) in profiles.lines().zip(outcomes.lines()) {
            assert_eq!(outcome(&model, profile), expected, "{profile}");
            compared += 1;
        }
        assert_eq!(compared, 150);
    }
}
