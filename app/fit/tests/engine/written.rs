//! Profiles as JSON: by hand, as the browser does it, and by `serde`, as everything else does.

use catalog::{PathId, QuestionId, SkillId, ToolId};
use fit::json::{Json, Writer};
use fit::{Constraints, Evidence, Month, Profile, Role, SkillAnswer};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option::of;
use proptest::prelude::*;
use serde_json::{Value, json};

fn write(profile: &Profile) -> String {
    let mut json = Writer::default();
    profile.to_json(&mut json);
    json.finish()
}

fn read(json: &str) -> Option<Profile> {
    Profile::from_json(&Json::read(json).ok()?)
}

fn evidence() -> impl Strategy<Value = Evidence> {
    prop_oneof![
        Just(Evidence::Work),
        Just(Evidence::Project),
        Just(Evidence::Course),
        Just(Evidence::Certificate),
        Just(Evidence::None),
    ]
}

/// Years that a person would write.
fn years() -> impl Strategy<Value = Option<f64>> {
    of((0..6000).prop_map(|hundredths| f64::from(hundredths) / 100.0))
}

fn month() -> impl Strategy<Value = Option<Month>> {
    of((1900..2200_u16, 1..=12_u8).prop_map(|(year, month)| Month::new(year, month).unwrap()))
}

fn role() -> impl Strategy<Value = Role> {
    let path = of("[a-z-]{1,9}".prop_map(PathId::new));
    (
        path,
        of("\\PC{0,9}"),
        month(),
        month(),
        years(),
        any::<bool>(),
    )
        .prop_map(|(path, title, from, to, years, current)| Role {
            path,
            title,
            from,
            to,
            years,
            current,
        })
}

fn constraints() -> impl Strategy<Value = Constraints> {
    let choices = [of(any::<bool>()), of(any::<bool>()), of(any::<bool>())];
    (of(any::<u32>()), choices, of(any::<u8>())).prop_map(
        |(pay_floor, [on_call, manage_people, remote_only], hours_per_week)| Constraints {
            pay_floor,
            on_call,
            manage_people,
            remote_only,
            hours_per_week,
        },
    )
}

fn profile() -> impl Strategy<Value = Profile> {
    let id = || "[a-z-]{1,9}|\\PC{0,3}";
    let answer = (of(any::<u8>()), of(evidence()))
        .prop_map(|(level, evidence)| SkillAnswer { level, evidence });
    let said = (
        of("\\PC{0,9}"),
        vec(role(), 0..3),
        years(),
        vec("\\PC{0,9}", 0..3),
        constraints(),
        of(any::<u32>()),
        of(any::<u32>()),
    );
    let named = (
        btree_map(id().prop_map(SkillId::new), answer, 0..4),
        btree_set(id().prop_map(ToolId::new), 0..4),
        btree_set(id().prop_map(ToolId::new), 0..4),
        btree_map(id().prop_map(QuestionId::new), any::<i8>(), 0..4),
        vec(id().prop_map(PathId::new), 0..3),
    );
    (said, named).prop_map(|(said, named)| {
        let (id, roles, years, certificates, constraints, pay, wanted_pay) = said;
        let (skills, tools, tools_not_used, preferences, targets) = named;
        Profile {
            id: id.map(fit::ProfileId::Text),
            roles,
            years,
            skills: skills.into_iter().collect(),
            tools: tools.into_iter().collect(),
            tools_not_used: tools_not_used.into_iter().collect(),
            certificates,
            preferences: preferences.into_iter().collect(),
            constraints,
            pay,
            wanted_pay,
            targets,
        }
    })
}

/// A value that may stand at any key of a profile, mostly wrongly.
fn value() -> impl Strategy<Value = Value> {
    let plain = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-300..300_i64).prop_map(Value::from),
        Just(json!(2.5)),
        Just(json!(1e10)),
        "2021-03|2021-13|work|none|data-engineer".prop_map(Value::from),
    ];
    let keys = "sql|level|evidence|path|title|from|years|current|on_call|pay_floor|hours_per_week";
    let object = move |value: BoxedStrategy<Value>| {
        btree_map(keys, value, 0..3).prop_map(|it| Value::Object(it.into_iter().collect()))
    };
    let single = prop_oneof![plain.clone(), object(plain.boxed())].boxed();
    prop_oneof![
        single.clone(),
        object(single.clone()),
        vec(single, 0..3).prop_map(Value::from),
    ]
}

proptest! {
    #[test]
    fn both_read_what_either_writes(profile in profile()) {
        let (ours, theirs) = (write(&profile), serde_json::to_string(&profile).unwrap());
        for json in [&ours, &theirs] {
            prop_assert_eq!(&read(json).unwrap(), &profile, "{}", json);
        }
        prop_assert_eq!(&serde_json::from_str::<Profile>(&ours).unwrap(), &profile, "{}", ours);
        let keys = |json: &str| json.match_indices("\":").count();
        prop_assert_eq!(keys(&ours), keys(&theirs), "{} and {}", ours, theirs);
    }

    #[test]
    fn both_refuse_what_either_refuses(
        key in "id|roles|years|skills|tools|tools_not_used|certificates|preferences|constraints|pay|wanted_pay|targets|skill",
        value in value(),
    ) {
        // `serde` takes a list for an object, its items for the members in order. Nobody writes that.
        let object = ["skills", "preferences", "constraints"].contains(&&*key);
        prop_assume!(!(object && value.is_array()));
        let text = json!({ key: value }).to_string();
        prop_assert_eq!(read(&text), serde_json::from_str(&text).ok(), "{}", text);
    }
}

#[test]
fn every_kind_of_evidence_has_the_name_that_serde_gives_it() {
    for name in ["work", "project", "course", "certificate", "none"] {
        let evidence = Evidence::named(name).unwrap();
        assert_eq!(evidence.name(), name);
        assert_eq!(serde_json::to_value(evidence).unwrap(), json!(name));
    }
    assert_eq!(Evidence::named("hearsay"), None);
}
