//! The ladder as a path that climbs past four posts.

use super::{across, down, drawing::Drawing};
use crate::figures::{thousands, years_short};
use catalog::{Level, Years};
use leptos::prelude::*;

/// A post: a step of the ladder.
#[derive(Clone, Debug)]
pub struct Post {
    /// Which step.
    pub level: Level,
    /// What it is called on this path.
    pub title: String,
    /// Years of related work.
    pub years: Years,
    /// What it typically pays, in whole dollars a year.
    pub pay: Option<u32>,
}

/// What a step is called on any path.
pub(super) const fn name(level: Level) -> &'static str {
    match level {
        Level::Entry => "Entry",
        Level::Mid => "Mid",
        Level::Senior => "Senior",
        Level::Lead => "Lead",
    }
}

/// Where the posts stand: percent across, and em down to their feet.
const fn foot(level: Level) -> (f64, f64) {
    match level {
        Level::Entry => (12.5, 12.6),
        Level::Mid => (37.5, 10.4),
        Level::Senior => (62.5, 7.8),
        Level::Lead => (87.5, 5.2),
    }
}

/// How high a post is, in em.
const HEIGHT: f64 = 2.2;

/// The picture.
#[component]
pub fn Climb(
    /// Names the picture on its page.
    id: &'static str,
    /// Whose ladder it is.
    path: String,
    /// The posts, lowest first.
    posts: Vec<Post>,
    /// Where the visitor stands.
    #[prop(into)]
    you: Option<Level>,
) -> impl IntoView {
    let description: Vec<String> = posts
        .iter()
        .map(|post| {
            let pay = post.pay.map_or(String::new(), |usd| format!(", typically {}", thousands(usd)));
            format!("{}, {} years{pay}.", post.title, years_short(post.years))
        })
        .collect();
    let signs: Vec<_> = posts
        .iter()
        .map(|post| {
            let (x, y) = foot(post.level);
            let here = you == Some(post.level);
            let (x, head) = (across(x), y - HEIGHT);
            view! {
                <line class="post" x1=x.clone() x2=x.clone() y1=down(head) y2=down(y)/>
                <circle class=if here { "sign you" } else { "sign" } cx=x.clone() cy=down(head) r="0.45em"/>
                <text class="strong" text-anchor="middle" x=x.clone() y=down(head - 2.1)>{name(post.level)}</text>
                <text text-anchor="middle" x=x.clone() y=down(head - 0.9)>{post.pay.map(thousands)}</text>
                <text class="quiet" text-anchor="middle" x=x y=down(y + 1.6)>{years_short(post.years)}</text>
                {here.then(|| view! { <text class="you" text-anchor="middle" x=across(foot(post.level).0) dx="1.9em" y=down(head + 0.3)>"You"</text> })}
            }
        })
        .collect();
    let title = format!("The ladder of {path}: four steps, rising from left to right");
    // The ground is drawn in a box of 100 by 15 that is stretched to the width; the posts' feet lie on
    // its line.
    view! {
        <Drawing id class="climb" title description=description.join(" ") height=15.6>
            <svg width="100%" height="15em" viewBox="0 0 100 15" preserveAspectRatio="none">
                <path class="faint" d="M0 15C14 14.8 26 14 38 13S58 10.9 70 10 92 8.4 100 6.8M30 15C42 14.6 54 13.6 66 12.7S88 11.8 100 10.4M62 15C72 14.6 88 14.6 100 13.6M0 10.8C8 9.8 14 9 22 8.2S36 6.2 44 4.8 54 3 58 1.6M0 7C8 6.4 18 5 26 3.4"/>
                <path class="trail" d="M0 13.6C5 13.5 8 12.9 12.5 12.6S30 11.6 37.5 10.4 55 9 62.5 7.8 79 6.4 87.5 5.2 96 4 100 2.8"/>
            </svg>
            {signs}
        </Drawing>
    }
}
