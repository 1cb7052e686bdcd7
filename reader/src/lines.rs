//! Lines of text, from letters that stand somewhere.
//!
//! A page says where each letter stands and nothing of words: many programs leave spaces out and move on
//! instead. A letter that stands on the baseline of the one before goes on in its line.

/// So much of its size apart, two letters have a space between them.
const SPACE: f64 = 0.15;
/// So much apart, they are in two columns.
const COLUMN: f64 = 1.5;
/// So far off its baseline a letter is still in the line: raised and lowered ones are.
const OFF: f64 = 0.45;
/// So little apart, the same letters are one that is drawn twice, to look bolder.
const TWICE: f64 = 0.12;

/// Where a letter stands, in units of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Placed {
    /// Where it begins on its baseline.
    pub(crate) from: (f64, f64),
    /// Where it ends.
    pub(crate) to: (f64, f64),
    /// How large its font is.
    pub(crate) size: f64,
}

/// Lines that are being put together.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    text: String,
    /// The letter before.
    last: Option<Placed>,
    /// The letters of this line, for knowing those that are drawn twice.
    line: Vec<(String, Placed)>,
}

impl Lines {
    /// Adds letters that stand together.
    pub(crate) fn push(&mut self, letters: &str, placed: Placed) {
        let finite = [
            placed.from.0,
            placed.from.1,
            placed.to.0,
            placed.to.1,
            placed.size,
        ];
        if !finite.iter().all(|number| number.is_finite()) || self.is_twice(letters, &placed) {
            return;
        }
        if let Some(last) = self.last {
            match gap(&last, &placed) {
                None => self.end(),
                Some(gap) if gap.abs() > COLUMN => self.separate('\t'),
                Some(gap) if gap.abs() > SPACE => self.separate(' '),
                Some(_) => {}
            }
        }
        for letter in letters.chars() {
            match letter {
                '\u{ad}' => {}
                'ﬀ' => self.text.push_str("ff"),
                'ﬁ' => self.text.push_str("fi"),
                'ﬂ' => self.text.push_str("fl"),
                'ﬃ' => self.text.push_str("ffi"),
                'ﬄ' => self.text.push_str("ffl"),
                // Signs of a font's own: icons.
                '\u{e000}'..='\u{f8ff}' => self.separate(' '),
                _ if letter.is_whitespace() || letter.is_control() => self.separate(' '),
                _ => self.text.push(letter),
            }
        }
        self.line.push((letters.to_owned(), placed));
        self.last = Some(placed);
    }

    /// Ends the line.
    pub(crate) fn end(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            let trimmed = self.text.trim_end_matches([' ', '\t']).len();
            self.text.truncate(trimmed);
            self.text.push('\n');
        }
        self.line.clear();
        self.last = None;
    }

    /// All lines.
    pub(crate) fn finish(mut self) -> String {
        self.end();
        self.text
    }

    /// Whether the same letters are drawn here already. Only the last few hundred of the line are looked
    /// through.
    fn is_twice(&self, letters: &str, placed: &Placed) -> bool {
        self.line.iter().rev().take(300).any(|(other, there)| {
            let apart = (there.from.0 - placed.from.0).hypot(there.from.1 - placed.from.1);
            other == letters && !letters.trim().is_empty() && apart < TWICE * placed.size
        })
    }

    fn separate(&mut self, separator: char) {
        if separator == '\t' && self.text.ends_with(' ') {
            self.text.pop();
        }
        if !self.text.is_empty() && !self.text.ends_with([' ', '\t', '\n']) {
            self.text.push(separator);
        }
    }
}

/// How far a letter stands behind the one before, in sizes of its font; nothing where it is on another
/// line.
fn gap(last: &Placed, next: &Placed) -> Option<f64> {
    let size = last.size.max(next.size);
    let along = (next.to.0 - next.from.0, next.to.1 - next.from.1);
    let length = along.0.hypot(along.1);
    // A letter without a width says nothing of its direction: it is taken for upright.
    let (x, y) = if length > 0.0 {
        (along.0 / length, along.1 / length)
    } else {
        (1.0, 0.0)
    };
    let moved = (next.from.0 - last.to.0, next.from.1 - last.to.1);
    let off = moved.1 * x - moved.0 * y;
    (size > 0.0 && off.abs() < OFF * size).then(|| (moved.0 * x + moved.1 * y) / size)
}

#[cfg(test)]
mod tests {
    use super::{Lines, Placed};

    /// Words of letters that are 5 units wide, at a font size of 10.
    fn written(words: &[(&str, f64, f64)]) -> String {
        let mut lines = Lines::default();
        for (word, x, y) in words {
            let mut x = *x;
            for letter in word.chars() {
                let placed = Placed {
                    from: (x, *y),
                    to: (x + 5.0, *y),
                    size: 10.0,
                };
                lines.push(letter.encode_utf8(&mut [0; 4]), placed);
                x += 5.0;
            }
        }
        lines.finish()
    }

    #[test]
    fn gaps_are_spaces_and_wide_ones_are_columns() {
        let words = [("Java", 0.0, 0.0), ("Go", 23.0, 0.0), ("2019", 300.0, 0.0)];
        assert_eq!(written(&words), "Java Go\t2019\n");
    }

    #[test]
    fn another_baseline_is_another_line_and_raised_letters_are_not() {
        let words = [
            ("E", 0.0, 0.0),
            ("2", 5.0, 3.0),
            ("E", 10.0, 0.0),
            ("below", 0.0, -12.0),
        ];
        assert_eq!(written(&words), "E2E\nbelow\n");
    }

    #[test]
    fn letters_drawn_twice_are_read_once_and_double_letters_twice() {
        let words = [("Git", 0.0, 0.0), ("Git", 0.3, 0.0), ("tt", 15.0, 0.0)];
        assert_eq!(written(&words), "Gittt\n");
    }

    #[test]
    fn ligatures_are_letters_and_icons_are_none() {
        let words = [("\u{e0b7}", 0.0, 0.0), ("ﬁx", 20.0, 0.0)];
        assert_eq!(written(&words), "fix\n");
    }

    #[test]
    fn text_that_stands_on_its_side_is_a_line() {
        let mut lines = Lines::default();
        for (letter, y) in [("A", 0.0), ("B", 5.0), ("C", 14.0)] {
            let placed = Placed {
                from: (7.0, y),
                to: (7.0, y + 5.0),
                size: 10.0,
            };
            lines.push(letter, placed);
        }
        assert_eq!(lines.finish(), "AB C\n");
    }
}
