//! The ladder as a path that climbs past four posts.

use super::{across, down, frame, upright, words, words_around};
use crate::figures::{usd, usd_short, years, years_short};
use crate::markup::{Element, drawn};
use catalog::{Level, Years};

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

impl Post {
    /// In words: "Junior backend engineer, 0–2 years, typically $105,210."
    fn said(&self) -> String {
        let pay = self
            .pay
            .map_or_else(String::new, |sum| format!(", typically {}", usd(sum)));
        format!("{}, {}{pay}.", self.title, years(self.years))
    }
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

/// The trail in a box of 100 by 15 that is stretched to the width. The posts' feet lie on it.
const TRAIL: &str = "M0 13.6C5 13.5 8 12.9 12.5 12.6S30 11.6 37.5 10.4 55 9 62.5 7.8 79 6.4 87.5 5.2 97 4.3 100 4.1";
/// The contours of the slope that it climbs, in the same box.
#[cfg(feature = "ssr")]
const CONTOURS: &str = "M0 15C14 14.8 26 14 38 13S58 10.9 70 10 92 8.4 100 6.8M30 15C42 14.6 54 13.6 66 12.7S88 11.8 100 10.4M62 15C72 14.6 88 14.6 100 13.6M0 10.8C8 9.8 14 9 22 8.2S36 6.2 44 4.8 54 3 58 1.6M0 7C8 6.4 18 5 26 3.4";

/// The slope's contours, which the browser's program goes without.
fn contours() -> Option<Element> {
    #[cfg(not(feature = "ssr"))]
    return None;
    #[cfg(feature = "ssr")]
    Some(drawn("path").class("faint").with("d", CONTOURS))
}

/// How high a post is, in em.
const HEIGHT: f64 = 2.2;

/// The picture. `id` names it on its page; `you` is where the visitor stands.
pub fn climb(id: &'static str, path: &str, posts: &[Post], you: Option<Level>) -> Element {
    let said: Vec<String> = posts.iter().map(Post::said).collect();
    let title = format!("The ladder of {path}: four steps, rising from left to right");
    let trail = drawn("path").class("trail").with("d", TRAIL);
    let ground = drawn("svg")
        .with("width", "100%")
        .with("height", "15em")
        .with("viewBox", "0 0 100 15")
        .with("preserveAspectRatio", "none")
        .children(contours())
        .child(trail);
    frame(id, title, said.join(" "), 15.8)
        .child(ground)
        .children(posts.iter().map(|post| sign(post, you == Some(post.level))))
}

/// A post with its sign and words.
fn sign(post: &Post, here: bool) -> Element {
    let (x, y) = foot(post.level);
    let head = y - HEIGHT;
    let disc = drawn("circle")
        .class("sign")
        .with("cx", across(x))
        .with("cy", down(head))
        .with("r", "0.45em");
    let you = here.then(|| words(x, head + 0.3, "You").with("dx", "0.8em"));
    let marked = drawn("g")
        .child(upright(x, head, y))
        .child(disc)
        .children(you);
    drawn("g")
        .child(if here {
            marked.class("you")
        } else {
            marked.class("post")
        })
        .child(words_around(x, head - 2.1, name(post.level)).class("strong"))
        .children(
            post.pay
                .map(|usd| words_around(x, head - 0.9, usd_short(usd))),
        )
        .child(words_around(x, y + 1.8, years_short(post.years)).class("quiet"))
}
