//! The skill-gap map: need against have, skill by skill.

use crate::planner::{given::Given, words};
use catalog::Level;
use fit::{Known, PathModel};
use leptos::prelude::*;

pub(super) fn view(given: &Given, path: &PathModel, step: Level) -> AnyView {
    let next = step.next().unwrap_or(step);
    let mut needs = path.skills.clone();
    needs.sort_by_key(|need| std::cmp::Reverse(need.weight));
    let rows: Vec<_> = needs
        .iter()
        .filter_map(|need| {
            let skill = given.model.skills.get(need.skill)?;
            let have = given.answers.skills.get(need.skill).copied().unwrap_or_default();
            let (now, then) = (need.at(step), need.at(next));
            let said = match have {
                Known::Level(level) => format!("{level}, {}", words::level_words(level)),
                Known::Mentioned => "mentioned".to_owned(),
                Known::Unknown => "not said".to_owned(),
            };
            Some(view! {
                <tr>
                    <th scope="row">{skill.name.clone()}</th>
                    <td class="drawn">{dots(now, then, have.level())}</td>
                    <td>{now.to_string()}</td>
                    <td>{then.to_string()}</td>
                    <td>{said}</td>
                    <td>{format!("{}%", need.weight)}</td>
                </tr>
            })
        })
        .collect();
    view! {
        <section>
            <h3>"Skills: what it needs, what you have"</h3>
            <p class="hint">"Levels: 0 never, 1 followed a guide, 2 did it with help, 3 do it alone, 4 lead or teach it."</p>
            <div class="scroll" tabindex="0" role="region" aria-label="Skill gaps">
                <table class="gaps">
                    <thead>
                        <tr>
                            <th scope="col">"Skill"</th>
                            <td></td>
                            <th scope="col">{format!("Needed at {}", words::step(step))}</th>
                            <th scope="col">{format!("At {}", words::step(next))}</th>
                            <th scope="col">"You"</th>
                            <th scope="col">"Weight"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// Need as a hollow diamond, need at the next step as a small one, have as a disc.
fn dots(now: u8, then: u8, have: Option<u8>) -> impl IntoView {
    let at = |level: u8| f64::from(level).mul_add(20.0, 10.0);
    let diamond = |level: u8, size: f64| {
        let x = at(level);
        format!("M{} 8L{x} {}L{} 8L{x} {}Z", x - size, 8.0 - size, x + size, 8.0 + size)
    };
    view! {
        <svg class="dots" viewBox="0 0 100 16" aria-hidden="true" focusable="false">
            <path class="scale" d="M10 8H90"/>
            <path class="then" d=diamond(then, 3.0)/>
            <path class="need" d=diamond(now, 6.0)/>
            {have.map(|level| view! { <circle class="have" cx=at(level).to_string() cy="8" r="4"/> })}
        </svg>
    }
}
