//! Certificates by their names.

use crate::reading::{json, mentioned, text, tools};
use fit::import::{Kind, Place};

#[track_caller]
fn table(rows: &[(&str, &[&str])]) {
    for (cv, expected) in rows {
        assert_eq!(text(cv).profile.certificates, *expected, "{cv:?}");
    }
}

#[test]
fn a_certificate_is_known_by_its_name_code_and_acronym() {
    table(&[
        ("CISSP, Python", &["CISSP"]),
        (
            "CKAD",
            &["Certified Kubernetes Application Developer (CKAD)"],
        ),
        (
            "Certified Kubernetes Administrator",
            &["Certified Kubernetes Administrator (CKA)"],
        ),
        (
            "Certifications: CKA, PMP",
            &[
                "Certified Kubernetes Administrator (CKA)",
                "Project Management Professional (PMP)",
            ],
        ),
        (
            "Certified: CKA",
            &["Certified Kubernetes Administrator (CKA)"],
        ),
        ("CSPO", &["Certified Scrum Product Owner (CSPO)"]),
        ("Security+", &["CompTIA Security+"]),
        (
            "AWS Certified Developer - Associate",
            &["AWS Certified Developer – Associate"],
        ),
        (
            "AWS Certified Developer Associate",
            &["AWS Certified Developer – Associate"],
        ),
        ("passed DVA-C02", &["AWS Certified Developer – Associate"]),
        (
            "Terraform Associate",
            &["HashiCorp Certified: Terraform Associate"],
        ),
    ]);
}

#[test]
fn an_acronym_that_is_also_a_method_needs_to_be_called_a_certificate() {
    table(&[
        ("PCA and k-means", &[]),
        ("pca", &[]),
        ("certified (PCA)", &["Prometheus Certified Associate (PCA)"]),
    ]);
}

#[test]
fn certificates_stand_among_skills_too() {
    let listed = [
        ("CISSP", "CISSP"),
        ("cissp", "CISSP"),
        ("CEH", "Certified Ethical Hacker (CEH)"),
        ("CKA", "Certified Kubernetes Administrator (CKA)"),
        ("OSCP certified", "OSCP"),
        ("PMP®", "Project Management Professional (PMP)"),
        ("pmp", "Project Management Professional (PMP)"),
        ("ISTQB", "ISTQB Certified Tester"),
        (
            "AWS Certified Developer",
            "AWS Certified Developer – Associate",
        ),
        (
            "AWS Certified Solutions Architect",
            "AWS Certified Solutions Architect",
        ),
        (
            "AWS Certified Solutions Architect - Professional",
            "AWS Certified Solutions Architect – Professional",
        ),
        (
            "SAP-C02",
            "AWS Certified Solutions Architect – Professional",
        ),
    ];
    for (word, name) in listed {
        for resume in [
            format!(r#"{{"skills": [{{"name": "{word}"}}]}}"#),
            format!(r#"{{"skills": [{{"name": "Skills", "keywords": ["Git", "{word}"]}}]}}"#),
        ] {
            assert_eq!(json(&resume).profile.certificates, [name], "{resume}");
        }
        let pasted = format!("Skills: Git, {word}, Docker");
        assert_eq!(text(&pasted).profile.certificates, [name], "{pasted}");
    }
}

#[test]
fn in_a_list_too_an_acronym_that_is_also_a_method_is_that() {
    let imported = json(r#"{"skills": [{"name": "Methods", "keywords": ["PCA", "k-means"]}]}"#);
    assert!(imported.profile.certificates.is_empty());
    assert_eq!(mentioned(&imported), ["machine-learning"]);
}

#[test]
fn part_of_a_code_is_nothing_else() {
    let imported = json(r#"{"skills": [{"keywords": ["SAP-C02", "Python"]}]}"#);
    assert_eq!(tools(&imported), ["python"]);
}

#[test]
fn a_certificate_mentions_the_skills_it_is_about_where_it_stands() {
    let imported = json(r#"{"skills": [{"keywords": ["Git", "OSCP"]}]}"#);
    assert_eq!(mentioned(&imported), ["security-testing"]);
    let from_it: Vec<_> = imported
        .findings
        .iter()
        .filter(|finding| finding.phrase == "OSCP")
        .map(|finding| (finding.kind(), finding.place.clone()))
        .collect();
    let place = Place::Json {
        pointer: "/skills/0/keywords/1".to_owned(),
        start: 0,
        end: 4,
    };
    assert_eq!(
        from_it,
        [(Kind::Certificate, place.clone()), (Kind::Skill, place)]
    );
}

#[test]
fn a_certificate_that_nothing_knows_keeps_its_name() {
    table(&[(
        "Certifications\nGuild Letter, 2019\nCKA\n",
        &["Certified Kubernetes Administrator (CKA)", "Guild Letter"],
    )]);
    table(&[(
        "Certifications: AWS Certified Developer - Associate, Flurbo Pro, Blarg Associate",
        &[
            "AWS Certified Developer – Associate",
            "Flurbo Pro",
            "Blarg Associate",
        ],
    )]);
    assert_eq!(
        json(r#"{"certificates": [{"name": "CKA, Flurbo Pro"}, {"name": "Flurbo, the Second"}]}"#)
            .profile
            .certificates,
        [
            "Certified Kubernetes Administrator (CKA)",
            "Flurbo Pro",
            "Flurbo, the Second"
        ]
    );
    let resume = r#"{"certificates": [{"name": "Guild Letter", "issuer": "X"}, {"name": "CKA"}, {"name": " "}, {}]}"#;
    assert_eq!(
        json(resume).profile.certificates,
        ["Guild Letter", "Certified Kubernetes Administrator (CKA)"]
    );
}
