//! Tools by their spellings.

use crate::reading::{json, skills, text, tools, unknown};

#[track_caller]
fn table(rows: &[(&str, &[&str])]) {
    for (cv, expected) in rows {
        assert_eq!(tools(&text(cv)), *expected, "{cv:?}");
    }
}

#[test]
fn other_spellings_are_the_same_tool() {
    table(&[
        ("K8s", &["kubernetes"]),
        ("k8s and Kubernetes", &["kubernetes"]),
        ("Postgres", &["postgresql"]),
        ("PSQL/postgresql", &["postgresql"]),
        ("golang", &["go"]),
        ("Deployed on Amazon Web Services (AWS)", &["aws"]),
        ("spring-boot", &["spring-boot"]),
        ("Spring\u{a0}Boot", &["spring-boot"]),
        ("PYTHON", &["python"]),
        ("Python3.11", &["python"]),
        ("python, ts, pg", &["postgresql", "python", "typescript"]),
        (
            "pgsql; k8; GH Actions",
            &["github-actions", "kubernetes", "postgresql"],
        ),
        (
            "Skills: kube, py, GQL, docker",
            &["docker", "graphql", "kubernetes", "python"],
        ),
        ("Travis CI", &["ci-cd"]),
    ]);
}

#[test]
fn a_product_that_few_name_is_its_kind() {
    table(&[
        ("John the Ripper, Hashcat", &["password-crackers"]),
        ("LogRhythm", &["siem"]),
        ("Check Point firewalls", &["firewall-products"]),
        ("TestComplete; Ranorex", &["gui-test-automation-tools"]),
        ("Axure RP and Balsamiq", &["wireframing-tools"]),
        ("Opsgenie", &["incident-management-tools"]),
    ]);
    // Its name is a word too.
    table(&[
        ("Skills: Nmap, Hydra", &["nmap", "password-crackers"]),
        ("a hydra of problems", &[]),
    ]);
}

#[test]
fn signs_belong_to_a_name() {
    table(&[
        ("C++", &["cplusplus"]),
        ("C#", &["csharp"]),
        (".NET", &["dotnet"]),
        ("ASP.NET Core", &["asp-net-core"]),
        ("Node.js", &["node-js"]),
        ("Vue.js, D3.js.", &["d3-js", "vue-js"]),
        ("F#, C#, C++.", &["cplusplus", "csharp", "fsharp"]),
    ]);
}

#[test]
fn words_count_whole_only() {
    table(&[
        ("JavaScript", &["javascript"]),
        ("Javanese", &[]),
        ("gitter", &[]),
        (
            "jane@docker.com, https://kubernetes.io, github.com/jane",
            &[],
        ),
        ("wordpress-like", &["wordpress"]),
        ("使用Python开发", &["python"]),
        ("Pythonà", &[]),
    ]);
}

#[test]
fn go_the_language_is_not_the_verb() {
    table(&[
        ("Go, Rust, Python", &["go", "python", "rust"]),
        ("Python, Go", &["go", "python"]),
        ("Python/Go", &["go", "python"]),
        ("- Go\n- Python", &["go", "python"]),
        ("Go | Python", &["go", "python"]),
        ("services in Go and PostgreSQL", &["go", "postgresql"]),
        ("Wrote Go services with PostgreSQL.", &["go", "postgresql"]),
        ("Skills: Go", &["go"]),
        ("Skills\nGo\n", &["go"]),
        ("I go to work, by Python", &["python"]),
        ("Go", &[]),
        ("Let's Go!", &[]),
        ("We go live with Python", &["python"]),
        ("Go to market, with Python", &["python"]),
        ("Sales, Go-to-market, Python", &["python"]),
        ("(Go Sooners and Cardinals!) Python", &["python"]),
    ]);
}

#[test]
fn single_letters_need_company() {
    table(&[
        ("R, Python, SQL", &["python", "r", "sql"]),
        ("C/C++", &["c", "cplusplus"]),
        ("C, C++ and Rust", &["c", "cplusplus", "rust"]),
        ("Python and R", &["python", "r"]),
        ("statistics in R and Python", &["python", "r"]),
        ("R&D with Python", &["python"]),
        ("Plan C, Python", &["python"]),
        ("C-level stakeholders, Python", &["python"]),
        ("vitamin C", &[]),
        ("Jane R. Doe, Python", &["python"]),
    ]);
}

