//! How each ladder step gets its pay.

use crate::Site;
use crate::figures::{percent, usd};
use crate::pages::references::References;
use leptos::prelude::*;

pub(super) fn pay(site: &Site) -> AnyView {
    let mut references = References::default();
    let all = site.catalog.all_occupations.as_ref().map(|all| {
        let (median, growth) = (
            references.mark(&all.median.source),
            references.mark(&all.growth.source),
        );
        let grows = percent(all.growth.percent);
        let period = format!("{} to {}", all.growth.from_year, all.growth.to_year);
        view! {
            <p>
                "Guides compare a path with all occupations in the United States together: their median is "
                {usd(all.median.usd)}{median}", and they are projected to grow by "{grows}
                {growth}" from "{period}"."
            </p>
            {references.list(&site.catalog)}
        }
    });
    let row = |step: &'static str, from: &'static str, centre: &'static str, to: &'static str| {
        view! {
            <tr><th scope="row">{step}</th><td>{from}</td><td>{centre}</td><td>{to}</td></tr>
        }
    };
    view! {
        <p>
            "Official wages come as percentiles of a whole occupation, beginners and veterans together; nobody publishes them by seniority. So each step takes a stretch of the newest percentiles, by one rule for all paths:"
        </p>
        <div class="scroll" tabindex="0" role="region" aria-label="Pay by step">
            <table>
                <thead>
                    <tr>
                        <th scope="col">"Step"</th>
                        <th scope="col">"From"</th>
                        <th scope="col">"Centred on"</th>
                        <th scope="col">"To"</th>
                    </tr>
                </thead>
                <tbody>
                    {row("Entry", "10th percentile", "25th", "50th")}
                    {row("Mid", "25th", "50th", "75th")}
                    {row("Senior", "50th", "75th", "90th")}
                    {row("Lead", "75th", "90th", "open")}
                </tbody>
            </table>
        </div>
        <p>
            "The stretches overlap because pay does: a well-paid mid-level engineer earns more than many seniors. The rule says nothing about a particular employer or city. It is also rough where an occupation is broader than a path, which each guide says under its pay."
        </p>
        {all}
        <p>
            "Projections are for the occupation a guide names, over ten years, in percent of the jobs at the start: "
            {percent(10.0)}" means eleven jobs where there were ten."
        </p>
    }
    .into_any()
}
