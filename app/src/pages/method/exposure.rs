//! How exposed to AI an occupation's work was judged to be, and how far that carries.

use crate::Site;
use crate::figures::{in_sentence, percent};
use catalog::{ExposedTasks, Exposure};
use leptos::prelude::*;
use std::collections::BTreeMap;

pub(super) fn exposure(site: &Site) -> AnyView {
    let paths = site.catalog.paths.iter();
    let rated = paths.filter_map(|path| path.ai.exposure.as_ref());
    let rated: BTreeMap<&str, &Exposure> = rated.map(|it| (&*it.soc, it)).collect();
    let apart = rated.values().max_by_key(|it| apart(it)).map(|it| {
        format!(
            " They part most over {}: {}% by people, {}% by GPT-4.",
            in_sentence(&it.occupation),
            it.people.beta,
            it.gpt_4.beta
        )
    });
    let mut rows: Vec<_> = rated.values().copied().collect();
    rows.sort_by_key(|it| it.people.beta);
    let rows: Vec<_> = rows.into_iter().map(row).collect();
    let source = rated.values().next().map(|it| &it.source);
    let source = source.and_then(|id| site.catalog.source(id));
    let ratings = source.map(|source| {
        let url = source.url.clone();
        view! { ", and "<a href=url rel="external">"the ratings they published"</a> }
    });
    view! {
        <p>
            "How exposed an occupation's work is comes from Eloundou, Manning, Mishkin and Rock, "
            <a href="https://doi.org/10.1126/science.adj0998" rel="external">
                <cite>"GPTs are GPTs: Labor market impact potential of LLMs"</cite>
            </a>
            " (Science, 2024)"{ratings}". O*NET lists what people in a US occupation do. In 2023 each of these tasks was judged: could a language model by itself at least halve the time it takes, with no loss of quality ("
            <var>"E1"</var>"), could that be done only by software built around one ("<var>"E2"</var>
            "), or neither? Tasks that O*NET calls core count twice as much as others."
        </p>
        <p class="formula">
            <var>"exposure"</var>" = share of "<var>"E1"</var>" + ½ × share of "<var>"E2"</var>
        </p>
        <p>
            "This is the study's measure beta. It lies halfway between alpha, "<var>"E1"</var>
            " alone, and gamma, "<var>"E1"</var>" and "<var>"E2"</var>
            " in full. We round all three to whole percent, halves up, and take the occupation whose pay leads a guide, or the part of it that fits."
        </p>
        <div class="scroll" tabindex="0" role="region" aria-label="Exposure by occupation">
            <table>
                <thead>
                    <tr>
                        <th scope="col">"Occupation"</th>
                        <th scope="col" class="number">"By people"</th>
                        <th scope="col" class="number">"Alpha to gamma"</th>
                        <th scope="col" class="number">"By GPT-4"</th>
                        <th scope="col" class="number">"Alpha to gamma"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p>
            "People and GPT-4 judged the same tasks by the same rules, and disagree."{apart}
            " We lead with people, and filter and sort by them, because a model's view of itself is the weaker witness. But neither measured anything: both judged a task by its description, and nobody timed it. Take a share as rough, and a difference of a few points as none."
        </p>
        <ul>
            <li>"It is about the models of 2023 and what then seemed near. Today's do more."</li>
            <li>
                "Exposed isn't replaced. A task done in half the time may leave room for more of it, or for others; the study doesn't say which, nor when."
            </li>
            <li>
                "Paths that are counted as the same occupation have the same share, however their days differ. What a guide says AI speeds up is ours."
            </li>
        </ul>
    }
    .into_any()
}

/// How far people and GPT-4 are apart, in percentage points.
fn apart(it: &Exposure) -> u8 {
    it.people.beta.abs_diff(it.gpt_4.beta)
}

fn row(it: &Exposure) -> AnyView {
    let share = |tasks: ExposedTasks| percent(f32::from(tasks.beta));
    let range = |tasks: ExposedTasks| format!("{}\u{2013}{}%", tasks.alpha, tasks.gamma);
    view! {
        <tr>
            <th scope="row">{it.occupation.clone()}</th>
            <td class="number">{share(it.people)}</td>
            <td class="number">{range(it.people)}</td>
            <td class="number">{share(it.gpt_4)}</td>
            <td class="number">{range(it.gpt_4)}</td>
        </tr>
    }
    .into_any()
}
