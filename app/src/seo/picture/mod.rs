//! Pictures drawn from the content: what a link to a page shows elsewhere, and the icons of the
//! installed site. They need no font of the machine's own.

mod drawing;

use crate::Site;
use crate::pages::Page;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, Options, Tree, fontdb};
use std::fmt;
use std::sync::{Arc, LazyLock};

pub(super) use drawing::PAPER;

/// The size that link previews ask for, width and height.
const PREVIEW: [u32; 2] = [1200, 630];

/// A picture that is drawn when it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture(Kind);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    /// What a link to a page shows elsewhere.
    Preview(Page),
    /// The site's icon.
    Icon(&'static Icon),
}

/// The site's icon at one size.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Icon {
    /// Where it stands.
    pub(super) address: &'static str,
    /// Width and height.
    pub(super) size: u32,
    /// Whether it leaves room for systems that cut their icons to a shape.
    pub(super) padded: bool,
    /// Whether the installed site uses it.
    pub(super) installs: bool,
}

/// The icons.
pub(super) static ICONS: [Icon; 4] = [
    icon("/icon-180.png", 180, true, false),
    icon("/icon-192.png", 192, false, true),
    icon("/icon-512.png", 512, false, true),
    icon("/icon-512-maskable.png", 512, true, true),
];

const fn icon(address: &'static str, size: u32, padded: bool, installs: bool) -> Icon {
    Icon {
        address,
        size,
        padded,
        installs,
    }
}

impl Picture {
    /// Its media type.
    pub const CONTENT_TYPE: &'static str = "image/png";

    /// What a link to `page` shows elsewhere.
    pub(super) fn of_page(page: Page) -> Self {
        Self(Kind::Preview(page))
    }

    /// The site's icon, in all sizes.
    pub(super) fn icons() -> impl Iterator<Item = Self> {
        ICONS.iter().map(|icon| Self(Kind::Icon(icon)))
    }

    /// Whether it is the site's icon.
    pub fn is_icon(&self) -> bool {
        matches!(self.0, Kind::Icon(_))
    }

    /// Its address on the site: `/pictures/paths/backend-engineer.png`.
    pub fn address(&self) -> String {
        match &self.0 {
            Kind::Preview(Page::Home) => "/pictures/home.png".to_owned(),
            Kind::Preview(page) => format!("/pictures{}.png", page.address()),
            Kind::Icon(icon) => icon.address.to_owned(),
        }
    }

    /// Its width and height.
    pub(super) fn size(&self) -> [u32; 2] {
        match &self.0 {
            Kind::Preview(_) => PREVIEW,
            Kind::Icon(icon) => [icon.size; 2],
        }
    }

    /// What is on it, in words.
    pub(super) fn description(&self, site: &Site) -> String {
        match &self.0 {
            Kind::Preview(page) => drawing::words(site, page),
            Kind::Icon(_) => "Waymark".to_owned(),
        }
    }

    /// The picture as SVG.
    fn svg(&self, site: &Site) -> String {
        match &self.0 {
            Kind::Preview(page) => drawing::preview(site, page, PREVIEW),
            Kind::Icon(icon) => drawing::icon(icon),
        }
    }

    /// Draws it, as PNG.
    ///
    /// # Errors
    ///
    /// None that content can cause: only what the drawing itself does wrong.
    pub fn draw(&self, site: &Site) -> Result<Vec<u8>, NotDrawn> {
        let tree = self.tree(site)?;
        let [width, height] = self.size();
        let mut canvas = Pixmap::new(width, height).ok_or(Fault::NoSize)?;
        resvg::render(&tree, Transform::default(), &mut canvas.as_mut());
        Ok(canvas
            .encode_png()
            .map_err(|error| Fault::Png(error.to_string()))?)
    }

    /// The drawing, its texts laid out.
    fn tree(&self, site: &Site) -> Result<Tree, Fault> {
        let options = Options {
            font_family: drawing::SERIF.to_owned(),
            fontdb: Arc::clone(&FONTS),
            ..Options::default()
        };
        Tree::from_str(&self.svg(site), &options).map_err(Fault::Svg)
    }
}

/// The fonts that texts are drawn with. A server may have none of its own.
static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(include_bytes!("font/gelasio-regular.ttf").to_vec());
    fonts.load_font_data(include_bytes!("font/gelasio-semibold.ttf").to_vec());
    Arc::new(fonts)
});

/// Why a picture could not be drawn.
#[derive(Debug)]
pub struct NotDrawn(Fault);

#[derive(Debug)]
enum Fault {
    Svg(usvg::Error),
    NoSize,
    Png(String),
}

impl From<Fault> for NotDrawn {
    fn from(fault: Fault) -> Self {
        Self(fault)
    }
}

impl fmt::Display for NotDrawn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Fault::Svg(error) => write!(f, "the picture's drawing is no SVG: {error}"),
            Fault::NoSize => f.write_str("the picture has no size"),
            Fault::Png(error) => write!(f, "the picture cannot be written as PNG: {error}"),
        }
    }
}

impl std::error::Error for NotDrawn {}

#[cfg(test)]
mod tests;
