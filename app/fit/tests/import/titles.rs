//! Roles by their titles.

use crate::dates::years as held;
use crate::places::check_json;
use crate::reading::{json, mentioned, roles, text, tools};
use fit::import::Meaning;

#[track_caller]
fn position(title: &str) -> (String, Vec<(String, u8)>) {
    let resume = serde_json::json!({ "work": [{ "position": title }] });
    let imported = json(&resume.to_string());
    let roles = imported.findings.iter().filter_map(|it| match &it.meaning {
        Meaning::Role(found) => Some(found),
        _ => None,
    });
    let roles: Vec<_> = roles.collect();
    let [found] = roles.as_slice() else {
        panic!("{title}: {:?}", imported.findings)
    };
    assert_eq!(found.role.title.as_deref(), Some(title));
    let path = found.role.path.as_ref().map_or("?", |path| path.as_str());
    let paths = found
        .paths
        .iter()
        .map(|(path, share)| (path.to_string(), *share));
    (path.to_owned(), paths.collect())
}

#[test]
fn a_title_names_its_path_whatever_rank_it_carries() {
    for (title, path) in [
        ("Backend Engineer", "backend-engineer"),
        ("Senior Backend Engineer", "backend-engineer"),
        ("Sr. Back-End Developer", "backend-engineer"),
        ("Staff Data Scientist", "data-scientist"),
        ("Principal Security Engineer", "security-engineer"),
        ("Junior QA Engineer", "qa-engineer"),
        ("Software Engineer II", "software-engineer"),
        ("Software Engineer III, Payments", "software-engineer"),
        ("Data Engineer (m/f/d)", "data-engineer"),
        ("DevOps Engineer at Acme", "devops-engineer"),
        ("Head of Engineering", "engineering-manager"),
        ("Engineering Manager – Growth", "engineering-manager"),
        ("Manager, Software Engineering", "engineering-manager"),
        ("Software Engineer (Backend)", "backend-engineer"),
        ("Lead iOS Developer", "mobile-engineer"),
        ("Senior Technical Product Manager", "product-manager"),
        ("SRE", "site-reliability-engineer"),
        ("Senior Pentester", "security-engineer"),
        ("Freelance Frontend Developer", "frontend-engineer"),
        (
            "Machine Learning Engineer Intern",
            "machine-learning-engineer",
        ),
        ("Embedded Software Engineer", "embedded-engineer"),
        ("Programmer", "software-engineer"),
        ("COBOL Programmer", "software-engineer"),
        ("Data Engineering Intern", "data-engineer"),
        (
            "Software Engineering Intern (Summer 2024)",
            "software-engineer",
        ),
        ("QA Intern", "qa-engineer"),
        ("Sr. iOS Dev", "mobile-engineer"),
        ("Dev Manager", "engineering-manager"),
        ("VP Product", "product-manager"),
        ("SVP Engineering", "engineering-manager"),
        ("CTO & Co-founder", "engineering-manager"),
        ("Co-founder and CTO", "engineering-manager"),
        ("Senior Engineer, Backend", "backend-engineer"),
        ("Scala Engineer", "backend-engineer"),
        ("NodeJS Dev", "backend-engineer"),
        ("Game Programmer", "software-engineer"),
        ("Sysadmin", "devops-engineer"),
        ("InfoSec Engineer", "security-engineer"),
        ("Pen Tester", "security-engineer"),
        ("CISO", "security-engineer"),
    ] {
        assert_eq!(position(title).0, path, "{title}");
    }
}

#[test]
fn an_ambiguous_title_is_taken_for_what_at_least_half_of_its_people_are() {
    let (path, paths) = position("Senior Java Developer");
    assert_eq!(path, "backend-engineer");
    assert_eq!(
        paths,
        [
            ("backend-engineer".to_owned(), 65),
            ("software-engineer".to_owned(), 35)
        ]
    );
}

