//! Skills by their phrases.

use crate::places::check_json;
use crate::reading::{json, mentioned, text, tools, unknown};
use fit::SkillAnswer;

#[test]
fn a_phrase_mentions_a_skill_and_gives_it_no_level() {
    let imported = text("Did code reviews and threat modelling.");
    assert!(mentioned(&imported).contains(&"code-review"));
    let answers: Vec<SkillAnswer> = imported.profile.skills.values().copied().collect();
    assert!(
        answers
            .iter()
            .all(|answer| *answer == SkillAnswer::default())
    );
    assert!(!answers.is_empty());
}

#[test]
fn in_a_list_the_words_of_a_tool_are_that_tool_and_nothing_else() {
    let listed = r#"{"skills": [{"keywords": ["CI/CD", "SQL", "REST API design"]}]}"#;
    let imported = json(listed);
    assert_eq!(tools(&imported), ["ci-cd", "rest", "sql"]);
    assert_eq!(mentioned(&imported), ["api-design"]);
    let pasted = text("Python, CI/CD, SQL");
    assert_eq!(tools(&pasted), ["ci-cd", "python", "sql"]);
    assert!(mentioned(&pasted).is_empty());
}

#[test]
fn words_that_may_mean_anything_count_as_an_entry_of_a_list_only() {
    let listed = r#"{"skills": [{"keywords": ["Monitoring", "SRE", "Leadership"]}]}"#;
    assert_eq!(
        mentioned(&json(listed)),
        [
            "observability",
            "people-management",
            "reliability-engineering"
        ]
    );
    let told = text("Took the leadership of a monitoring committee.");
    assert!(mentioned(&told).is_empty());
}

#[test]
fn in_a_sentence_words_may_be_a_tool_and_a_skill_and_are_told_as_both_once() {
    let imported = text("Set up CI/CD for a shop. Moved its CI/CD pipelines to another.");
    assert_eq!(mentioned(&imported), ["ci-cd"]);
    assert_eq!(tools(&imported), ["ci-cd"]);
    assert_eq!(imported.findings.len(), 2);
}

#[test]
fn a_phrase_is_found_in_singular_and_plural() {
    for cv in ["wrote test plans", "wrote a test plan", "Skills: Test Plan"] {
        assert_eq!(mentioned(&text(cv)), ["test-strategy"], "{cv:?}");
    }
}

