//! What Leptos leaves in a page for the browser's half of it, where there is none.

/// Stands where a list or an alternative ends, so that a view can be found again in the page.
const MARK: &str = "<!>";
const ISLAND: &str = "<leptos-island";
const END_OF_ISLAND: &str = "</leptos-island>";

/// A page without the marks that stand outside of islands: nothing wakes there.
pub(super) fn swept(html: &str) -> String {
    let mut swept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((outside, island)) = rest.split_once(ISLAND) {
        swept.extend(outside.split(MARK));
        let (inside, after) = island.split_once(END_OF_ISLAND).unwrap_or((island, ""));
        swept.extend([ISLAND, inside, END_OF_ISLAND]);
        rest = after;
    }
    swept.extend(rest.split(MARK));
    swept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_outside_of_islands_and_stay_inside() {
        let html = "<p>a<!>b</p><leptos-island x><i>c<!></i></leptos-island><!><p>d</p><!>\
                    <leptos-island>e<!></leptos-island>f<!>";
        let expected = "<p>ab</p><leptos-island x><i>c<!></i></leptos-island><p>d</p>\
                        <leptos-island>e<!></leptos-island>f";
        assert_eq!(swept(html), expected);
        assert_eq!(swept("no marks"), "no marks");
    }
}