#[test]
fn an_ambiguous_title_that_most_people_do_not_share_stays_a_title() {
    let (path, paths) = position("Business Analyst");
    assert_eq!(path, "?");
    assert_eq!(paths.first(), Some(&("data-analyst".to_owned(), 40)));
    // two halves
    assert_eq!(position("C# Developer").0, "?");
    assert_eq!(position("C# Developer").1.len(), 2);
    // Not all of these write software.
    for title in ["Staff Engineer", "Lead Engineer", "AWS Engineer", "VP R&D"] {
        let (path, paths) = position(title);
        assert_eq!((path.as_str(), paths.is_empty()), ("?", false), "{title}");
    }
}

#[test]
fn a_title_that_nothing_knows_stays_a_title() {
    for title in [
        "Barista",
        "CEO/President",
        "Real Estate Developer",
        "Software Engineer Recruiter",
        "Mechanical Engineering Intern",
        "Business Development Manager",
        "Learning & Development Manager",
        "Assistant to the CEO & CTO",
        "Field Sales Engineer",
        "VP Sales",
        "Engineer",
    ] {
        assert_eq!(position(title), ("?".to_owned(), Vec::new()), "{title}");
    }
}

#[test]
fn titles_and_dates_are_found_together() {
    for (cv, expected) in [
        (
            "Experience\nSenior Backend Engineer, Acme — Jan 2021 – present\n• Go, PostgreSQL\nData Analyst, Umbrella 2018–2020\n",
            &[
                "backend-engineer | Senior Backend Engineer | 2021-01–…",
                "data-analyst | Data Analyst | 2018-01–2020-01",
            ][..],
        ),
        (
            "Work history\nAcme Corp, Berlin\nDevOps Engineer\n03/2019 – 06/2021\n",
            &["devops-engineer | DevOps Engineer | 2019-03–2021-06"],
        ),
        (
            "EMPLOYMENT\n2019-03 – 2021-06   Initech\nQA Engineer\n- wrote tests",
            &["qa-engineer | QA Engineer | 2019-03–2021-06"],
        ),
        (
            "Experience\nBarista, Corner Café, 2016 – 2018\n",
            &["? | Barista | 2016-01–2018-01"],
        ),
        (
            "Jane Doe, Data Scientist\njane@example.org\n",
            &["data-scientist | Data Scientist | –…"],
        ),
        (
            "Backend engineer at A 2018–2020, data engineer at B 2020–2023.",
            &[
                "backend-engineer | Backend engineer | 2018-01–2020-01",
                "data-engineer | data engineer | 2020-01–2023-01",
            ],
        ),
        (
            "2018–2020: backend engineer, 2020–2023: data engineer",
            &[
                "backend-engineer | backend engineer | 2018-01–2020-01",
                "data-engineer | data engineer | 2020-01–2023-01",
            ],
        ),
        (
            "I am an experienced product manager with a team of nine.",
            &["product-manager | product manager | –…"],
        ),
        (
            "Security engineer since 2020",
            &["security-engineer | Security engineer | 2020-01–…"],
        ),
        (
            "Jane Doe\nCTO & Co-founder, 2012–2016\nBackend Dev, Acme, 2016–2020\n",
            &[
                "engineering-manager | CTO | 2012-01–2016-01",
                "backend-engineer | Backend Dev | 2016-01–2020-01",
            ],
        ),
        (
            "Internship: Software Engineering Intern, Initech, 2019–2020\n",
            &["software-engineer | Internship: Software Engineering Intern | 2019-01–2020-01"],
        ),
        (
            "Experience\nFounder and CTO, Acme, 2012–2016\n",
            &["engineering-manager | CTO | 2012-01–2016-01"],
        ),
        (
            "Co-founder and CTO at Acme\n",
            &["engineering-manager | CTO | –…"],
        ),
        ("Supported the CEO and CTO at Acme\n", &[]),
        ("Supported the CEO and CTO at Acme, 2012–2016\n", &[]),
        ("Education\nBSc Computer Science, 2014–2018", &[]),
        (
            "Experience\nData Analyst\nJan 2025 – Jun 2025\n• Rebuilt the reports of the fiscal years 2003-2015\n• Moved all of the tables of\nthe years 2005-2015\n",
            &["data-analyst | Data Analyst | 2025-01–2025-06"],
        ),
        (
            "Experience\n• Barista, Corner Café, 2016 – 2018\n• Data analyst, 2018 – 2020\n",
            &[
                "? | Barista | 2016-01–2018-01",
                "data-analyst | Data analyst | 2018-01–2020-01",
            ],
        ),
        (
            "Experience\nData Analyst, 2018 – 2020\n• QA Engineer, 2020 – 2021\n",
            &[
                "data-analyst | Data Analyst | 2018-01–2020-01",
                "qa-engineer | QA Engineer | 2020-01–2021-01",
            ],
        ),
        (
            "I have been looking after the same garden from 2003 to 2015.",
            &[],
        ),
        (
            "Experience\nUniversity of X, BSc 2014–2018",
            &["? | ? | 2014-01–2018-01"][..0],
        ),
        (
            "2019 – 2022    Otto Group, Hamburg    BI Developer",
            &["data-analyst | BI Developer | 2019-01–2022-01"],
        ),
        (
            "Experience\nAcme Data     Berlin     QA Engineer     03/2019 – 06/2021\n",
            &["qa-engineer | QA Engineer | 2019-03–2021-06"],
        ),
        ("I worked closely with the product manager.", &[]),
        ("Aspiring data scientist", &[]),
    ] {
        assert_eq!(roles(&text(cv)), expected, "{cv}");
    }
}

