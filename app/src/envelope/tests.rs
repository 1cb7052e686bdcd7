use super::*;

fn saved(id: u64, name: &str) -> Saved {
    Saved {
        id,
        name: name.to_owned(),
        edition: "e".to_owned(),
        profile: Profile::default(),
        ranking: vec![("data-engineer".to_owned(), 61.5)],
    }
}

fn of(years: f64) -> Profile {
    Profile {
        years: Some(years),
        ..Profile::default()
    }
}

#[test]
fn what_is_written_is_read_again() {
    let mut envelope = Envelope::default();
    envelope.profile.years = Some(3.5);
    envelope.saved.push(saved(7, "Spring"));
    envelope.outlined("e", || "an outline".to_owned());
    envelope.scored_with("e");
    assert_eq!(Envelope::read(&envelope.write()), Ok(envelope));
}

#[test]
fn what_each_earlier_version_stored_is_carried_forward() {
    let now = include_str!("fixtures/2.json");
    let versions = [include_str!("fixtures/1.json"), now];
    assert_eq!(versions.len(), usize::try_from(SCHEMA).unwrap_or(0));
    for (version, stored) in versions.into_iter().enumerate() {
        let envelope = Envelope::read(stored).unwrap_or_default();
        let Envelope { profile, saved, .. } = &envelope;
        assert_eq!(profile.years, Some(3.0), "{version}");
        assert_eq!(profile.pay, Some(90_000), "{version}");
        assert_eq!(
            (profile.skills.len(), profile.tools.len()),
            (1, 1),
            "{version}"
        );
        assert_eq!(profile.preferences.len(), 1, "{version}");
        let spring = Saved {
            profile: of(2.0),
            ..self::saved(1_700_000_000_000, "Spring")
        };
        assert_eq!(saved, &[spring], "{version}");
        assert_eq!(Envelope::read(&envelope.write()), Ok(envelope));
    }
    let outlines = Envelope::read(now).map(|envelope| envelope.outlines.len());
    assert_eq!(outlines, Ok(2));
    assert_eq!(Envelope::read(r#"{"schema":1}"#), Ok(Envelope::default()));
}

#[test]
fn a_newer_version_is_told_from_a_damaged_one_and_from_something_else() {
    assert_eq!(
        Envelope::read(r#"{"schema":999,"strange":true}"#),
        Err(Unread::Newer)
    );
    for damaged in ["", "{", r#"{"schema":1,"profile":{"years":"#, "hello"] {
        assert_eq!(Envelope::read(damaged), Err(Unread::Damaged), "{damaged}");
    }
    for foreign in [
        "[]",
        r#"{"schema":"one"}"#,
        r#"{"schema":1,"saved":[{}]}"#,
        r#"{"schema":1,"profile":{"strange":true}}"#,
    ] {
        assert_eq!(Envelope::read(foreign), Err(Unread::Foreign), "{foreign}");
    }
}

#[test]
fn an_envelope_cut_off_anywhere_is_refused_whole() {
    let text = include_str!("fixtures/2.json").trim_end();
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        let part = text.get(..end).unwrap_or_default();
        assert_eq!(Envelope::read(part), Err(Unread::Damaged), "{part}");
    }
}

#[test]
fn merging_replaces_by_id_and_never_doubles() {
    let mut envelope = Envelope {
        saved: vec![saved(1, "a"), saved(3, "c")],
        ..Envelope::default()
    };
    let new = envelope.merge_saved(vec![saved(3, "changed"), saved(2, "b")]);
    let names: Vec<_> = envelope
        .saved
        .iter()
        .map(|saved| saved.name.as_str())
        .collect();
    assert_eq!((new, names), (1, vec!["a", "b", "changed"]));
}

#[test]
fn merging_loses_the_answers_of_neither() {
    let file = Envelope {
        profile: of(2.0),
        ..Envelope::default()
    };
    let mut empty = Envelope::default();
    assert_eq!(empty.merge(file.clone(), 9), 0);
    assert_eq!(empty.profile, of(2.0));

    let mut here = Envelope {
        profile: of(5.0),
        ..Envelope::default()
    };
    for new in [1, 0] {
        assert_eq!(here.merge(file.clone(), 9), new);
        assert_eq!(here.profile, of(5.0));
        let profiles: Vec<_> = here.saved.iter().map(|saved| &saved.profile).collect();
        assert_eq!(profiles, [&of(2.0)]);
    }
}

#[test]
fn the_same_answers_under_the_same_name_are_one_result() {
    let spring = |id| Saved {
        profile: of(2.0),
        ..saved(id, "Spring")
    };
    let mut envelope = Envelope::default();
    // Whoever saved them twice keeps both.
    assert_eq!(envelope.merge_saved(vec![spring(1), spring(2)]), 2);
    assert_eq!(envelope.merge_saved(vec![spring(3), saved(4, "Spring")]), 1);
    let ids: Vec<_> = envelope.saved.iter().map(|it| it.id).collect();
    assert_eq!(ids, [1, 2, 4]);
}

#[test]
fn answers_that_are_taken_over_stay_scored_with_their_edition() {
    let of_old = |years| Envelope {
        edition: "of-old".to_owned(),
        profile: years,
        ..Envelope::default()
    };
    let mut here = Envelope {
        edition: "e".to_owned(),
        ..Envelope::default()
    };
    here.merge(of_old(Profile::default()), 9);
    assert_eq!(here.edition, "e");
    here.merge(of_old(of(2.0)), 9);
    assert_eq!((here.edition.as_str(), &here.profile), ("of-old", &of(2.0)));
}

#[test]
fn an_id_that_could_not_be_written_again_is_refused_and_every_other_is_its_own() {
    let far = i64::MAX.unsigned_abs();
    let of = |id: u64| {
        let saved = vec![saved(id, "Far")];
        Envelope {
            saved,
            ..Envelope::default()
        }
    };
    let text = of(far).write();
    assert_eq!(Envelope::read(&text), Ok(of(far)));
    let further = text.replace(&far.to_string(), &(far + 1).to_string());
    assert_eq!(Envelope::read(&further), Err(Unread::Foreign));
    let mut envelope = of(far);
    for name in ["a", "b"] {
        envelope.save(saved(7, name));
    }
    let ids: Vec<_> = envelope.saved.iter().map(|it| it.id).collect();
    assert_eq!(ids, [far, 7, 8]);
}

#[test]
fn outlines_are_kept_for_as_long_as_something_was_scored_with_them() {
    let mut envelope = Envelope {
        saved: vec![saved(1, "a")],
        ..Envelope::default()
    };
    for edition in ["d", "e", "f", "f"] {
        envelope.outlined(edition, || format!("of {edition}"));
        envelope.scored_with(edition);
    }
    assert_eq!(envelope.edition, "f");
    let outline = |edition| envelope.outline(edition);
    assert_eq!(
        (outline("d"), outline("e"), outline("f")),
        (None, Some("of e"), Some("of f"))
    );
}

#[test]
fn answers_that_are_merged_at_the_same_moment_become_results_of_their_own() {
    let mut here = Envelope::default();
    for years in [1.0, 2.0, 3.0] {
        let other = Envelope {
            profile: of(years),
            ..Envelope::default()
        };
        here.merge(other, 5);
    }
    let kept: Vec<_> = here
        .saved
        .iter()
        .map(|it| (it.id, it.profile.years))
        .collect();
    assert_eq!(here.profile, of(1.0));
    assert_eq!(kept, [(5, Some(2.0)), (6, Some(3.0))]);
}
