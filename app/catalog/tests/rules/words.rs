//! Keys that allow a few words, dates, and spellings.

use crate::case::{case, check};
use crate::seeds::{BAKER, valid};
use catalog::Rule::{BadDate, SpellingTaken, TitleShare, UnknownWord};

#[test]
#[rustfmt::skip]
fn a_word_is_one_of_those_its_key_allows() {
    check([
        case(UnknownWord, BAKER, "on_call = 'none'", "on_call = 'non'", "`rubric.on_call` cannot be `non`").help("`none`"),
        case(UnknownWord, BAKER, "remote = 'rare'", "remote = 'sometimes'", "`sometimes`").help("common, some, rare"),
        case(UnknownWord, BAKER, "manages_people = 'lead'", "manages_people = 'nevr'", "`nevr`").help("`never`"),
        case(UnknownWord, "tools.toml", "kind = 'office'", "kind = 'ofice'", "`ofice`").help("`office`"),
    ]);
}

#[test]
#[rustfmt::skip]
fn a_date_is_a_date() {
    check([
        case(BadDate, "sources.toml", "2025-08-28", "28 August 2025", "`28 August 2025`").help("`2025-08-28`"),
        case(BadDate, "sources.toml", "2025-08-28", "2025-13-28", "`2025-13-28`"),
        case(BadDate, "sources.toml", "2025-08-28", "2025-8-28", "`2025-8-28`"),
    ]);
}

#[test]
#[rustfmt::skip]
fn a_spelling_stands_for_one_thing_whatever_its_case() {
    check([
        case(SpellingTaken, "tools.toml", "'loom'", "'Brick Oven'", "`Brick Oven` stands for two tools").help("tools.toml:5"),
        case(SpellingTaken, "tools.toml", "'loom'", "'SCALE'", "`SCALE`").help("tools.toml:12"),
        case(SpellingTaken, "tools.toml", "'loom'", "'oven'", "`oven`"),
        case(SpellingTaken, "skills.toml", "'sales'", "'Forming'", "`Forming` stands for two skills"),
    ]);
}

#[test]
fn a_thing_may_repeat_its_own_spelling() {
    let repeated = valid().change("tools.toml", "[\"brick oven\"]", "[\"stone oven\"]");
    repeated.catalog();
}

#[test]
#[rustfmt::skip]
fn a_title_is_shared_out_once() {
    check([
        case(TitleShare, BAKER, "'Village Baker'", "'potter'", "`Potter` is claimed for 200 of 100 people")
            .elsewhere("paths/potter.toml", "'Potter',")
            .help("share ="),
        case(TitleShare, BAKER, "'Artisan', share = 25", "'Artisan', share = 26", "`Artisan` is claimed for 101")
            .elsewhere("paths/weaver.toml", "'Artisan'"),
        case(TitleShare, BAKER, "'Village Baker'", "'Baker'", "100 in paths/baker.toml:9"),
    ]);
}