#[test]
fn plain_words_need_company_and_their_case() {
    table(&[
        ("Java, Spring, Hibernate", &["hibernate", "java", "spring"]),
        ("In spring, Java", &["java"]),
        ("In Spring 2020, I moved to Java", &["java"]),
        ("React, TypeScript", &["react", "typescript"]),
        (
            "Built the shop in React, TypeScript and GraphQL.",
            &["graphql", "react", "typescript"],
        ),
        ("Built a React front end. Java too.", &["java"]),
        ("React components in TypeScript", &["react", "typescript"]),
        ("We react to Java errors", &["java"]),
        ("Swift, Kotlin", &["kotlin", "swift"]),
        ("a swift answer, Kotlin", &["kotlin"]),
        ("On Monday, Jira", &["jira"]),
        ("excel at Python", &["python"]),
        (
            "Excel, PowerPoint",
            &["microsoft-excel", "microsoft-powerpoint"],
        ),
        ("Rust, Swift, Go", &["go", "rust", "swift"]),
    ]);
}

#[test]
fn an_entry_of_a_skills_section_is_company_enough() {
    for name in ["Go", "R", "C", "Spring", "Swift", "Rust", "React"] {
        assert_eq!(tools(&skills(&[name])), [name.to_lowercase()], "{name}");
    }
    for (entry, tool) in [
        ("Go (Programming Language)", "go"),
        ("Go 1.22", "go"),
        ("R programming", "r"),
        ("Advanced Excel", "microsoft-excel"),
        ("Proficient in C", "c"),
    ] {
        assert_eq!(tools(&skills(&[entry])), [tool], "{entry}");
    }
    assert_eq!(tools(&skills(&["C, C++ / Go"])), ["c", "cplusplus", "go"]);
    for entry in [
        "Go to market",
        "let's go",
        "Plan C",
        "spring cleaning",
        "go",
    ] {
        assert_eq!(tools(&skills(&[entry])), [""; 0], "{entry}");
    }
}

#[test]
fn an_entry_in_another_case_counts_beside_a_tool_that_is_nothing_else() {
    assert_eq!(
        tools(&skills(&["go", "react", "python"])),
        ["go", "python", "react"]
    );
    assert_eq!(tools(&skills(&["go", "swift"])), [""; 0]);
    assert_eq!(tools(&text("Skills: python, go")), ["go", "python"]);
    assert_eq!(tools(&text("I use python, go home")), ["python"]);
}

#[test]
fn keywords_count_like_names() {
    let imported = json(
        r#"{"skills": [{"name": "Languages", "level": "Master", "keywords": ["Go", "R", "C"]}]}"#,
    );
    assert_eq!(tools(&imported), ["c", "go", "r"]);
}

#[test]
fn what_is_said_not_to_be_known_is_not() {
    table(&[
        ("No experience with Java. Python.", &["python"]),
        ("Skills: Python, never used Java", &["python"]),
    ]);
}

#[test]
fn a_tool_is_told_once() {
    let imported = text("Python, python and Python 3.\nPython");
    assert_eq!(imported.findings.len(), 1);
}

#[test]
fn columns_are_entries_of_their_own() {
    table(&[
        (
            "Python        Java\nAirflow       Spark\ndbt           Snowflake\nGo            Rust\n",
            &[
                "apache-airflow",
                "apache-spark",
                "dbt",
                "go",
                "java",
                "python",
                "rust",
                "snowflake",
            ],
        ),
        (
            "SKILLS\nGo            Rust\nReact   Flask  C\n",
            &["c", "flask", "go", "react", "rust"],
        ),
        (
            "Docker   |   Helm   |   Go\nKubernetes    Spring",
            &["docker", "go", "helm", "kubernetes", "spring"],
        ),
        (
            "Skills:  Excel    R     Word",
            &["microsoft-excel", "microsoft-word", "r"],
        ),
        // A space too many is none between words of one thing.
        ("Skills: machine  learning,  Git", &["git"]),
        ("We go   live with Python", &["python"]),
    ]);
    let imported = text("Skills\nGo            Flurbo\nBlarg DB      Rust\n");
    assert_eq!(tools(&imported), ["go", "rust"]);
    assert_eq!(unknown(&imported), ["Flurbo", "Blarg DB"]);
}

