//! Certificates by their names.

use crate::reading::{json, text};

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
fn a_certificate_that_nothing_knows_keeps_its_name() {
    table(&[(
        "Certifications\nITIL Foundation, 2019\nCKA\n",
        &[
            "Certified Kubernetes Administrator (CKA)",
            "ITIL Foundation",
        ],
    )]);
    let resume = r#"{"certificates": [{"name": "ITIL Foundation", "issuer": "X"}, {"name": "CKA"}, {"name": " "}, {}]}"#;
    assert_eq!(
        json(resume).profile.certificates,
        [
            "ITIL Foundation",
            "Certified Kubernetes Administrator (CKA)"
        ]
    );
}
