//! Where figures come from, what is our own, and what happens to answers.

use crate::Site;
use crate::figures::grouped;
use crate::pages::references::reference;
use leptos::prelude::*;

/// What we judged ourselves, with how much of it there is.
pub(super) fn judged(site: &Site) -> AnyView {
    let catalog = &site.catalog;
    let shares = || catalog.paths.iter().flat_map(|path| &path.rubric.tools);
    let count = |number: usize| grouped(u32::try_from(number).unwrap_or(u32::MAX));
    let surveyed = count(shares().filter(|share| share.surveyed).count());
    let all = count(shares().count());
    let loadings: usize = catalog
        .paths
        .iter()
        .map(|path| path.rubric.preferences.len())
        .sum();
    let loadings = count(loadings);
    let needs: usize = catalog
        .paths
        .iter()
        .map(|path| path.rubric.skills.len())
        .sum();
    let needs = count(needs);
    view! {
        <p>"Numbers that no publisher has, and that are therefore our own, made by hand and open to correction:"</p>
        <ul>
            <li>
                <strong>"Rubrics."</strong>
                {format!(" The {needs} skill weights and the levels each needs at the four steps of a ladder.")}
            </li>
            <li>
                <strong>"Tool shares."</strong>
                {format!(" Of {all} shares, {surveyed} are from the Stack Overflow Developer Survey of 2021: how many in a role said that they use it. Where it didn't ask, the share is our estimate.")}
            </li>
            <li>
                <strong>"Preferences."</strong>
                {format!(" The {loadings} loadings that say how much a path's days are like one task or another.")}
            </li>
            <li>
                <strong>"On call, managing people, place of work, related work needed first."</strong>
                " The Bureau of Labor Statistics names the work experience that whole occupations ask for; for a path we judge."
            </li>
            <li>
                <strong>"Hours"</strong>
                " that a proof project takes."
            </li>
        </ul>
        <p>"And this is where it ends:"</p>
        <ul>
            <li>
                "Official occupations are broader than paths. Several paths are counted as software developers and therefore show the same wages; each guide says what it is counted as, and why."
            </li>
            <li>
                "Pay, projections and job zones are those of the United States. Elsewhere ladders and skills carry over, sums don't."
            </li>
            <li>
                "O*NET rates interests for whole US occupations, and for tech occupations the ratings lie close together. We don't use them."
            </li>
            <li>
                "How much of a job AI can do, nobody has measured for these paths. What guides state is how "
                <a href="#exposure">"exposed"</a>
                " a whole occupation was judged to be in 2023."
            </li>
            <li>
                "Who answers a survey of developers is no sample of all who work: pay is self-reported, and runs above official wages."
            </li>
            <li>
                "A fit says how much of what a path takes you said is there. It doesn't know your talent, your luck or the labor market of your town, and it is no hiring test."
            </li>
        </ul>
    }
    .into_any()
}

/// Every source, and under which terms it is used.
pub(super) fn sources(site: &Site) -> AnyView {
    let all: Vec<_> = site
        .catalog
        .sources
        .iter()
        .map(|source| view! { <li>{reference(source)}</li> })
        .collect();
    view! {
        <p>"Guides cite these by number behind the figure. The date is that of publication."</p>
        <ul class="references">{all}</ul>
        <p>
            "Works of the " <strong>"US Bureau of Labor Statistics"</strong>
            " are in the public domain. Nothing here is endorsed by it."
        </p>
        <p>
            "This site includes information from the "
            <a href="https://www.onetcenter.org/database.html" rel="external">"O*NET 29.3 Database"</a>
            " by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the "
            <a href="https://creativecommons.org/licenses/by/4.0/" rel="external license">"CC BY 4.0"</a>
            " license. O*NET® is a trademark of USDOL/ETA. Waymark has modified all or some of this information. USDOL/ETA has not approved, endorsed, or tested these modifications."
        </p>
        <p>
            "Ratings of AI exposure are from the data of "<cite>"GPTs are GPTs"</cite>", © 2024 OpenAI, used under the "
            <a href="https://github.com/openai/GPTs-are-GPTs/blob/main/LICENSE" rel="external license">"MIT License"</a>
            ". We rounded them, and chose the occupation for each path."
        </p>
        <p>
            "Contains information from the "
            <strong>"Stack Overflow Developer Surveys"</strong>
            " of 2021, 2024 and 2025, which are made available under the "
            <a href="https://opendatacommons.org/licenses/odbl/1-0/" rel="external license">
                "Open Database License (ODbL) 1.0"
            </a>
            ". Tool shares and pay by role are worked out from their published answers; these tables are offered under the same license."
        </p>
    }
    .into_any()
}

pub(super) fn privacy(_: &Site) -> AnyView {
    view! {
        <p>
            "What you answer, paste or save stays in your browser's storage on your device. Scoring runs there. There is no account, no cookie, no analytics and no request to anybody else's server; links to shared results carry everything behind the #, which browsers don't send."
        </p>
        <p>
            "The one exception: where scripts are off, or the quiz is sent before its program has arrived, the form sends your answers to our server once, which scores them, answers with the report and keeps nothing. The page says so before you send it."
        </p>
        <p>
            "You can export everything as a file, and delete it for good in one step, under "
            <a href="/fit#/saved">"saved results"</a>"."
        </p>
    }
    .into_any()
}
