//! Pictures as SVG.

use super::super::xml::escaped;
use super::{Icon, PREVIEW};
use crate::Site;
use crate::pages::{Page, usd_short};
use catalog::{Level, Path};

/// The font of all text.
pub(super) const SERIF: &str = "Gelasio";
/// The weight of running text.
const REGULAR: u16 = 400;
/// The weight of titles and figures.
const SEMIBOLD: u16 = 600;
/// The colour of the ground.
pub(in super::super) const PAPER: &str = "#f8f4ea";
/// The colour of text.
const INK: &str = "#23211d";
/// The colour of what is less important.
const FAINT: &str = "#5f594e";
/// The colour of the trail and its posts.
const TRAIL: &str = "#2f5d50";
/// The drawing of the icon.
const ICON: &str = include_str!("../../../../frontend/public/icon.svg");
/// The space around everything.
const MARGIN: u32 = 72;
/// The most letters of a line below the title.
const LINE: usize = 60;
/// The size of a title's letters, and how many letters of that size a line holds.
const TITLE: (usize, usize) = (88, 22);

/// The title and the line below it.
fn texts<'a>(site: &'a Site, page: &Page) -> (&'a str, &'a str) {
    let site_itself = (
        "What a tech career takes",
        "Open career guides with sourced figures, and a fit quiz that stays in your browser.",
    );
    match page {
        Page::Guide(slug) => match site.catalog.path(slug.as_str()) {
            Some(path) => (&path.title, &path.tagline),
            None => site_itself,
        },
        Page::Paths | Page::PathsFiltered(_) => (
            "Career paths",
            "Pay, projected growth and ways in, side by side, every figure with its source.",
        ),
        Page::Map => (
            "Career map",
            "Which tech job leads to which, and what carries over.",
        ),
        Page::Fit => (
            "Find your fit",
            "A quiz that shows its working and leaves your answers in your browser.",
        ),
        Page::Method => (
            "Method",
            "The formulae, the sources with their dates, and what we judged ourselves.",
        ),
        Page::Home | Page::Offline | Page::NotFound | Page::NotFoundNear(_) => site_itself,
    }
}

/// What the preview of `page` shows, in words.
pub(super) fn words(site: &Site, page: &Page) -> String {
    let (title, below) = texts(site, page);
    let steps = steps(site, page);
    let pay: Vec<String> = steps
        .iter()
        .map(|(level, pay)| format!("{level} {pay}"))
        .collect();
    if pay.is_empty() {
        format!("{title}. {below}")
    } else {
        format!(
            "{title}. {below} Typical US pay by step: {}.",
            pay.join(", ")
        )
    }
}

/// What a link to `page` shows elsewhere.
pub(super) fn preview(site: &Site, page: &Page, [width, height]: [u32; 2]) -> String {
    let (title, below) = texts(site, page);
    let (size, letters) = TITLE;
    let count = title.chars().count().max(1);
    let size = if count > letters {
        size * letters / count
    } else {
        size
    };
    let lines: String = wrapped(below, LINE)
        .iter()
        .zip([262, 310, 358])
        .map(|(line, y)| text(MARGIN, y, 36, INK, REGULAR, "start", line))
        .collect();
    let kind = match page {
        Page::Guide(_) => "Career guide",
        _ => "",
    };
    let right = width - MARGIN;
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">
<rect width="{width}" height="{height}" fill="{PAPER}"/>
<g transform="translate({MARGIN} 48) scale(1.6)">{mark}</g>
{brand}{kind}{title}{lines}{climb}</svg>"#,
        mark = inner(ICON),
        brand = text(MARGIN + 66, 86, 36, INK, SEMIBOLD, "start", "Waymark"),
        kind = text(right, 86, 30, FAINT, REGULAR, "end", kind),
        title = text(MARGIN, 198, size, INK, SEMIBOLD, "start", title),
        climb = climb(&steps(site, page), source(site, page).as_deref()),
    )
}

/// A trail that climbs past four posts, with what each step is called and pays.
fn climb(steps: &[(&str, String)], source: Option<&str>) -> String {
    let posts = [(160, 500), (440, 470), (720, 430), (1000, 380)];
    let mut drawing = format!(
        r#"<path d="M0 520C90 512 110 506 160 500S330 488 440 470S620 452 720 430S890 402 1000 380S1120 356 {} 336" fill="none" stroke="{TRAIL}" stroke-width="5" stroke-linecap="round" stroke-dasharray="1 12"/>"#,
        PREVIEW[0]
    );
    for (at, (x, y)) in posts.into_iter().enumerate() {
        drawing.push_str(&format!(
            r#"<circle cx="{x}" cy="{y}" r="11" fill="{PAPER}" stroke="{TRAIL}" stroke-width="5"/>"#
        ));
        if let Some((level, pay)) = steps.get(at) {
            drawing.push_str(&text(x, y + 52, 28, FAINT, REGULAR, "middle", level));
            drawing.push_str(&text(x, y + 94, 38, INK, SEMIBOLD, "middle", pay));
        }
    }
    if let Some(source) = source {
        let [width, height] = PREVIEW;
        drawing.push_str(&text(
            width - MARGIN,
            height - 32,
            22,
            FAINT,
            REGULAR,
            "end",
            source,
        ));
    }
    drawing
}

/// The steps of the path that `page` is about, with what they typically pay.
fn steps(site: &Site, page: &Page) -> Vec<(&'static str, String)> {
    let Some(path) = subject(site, page) else {
        return Vec::new();
    };
    Level::ALL
        .into_iter()
        .filter_map(|level| {
            let name = match level {
                Level::Entry => "Entry",
                Level::Mid => "Mid",
                Level::Senior => "Senior",
                Level::Lead => "Lead",
            };
            Some((name, usd_short(path.pay.band(level)?.typical)))
        })
        .collect()
}

/// Where the pay on the picture comes from.
fn source(site: &Site, page: &Page) -> Option<String> {
    let wages = subject(site, page)?.pay.percentiles.first()?;
    let publisher = &site.catalog.source(&wages.source)?.publisher;
    Some(format!("US pay by step: {publisher}, {}", wages.year))
}

fn subject<'a>(site: &'a Site, page: &Page) -> Option<&'a Path> {
    match page {
        Page::Guide(slug) => site.catalog.path(slug.as_str()),
        _ => None,
    }
}

/// The icon, cut to its square; padded ones have a ground and room around.
pub(super) fn icon(icon: &Icon) -> String {
    let size = icon.size;
    let (ground, place) = if icon.padded {
        let ground = format!(r#"<rect width="32" height="32" fill="{PAPER}"/>"#);
        (ground, "translate(6.4 6.4) scale(0.6)")
    } else {
        (String::new(), "scale(1)")
    };
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" viewBox="0 0 32 32">{ground}<g transform="{place}">{}</g></svg>"#,
        inner(ICON)
    )
}

/// What is in an SVG, without the element itself.
fn inner(svg: &str) -> &str {
    svg.split_once('>')
        .and_then(|(_, rest)| rest.rsplit_once("</svg>"))
        .map_or("", |(inner, _)| inner)
}

fn text(
    x: u32,
    y: u32,
    size: usize,
    colour: &str,
    weight: u16,
    anchor: &str,
    words: &str,
) -> String {
    format!(
        r#"<text x="{x}" y="{y}" font-weight="{weight}" font-size="{size}" fill="{colour}" text-anchor="{anchor}">{}</text>"#,
        escaped(words)
    )
}

/// `text` in lines of at most `most` letters; a longer word has a line of its own.
fn wrapped(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
