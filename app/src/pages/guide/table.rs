//! Tables of figures, which scroll inside their box where they are too wide.

use leptos::prelude::*;

/// A table: a column for each thing, a row for each figure. The caption stands outside, where it
/// doesn't scroll away.
pub(super) fn table(
    caption: &'static str,
    columns: impl IntoIterator<Item: IntoView + 'static>,
    rows: impl IntoIterator<Item = AnyView>,
) -> AnyView {
    let columns: Vec<_> = columns.into_iter().collect();
    let rows: Vec<_> = rows.into_iter().collect();
    view! {
        <div class="table">
            <p class="caption" aria-hidden="true">{caption}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=caption>
                <table aria-label=caption>
                    <thead><tr><td></td>{columns}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </div>
    }
    .into_any()
}

/// A row of figures.
pub(super) fn row(name: &str, cells: impl IntoIterator<Item = String>) -> AnyView {
    let cells: Vec<_> = cells
        .into_iter()
        .map(|cell| view! { <td class="number">{cell}</td> })
        .collect();
    view! { <tr><th scope="row">{name.to_owned()}</th>{cells}</tr> }.into_any()
}
