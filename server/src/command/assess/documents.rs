//! JSON documents: one a line, or one over several lines.

use super::lines::{LONGEST, Line, Lines};
use std::collections::VecDeque;
use std::io::{self, BufRead};
use std::ops::Range;

/// Reads JSON documents in JSON Lines, and such as are laid out over several lines.
///
/// A line that opens brackets and doesn't close them goes on in the next lines, until they are closed.
/// Where a line begins with a brace without indentation, or the input ends, they will not be: then each
/// line stands for itself again, as it does in JSON Lines.
#[derive(Debug)]
pub(super) struct Documents<R> {
    lines: Lines<R>,
    /// What was read and not given yet.
    buffer: Vec<u8>,
    ready: VecDeque<Part>,
}

/// A document, or what stands in the place of one.
#[derive(Clone, Debug)]
struct Part {
    line: u64,
    /// Bytes of the buffer; none of a line that is too long.
    bytes: Option<Range<usize>>,
}

/// A document with the number of its first line; none is a line that is too long.
pub(super) type Document<'b> = (u64, Option<&'b [u8]>);

impl<R: BufRead> Documents<R> {
    pub(super) const fn new(input: R) -> Self {
        Self {
            lines: Lines::new(input),
            buffer: Vec::new(),
            ready: VecDeque::new(),
        }
    }

    /// Where they come from.
    pub(super) const fn input(&self) -> &R {
        self.lines.input()
    }

    /// The next document; none at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<Document<'_>>> {
        if self.ready.is_empty() {
            self.buffer.clear();
            self.read()?;
        }
        Ok(self.ready.pop_front().map(|Part { line, bytes }| {
            let bytes = bytes.map(|bytes| self.buffer.get(bytes).unwrap_or_default());
            (line, bytes)
        }))
    }

    /// Reads lines until something is ready.
    fn read(&mut self) -> io::Result<()> {
        let mut open = Open::default();
        let mut held: Vec<Part> = Vec::new();
        loop {
            let from = self.buffer.len();
            let read = self.lines.next(&mut self.buffer)?;
            let line = self.lines.number();
            let part = match read {
                Line::End => {
                    self.ready.extend(held);
                    return Ok(());
                }
                Line::TooLong => {
                    self.ready.extend(held);
                    self.ready.push_back(Part { line, bytes: None });
                    return Ok(());
                }
                Line::Read => Part {
                    line,
                    bytes: Some(from..self.buffer.len()),
                },
            };
            let text = self.buffer.get(from..).unwrap_or_default();
            if text.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            if !held.is_empty() && text.starts_with(b"{") {
                // Those before it are no document; this may be one, or begin one.
                self.ready.extend(std::mem::take(&mut held));
                open = Open::default();
            }
            open.go_through(text);
            held.push(part);
            if open.is_closed() || open.is_broken() || self.buffer.len() > LONGEST {
                break;
            }
            self.buffer.push(b'\n');
        }
        match (held.first(), held.last()) {
            (
                Some(Part {
                    line,
                    bytes: Some(first),
                }),
                Some(Part {
                    bytes: Some(last), ..
                }),
            ) if open.is_closed() => {
                let (line, bytes) = (*line, first.start..last.end);
                self.ready.push_back(Part {
                    line,
                    bytes: Some(bytes),
                });
            }
            _ => self.ready.extend(held),
        }
        Ok(())
    }
}

/// Which brackets are open.
#[derive(Debug, Default)]
struct Open {
    depth: usize,
    in_string: bool,
}

impl Open {
    fn go_through(&mut self, line: &[u8]) {
        let mut rest = line.iter();
        // Most bytes stand in strings: two loops, each of which looks for little.
        while rest.len() > 0 {
            if self.in_string {
                match rest.find(|byte| matches!(byte, b'"' | b'\\')) {
                    Some(b'"') => self.in_string = false,
                    // What is escaped can't end it.
                    _ => _ = rest.next(),
                }
            } else {
                match rest.find(|byte| matches!(byte, b'"' | b'{' | b'[' | b'}' | b']')) {
                    Some(b'"') => self.in_string = true,
                    Some(b'{' | b'[') => self.depth += 1,
                    Some(_) => self.depth = self.depth.saturating_sub(1),
                    None => {}
                }
            }
        }
    }

    /// Whether no bracket is open.
    const fn is_closed(&self) -> bool {
        self.depth == 0
    }

    /// Whether it can't go on: a string doesn't run over the end of a line.
    const fn is_broken(&self) -> bool {
        self.in_string
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;

    fn read(input: &str) -> Vec<(u64, String)> {
        let mut documents = Documents::new(input.as_bytes());
        let mut all = Vec::new();
        while let Some((line, bytes)) = documents.next().unwrap() {
            let text = String::from_utf8(bytes.unwrap_or(b"too long").to_vec()).unwrap();
            all.push((line, text));
        }
        all
    }

    #[track_caller]
    fn check(input: &str, expected: &[(u64, &str)]) {
        let expected: Vec<(u64, String)> = expected
            .iter()
            .map(|(line, text)| (*line, (*text).to_owned()))
            .collect();
        assert_eq!(read(input), expected, "{input}");
    }

    #[test]
    fn each_line_is_a_document() {
        check(
            "{\"a\":1}\n\n  \n[2]\r\n3\n",
            &[(1, "{\"a\":1}"), (4, "[2]"), (5, "3")],
        );
        check("{\"a\":\"}{\"}", &[(1, "{\"a\":\"}{\"}")]);
        check("", &[]);
    }

    #[test]
    fn a_document_may_take_several_lines() {
        check(
            "{\n  \"a\": [\n    {\"b\": \"}\"}\n  ]\n}\n{\"c\": 1}\n{\n}\n",
            &[
                (1, "{\n  \"a\": [\n    {\"b\": \"}\"}\n  ]\n}"),
                (6, "{\"c\": 1}"),
                (7, "{\n}"),
            ],
        );
    }

    #[test]
    fn a_line_that_is_cut_off_takes_no_other_with_it() {
        check(
            "{\"a\": [\n{\"b\": 1}\n",
            &[(1, "{\"a\": ["), (2, "{\"b\": 1}")],
        );
        check(
            "{\nnonsense\n{\"b\": 1}\n",
            &[(1, "{"), (2, "nonsense"), (3, "{\"b\": 1}")],
        );
        check(
            "{\"a\": \"x\n{\"b\": 1}\n",
            &[(1, "{\"a\": \"x"), (2, "{\"b\": 1}")],
        );
        check(
            "}\n{\"b\": 1}\n{\"c\"",
            &[(1, "}"), (2, "{\"b\": 1}"), (3, "{\"c\"")],
        );
    }

    #[test]
    fn lines_that_never_close_are_given_back_when_there_are_too_many() {
        let line = "[".repeat(LONGEST / 4);
        let input = format!("{line}\n").repeat(10);
        let lines: Vec<u64> = read(&input).into_iter().map(|(line, _)| line).collect();
        assert_eq!(lines, (1..=10).collect::<Vec<u64>>());
    }

    #[test]
    fn a_line_that_is_too_long_has_its_place() {
        let long = "x".repeat(LONGEST + 1);
        check(
            &format!("1\n{long}\n2\n"),
            &[(1, "1"), (2, "too long"), (3, "2")],
        );
    }
}
