//! The schemas that are checked in for others to read are those of the types.
#![expect(clippy::expect_used, reason = "a test that cannot go on says so")]

use std::path::Path;

#[track_caller]
fn check(name: &str, schema: &impl serde::Serialize) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("schema")
        .join(format!("{name}.json"));
    let checked_in = std::fs::read_to_string(path).unwrap_or_default();
    let current = serde_json::to_string_pretty(schema).expect("a schema is JSON");
    assert!(
        checked_in.trim_end() == current,
        "app/fit/schema/{name}.json is not current; write it with `waymark schema {name}`:\n{current}"
    );
}

#[test]
fn the_schema_of_a_profile_is_current() {
    check("profile", &fit::schema::profile());
}

#[test]
fn the_schema_of_an_assessment_is_current() {
    check("assessment", &fit::schema::assessment());
}
