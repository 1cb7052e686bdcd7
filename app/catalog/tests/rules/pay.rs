//! Pay and outlook.

use crate::case::{case, check};
use crate::seeds::{BAKER, valid};
use catalog::Rule::{NotNewestFirst, PayOrder, PercentOff};

#[test]
#[rustfmt::skip]
fn pay_rises_from_low_to_high() {
    check([
        case(PayOrder, BAKER, "usd = 40000", "usd = 29999", "`median` is 29999, but `low` is 30000"),
        case(PayOrder, BAKER, "usd = 50000", "usd = 39999", "`high` is 39999, but `median` is 40000"),
        case(PayOrder, BAKER, "p10 = 25000", "p10 = 30001", "`p25` is 30000, but `p10` is 30001").on("p25 = 30000"),
        case(PayOrder, BAKER, "p50 = 40000", "p50 = 30000", "`p50`"),
        case(PayOrder, BAKER, "p75 = 50000", "p75 = 40000", "`p75`"),
        case(PayOrder, BAKER, "p90 = 60000", "p90 = 50000", "`p90`"),
        case(PayOrder, BAKER, "p50 = 41000", "p50 = 30999", "`p50` is 30999, but `p25` is 31000"),
        case(PayOrder, BAKER, "p75 = 51000", "p75 = 40999", "`p75`"),
    ]);
}

#[test]
fn the_ninetieth_percentile_may_be_above_the_publishers_ceiling() {
    let top_coded = valid().change(BAKER, "p90 = 60000\n", "");
    let catalog = top_coded.catalog();
    let baker = catalog.path("baker").expect("the baker");
    assert_eq!(
        baker.pay.percentiles.first().expect("percentiles").p90,
        None
    );
}

#[test]
#[rustfmt::skip]
fn the_first_percentiles_are_the_newest() {
    check([case(NotNewestFirst, BAKER, "year = 2025", "year = 2023", "of 2024, but the first ones of 2023")
        .on("year = 2024")
        .help("newest first")]);
}

#[test]
#[rustfmt::skip]
fn a_projected_percentage_is_that_of_its_jobs() {
    check([
        case(PercentOff, BAKER, "percent = 5", "percent = 15", "`percent` is 15, but from 100000 to 105000 jobs it is 5"),
        case(PercentOff, BAKER, "to_jobs = 105000", "to_jobs = 95000", "it is -5").on("percent = 5"),
    ]);
}
