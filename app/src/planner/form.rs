//! The quiz as a form: complete without any script, and guided where there is one.
//!
//! Every question is in the page from the start. With scripts off it is one long form that posts to the
//! server; with scripts, the style sheet shows one part of it at a time and the island reads it as it
//! changes. So what was answered before the WebAssembly arrived is simply there.

use super::field;
use super::words::STEPS;
use crate::Assets;
use crate::document::packed;
use fit::{Model, SkillWording, Wording};
use leptos::prelude::*;
use std::sync::Arc;

/// Run before the browser puts back what stood in the form: with scripts, the store knows better, and what was
/// put back would be taken for new answers. Without them, the form is all there is.
const AWAKE_FORGETS: &str = "quiz.autocomplete='off'";

/// The quiz.
#[component]
pub fn Form(
    /// What is asked about.
    model: Arc<Model>,
    /// What the levels of skills mean.
    wording: Wording,
    /// Whether posted answers are scored. Where they are not, the form needs scripts, and is sent nowhere.
    scored: bool,
    /// Addresses of the build's files.
    assets: Assets,
) -> impl IntoView {
    let (method, asleep, sending) = if scored {
        (
            "post",
            "The planner's program did not arrive, so this is the plain form: answer what you like and send it, or load the page again.",
            view! {
                <p>"Without scripts, your answers travel to our server once to be scored. Nothing of them is stored or logged."</p>
                <button type="submit">"Show my results"</button>
            }
            .into_any(),
        )
    } else {
        (
            // With scripts, the hidden button lets the Enter key lead on.
            "dialog",
            "The planner's program did not arrive. Loading the page again may bring it back.",
            view! {
                <p class="notice">"Scoring your answers takes scripts here: this copy of Waymark is files alone, with no server behind it. With scripts on, your browser does it."</p>
                <p hidden><button type="submit">"Show my results"</button></p>
            }
            .into_any(),
        )
    };
    view! {
        <form id="quiz" class="quiz" method=method action="/fit">
            <script inner_html=AWAKE_FORGETS></script>
            <p class="notice only-asleep" role="alert">
                {asleep}
            </p>
            <section class="part" data-part="start" aria-labelledby="part-start">
                <h2 id="part-start">"Where you are"</h2>
                {bring(assets)}
                {start(&model)}
            </section>
            <section class="part" data-part="questions" aria-labelledby="part-questions">
                <h2 id="part-questions">"What you can do, and what you would rather do"</h2>
                <p class="hint only-unscripted">"Leave out whatever you like: what you skip counts as unknown, never as zero."</p>
                {skills(&model, &wording)}
                {preferences(&model)}
            </section>
            <section class="part" data-part="constraints" aria-labelledby="part-constraints">
                <h2 id="part-constraints">"What must hold"</h2>
                {constraints()}
            </section>
            <div class="only-unscripted">{sending}</div>
        </form>
    }
}

/// Bringing a CV. Its script does the rest; without scripts it is not shown.
fn bring(assets: Assets) -> Option<impl IntoView> {
    let Assets {
        lexicon,
        model,
        reader,
        ..
    } = assets;
    reader.map(|reader| {
        let script = packed(include_str!("bring.js"))
            .replace("{page}", &reader.page)
            .replace("{worker}", &reader.worker);
        view! {
            <section class="bring only-awake" aria-labelledby="bring" data-wasm=reader.wasm data-lexicon=lexicon data-model=model>
                <h3 id="bring">"Bring your CV"</h3>
                <p class="hint">
                    "Read here, in your browser, and sent nowhere. You see what is found, and in which words, before any of it counts."
                </p>
                <p class="field">
                    <label for="bring-text">"Paste its text"</label>
                    <textarea id="bring-text" rows="1" placeholder=" "></textarea>
                    <button type="button" class="button quiet">"Read this text"</button>
                </p>
                <p class="field">
                    <label for="bring-file">"Or choose a file, or drop one here"</label>
                    <input id="bring-file" type="file" accept=".pdf,.docx,.txt,.md,.json" aria-describedby="bring-kinds"/>
                    <span class="hint" id="bring-kinds">"PDF, DOCX, plain text or JSON Resume, up to 10 MB"</span>
                </p>
                <p class="notice" role="status" tabindex="-1"></p>
                <div class="findings"></div>
            </section>
            <h3 class="only-awake">"Or say it yourself"</h3>
            <script type="module" inner_html=script></script>
        }
    })
}

