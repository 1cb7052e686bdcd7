//! How much of the work is exposed to AI.

use crate::case::{case, check};
use crate::seeds::{BAKER, valid};
use catalog::ExposedTasks;
use catalog::Rule::{
    ExposureOff, ExposureOrder, MissingKey, OtherOccupation, OutOfRange, UnknownId, UnknownKey,
};

const PEOPLE: &str = "people = { alpha = 5, beta = 8, gamma = 11 }";

#[test]
fn a_path_has_its_exposure_where_somebody_rated_it() {
    let catalog = valid().catalog();
    let exposure = |slug| {
        let path = catalog.path(slug).expect("a path");
        path.ai.exposure.clone()
    };
    let baker = exposure("baker").expect("the baker's");
    let people = ExposedTasks {
        alpha: 5,
        beta: 8,
        gamma: 11,
    };
    assert_eq!((baker.soc.as_str(), baker.people), ("51-3011.00", people));
    assert_eq!(exposure("potter"), None);
}

#[test]
#[rustfmt::skip]
fn exposure_rises_from_alpha_over_beta_to_gamma() {
    check([
        case(ExposureOrder, BAKER, "alpha = 5", "alpha = 9", "`ai.exposure.people` falls: alpha 9, beta 8, gamma 11"),
        case(ExposureOrder, BAKER, "gamma = 11", "gamma = 7", "alpha 5, beta 8, gamma 7").help("look the three"),
        case(ExposureOrder, BAKER, "alpha = 0", "alpha = 12", "`ai.exposure.gpt_4` falls"),
    ]);
}

#[test]
#[rustfmt::skip]
fn exposures_beta_is_halfway_but_for_rounding() {
    check([
        case(ExposureOff, BAKER, "beta = 8", "beta = 10", "has beta 10, which is not halfway from 5 to 11"),
        case(ExposureOff, BAKER, "gamma = 21", "gamma = 31", "`ai.exposure.gpt_4` has beta 11").help("whole percent"),
    ]);
    // 4.5 and 12.4 with 8.45 halfway between them, each rounded.
    let rounded = valid().change(BAKER, PEOPLE, "people = { alpha = 5, beta = 8, gamma = 12 }");
    rounded.catalog();
}

#[test]
#[rustfmt::skip]
fn exposure_is_that_of_the_occupation_whose_pay_leads_the_guide() {
    check([
        case(OtherOccupation, BAKER, "51-3011.00", "51-3021.00", "`51-3021.00` is no part of `51-3011`")
            .help("`51-3011.00`"),
        case(OtherOccupation, BAKER, "51-3011.00", "51-30110", "`51-30110`"),
    ]);
    valid().change(BAKER, "51-3011.00", "51-3011.04").catalog();
}

#[test]
#[rustfmt::skip]
fn exposure_is_plausible_whole_and_sourced() {
    let source = "gamma = 21 }\nsource = 'guild-2025'";
    check([
        case(OutOfRange, BAKER, "gamma = 21", "gamma = 101", "`ai.exposure.gpt_4.gamma` is 101, but must lie between 0 and 100"),
        case(OutOfRange, BAKER, "alpha = 5", "alpha = -1", "`ai.exposure.people.alpha` is -1"),
        case(MissingKey, BAKER, "alpha = 5, ", "", "`ai.exposure.people.alpha` is missing"),
        case(MissingKey, BAKER, &format!("{PEOPLE}\n"), "", "`ai.exposure.people` is missing").on("[ai.exposure]"),
        case(UnknownKey, BAKER, "alpha = 5", "delta = 1, alpha = 5", "`ai.exposure.people` has no key `delta`"),
        case(UnknownId, BAKER, source, "gamma = 21 }\nsource = 'gild-2025'", "`gild-2025`"),
    ]);
}
