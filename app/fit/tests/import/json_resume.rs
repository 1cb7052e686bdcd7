//! JSON Resume files, as the schema of version 1.0.0 has them.

use crate::places::check_json;
use crate::reading::{json, mentioned, roles, tools, unknown};
use std::path::Path;

fn sample(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/samples")
        .join(name);
    std::fs::read_to_string(path).expect("the sample is there")
}
