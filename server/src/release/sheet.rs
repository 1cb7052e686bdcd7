//! The built style sheet, parted: what every page loads, and what the planner's page alone does.

/// How the layer begins that is served as a sheet of its own, in the build's minified form.
const PLANNER: &str = "@layer planner{";

/// What every page loads of a sheet, and what the planner's page loads besides; nothing where the sheet has
/// no such layer.
pub(super) fn parted(sheet: &str) -> (String, Option<String>) {
    let Some((before, rest)) = sheet.split_once(PLANNER) else {
        return (sheet.to_owned(), None);
    };
    let Some((layer, after)) = end_of_block(rest).and_then(|end| rest.split_at_checked(end)) else {
        return (sheet.to_owned(), None);
    };
    let (rest, more) = parted(after);
    let planner = format!("{PLANNER}{layer}{}", more.unwrap_or_default());
    (format!("{before}{rest}"), Some(planner))
}

/// Where the block ends whose inside `text` begins with, its brace included.
fn end_of_block(text: &str) -> Option<usize> {
    let (mut depth, mut quote, mut escaped) = (1_u32, None, false);
    for (at, character) in text.char_indices() {
        match (quote, character) {
            _ if escaped => escaped = false,
            (_, '\\') => escaped = true,
            (Some(open), _) if character == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(character),
            (None, '{') => depth += 1,
            (None, '}') => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            (None, _) => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_planners_layer_is_taken_out_whole() {
        for (sheet, everywhere, planner) in [
            (
                "@layer base{p{a:b}}@layer planner{@media print{q{c:d}}r{e:f}}@layer x{s{g:h}}",
                "@layer base{p{a:b}}@layer x{s{g:h}}",
                Some("@layer planner{@media print{q{c:d}}r{e:f}}"),
            ),
            (
                r#"@layer planner{p:before{content:"}\"{"}q{a:b}}c{d:e}"#,
                "c{d:e}",
                Some(r#"@layer planner{p:before{content:"}\"{"}q{a:b}}"#),
            ),
            (
                "@layer planner{a{b:c}}d{e:f}@layer planner{g{h:i}}",
                "d{e:f}",
                Some("@layer planner{a{b:c}}@layer planner{g{h:i}}"),
            ),
            ("p{a:b}", "p{a:b}", None),
            // Not whole: left as it is.
            ("@layer planner{p{a:b}", "@layer planner{p{a:b}", None),
        ] {
            let (all, of_planner) = parted(sheet);
            assert_eq!((all.as_str(), of_planner.as_deref()), (everywhere, planner));
        }
    }
}
