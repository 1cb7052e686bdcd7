//! What the list of paths is asked for: `?q=teraform&pay=120000&sort=pay`.

use catalog::OnCall;

/// The most letters of a search that are read.
const LONGEST_SEARCH: usize = 80;

/// What the list of paths is asked for. The default asks for all, by title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PathsQuery {
    /// Words to look for.
    pub(super) text: String,
    /// The least median pay, in whole US dollars a year.
    pub(super) pay: Option<u32>,
    /// The least growth, in percent over the projected period.
    pub(super) growth: Option<i16>,
    /// The most years of related work that it usually takes to get in.
    pub(super) entry: Option<u8>,
    /// The most of the work that may be being called out.
    pub(super) on_call: Option<OnCall>,
    /// The most of the work that may be exposed to AI, in percent.
    pub(super) exposure: Option<u8>,
    /// How to sort.
    pub(super) sort: Option<Sort>,
    /// What could not be understood.
    pub(super) faults: Vec<QueryFault>,
}

/// How the list is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// By title.
    Title,
    /// The highest median pay first.
    Pay,
    /// The strongest growth first.
    Growth,
    /// The fewest years to get in first.
    Entry,
    /// The least exposed to AI first.
    Exposure,
}

/// Something in a query that could not be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct QueryFault {
    /// What it was taken to be, in words a visitor knows: `no sum of money`.
    pub(super) not: &'static str,
    /// What was given.
    pub(super) value: String,
    /// What can be given.
    pub(super) allowed: &'static str,
}

impl Sort {
    /// All ways, in the order of the form.
    pub(super) const ALL: [Self; 5] = [
        Self::Title,
        Self::Pay,
        Self::Growth,
        Self::Entry,
        Self::Exposure,
    ];

    /// Its name in a query.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Pay => "pay",
            Self::Growth => "growth",
            Self::Entry => "entry",
            Self::Exposure => "exposure",
        }
    }

    /// Its name on the page.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Title => "name",
            Self::Pay => "median pay",
            Self::Growth => "growth",
            Self::Entry => "related work",
            Self::Exposure => "AI exposure",
        }
    }
}

/// How much being called out is, as it stands in a query.
pub(super) const fn on_call_id(on_call: OnCall) -> &'static str {
    match on_call {
        OnCall::None => "none",
        OnCall::Some => "some",
        OnCall::Core => "core",
    }
}

impl PathsQuery {
    /// Reads a query's decoded names and values. Names it doesn't know are passed over; values it
    /// doesn't understand change nothing and are named on the page. Of a name given twice the last one
    /// counts.
    pub fn read<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut query = Self::default();
        for (name, value) in pairs {
            query.set(name, value.trim());
        }
        query
    }

    fn set(&mut self, name: &str, value: &str) {
        if name == "q" {
            self.text = value.chars().take(LONGEST_SEARCH).collect();
            return;
        }
        // A form sends what was left open as an empty value.
        let open = value.is_empty() || value == "any";
        let (understood, not, allowed) = match name {
            "pay" => {
                self.pay = dollars(value);
                (
                    self.pay.is_some(),
                    "no sum of money",
                    "write whole dollars, like 120000",
                )
            }
            "growth" => {
                let percent = value.trim_end_matches('%').trim_end();
                self.growth = percent
                    .parse()
                    .ok()
                    .filter(|percent| (-100..=100).contains(percent));
                (
                    self.growth.is_some(),
                    "no growth",
                    "write percent, from -100 to 100",
                )
            }
            "entry" => {
                self.entry = value.parse().ok().filter(|years| *years <= 60);
                (
                    self.entry.is_some(),
                    "no number of years",
                    "write years, from 0 to 60",
                )
            }
            "on-call" => {
                self.on_call = [OnCall::None, OnCall::Some, OnCall::Core]
                    .into_iter()
                    .find(|on_call| on_call_id(*on_call) == value);
                (
                    self.on_call.is_some(),
                    "no kind of on-call duty",
                    "choose none, some or core",
                )
            }
            "exposure" => {
                let percent = value.trim_end_matches('%').trim_end();
                self.exposure = percent.parse().ok().filter(|percent| *percent <= 100);
                (
                    self.exposure.is_some(),
                    "no share of the work",
                    "write percent, from 0 to 100",
                )
            }
            "sort" => {
                self.sort = Sort::ALL.into_iter().find(|sort| sort.id() == value);
                (
                    self.sort.is_some(),
                    "no order we know",
                    "choose title, pay, growth, entry or exposure",
                )
            }
            _ => return,
        };
        self.faults.retain(|fault| fault.not != not);
        if !understood && !open {
            self.faults.push(QueryFault {
                not,
                value: value.chars().take(LONGEST_SEARCH).collect(),
                allowed,
            });
        }
    }

    /// Whether it asks for all paths in their usual order, as the page without a query shows them.
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }

    /// Whether it leaves any path out on purpose.
    pub(super) fn narrows(&self) -> bool {
        !self.text.is_empty() || self.filters()
    }

    /// Whether it asks for more of a path than words.
    pub(super) fn filters(&self) -> bool {
        self.pay.is_some()
            || self.growth.is_some()
            || self.entry.is_some()
            || self.on_call.is_some()
            || self.exposure.is_some()
    }

    /// The same, sorted in another way.
    #[must_use]
    pub(super) fn sorted(&self, sort: Sort) -> Self {
        Self {
            sort: Some(sort),
            ..self.clone()
        }
    }

    /// The page's address with this query. What was not understood is left out.
    pub fn address(&self) -> String {
        let mut pairs = Vec::new();
        let mut add = |name: &str, value: String| pairs.push(format!("{name}={value}"));
        if !self.text.is_empty() {
            add("q", percent_encoded(&self.text));
        }
        if let Some(pay) = self.pay {
            add("pay", pay.to_string());
        }
        if let Some(growth) = self.growth {
            add("growth", growth.to_string());
        }
        if let Some(entry) = self.entry {
            add("entry", entry.to_string());
        }
        if let Some(on_call) = self.on_call {
            add("on-call", on_call_id(on_call).to_owned());
        }
        if let Some(exposure) = self.exposure {
            add("exposure", exposure.to_string());
        }
        if let Some(sort) = self.sort {
            add("sort", sort.id().to_owned());
        }
        if pairs.is_empty() {
            "/paths".to_owned()
        } else {
            format!("/paths?{}", pairs.join("&"))
        }
    }
}

