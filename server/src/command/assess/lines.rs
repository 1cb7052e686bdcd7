//! Lines of bounded length.

use std::io::{self, BufRead, Read};

/// The longest line, in bytes: what the longest CV has.
pub(super) const LONGEST: usize = fit::import::LONGEST;

/// Reads lines, none of which takes more memory than the longest that is allowed.
#[derive(Debug)]
pub(super) struct Lines<R> {
    input: R,
    number: u64,
}

/// What the next line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// It is in the buffer.
    Read,
    /// It is longer than allowed, and left out.
    TooLong,
    /// There is none.
    End,
}

impl<R: BufRead> Lines<R> {
    pub(super) const fn new(input: R) -> Self {
        Self { input, number: 0 }
    }

    /// The number of the line last read, counted from 1.
    pub(super) const fn number(&self) -> u64 {
        self.number
    }

    /// Where the lines come from.
    pub(super) const fn input(&self) -> &R {
        &self.input
    }

    /// Adds the next line to `buffer`, without its end.
    pub(super) fn next(&mut self, buffer: &mut Vec<u8>) -> io::Result<Line> {
        let before = buffer.len();
        let most = u64::try_from(LONGEST).unwrap_or(u64::MAX).saturating_add(1);
        let read = (&mut self.input).take(most).read_until(b'\n', buffer)?;
        if read == 0 {
            return Ok(Line::End);
        }
        self.number += 1;
        if buffer.last() == Some(&b'\n') {
            buffer.pop();
        } else if read > LONGEST {
            self.input.skip_until(b'\n')?;
            buffer.truncate(before);
            return Ok(Line::TooLong);
        }
        if buffer.len() > before && buffer.last() == Some(&b'\r') {
            buffer.pop();
        }
        Ok(Line::Read)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_too_long_is_left_out_and_the_next_one_read() {
        let mut input = vec![b'x'; LONGEST + 1];
        input.extend(b"\nshort\r\n");
        input.extend(vec![b'y'; LONGEST]);
        let mut lines = Lines::new(input.as_slice());
        let mut buffer = Vec::new();
        assert_eq!(lines.next(&mut buffer).unwrap(), Line::TooLong);
        assert!(buffer.is_empty());
        assert_eq!(lines.next(&mut buffer).unwrap(), Line::Read);
        assert_eq!(buffer, b"short");
        buffer.clear();
        assert_eq!(lines.next(&mut buffer).unwrap(), Line::Read);
        assert_eq!(buffer.len(), LONGEST);
        assert_eq!(lines.next(&mut buffer).unwrap(), Line::End);
        assert_eq!(lines.number(), 3);
    }
}
