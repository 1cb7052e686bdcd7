//! Profiles that name jobs and certificates in words.

use crate::dates::MODEL;
use crate::reading::LEXICON;
use fit::{Profile, assess, import};

fn complete(json: &str) -> Profile {
    let mut profile: Profile = serde_json::from_str(json).expect("it is a profile");
    import::complete(&LEXICON, &mut profile);
    profile
}

#[track_caller]
fn paths(json: &str) -> Vec<Option<String>> {
    let roles = complete(json).roles.into_iter();
    roles
        .map(|role| role.path.map(|path| path.to_string()))
        .collect()
}

#[test]
fn a_job_with_a_title_alone_is_on_the_path_that_it_is_on_in_a_cv() {
    for (title, path) in [
        ("Penetration Tester", Some("security-engineer")),
        ("Sr. Backend Dev", Some("backend-engineer")),
        ("VP Engineering", Some("engineering-manager")),
        ("Data Science Intern", Some("data-scientist")),
        ("Java Developer", Some("backend-engineer")),
        ("Business Analyst", None),
        ("Barista", None),
        ("", None),
    ] {
        let profile = serde_json::json!({ "roles": [{ "title": title, "years": 5 }] });
        let path = path.map(str::to_owned);
        assert_eq!(paths(&profile.to_string()), [path], "{title}");
    }
}

#[test]
fn a_path_that_is_told_stays() {
    let told = paths(
        r#"{"roles": [
            {"title": "Data Engineer", "path": "qa-engineer"},
            {"title": "Data Engineer", "path": "none"},
            {"years": 2}
        ]}"#,
    );
    assert_eq!(
        told,
        [
            Some("qa-engineer".to_owned()),
            Some("none".to_owned()),
            None
        ]
    );
}

#[test]
fn certificates_mention_their_skills_where_nothing_else_was_said_of_them() {
    for certificate in [
        "OSCP",
        "CISSP",
        "AWS Certified Solutions Architect – Associate",
    ] {
        let profile = serde_json::json!({ "certificates": [certificate] });
        let completed = complete(&profile.to_string());
        assert!(!completed.skills.is_empty(), "{certificate}");
        let levels = completed.skills.values().filter(|it| it.level.is_some());
        assert_eq!(levels.count(), 0, "{certificate}");
        assert!(completed.tools.is_empty(), "{certificate}");
        assert_eq!(completed.certificates, [certificate]);
    }
    let told =
        complete(r#"{"certificates": ["OSCP"], "skills": {"security-testing": {"level": 0}}}"#);
    let levels: Vec<_> = told
        .skills
        .iter()
        .filter(|(id, _)| id.as_str() == "security-testing")
        .collect();
    assert!(levels.iter().all(|(_, answer)| answer.level == Some(0)));
    for none in ["Best barista of Bristol", "Driving licence", ""] {
        let profile = serde_json::json!({ "certificates": [none] });
        assert!(complete(&profile.to_string()).skills.is_empty(), "{none}");
    }
}

#[test]
fn a_title_and_certificates_bring_a_tester_of_security_to_their_path() {
    for profile in [
        r#"{"roles": [{"title": "Penetration Tester", "years": 5, "current": true}]}"#,
        r#"{"certificates": ["OSCP", "CISSP"]}"#,
    ] {
        let assessment = assess(&MODEL, &complete(profile), None);
        let first = assessment.paths.first().map(|path| path.slug.as_str());
        assert_eq!(first, Some("security-engineer"), "{profile}");
    }
}