#[test]
fn a_headline_is_the_present_job_only_where_no_dated_one_is() {
    let cv = "Jane Doe\nProduct Manager\n\nExperience\nSoftware Engineer, Acme, 2019 – present\n";
    assert_eq!(
        roles(&text(cv)),
        [
            "software-engineer | Software Engineer | 2019-01–…",
            "product-manager | Product Manager | –"
        ]
    );
    let cv = "Jane Doe\nSoftware Engineer\n\nExperience\nSenior Software Engineer, Acme, 2019 – present\n";
    assert_eq!(
        roles(&text(cv)),
        ["software-engineer | Senior Software Engineer | 2019-01–…"]
    );
}

#[test]
fn a_title_may_say_how_long() {
    let imported = text("QA engineer, 3 years. Selenium.");
    let [role] = imported.profile.roles.as_slice() else {
        panic!("{:?}", imported.profile.roles)
    };
    assert_eq!(role.years, Some(3.0));
}

#[test]
fn years_behind_a_headline_sum_up_jobs_that_have_dates() {
    for (cv, years) in [
        (
            "Jane Doe\nBackend engineer, 4 years\n\nExperience\nBackend Engineer, Acme, Jan 2021 – Jan 2025\n",
            4.0,
        ),
        (
            "Backend Engineer (10+ years)\n\nExperience\nBackend Engineer, Acme, 2016 – 2020\n",
            4.0,
        ),
        ("Backend engineer, 3 years\n\nData engineer, 2 years\n", 5.0),
        (
            "Experience\nBackend Engineer, Acme, 2016 – 2020\nData engineer, 2 years\n",
            6.0,
        ),
    ] {
        assert_eq!(held(&text(cv).profile), Some(years), "{cv}");
    }
    // Who strikes the job with dates keeps the statement.
    let imported = text("QA engineer, 3 years\n\nExperience\nQA Engineer, 2016 – 2020\n");
    let dated = imported
        .findings
        .iter()
        .position(|it| matches!(&it.meaning, Meaning::Role(found) if found.is_dated()));
    let kept = imported.without(&dated.into_iter().collect());
    assert_eq!(held(&kept), Some(3.0));
}

#[test]
fn years_of_work_of_another_kind_are_not_taken_unasked() {
    for (cv, years) in [
        (
            "Experience\nRegistered Nurse, 2006 – 2022\nData Analyst, Jan 2025 – Jul 2025\n",
            Some(0.5),
        ),
        (
            "Registered nurse with 10 years of experience\n\nExperience\nRegistered Nurse, 2006 – 2022\n",
            None,
        ),
        (
            "Experience\nMember of Technical Staff, 2006 – 2022\n",
            Some(16.0),
        ),
    ] {
        assert_eq!(held(&text(cv).profile), years, "{cv}");
    }
    let barista = r#"{"work": [{"position": "Barista", "startDate": "2006", "endDate": "2024"}]}"#;
    assert_eq!(held(&json(barista).profile), None);
}

