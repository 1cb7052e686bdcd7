//! How text is set, and where the next letter stands (ISO 32000-2, 9.3 and 9.4).

use hayro_font::kurbo::{Affine, Point, Vec2};
use hayro_font::{Font, UNITS_PER_EM};

/// How text is set.
#[derive(Clone, Debug)]
pub(super) struct TextState<'a> {
    pub(super) font: Option<Font<'a>>,
    pub(super) size: f64,
    pub(super) letter_space: f64,
    pub(super) word_space: f64,
    /// How much letters are stretched sideways: 1 for not at all.
    pub(super) stretch: f64,
    pub(super) leading: f64,
    pub(super) rise: f64,
    pub(super) matrix: Affine,
    pub(super) line_matrix: Affine,
}

impl Default for TextState<'_> {
    fn default() -> Self {
        Self {
            font: None,
            size: 1.0,
            letter_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            matrix: Affine::IDENTITY,
            line_matrix: Affine::IDENTITY,
        }
    }
}

impl TextState<'_> {
    /// Starts at another place.
    pub(super) const fn start_at(&mut self, matrix: Affine) {
        self.matrix = matrix;
        self.line_matrix = matrix;
    }

    /// Goes to a place relative to the beginning of the line.
    pub(super) fn next_line(&mut self, x: f64, y: f64) {
        self.start_at(self.line_matrix * Affine::translate((x, y)));
    }

    /// Goes to the next line.
    pub(super) fn next_line_by_leading(&mut self) {
        self.next_line(0.0, -self.leading);
    }

    /// Moves back by thousandths of the font's size.
    pub(super) fn adjust(&mut self, thousandths: f64) {
        let moved = -thousandths / f64::from(UNITS_PER_EM) * self.size;
        if self.is_horizontal() {
            self.advance(moved * self.stretch, 0.0);
        } else {
            self.advance(0.0, moved);
        }
    }

    /// Moves on behind a letter, given how wide it is in thousandths of the font's size. Returns where it
    /// ends, before the space between letters, in the coordinates of [`Self::place`].
    pub(super) fn pass(&mut self, advance: Vec2, is_space: bool) -> Point {
        let units = f64::from(UNITS_PER_EM);
        let space = self.letter_space + if is_space { self.word_space } else { 0.0 };
        let letter = advance / units * self.size;
        if self.is_horizontal() {
            let end = self.matrix * Point::new(letter.x * self.stretch, self.rise);
            self.advance((letter.x + space) * self.stretch, 0.0);
            end
        } else {
            let end = self.matrix * Point::new(0.0, letter.y);
            self.advance(0.0, letter.y + space);
            end
        }
    }

    /// Where the next letter stands, and the top of its em above that.
    pub(super) fn place(&self) -> (Point, Point) {
        (
            self.matrix * Point::new(0.0, self.rise),
            self.matrix * Point::new(0.0, self.rise + self.size),
        )
    }

    fn advance(&mut self, x: f64, y: f64) {
        self.matrix *= Affine::translate((x, y));
    }

    fn is_horizontal(&self) -> bool {
        self.font.as_ref().is_none_or(Font::is_horizontal)
    }
}
