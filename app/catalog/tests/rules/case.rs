//! One faulty change to valid seeds, and the fault it must give.

use crate::seeds;
use catalog::{Fault, Rule};

/// One faulty change to valid seeds, and the fault it must give.
pub(crate) struct Case {
    breaks: Rule,
    file: &'static str,
    from: String,
    to: String,
    names: String,
    on: Option<(&'static str, String)>,
    help: String,
    also: Vec<Rule>,
}

/// The first `from` in `file` becomes `to`. That breaks the rule where the texts begin to differ, and
/// the message names `names`. In all texts of a case, ' stands for ".
pub(crate) fn case(
    breaks: Rule,
    file: &'static str,
    from: &str,
    to: impl AsRef<str>,
    names: &str,
) -> Case {
    Case {
        breaks,
        file,
        from: quoted(from),
        to: quoted(to.as_ref()),
        names: quoted(names),
        on: None,
        help: String::new(),
        also: Vec::new(),
    }
}

/// Rows of a table are easier to read without escaped quotes.
fn quoted(text: &str) -> String {
    text.replace('\'', "\"")
}

impl Case {
    /// The fault is in the line where the first `text` starts, not where the change is.
    pub(crate) fn on(self, text: &str) -> Self {
        let file = self.file;
        self.elsewhere(file, text)
    }

    /// The fault is in another file, in the line where the first `text` starts.
    pub(crate) fn elsewhere(mut self, file: &'static str, text: &str) -> Self {
        self.on = Some((file, quoted(text)));
        self
    }

    /// The help says `words`.
    pub(crate) fn help(mut self, words: &str) -> Self {
        self.help = quoted(words);
        self
    }

    /// The change breaks another rule besides.
    pub(crate) fn also(mut self, rule: Rule) -> Self {
        self.also.push(rule);
        self
    }

    fn check(&self) {
        let title = format!("{}: {} → {}", self.file, self.from, &self.to);
        let before = seeds::text(self.file);
        let changed = seeds::valid().change(self.file, &self.from, &self.to);
        let (file, line) = match &self.on {
            Some((file, text)) => (*file, line_with(&changed.text(file), text)),
            None => (
                self.file,
                first_difference(&before, &changed.text(self.file)),
            ),
        };

        let faults = changed.faults();
        let shown = format!("{title}\n{faults}");
        let mut rules: Vec<Rule> = faults.iter().map(Fault::rule).collect();
        let mut expected = self.also.clone();
        expected.push(self.breaks);
        rules.sort_unstable();
        expected.sort_unstable();
        assert_eq!(rules, expected, "{shown}");
        let fault = faults
            .iter()
            .find(|fault| fault.rule() == self.breaks)
            .expect(&shown);
        assert_eq!((fault.file(), fault.line()), (file, line), "{shown}");
        assert!(
            fault.message().contains(&self.names),
            "the message must name {}: {shown}",
            self.names
        );
        assert!(
            fault.help().contains(&self.help),
            "the help must say {}: {shown}",
            self.help
        );
        assert!(!fault.help().is_empty(), "{shown}");
    }
}

/// Checks each case by itself.
pub(crate) fn check(cases: impl IntoIterator<Item = Case>) {
    for case in cases {
        case.check();
    }
}

fn line_with(text: &str, words: &str) -> usize {
    let (before, _) = text.split_once(words).expect(words);
    before.split('\n').count()
}

fn first_difference(before: &str, after: &str) -> usize {
    1 + after
        .lines()
        .zip(before.lines())
        .position(|(after, before)| after != before)
        .expect("the change changes a line")
}
