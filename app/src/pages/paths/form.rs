//! The form that searches, filters and sorts the list. It works without a script.

use super::query::{PathsQuery, Sort, on_call_id};
use crate::figures::usd;
use catalog::OnCall;
use leptos::prelude::*;

/// Median pay to choose from, in whole US dollars a year.
const PAY: [u32; 4] = [100_000, 120_000, 130_000, 150_000];
/// Growth to choose from, in percent.
const GROWTH: [i16; 4] = [5, 10, 15, 25];
/// Shares of the work that are exposed to AI to choose from, in percent.
const EXPOSURE: [u8; 3] = [50, 55, 60];
/// Years of related work to choose from.
const ENTRY: [u8; 3] = [0, 1, 3];

/// A choice: its value and its words.
type Choice = (String, String);

pub(super) fn form(query: &PathsQuery) -> AnyView {
    let most_years = |years: u8| {
        let words = match years {
            0 => "None".to_owned(),
            1 => "At most 1 year".to_owned(),
            years => format!("At most {years} years"),
        };
        (years.to_string(), words)
    };
    let on_call_choices = [
        (OnCall::None, "Hardly ever"),
        (OnCall::Some, "At most in some teams"),
    ];
    let least_pay = |dollars: u32| (dollars.to_string(), format!("At least {}", usd(dollars)));
    let least_growth = |percent: i16| (percent.to_string(), format!("At least {percent}%"));
    let most_exposed = |percent: u8| (percent.to_string(), format!("Up to {percent}%"));
    view! {
        <form class="paths-form" method="get" action="/paths" role="search" aria-label="Career paths">
            <p class="search">
                <label for="q">"Title, skill or tool"</label>
                <input
                    id="q"
                    name="q"
                    type="search"
                    maxlength="80"
                    autocomplete="off"
                    spellcheck="false"
                    value=query.text.clone()
                />
                <button>"Search"</button>
            </p>
            // On a phone they would take the first screen from the paths.
            <details class="fold filters" open=query.filters()>
                <summary>"Filter by pay, growth and more"</summary>
                <div class="choices">
                    {choice(
                        "pay",
                        "Median pay",
                        PAY.map(least_pay).to_vec(),
                        query.pay.map(least_pay),
                    )}
                    {choice(
                        "growth",
                        "Growth",
                        GROWTH.map(least_growth).to_vec(),
                        query.growth.map(least_growth),
                    )}
                    {choice(
                        "exposure",
                        "AI exposure",
                        EXPOSURE.map(most_exposed).to_vec(),
                        query.exposure.map(most_exposed),
                    )}
                    {choice(
                        "entry",
                        "Related work first",
                        ENTRY.map(most_years).to_vec(),
                        query.entry.map(most_years),
                    )}
                    {choice(
                        "on-call",
                        "On call",
                        on_call_choices.map(|(most, words)| (on_call_id(most).to_owned(), words.to_owned())).to_vec(),
                        query.on_call.filter(|most| *most != OnCall::Core).map(|most| (on_call_id(most).to_owned(), String::new())),
                    )}
                    <p><button>"Show paths"</button></p>
                </div>
            </details>
            {query.sort.map(|sort| view! { <input type="hidden" name="sort" value=sort.id()/> })}
        </form>
    }
    .into_any()
}

/// A choice of which one may be taken. One that is not in the list is put before it.
fn choice(
    name: &'static str,
    label: &'static str,
    mut choices: Vec<Choice>,
    chosen: Option<Choice>,
) -> AnyView {
    let value = chosen.as_ref().map(|(value, _)| value.clone());
    if let Some(chosen) = chosen
        && choices.iter().all(|(value, _)| *value != chosen.0)
    {
        choices.insert(0, chosen);
    }
    let options: Vec<_> = choices
        .into_iter()
        .map(|(own, words)| {
            let selected = value.as_ref() == Some(&own);
            view! { <option value=own selected=selected>{words}</option> }
        })
        .collect();
    view! {
        <p>
            <label for=name>{label}</label>
            <select id=name name=name>
                <option value="">"Any"</option>
                {options}
            </select>
        </p>
    }
    .into_any()
}

/// Links that sort what is shown.
pub(super) fn sorting(query: &PathsQuery) -> AnyView {
    let searching = !query.text.is_empty();
    let current = query.sort.or_else(|| (!searching).then_some(Sort::Title));
    let best = searching.then(|| {
        let address = PathsQuery {
            sort: None,
            ..query.clone()
        }
        .address();
        let current = query.sort.is_none().then_some("true");
        view! { <li><a href=address aria-current=current>"best match"</a></li> }
    });
    let links: Vec<_> = Sort::ALL
        .into_iter()
        .map(|sort| {
            let address = query.sorted(sort).address();
            let current = (current == Some(sort)).then_some("true");
            view! { <li><a href=address aria-current=current>{sort.name()}</a></li> }
        })
        .collect();
    view! {
        <nav class="sorting" aria-label="Sort by">
            <span aria-hidden="true">"Sort by"</span>
            <ul>{best}{links}</ul>
        </nav>
    }
    .into_any()
}
