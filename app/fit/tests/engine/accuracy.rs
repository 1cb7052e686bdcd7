//! Whether people who are something are told they'd fit it.

use crate::people::{Person, everybody, place};
use crate::seeds::{CATALOG, MODEL};
use std::sync::LazyLock;

static PEOPLE: LazyLock<Vec<Person>> = LazyLock::new(|| everybody(&CATALOG, &MODEL));

/// For each path, the share of its people whose place is below `places`; `detail` as in [`Person`].
fn recall(detail: usize, places: usize) -> Vec<f64> {
    let of = |path: usize| {
        let people = PEOPLE.iter().filter(move |person| person.path == path);
        let (found, all) = people.fold((0.0, 0.0), |(found, all), person| {
            let right = place(&MODEL, &person.answers[detail], path) < places;
            (found + f64::from(u8::from(right)), all + 1.0)
        });
        found / all
    };
    (0..MODEL.paths.len()).map(of).collect()
}

fn mean(shares: &[f64]) -> f64 {
    shares.iter().sum::<f64>() / f64::from(u32::try_from(shares.len()).unwrap())
}

#[test]
fn every_path_has_its_people() {
    assert!(PEOPLE.len() >= 8 * MODEL.paths.len());
    for (at, path) in MODEL.paths.iter().enumerate() {
        let people = PEOPLE.iter().filter(|person| person.path == at).count();
        assert!(people >= 8, "{}: {people}", path.slug);
    }
}

#[test]
fn tools_and_years_alone_bring_people_to_their_path() {
    let (first, among_three) = (recall(0, 1), recall(0, 3));
    assert!(mean(&first) >= 0.75, "first: {:.3}", mean(&first));
    assert!(
        mean(&among_three) >= 0.95,
        "among three: {:.3}",
        mean(&among_three)
    );
    for (share, path) in among_three.iter().zip(&MODEL.paths) {
        assert!(*share >= 0.75, "{}: {share:.2}", path.slug);
    }
}

#[test]
fn no_way_of_listing_tools_is_left_behind() {
    for kind in ["advert", "survey", "sparse", "changer", "duties"] {
        let people = PEOPLE.iter().filter(|person| person.kind == kind);
        let (found, all) = people.fold((0, 0), |(found, all), person| {
            let right = place(&MODEL, &person.answers[0], person.path) < 3;
            (found + usize::from(right), all + 1)
        });
        assert!(found * 10 >= all * 9, "{kind}: {found} of {all}");
    }
}

#[test]
fn a_line_of_a_cv_does_not_mislead() {
    assert!(mean(&recall(1, 1)) >= mean(&recall(0, 1)));
    assert!(mean(&recall(1, 3)) >= 0.95);
}

#[test]
fn a_title_brings_people_to_their_path() {
    assert!(mean(&recall(2, 1)) >= mean(&recall(1, 1)));
    assert!(mean(&recall(2, 3)) >= 0.97);
}
