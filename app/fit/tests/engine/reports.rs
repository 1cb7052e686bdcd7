//! A report on one path.

use crate::seeds::{MODEL, path, skill, tool};
use catalog::{Level, SkillId};
use fit::{
    Answers, Broken, Evidence, Known, Profile, Said, SkillAnswer, assess, assess_in_full, gaps,
    largest_gap, report,
};

/// A backend engineer of four years who wants to be a data engineer.
fn answers() -> Answers {
    let mut answers = Answers::none(&MODEL);
    for (id, level) in [
        ("sql", 3),
        ("programming", 3),
        ("data-pipelines", 1),
        ("api-design", 3),
    ] {
        answers.skills[skill(id)] = Known::Level(level);
    }
    answers.skills[skill("data-modeling")] = Known::Mentioned;
    for id in ["python", "postgresql", "docker"] {
        answers.tools[tool(id)] = Some(true);
    }
    answers.tools[tool("apache-airflow")] = Some(false);
    answers.preferences[0] = Some(2);
    answers.years = Some(4.25);
    answers.roles = vec![(path("backend-engineer"), true)];
    answers.pay = Some(100_000);
    answers.wanted_pay = Some(200_000);
    answers.constraints.hours_per_week = Some(5);
    answers.constraints.pay_floor = Some(250_000);
    answers
}

#[test]
fn the_lines_of_a_report_add_up_to_the_fit_to_the_last_digit() {
    for at in 0..MODEL.paths.len() {
        let report = report(&MODEL, at, &answers()).unwrap();
        let lines: f64 = report.contributions.iter().map(|line| line.points).sum();
        let sum = ((report.baseline + lines) * 10.0).round() / 10.0;
        assert_eq!(sum, report.fit.expected, "{}", report.path);
    }
}

#[test]
fn a_report_names_each_answer_behind_the_fit() {
    let report = report(&MODEL, path("data-engineer"), &answers()).unwrap();
    let said = |id: &str| {
        let line = report.contributions.iter().find(|line| line.id == id);
        line.map(|line| (line.name.as_str(), line.said))
    };
    assert_eq!(said("sql"), Some(("SQL queries", Said::Level(3))));
    assert_eq!(said("data-modeling").unwrap().1, Said::Mentioned);
    assert_eq!(said("python"), Some(("Python", Said::Used)));
    assert_eq!(
        said("apache-airflow"),
        Some(("Apache Airflow", Said::NotUsed))
    );
    assert_eq!(
        said("backend-engineer"),
        Some(("Backend engineer", Said::PresentRole))
    );
    assert_eq!(said(""), Some(("", Said::Years(4.25))));
}

#[test]
fn a_report_says_what_the_next_step_takes() {
    let mut answers = answers();
    for need in &MODEL.paths[path("data-engineer")].skills {
        answers.skills[need.skill] = Known::Level(need.at(Level::Mid));
    }
    let report = report(&MODEL, path("data-engineer"), &answers).unwrap();
    let seniority = report.seniority;
    assert_eq!(seniority.step, Some(Level::Mid));
    assert_eq!(seniority.by_skills, Some(Level::Mid));
    let next = seniority.next.unwrap();
    assert_eq!(next.step, Level::Senior);
    assert_eq!(next.from_years, 5);
    assert_eq!(next.years_missing, Some(0.8));
    assert!(next.needs_met.unwrap() < next.needs_to_meet);
    let [matched, missing] = &report.gaps[..] else {
        panic!("two steps")
    };
    assert_eq!((matched.step, &matched.gaps[..]), (Level::Mid, &[][..]));
    assert_eq!(missing.step, Level::Senior);
    assert!(missing.gaps.iter().all(|gap| gap.have.unwrap() < gap.need));
}

#[test]
fn a_plan_is_for_what_is_known_to_be_missing() {
    let at = path("devops-engineer");
    let needs = &MODEL.paths[at].skills;
    let mut answers = Answers::none(&MODEL);
    let raised = |answers: &Answers| {
        let plan = report(&MODEL, at, answers).unwrap().plan;
        let raised = plan.projects.into_iter().flat_map(|step| step.raises);
        raised
            .map(|raise| raise.skill.to_string())
            .collect::<Vec<_>>()
    };
    // Somebody who said nothing sees what the whole way takes.
    assert!(raised(&answers).len() > 3);

    // Who knows most of it is not sent to prove what a single answer would tell.
    let (one, rest) = needs.split_first().unwrap();
    for need in &rest[..rest.len() / 2] {
        answers.skills[need.skill] = Known::Level(4);
    }
    assert_eq!(raised(&answers), Vec::<String>::new());

    answers.skills[one.skill] = Known::Level(0);
    let raised = raised(&answers);
    let id = MODEL.skills[one.skill].id.as_str();
    assert!(
        !raised.is_empty() && raised.iter().all(|skill| skill == id),
        "{raised:?}"
    );
}

#[test]
fn a_plan_fits_the_hours_there_are() {
    let plan = report(&MODEL, path("data-engineer"), &answers())
        .unwrap()
        .plan;
    let hours: u32 = plan
        .projects
        .iter()
        .map(|it| u32::from(it.project.hours))
        .sum();
    assert!(!plan.projects.is_empty());
    assert_eq!(plan.hours, hours);
    assert_eq!(plan.weeks, Some(hours.div_ceil(5)));
    assert!(
        plan.projects
            .iter()
            .all(|project| !project.raises.is_empty())
    );
    assert!(
        plan.projects
            .is_sorted_by_key(|project| project.done_in_week)
    );
}