#[test]
fn duties_in_a_list_of_skills_mention_them() {
    for (word, skill) in [
        ("Pentesting", "security-testing"),
        ("Incident Handling", "incident-response"),
        ("GRC", "compliance"),
        ("Black-box testing", "test-strategy"),
        ("QA Automation", "automated-testing"),
        ("Defect Management", "exploratory-testing"),
        ("Roadmap", "prioritization"),
        ("UX Research", "product-discovery"),
        ("Team Building", "people-management"),
        ("Solution Design", "system-design"),
        ("Cloud Strategy", "cloud-platforms"),
        ("Chaos testing", "reliability-engineering"),
        ("Release Engineering", "ci-cd"),
    ] {
        let resume = format!(r#"{{"skills": [{{"name": "{word}"}}]}}"#);
        let imported = json(&resume);
        assert_eq!(mentioned(&imported), [skill], "{word}");
        assert!(imported.unknown.is_empty(), "{word}");
    }
}

#[test]
fn skills_may_stand_in_lists_by_what_they_are() {
    for (skills, expected, not_known) in [
        (
            r#"{"languages": ["Python", "Java", "Go"]}"#,
            &["go", "java", "python"][..],
            &[][..],
        ),
        (
            r#"{"Languages": "C, Rust, Flurbo", "CI/CD": ["Jenkins"], "a~b": ["Blarg"]}"#,
            &["c", "jenkins", "rust"],
            &["Flurbo", "Blarg"],
        ),
        (
            r#"{"frontend": ["React", "Vue.js"], "databases": ["PostgreSQL", "Flurbo DB"]}"#,
            &["postgresql", "react", "vue-js"],
            &["Flurbo DB"],
        ),
        (r#"{"languages": ["English", "German"]}"#, &[], &[]),
        (
            r#"{"languages": null, "tools": 5, "other": {"a": "Git"}}"#,
            &[],
            &[],
        ),
        // One skill and no list of them.
        (
            r#"{"name": "Web", "level": "Master", "keywords": ["HTML"]}"#,
            &["html-css"],
            &[],
        ),
    ] {
        let resume = format!(r#"{{"skills": {skills}}}"#);
        let imported = json(&resume);
        check_json(&resume, &imported);
        assert_eq!(tools(&imported), expected, "{skills}");
        assert_eq!(unknown(&imported), not_known, "{skills}");
    }
}

#[test]
fn phrases_are_found_however_they_are_set() {
    for cv in [
        "data modeling",
        "Data-Modeling",
        "data\u{a0}modeling",
        "data  modeling",
        "We spent a good while of that year with data\nmodeling.",
    ] {
        assert_eq!(mentioned(&text(cv)), ["data-modeling"], "{cv:?}");
    }
}

#[test]
fn a_skills_one_word_name_counts_in_a_list_of_skills_only() {
    assert_eq!(
        mentioned(&text("Skills: requirements, concurrency")),
        ["concurrency", "requirements"]
    );
    assert_eq!(mentioned(&text("the requirements of the job")), [""; 0]);
}

#[test]
fn what_was_done_to_what_mentions_a_skill_with_words_between() {
    for (told, skill) in [
        ("Recruited eight senior developers.", "hiring"),
        ("Hiring and coaching engineers is my job.", "hiring"),
        ("Managing a distributed team of nine.", "people-management"),
        ("Led six back-end engineers.", "people-management"),
        ("Held weekly 1:1s.", "people-management"),
        ("Prioritised the backlog with sales.", "prioritization"),
        ("Owned the product's roadmap.", "prioritization"),
        ("Wrote PRDs.", "requirements"),
        ("Automated the nightly releases.", "ci-cd"),
        ("Hardened 200 Linux servers.", "linux"),
        ("Remediated critical vulnerabilities.", "secure-coding"),
        ("Filed over 300 reproducible bugs.", "exploratory-testing"),
        ("Designed and maintained public APIs.", "api-design"),
        ("Trained image classifiers.", "machine-learning"),
    ] {
        let mentioned = mentioned(&text(told)).join(" ");
        assert!(
            mentioned.split(' ').any(|it| it == skill),
            "{told} {mentioned}"
        );
    }
}

#[test]
fn what_was_done_to_something_else_mentions_none() {
    for told in [
        "Managed a restaurant with 12 servers and waiters.",
        "Hired twenty waiters for the summer.",
        "I am a trained electronics engineer.",
        "Managed releases for a team of engineers.",
        "LED lighting engineers asked for advice.",
        "Owned a bakery. Roadmap to a better life.",
        "Coached a football team of juniors.",
        "Built furniture, web applications were not for me.",
        "Worked for engineers, led by others.",
        "Responded to medical incidents.",
    ] {
        assert!(mentioned(&text(told)).is_empty(), "{told}");
    }
}

#[test]
fn a_phrase_is_found_in_american_and_british_english() {
    for (told, skill) in [
        ("Data visualisation", "dashboards"),
        ("Data visualization", "dashboards"),
        ("Statistical modelling", "statistics"),
        ("Skills: Prioritisation", "prioritization"),
        ("Ran the security operations centre", "security-monitoring"),
    ] {
        assert_eq!(mentioned(&text(told)), [skill], "{told}");
    }
}

#[test]
fn a_phrase_with_a_gap_hides_no_other_in_it() {
    let imported = text("Managed and mentored ten engineers.");
    assert_eq!(mentioned(&imported), ["mentoring", "people-management"]);
}

#[test]
fn a_heading_of_tools_is_no_skill_beside_them() {
    for cv in [
        "Skills\nCloud: AWS\nTesting: Jest\nDevOps: Docker\nFrontend Development: React\n",
        "Skills\nCloud: AWS; Testing: Jest; DevOps: Docker; Frontend Development: React\n",
        "Skills\nTesting:\nJest,\nReact\nCloud – AWS, Docker\n",
        "Skills\n\nCloud\nAWS, Docker\n\nDevOps\n- Jest\n- React\n",
        "Cloud: AWS, Docker\nFrontend Development: React, Jest\n",
    ] {
        let imported = text(cv);
        assert_eq!(tools(&imported), ["aws", "docker", "jest", "react"], "{cv}");
        assert!(
            mentioned(&imported).is_empty(),
            "{cv} {:?}",
            mentioned(&imported)
        );
    }
    let resume = r#"{"skills": [
        {"name": "Cloud", "keywords": ["AWS"]},
        {"name": "Testing", "keywords": ["Jest", "Flurbo"]},
        "DevOps: Docker",
        {"name": "Frontend Development", "keywords": ["React"]}
    ]}"#;
    let imported = json(resume);
    assert_eq!(tools(&imported), ["aws", "docker", "jest", "react"]);
    assert!(mentioned(&imported).is_empty());
}

#[test]
fn a_heading_of_anything_else_is_a_skill() {
    for cv in [
        "Skills\nTesting: manual and exploratory\n",
        "Skills\nTesting\nDocker\n",
        "Skills\nTesting - excellent\n",
        "Skills: Testing, Docker\n",
        "Skills\nTesting: Jest\nTesting\n",
    ] {
        assert_eq!(mentioned(&text(cv)), ["test-strategy"], "{cv}");
    }
    for resume in [
        r#"{"skills": [{"name": "Testing"}]}"#,
        r#"{"skills": [{"name": "Testing", "keywords": ["manual", "exploratory"]}]}"#,
        r#"{"skills": [{"name": "Testing", "keywords": ["Jest"]}, {"name": "Testing"}]}"#,
    ] {
        assert_eq!(mentioned(&json(resume)), ["test-strategy"], "{resume}");
    }
    let told = text("Data engineering: moved all of the reports to Spark and Airflow.\n");
    assert_eq!(mentioned(&told), ["data-pipelines"]);
}

#[test]
fn a_tool_that_heads_others_stays_a_tool() {
    for imported in [
        text("Skills\nJavaScript: React, Jest\n"),
        json(r#"{"skills": [{"name": "JavaScript", "keywords": ["React", "Jest"]}]}"#),
    ] {
        assert_eq!(tools(&imported), ["javascript", "jest", "react"]);
    }
    let lone = json(r#"{"skills": [{"name": "React"}]}"#);
    assert_eq!(tools(&lone), ["react"]);
}
