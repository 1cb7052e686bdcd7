//! Certificates by their names.

use crate::reading::{json, mentioned, roles, text, tools, unknown};
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

#[test]
fn a_name_and_a_headline_below_a_sidebar_are_no_certificates() {
    let sidebar = "Contact\njo@example.org\n\nTop Skills\nPython\nSQL\n\n";
    for (cv, certificates, held) in [
        (
            "Certifications\nCKA\n\nJohn Doe\nSRE at Google\nLondon, England, United Kingdom\n\nSummary\nI run things.".to_owned(),
            &["Certified Kubernetes Administrator (CKA)"][..],
            &["site-reliability-engineer | SRE | –…"][..],
        ),
        (
            format!("{sidebar}Certifications\nCKA\nGuild Letter\n\nJane Smith\nData Analyst | Turning numbers into decisions\nBerlin Metropolitan Area\n\nExperience\nAcme\nQA Engineer\nMay 2020 - Present\n"),
            &["Certified Kubernetes Administrator (CKA)", "Guild Letter"],
            &["qa-engineer | QA Engineer | 2020-05–…", "data-analyst | Data Analyst | –"],
        ),
        // Without blank lines, and with a headline that nothing knows.
        (
            "Contact\nTop Skills\nPython\nCertifications\nGuild Letter\nJo van Doe\nData Engineer at Acme\nParis, France\nSummary\nHi".replace("van", "Van"),
            &["Guild Letter"],
            &["data-engineer | Data Engineer | –…"],
        ),
        (
            format!("{sidebar}Certifications\nGuild Letter\n\nJo Smith\nHelping people grow\nParis\n\nSummary\nHi"),
            &["Guild Letter"],
            &[],
        ),
        // Certificates may stand apart, and be called like jobs.
        (
            "Certifications\n\nGuild Letter\nData Scientist Associate\n\nFlurbo Pro\nDatabase Administrator, Guild Academy\n\nBlarg Master, 2019\n".to_owned(),
            &["Guild Letter", "Data Scientist Associate", "Flurbo Pro", "Database Administrator", "Blarg Master"],
            &[],
        ),
        (
            "Certifications\nGuild Letter\n\nFlurbo Letter\nBlarg Letter\n\nExperience\n".to_owned(),
            &["Guild Letter", "Flurbo Letter", "Blarg Letter"],
            &[],
        ),
    ] {
        let imported = text(&cv);
        assert_eq!(imported.profile.certificates, certificates, "{cv}");
        assert_eq!(roles(&imported), held, "{cv}");
    }
    let cv = format!("{sidebar}Jane Smith\nData Analyst\nBerlin\n\nExperience\n");
    assert_eq!(unknown(&text(&cv)), [""; 0]);
}