/// Dollars as people write them: `120000`, `$120,000`, `120k`.
fn dollars(value: &str) -> Option<u32> {
    let bare: String = value
        .chars()
        .filter(|c| !matches!(c, '$' | ',' | ' '))
        .collect();
    match bare.strip_suffix(['k', 'K']) {
        Some(thousands) => thousands.parse::<u32>().ok()?.checked_mul(1000),
        None => bare.parse().ok(),
    }
}

/// `text` as it stands in a query.
fn percent_encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            b' ' => "+".to_owned(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_form_asks_for_all() {
        let names = ["q", "pay", "growth", "entry", "on-call", "exposure", "sort"];
        let empty = names.map(|name| (name, ""));
        assert!(PathsQuery::read(empty).is_plain());
        assert_eq!(PathsQuery::read(empty).address(), "/paths");
    }

    #[test]
    fn what_is_understood_comes_back_in_the_address() {
        let address = "/paths?q=c%2B%2B+%26+go&pay=120000&growth=10&entry=1&on-call=some&exposure=55&sort=pay";
        let pairs = [
            ("q", "c++ & go"),
            ("pay", "$120,000"),
            ("growth", "10%"),
            ("entry", "1"),
            ("on-call", "some"),
            ("exposure", "55 %"),
            ("sort", "pay"),
        ];
        assert_eq!(PathsQuery::read(pairs).address(), address);
    }

    #[test]
    fn what_is_not_understood_is_named_and_changes_nothing() {
        for (name, value) in [
            ("pay", "plenty"),
            ("pay", "99999999k"),
            ("growth", "huge"),
            ("entry", "-1"),
            ("on-call", "never"),
            ("exposure", "little"),
            ("exposure", "101"),
            ("sort", "luck"),
        ] {
            let query = PathsQuery::read([(name, value)]);
            let values: Vec<_> = query
                .faults
                .iter()
                .map(|fault| fault.value.as_str())
                .collect();
            assert_eq!(values, [value], "{name}");
            assert_eq!(query.address(), "/paths", "{name}={value}");
        }
    }

    #[test]
    fn names_it_does_not_know_are_passed_over() {
        assert!(PathsQuery::read([("utm_source", "letter"), ("Q", "x")]).is_plain());
    }

    #[test]
    fn of_a_name_given_twice_the_last_one_counts() {
        let query = PathsQuery::read([("sort", "luck"), ("sort", "pay")]);
        assert_eq!((query.sort, query.faults.len()), (Some(Sort::Pay), 0));
    }

    #[test]
    fn a_long_search_is_cut() {
        let long = "ü".repeat(5000);
        let query = PathsQuery::read([("q", long.as_str())]);
        assert_eq!(query.text.chars().count(), LONGEST_SEARCH);
    }
}