#[test]
fn dates_are_those_of_the_job_they_stand_beside() {
    for (cv, expected) in [
        (
            "Experience\nBackend Engineer, Acme Ltd\nBarista, Costa, Jan 2010 - Dec 2014\n",
            &[
                "backend-engineer | Backend Engineer | –",
                "? | Barista | 2010-01–2014-12",
            ][..],
        ),
        (
            "Backend Engineer, Acme\nWaiter, Cafe Uno, 2010 - 2014\n",
            &[
                "? | Waiter | 2010-01–2014-01",
                "backend-engineer | Backend Engineer | –…",
            ],
        ),
        (
            "Experience\nBarista, Costa, 2010 - 2014\nBackend Engineer, Acme\n",
            &[
                "? | Barista | 2010-01–2014-01",
                "backend-engineer | Backend Engineer | –",
            ],
        ),
        (
            "Experience\nFirmware Engineer, DJI, 2019年3月 - 2022年5月\n嵌入式软件工程师, Huawei, 2016.7-2019.2\n",
            &[
                "embedded-engineer | Firmware Engineer | 2019-03–2022-05",
                "? | 嵌入式软件工程师 | 2016-07–2019-02",
            ],
        ),
        (
            "Experience\nQA Engineer\n2005 – 2009 Sales Representative, Dell\n",
            &[
                "qa-engineer | QA Engineer | –",
                "? | Sales Representative | 2005-01–2009-01",
            ],
        ),
        (
            "Experience\nData Engineer, Acme\nBSc Physics, Uni Bonn, 2010 – 2014\n",
            &["data-engineer | Data Engineer | –"],
        ),
        // A company or a place beside dates is no job.
        (
            "Experience\nBackend Engineer\nAcme Ltd, Berlin, 2019 – 2021\n",
            &["backend-engineer | Backend Engineer | 2019-01–2021-01"],
        ),
        (
            "Experience\nBackend Engineer, 2019.gada – 2021.gada\nAcme Ltd, 2015 – 2017\n",
            &[
                "backend-engineer | Backend Engineer | –",
                "? | Acme Ltd | 2015-01–2017-01",
            ],
        ),
        (
            "Experience\nBackend Engineer (Python, Django)\nAcme, Berlin, 2019 – 2021\n",
            &["backend-engineer | Backend Engineer | 2019-01–2021-01"],
        ),
        (
            "Experience\nBackend Engineer, Acme\nZurich, Switzerland, 2019 – 2021\n",
            &["backend-engineer | Backend Engineer | 2019-01–2021-01"],
        ),
        (
            "Experience\nBackend Engineer at Acme\nLondon   Mar 2019 – present\n",
            &["backend-engineer | Backend Engineer | 2019-03–…"],
        ),
        (
            "Experience\nAcme Ltd, Berlin, 2019 – 2021\nBackend Engineer\n",
            &["backend-engineer | Backend Engineer | 2019-01–2021-01"],
        ),
        (
            "Experience\nData Scientist\nUniversity of Bonn, 2014 – 2018\n",
            &["data-scientist | Data Scientist | 2014-01–2018-01"],
        ),
    ] {
        assert_eq!(roles(&text(cv)), expected, "{cv}");
    }
}

#[test]
fn a_title_names_tools() {
    for (title, expected) in [
        ("Go Developer", &["go"][..]),
        ("Senior Ruby Engineer", &["ruby"]),
        ("Software Engineer (Ruby, Spark)", &["apache-spark", "ruby"]),
        ("Java Developer", &["java"]),
        ("R programmer", &["r"]),
        ("Railway Engineer", &[]),
        ("Plan C Manager", &[]),
        ("Machine Learning Engineer", &[]),
    ] {
        let resume = serde_json::json!({ "work": [{ "position": title }] }).to_string();
        let imported = json(&resume);
        check_json(&resume, &imported);
        assert_eq!(tools(&imported), expected, "{title}");
        assert_eq!(mentioned(&imported), [""; 0], "{title}");
        assert_eq!(tools(&text(&format!("{title}, Acme"))), expected, "{title}");
    }
}
