//! What results say, in words.

use crate::markup::{tenths, whole};
use catalog::Level;
use fit::{
    Answers, Broken, ConfidenceLevel, Doubt, HeldBackBy, Item, Known, Model, PathModel, Score,
    Verdict,
};

/// Words on the five steps of a trade-off, from far left to far right.
pub const STEPS: [(i8, &str); 5] = [
    (-2, "Much rather the first"),
    (-1, "Rather the first"),
    (0, "Either"),
    (1, "Rather the second"),
    (2, "Much rather the second"),
];

/// How far a path is from another, if it is another.
pub const fn way(verdict: Verdict) -> Option<&'static str> {
    match verdict {
        Verdict::Same => None,
        Verdict::HighlyViable => Some("a short way"),
        Verdict::Viable => Some("a way that people go"),
        Verdict::Far => Some("a long way"),
    }
}

/// What an answer was: "SQL: do it alone".
pub fn answer(model: &Model, answers: &Answers, item: Item) -> String {
    match item {
        Item::Skill(at) => {
            let name = model.skills.get(at).map_or("", |skill| skill.name.as_str());
            match answers.skills.get(at).copied().unwrap_or_default() {
                Known::Level(level) => format!("{name}: {}", level_words(level)),
                Known::Mentioned => format!("{name}: mentioned"),
                Known::Unknown => format!("{name}: not said yet"),
            }
        }
        Item::Tool(at) => {
            let name = model.tools.get(at).map_or("", |tool| tool.name.as_str());
            match answers.tools.get(at).copied().flatten() {
                Some(false) => format!("not {name}"),
                _ => format!("{name}: you use it"),
            }
        }
        Item::Preference(at) => {
            let Some(question) = model.questions.get(at) else {
                return String::new();
            };
            let step = answers
                .preferences
                .get(at)
                .copied()
                .flatten()
                .unwrap_or_default();
            match step {
                ..0 => format!("You would rather: {}", lower(&question.left)),
                0 => format!(
                    "Either: {}, or {}",
                    lower(&question.left),
                    lower(&question.right)
                ),
                1.. => format!("You would rather: {}", lower(&question.right)),
            }
        }
        Item::Years => {
            let years = answers.years.unwrap_or_default();
            format!("{} of work", plural(years, "year"))
        }
        Item::Role(at) => {
            let title = model.paths.get(at).map_or("", |path| path.title.as_str());
            format!("Your work as {}", lower(title))
        }
    }
}

/// What a skill level means, in a few words.
pub const fn level_words(level: u8) -> &'static str {
    match level {
        0 => "never",
        1 => "followed a guide",
        2 => "did it with help",
        3 => "do it alone",
        _ => "lead or teach it",
    }
}

/// A ladder step's name.
pub const fn step(level: Level) -> &'static str {
    match level {
        Level::Entry => "entry",
        Level::Mid => "mid",
        Level::Senior => "senior",
        Level::Lead => "lead",
    }
}

/// How far a ranking can be relied on.
pub const fn confidence(level: ConfidenceLevel) -> &'static str {
    match level {
        ConfidenceLevel::None => "Nothing to rank yet: no answer so far tells the paths apart.",
        ConfidenceLevel::Low => "A first impression: each fit may still move a good deal.",
        ConfidenceLevel::Medium => {
            "Fairly sure: the first few are likely right, their order less so."
        }
        ConfidenceLevel::High => "Sure: more answers would change little.",
    }
}

/// What takes from confidence, and what to do.
pub const fn doubt(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::TooLittle => "Much is still unanswered; the ranges show how much.",
        Doubt::Flat => "Many of your answers are all the same, and so tell the paths apart poorly.",
        Doubt::MasteryWithoutYears => {
            "You lead or teach many skills and have hardly worked a year: look at your levels again."
        }
        Doubt::FloorAboveWanted => {
            "The least pay you would take is more than the pay you want: look at both again."
        }
    }
}

/// A constraint that a path breaks.
pub const fn broken(broken: Broken) -> &'static str {
    match broken {
        Broken::PayFloor => "pays less than your least at your step",
        Broken::OnCall => "being called out belongs to the job",
        Broken::ManagePeople => "managing people belongs to the job",
        Broken::Remote => "hardly ever done from anywhere",
    }
}

/// What holds somebody back.
pub const fn held_back(by: HeldBackBy) -> &'static str {
    match by {
        HeldBackBy::Years => "Your skills would allow a higher step; your years don't yet.",
        HeldBackBy::Skills => {
            "Your years would allow a higher step; the skills you answered don't yet."
        }
    }
}

/// The step of `path` that somebody stands on, in a few words.
pub fn standing(path: &PathModel, score: &Score) -> String {
    let seniority = score.seniority;
    if let Some(missing) = seniority.years_to_ladder {
        let first = lower(&path.step(Level::Entry).title);
        return format!(
            "not yet; {first}, its first step, takes {} more",
            plural(missing, "year")
        );
    }
    let Some(level) = seniority.step else {
        return "not enough said yet".to_owned();
    };
    let mut words = format!("about {}", lower(&path.step(level).title));
    if seniority.by_skills.is_none() {
        words.push_str(", by years alone");
    }
    words
}

/// A fit with its range: "61, between 40 and 82".
pub fn fit(score: &Score) -> String {
    let fit = score.fit;
    format!(
        "{}, between {} and {}",
        whole(fit.expected),
        whole(fit.low),
        whole(fit.high)
    )
}

/// Signed points: "+3.4", "−1.0".
pub fn points(points: f64) -> String {
    let sign = if points < 0.0 { '\u{2212}' } else { '+' };
    format!("{sign}{}", tenths(points.abs()))
}

/// "1 year", "2.5 years".
pub fn plural(count: f64, noun: &str) -> String {
    let count = number(count);
    if count == "1" {
        format!("1 {noun}")
    } else {
        format!("{count} {noun}s")
    }
}

/// A number to a tenth, without a tenth that is zero: "6", "2.5".
pub fn number(value: f64) -> String {
    let text = tenths(value);
    text.strip_suffix(".0")
        .map(ToOwned::to_owned)
        .unwrap_or(text)
}

/// `text` with its first letter in lower case, unless its first word has a capital after it ("SQL", "DevOps").
/// Letters beyond ASCII stay as they are: no name begins with one, and the tables of their cases weigh 6 KB.
pub fn lower(text: &str) -> String {
    let mut lowered = text.to_owned();
    let mut word = text.bytes().skip(1).take_while(|letter| *letter != b' ');
    if !word.any(|letter| letter.is_ascii_uppercase())
        && let Some(first) = lowered.get_mut(..1)
    {
        first.make_ascii_lowercase();
    }
    lowered
}

/// "a, b and c".
pub fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// What a preference answer is called.
pub fn preference(step: i8) -> &'static str {
    STEPS
        .iter()
        .find(|(at, _)| *at == step)
        .map_or("", |(_, words)| words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_have_a_sign() {
        assert_eq!([3.42, -1.0].map(points), ["+3.4", "\u{2212}1.0"]);
    }

    #[test]
    fn abbreviations_keep_their_capitals() {
        assert_eq!(
            ["Data engineer", "SQL", "QA engineer"].map(lower),
            ["data engineer", "SQL", "QA engineer"]
        );
        assert_eq!(
            ["DevOps engineer", "Staff DevOps engineer", "Émile", ""].map(lower),
            ["DevOps engineer", "staff DevOps engineer", "Émile", ""]
        );
    }
}