#[test]
fn a_sentence_says_that_a_plain_word_is_a_technology() {
    table(&[
        (
            "Built the new checkout in React, cutting load time.",
            &["react"],
        ),
        (
            "Moved the reporting warehouse to Snowflake and saved a lot.",
            &["snowflake"],
        ),
        (
            "Ported the payments service from Ruby to Go, halving its latency.",
            &["go", "ruby"],
        ),
        ("We switched from Jest to Mocha.", &["jest", "mocha"]),
        (
            "Wrote tooling in Rust cutting builds by half, used Cypress daily.",
            &["cypress", "rust"],
        ),
        ("Wrote services in Go.", &["go"]),
        ("Developed firmware in C for pumps.", &["c"]),
        ("Wrote the billing\njobs of a bank in Rust.", &["rust"]),
        (
            "Created sales reports in Excel for the board.",
            &["microsoft-excel"],
        ),
        ("Wrote component tests with Jest.", &["jest"]),
        ("Our Flutter app reached many.", &["flutter"]),
        ("Maintained Ruby services", &["ruby"]),
        ("Rolled out Sentry across five teams.", &["sentry"]),
        ("I know Excel well.", &["microsoft-excel"]),
        (
            "Good knowledge of Excel and reporting",
            &["microsoft-excel"],
        ),
        ("A blog engine in Elixir.", &["elixir"]),
        ("Junior Ruby developer", &["ruby"]),
        ("A Spring-based shop; a parser in Swift", &["swift"]),
    ]);
    table(&[
        // People, places, companies and seasons.
        ("Worked closely with Ruby to build services.", &[]),
        ("Built an app with Julia.", &[]),
        ("Presented the design to Ruby and Ray.", &[]),
        ("Launched the new site in Spring.", &[]),
        ("Delivered the workshop on Monday.", &[]),
        ("Built partnerships with Snowflake.", &[]),
        ("Negotiated a contract with Sentry for monitoring.", &[]),
        ("Moved the office from Delphi to Athena.", &[]),
        ("Led a team in Atlantis.", &[]),
        (
            "Built a kitchen team in Flow restaurant, made soup with Chef hats.",
            &[],
        ),
        ("Moved to Swift Navigation, built cars in Rust City", &[]),
        ("Railway engineer", &[]),
        // Plain words that begin a sentence, and letters.
        ("Go services! Swift services. Make services great.", &[]),
        ("Set up Teams of five.", &[]),
        (
            "Plan C services. Raised a Series C round, got a grade in C.",
            &[],
        ),
        ("American Express services were slow.", &[]),
        ("we build services with less, express and go", &[]),
    ]);
}

#[test]
fn what_is_called_like_a_tool_is_none() {
    // Companies, streets and employers.
    table(&[
        (
            "Backend Engineer, Barclays plc, 2019 – 2024\nJava",
            &["java"],
        ),
        ("Sales at Unilever PLC, then Ubisoft SAS, Paris", &[]),
        (
            "Wrote PLC programs and analysed trials in SAS.",
            &["plc", "sas"],
        ),
        ("Skills: plc, python, ionic", &["ionic", "plc", "python"]),
        ("Docker Inc., MongoDB Ltd and SAP SE", &[]),
        ("12 Juniper Road, then Java Street 3", &[]),
        ("Linux Systems Administrator", &["linux"]),
        ("Interned at GitLab. Engineer at Cisco in San Jose.", &[]),
        (
            "Proficient at Docker. Worked at Kubernetes scale.",
            &["docker", "kubernetes"],
        ),
    ]);
    table(&[
        ("Software Engineer, Shopify, 2019 - 2022", &[]),
        (
            "Experience\nDocker\nBackend Engineer\n2019 – 2021\n- Ran Kubernetes",
            &["kubernetes"],
        ),
        (
            "Experience\n2014 – 2015 | CrowdStrike | QA Engineer\nJava",
            &["java"],
        ),
        (
            "Solutions Architect | AWS | 2019 - 2024\n\nUsed AWS daily.",
            &["aws"],
        ),
        // Where more are named, or another company, they are tools.
        ("Backend engineer, Acme, 2019 – 2021, Docker", &["docker"]),
        (
            "DevOps Engineer, AWS, Docker, Git, 2019 - 2021",
            &["aws", "docker", "git"],
        ),
        (
            "Experience\nData Engineer, Acme, 2019 - 2021\nSnowflake, Databricks, dbt",
            &["databricks", "dbt", "snowflake"],
        ),
        ("Salesforce Developer, 2000 - 2002", &["salesforce"]),
        (
            "Shopify, Python, Git",
            &["git", "online-shop-platforms", "python"],
        ),
    ]);
    // People, and what is done for fun.
    table(&[
        ("Bill Maven\nData analyst", &[]),
        ("Ruby Jenkins\nMarketing", &[]),
        ("Python Docker\nBerlin", &["docker", "python"]),
        ("Java Expert\nBerlin", &["java"]),
        (
            "Jo Doe\nHobbies: pandas, Java travel\nSkills: Git",
            &["git"],
        ),
        ("Skills\nGit\n\nReferences\nDr. Ansible Smith\n", &["git"]),
        (
            "Interests\nPerl diving\n\nProjects\nA bot in Python\n",
            &["python"],
        ),
    ]);
}
