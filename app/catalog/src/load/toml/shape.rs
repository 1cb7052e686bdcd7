//! What a key's value looks like, for messages that show the editor what to write.

/// What a key's value looks like.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Shape {
    Text,
    Whole,
    Number,
    Flag,
    List,
    Table,
    Tables,
}

impl Shape {
    /// What it is called, with its article.
    pub(crate) const fn noun(self) -> &'static str {
        match self {
            Self::Text => "a string",
            Self::Whole => "a whole number",
            Self::Number => "a number",
            Self::Flag => "true or false",
            Self::List => "a list",
            Self::Table => "a table",
            Self::Tables => "a list of tables",
        }
    }

    /// How a key with such a value is written; `name` is the key's whole name, `pay.low`.
    pub(crate) fn example(self, name: &str) -> String {
        let key = name.rsplit_once('.').map_or(name, |(_, key)| key);
        match self {
            Self::Text => format!("{key} = \"…\""),
            Self::Whole | Self::Number => format!("{key} = 1"),
            Self::Flag => format!("{key} = true"),
            Self::List => format!("{key} = [\"…\", \"…\"]"),
            // A table within a list has no header of its own.
            Self::Table if name.contains('[') => format!("{key} = {{ … }}"),
            Self::Table => format!("[{name}]"),
            Self::Tables => format!("[[{name}]]"),
        }
    }
}

/// How many items a list may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) least: usize,
    pub(crate) most: usize,
}

impl Count {
    /// Any number, even none.
    pub(crate) const ANY: Self = Self::at_least(0);
    /// One or more.
    pub(crate) const SOME: Self = Self::at_least(1);

    pub(crate) const fn at_least(least: usize) -> Self {
        Self {
            least,
            most: usize::MAX,
        }
    }

    pub(crate) const fn between(least: usize, most: usize) -> Self {
        Self { least, most }
    }

    pub(crate) const fn exactly(count: usize) -> Self {
        Self::between(count, count)
    }

    pub(crate) const fn allows(self, found: usize) -> bool {
        self.least <= found && found <= self.most
    }

    /// In words: `at least 8`, `5 to 8`, `4`.
    pub(crate) fn in_words(self) -> String {
        match self {
            Self { least, most } if least == most => least.to_string(),
            Self {
                least,
                most: usize::MAX,
            } => format!("at least {least}"),
            Self { least, most } => format!("{least} to {most}"),
        }
    }
}
