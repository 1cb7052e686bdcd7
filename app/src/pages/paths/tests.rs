//! The list as a visitor gets it.

use crate::pages::{Page, PathsQuery};
use crate::seeds;

fn html(pairs: &[(&str, &str)]) -> String {
    seeds::html(&Page::of_list(PathsQuery::read(pairs.iter().copied())))
}

#[test]
fn every_path_is_linked_from_the_list_and_from_the_table() {
    let html = html(&[]);
    for path in &seeds::catalog().paths {
        let link = format!("href=\"/paths/{}\"", path.slug);
        assert_eq!(html.matches(&link).count(), 2, "{}", path.slug);
    }
}

#[test]
fn the_form_keeps_what_was_asked_for() {
    let html = html(&[
        ("q", "sql"),
        ("pay", "123000"),
        ("growth", "10"),
        ("exposure", "52"),
        ("sort", "pay"),
    ]);
    assert!(html.contains("value=\"sql\""));
    assert!(html.contains("<option value=\"123000\" selected>At least $123,000</option>"));
    assert!(html.contains("<option value=\"10\" selected>At least 10%</option>"));
    assert!(html.contains("<option value=\"52\" selected>Up to 52%</option>"));
    assert!(html.contains("<input type=\"hidden\" name=\"sort\" value=\"pay\">"));
}

#[test]
fn links_sort_what_is_shown_and_tell_which_order_it_is_in() {
    let html = html(&[("q", "sql"), ("sort", "growth")]);
    for link in [
        "<a href=\"/paths?q=sql\">best match</a>",
        "<a href=\"/paths?q=sql&amp;sort=pay\">median pay</a>",
        "<a href=\"/paths?q=sql&amp;sort=growth\" aria-current=\"true\">growth</a>",
    ] {
        assert!(html.contains(link), "{link}");
    }
}

#[test]
fn the_table_says_how_exposed_each_path_is_to_people_and_to_gpt_4() {
    let html = html(&[]).replace("<!>", "");
    let (_, table) = html.split_once("<tbody>").unwrap_or_default();
    for path in &seeds::catalog().paths {
        let link = format!("<a href=\"/paths/{}\">", path.slug);
        let row = table.split("</tr>").find(|row| row.contains(&link));
        let row = row.unwrap_or_default();
        let shares = path
            .ai
            .exposure
            .as_ref()
            .map(|it| (it.people.beta, it.gpt_4.beta));
        let (people, gpt_4) = shares.unwrap_or_default();
        let sourced = format!("<td class=\"number\">{people}%<sup class=\"cite\">");
        let beside = format!("<td class=\"number\">{gpt_4}%</td>");
        assert!(
            row.contains(&sourced) && row.contains(&beside),
            "{}: {row}",
            path.slug
        );
    }
}

#[test]
fn what_somebody_typed_is_never_markup() {
    let html = html(&[
        ("q", "<script>alert(1)</script>\"onfocus=x"),
        ("sort", "<b>"),
    ]);
    assert!(
        !html.contains("<script>alert") && !html.contains("\"onfocus") && !html.contains("<b>")
    );
}

#[test]
fn nothing_found_says_so_and_leads_back() {
    let html = html(&[("pay", "900000")]);
    assert!(html.contains("No path has all of this."));
    assert!(html.contains("<a href=\"/paths\">Show all 16</a>"));
}

#[test]
fn every_mark_leads_to_a_source_on_the_page() {
    let html = html(&[]);
    let marks: std::collections::BTreeSet<&str> = html
        .split("href=\"#source-")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert!(!marks.is_empty());
    for mark in marks {
        assert!(
            html.contains(&format!("<li id=\"source-{mark}\">")),
            "{mark}"
        );
    }
}
