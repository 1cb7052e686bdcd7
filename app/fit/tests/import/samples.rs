//! Whole CVs: the samples in `tests/samples`.

use crate::places::{check_json, check_text};
use crate::reading::{json, mentioned, roles, text, tools, unknown};
use fit::ProfileId;
use std::path::Path;

fn sample(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/samples")
        .join(name);
    std::fs::read_to_string(path).expect("the sample is there")
}

#[test]
fn every_section_of_a_json_resume_is_read() {
    let cv = sample("generalist.json");
    let imported = json(&cv);
    check_json(&cv, &imported);
    assert_eq!(
        imported.id,
        Some(ProfileId::Text("Amara Okafor".to_owned()))
    );
    assert_eq!(
        tools(&imported),
        [
            "html-css",
            "java",
            "javascript",
            "kubernetes",
            "postgresql",
            "sql"
        ]
    );
    assert_eq!(mentioned(&imported), ["containers"]);
    assert_eq!(
        roles(&imported),
        [
            "? | Founder/CEO | 2014-02–2016-02",
            "software-engineer | Programmer | –…"
        ]
    );
    assert_eq!(
        imported.profile.certificates,
        ["Certified Kubernetes Administrator (CKA)"]
    );
    assert_eq!(
        unknown(&imported),
        [
            "TIFF",
            "METS",
            "OCR",
            "Digitisation",
            "Leaflet",
            "Browser Extension"
        ]
    );
}

#[test]
fn a_backend_engineers_json_resume_is_read() {
    let cv = sample("backend.json");
    let imported = json(&cv);
    check_json(&cv, &imported);
    assert_eq!(imported.id, Some(ProfileId::Text("mateus-lima".to_owned())));
    assert_eq!(
        tools(&imported),
        [
            "apache-kafka",
            "c",
            "ci-cd",
            "go",
            "hibernate",
            "java",
            "jenkins",
            "kubernetes",
            "oracle-database",
            "postgresql",
            "prometheus",
            "rabbitmq",
            "redis",
            "spring-boot",
            "sql",
            "terraform"
        ]
    );
    assert_eq!(
        mentioned(&imported),
        [
            "api-design",
            "ci-cd",
            "code-review",
            "containers",
            "database-operations"
        ]
    );
    assert_eq!(
        roles(&imported),
        [
            "backend-engineer | Senior Backend Engineer | 2019-03–…",
            "backend-engineer | Java Developer | 2015-09–2019-02"
        ]
    );
    assert_eq!(
        imported.profile.certificates,
        ["Certified Kubernetes Application Developer (CKAD)"]
    );
    assert_eq!(unknown(&imported), ["Ledgerly Lite"]);
}

#[test]
fn a_career_changers_text_is_read() {
    let cv = sample("changer.txt");
    let imported = text(&cv);
    check_text(&cv, &imported);
    assert_eq!(
        tools(&imported),
        [
            "git",
            "microsoft-excel",
            "numpy",
            "pandas",
            "postgresql",
            "power-bi",
            "python",
            "r",
            "sql",
            "tableau"
        ]
    );
    assert_eq!(
        mentioned(&imported),
        [
            "dashboards",
            "experiment-design",
            "exploratory-analysis",
            "machine-learning",
            "spreadsheets",
            "sql",
            "statistics"
        ]
    );
    assert_eq!(
        roles(&imported),
        [
            "data-analyst | Data Analyst | 2022-03–…",
            "? | Registered Nurse | 2016-08–2022-02"
        ]
    );
    assert_eq!(
        imported.profile.certificates,
        ["Google Data Analytics Certificate"]
    );
    assert_eq!(unknown(&imported), ["Bed Planner Pro"]);
}