#[test]
fn a_report_shows_pay_distance_and_broken_constraints() {
    let report = report(&MODEL, path("data-engineer"), &answers()).unwrap();
    assert_eq!(
        report.pay.change,
        Some(i64::from(report.pay.typical) - 100_000)
    );
    assert_eq!(report.distance.unwrap().from.as_str(), "backend-engineer");
    assert_eq!(report.broken, [Broken::PayFloor]);
}

#[test]
fn managing_people_is_looked_at_where_it_belongs_to_the_step_that_fits() {
    let mut answers = Answers::none(&MODEL);
    answers.constraints.manage_people = Some(false);
    let mut breaks = |slug: &str, years| {
        answers.years = years;
        let broken = report(&MODEL, path(slug), &answers).unwrap().broken;
        broken.contains(&Broken::ManagePeople)
    };
    // It begins at the lead step.
    assert!(breaks("product-manager", Some(15.0)));
    assert!(!breaks("product-manager", Some(3.0)));
    assert!(!breaks("product-manager", None));
    // And at the entry step.
    assert!(breaks("engineering-manager", Some(0.0)));
    assert!(breaks("engineering-manager", None));
    assert!(!breaks("backend-engineer", Some(15.0)));
}

#[test]
fn no_step_is_said_to_pay_normally_what_no_figure_reaches() {
    let mut answers = answers();
    let path = path("data-engineer");
    let lead = MODEL.paths[path].step(Level::Lead).band;
    assert_eq!(lead.to, None, "the highest band is open");
    for (wanted, normal_at) in [
        (lead.typical, Some(Level::Lead)),
        (lead.typical + 1, None),
        (5_000_000, None),
    ] {
        answers.wanted_pay = Some(wanted);
        let pay = report(&MODEL, path, &answers).unwrap().pay;
        assert!(pay.wanted_normal_at <= normal_at, "{wanted}");
        assert_eq!(pay.wanted_normal_at.is_some(), normal_at.is_some());
    }
}

#[test]
fn somebody_who_said_nothing_gets_a_report_that_claims_nothing() {
    for at in 0..MODEL.paths.len() {
        let report = report(&MODEL, at, &Answers::none(&MODEL)).unwrap();
        assert_eq!(report.fit.expected, report.baseline);
        assert_eq!(report.contributions, []);
        assert_eq!(report.seniority.step, None);
        assert_eq!(report.seniority.next, None);
        assert_eq!(report.distance, None);
        assert!(
            report
                .gaps
                .iter()
                .flat_map(|it| &it.gaps)
                .all(|gap| gap.have.is_none())
        );
    }
}

#[test]
fn the_largest_gap_is_the_first_of_all_gaps() {
    let answers = answers();
    for path in &MODEL.paths {
        for level in Level::ALL {
            let all = gaps(&MODEL, path, &answers, level);
            let first = all.first().map(|gap| gap.skill);
            assert_eq!(largest_gap(path, &answers, level), first, "{}", path.slug);
        }
    }
}

#[test]
fn what_is_claimed_with_nothing_to_show_is_told_with_what_would_show_it() {
    let evidence = |level, evidence| SkillAnswer {
        level: Some(level),
        evidence,
    };
    let mut profile = Profile::default();
    for (id, answer) in [
        ("api-design", evidence(3, Some(Evidence::None))),
        ("sql", evidence(2, Some(Evidence::None))),
        ("programming", evidence(3, Some(Evidence::Work))),
        // Whoever says nothing of it may have something to show.
        ("testing", evidence(3, None)),
        // What was never done needs no proof.
        ("containers", evidence(0, Some(Evidence::None))),
        // No backend engineer has to be good at this.
        ("product-discovery", evidence(3, Some(Evidence::None))),
    ] {
        profile.skills.insert(SkillId::new(id), answer);
    }
    let assessment = assess_in_full(&MODEL, &profile, None);
    let of = |slug: &str| {
        let path = assessment.paths.iter().find(|it| it.slug.as_str() == slug);
        path.unwrap().unproven.as_slice()
    };
    let unproven = of("backend-engineer");
    let told: Vec<_> = unproven
        .iter()
        .map(|it| (it.skill.as_str(), it.level))
        .collect();
    assert_eq!(told, [("api-design", 3), ("sql", 2)]);
    for it in unproven {
        assert!((1..=3).contains(&it.projects.len()), "{it:?}");
        for line in &it.projects {
            let project = MODEL
                .project_at(&line.project)
                .map(|at| &MODEL.projects[at]);
            let proves = |(at, _): &(usize, u8)| *at == skill(it.skill.as_str());
            assert!(project.unwrap().proves.iter().any(proves), "{line:?}");
        }
    }
    assert_eq!(of("product-manager")[0].skill.as_str(), "product-discovery");
    let brief = assess(&MODEL, &profile, None);
    assert!(brief.paths.iter().all(|path| path.unproven.is_empty()));
    // A level is taken at its word: what shows it moves no score.
    let mut taken = profile.clone();
    for (id, answer) in &profile.skills {
        let shown = SkillAnswer {
            evidence: Some(Evidence::Work),
            ..*answer
        };
        taken.skills.insert(id.clone(), shown);
    }
    assert_eq!(assess(&MODEL, &taken, None), brief);
}