fn start(model: &Model) -> impl IntoView + use<> {
    let mut roles: Vec<_> = model
        .paths
        .iter()
        .map(|path| (path.slug.to_string(), path.title.clone()))
        .collect();
    roles.sort_by(|one, other| one.1.cmp(&other.1));
    let roles: Vec<_> = roles
        .into_iter()
        .map(|(slug, title)| view! { <option value=slug>{title}</option> })
        .collect();
    view! {
        <p class="field">
            <label for="role">"Your present job is closest to"</label>
            <select id="role" name=field::ROLE><option value="">"none of these"</option>{roles}</select>
        </p>
        <div class="held"></div>
        {written(field::YEARS, "Years of work in technology", "decimal", 4)}
        <p class="field">
            <label for="tools">"Tools you use"</label>
            <textarea id="tools" name=field::TOOLS rows="3" maxlength="4000" aria-describedby="tools-hint"></textarea>
            <span class="hint" id="tools-hint">"With commas between them: Python, PostgreSQL, Docker"</span>
        </p>
        {written(field::PAY, "Present pay, US dollars a year", "numeric", 10)}
        {written(field::WANTED_PAY, "Pay you want, US dollars a year", "numeric", 10)}
    }
}

/// A field that is written in.
fn written(
    name: &'static str,
    label: &'static str,
    keyboard: &'static str,
    size: u8,
) -> impl IntoView {
    view! {
        <p class="field">
            <label for=name>{label}</label>
            <input id=name name=name type="text" inputmode=keyboard maxlength="24" size=size/>
        </p>
    }
}

fn skills(model: &Model, wording: &Wording) -> Vec<impl IntoView + use<>> {
    let question = |(skill, words): (&fit::Skill, &SkillWording)| {
        let never = wording
            .groups
            .get(skill.group)
            .map_or("", |[never, ..]| never.as_str());
        let levels = std::iter::once(never).chain(words.levels.iter().map(String::as_str));
        let name = format!("{}{}", field::SKILL, skill.id);
        let answers: Vec<_> = levels
            .zip(0u8..)
            .map(|(words, level)| answer(&name, level.to_string(), words.to_owned()))
            .collect();
        view! {
            <fieldset class="question skill">
                <legend>{skill.name.clone()}</legend>
                <p class="hint">{words.summary.clone()}</p>
                {answers}
            </fieldset>
        }
    };
    model
        .skills
        .iter()
        .zip(&wording.skills)
        .map(question)
        .collect()
}

fn preferences(model: &Model) -> Vec<impl IntoView + use<>> {
    let question = |item: &fit::Question| {
        let name = format!("{}{}", field::PREFER, item.id);
        let answers: Vec<_> = STEPS
            .iter()
            .map(|(step, words)| answer(&name, step.to_string(), (*words).to_owned()))
            .collect();
        view! {
            <fieldset class="question preference">
                <legend>"Which would you rather do?"</legend>
                <ol class="tasks">
                    <li class="task"><span class="hint">"First"</span><br/>{item.left.clone()}</li>
                    <li class="task"><span class="hint">"Second"</span><br/>{item.right.clone()}</li>
                </ol>
                <div class="answers">{answers}</div>
            </fieldset>
        }
    };
    model.questions.iter().map(question).collect()
}

fn answer(name: &str, value: String, words: String) -> impl IntoView + use<> {
    let name = name.to_owned();
    view! { <label class="answer"><input type="radio" name=name value=value/>{words}</label> }
}

fn constraints() -> impl IntoView {
    let choice =
        |name: &'static str, legend: &'static str, choices: [(&'static str, &'static str); 2]| {
            let answers: Vec<_> = choices
                .into_iter()
                .map(|(value, words)| answer(name, value.to_owned(), words.to_owned()))
                .collect();
            view! { <fieldset class="choice"><legend>{legend}</legend>{answers}</fieldset> }
        };
    view! {
        {written(field::PAY_FLOOR, "Least pay you would take, US dollars a year", "numeric", 10)}
        {choice(field::ON_CALL, "Being called out at night, in turns", [("yes", "Fine"), ("no", "Not for me")])}
        {choice(field::MANAGE_PEOPLE, "Managing people", [("yes", "Fine"), ("no", "Not for me")])}
        {choice(field::REMOTE_ONLY, "Working from anywhere", [("no", "Nice, not needed"), ("yes", "It must be possible")])}
        {written(field::HOURS, "Hours a week you have to learn", "numeric", 4)}
    }
}
