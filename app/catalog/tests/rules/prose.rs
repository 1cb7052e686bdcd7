//! Figures in prose have a source.

use crate::case::{case, check};
use crate::seeds::{BAKER, valid};
use catalog::Rule::{BadMarker, UncitedFigure};

#[test]
#[rustfmt::skip]
fn a_figure_in_prose_names_its_source() {
    let sentence = "A baker makes things.";
    check([
        case(UncitedFigure, BAKER, sentence, "Crafts grow by 5%.", "`overview[1]` has the figure 5%").help("[@source-id]"),
        case(UncitedFigure, BAKER, sentence, "Bread costs $4.", "$4"),
        case(UncitedFigure, BAKER, sentence, "It pays US$40k.", "$40"),
        case(UncitedFigure, BAKER, sentence, "There are 9,000 bakers.", "9,000"),
        case(UncitedFigure, BAKER, sentence, "There are 12400 bakers.", "12400"),
        case(UncitedFigure, BAKER, " [@guild-2025]']", "']", "`overview[2]` has the figure 12,400"),
        case(UncitedFigure, BAKER, "Light the fire.", "Light 90 percent of the fire.", "`day_to_day.moments[1].text`"),
        case(UncitedFigure, BAKER, "Names a piece", "Names 90% of pieces", "`interview[1].strong`"),
    ]);
}

#[test]
#[rustfmt::skip]
fn a_headline_has_no_figure_since_it_has_no_room_for_a_source() {
    check([
        case(UncitedFigure, BAKER, "every morning anew", "for $5", "`tagline`").help("no room for a source"),
        case(UncitedFigure, BAKER, "what it pays", "how it pays $40,000", "`description`"),
    ]);
}

#[test]
fn a_year_an_age_or_a_standard_is_no_figure() {
    for words in [
        "Since 2024, with 3 ovens, in the 90th percentile.",
        "By ISO 27001 and CVE-2021-44228.",
    ] {
        let changed = valid().change(BAKER, "A baker makes things.", words);
        changed.catalog();
    }
}

#[test]
#[rustfmt::skip]
fn a_marker_is_complete_and_becomes_a_link() {
    check([
        case(BadMarker, BAKER, "[@guild-2025]", "[@guild-2025", "`overview[2]` does not end"),
        case(BadMarker, BAKER, "'Baker'", "'Baker [@guild-2025]'", "`title` is shown as it stands"),
        case(BadMarker, "skills.toml", "its form.", "its form [@guild-2025].", "`skill[1].summary`"),
    ]);
}

#[test]
fn a_fault_in_a_sentence_points_at_the_words() {
    let changed = valid().change(BAKER, "A baker makes things.", "Ümläute: 5% of things.");
    let faults = changed.faults();
    let fault = faults.iter().next().expect("one fault");
    let words: String = fault
        .source_line()
        .chars()
        .skip(fault.column() - 1)
        .take(fault.length())
        .collect();
    assert_eq!(words, "5%");
}
