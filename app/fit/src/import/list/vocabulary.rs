//! Words around technologies that say nothing of which technology is meant.

/// Before a technology: how well it is known.
const LEVELS: [&str; 52] = [
    "a",
    "advanced",
    "basic",
    "basics",
    "beginner",
    "core",
    "competent",
    "deep",
    "e.g",
    "etc",
    "excellent",
    "expert",
    "experience",
    "experienced",
    "expertise",
    "familiar",
    "familiarity",
    "fluent",
    "fundamentals",
    "good",
    "great",
    "hands-on",
    "hands",
    "highly",
    "intermediate",
    "knowledge",
    "learning",
    "main",
    "mainly",
    "master",
    "modern",
    "native",
    "novice",
    "other",
    "others",
    "primary",
    "primarily",
    "production",
    "proficiency",
    "proficient",
    "secondary",
    "senior",
    "skilled",
    "solid",
    "some",
    "strong",
    "the",
    "very",
    "well",
    "working",
    "year",
    "years",
];

/// Before a technology: what ties it to its sentence.
const BEFORE: [&str; 17] = [
    "in",
    "with",
    "using",
    "of",
    "on",
    "via",
    "like",
    "as",
    "including",
    "from",
    "into",
    "by",
    "use",
    "used",
    "knows",
    "know",
    "both",
];

/// Behind a technology: what ties it to the rest of its sentence.
const BEHIND: [&str; 19] = [
    "on", "for", "with", "in", "at", "by", "via", "using", "since", "over", "under", "per",
    "across", "as", "while", "where", "which", "that", "from",
];

/// Behind a technology: what is made of it.
const MADE: [&str; 59] = [
    "api",
    "apis",
    "app",
    "application",
    "applications",
    "apps",
    "backend",
    "backends",
    "certification",
    "certified",
    "charts",
    "chart",
    "cluster",
    "clusters",
    "code",
    "codebase",
    "coding",
    "component",
    "components",
    "dashboard",
    "dashboards",
    "database",
    "databases",
    "development",
    "ecosystem",
    "engine",
    "environment",
    "framework",
    "frameworks",
    "frontend",
    "frontends",
    "jobs",
    "language",
    "languages",
    "libraries",
    "library",
    "methodologies",
    "methodology",
    "microservice",
    "microservices",
    "module",
    "modules",
    "pipeline",
    "pipelines",
    "platform",
    "plugins",
    "programming",
    "programs",
    "project",
    "projects",
    "scripting",
    "scripts",
    "service",
    "services",
    "skills",
    "stack",
    "suite",
    "test",
    "tests",
];

/// What joins the entries of a list.
const JOINERS: [&str; 6] = ["and", "or", "und", "et", "y", "plus"];

/// What ties the parts of an entry together, each of which may be a technology: "Python with Flurbo".
const TIES: [&str; 7] = ["for", "in", "including", "on", "using", "via", "with"];

/// Languages that people speak, and what they say of how well.
const SPOKEN: [&str; 46] = [
    "arabic",
    "bengali",
    "bilingual",
    "bulgarian",
    "cantonese",
    "catalan",
    "chinese",
    "conversational",
    "croatian",
    "czech",
    "danish",
    "dutch",
    "english",
    "estonian",
    "farsi",
    "finnish",
    "french",
    "german",
    "greek",
    "hebrew",
    "hindi",
    "hungarian",
    "indonesian",
    "italian",
    "japanese",
    "korean",
    "latvian",
    "lithuanian",
    "mandarin",
    "mother",
    "norwegian",
    "persian",
    "polish",
    "portuguese",
    "punjabi",
    "romanian",
    "russian",
    "serbian",
    "spanish",
    "swedish",
    "tamil",
    "thai",
    "turkish",
    "ukrainian",
    "urdu",
    "vietnamese",
];

/// Names of kinds of technology, which head lists of them.
const KINDS: [&str; 29] = [
    "architecture",
    "concepts",
    "data",
    "design",
    "devops",
    "frameworks",
    "general",
    "human",
    "ides",
    "languages",
    "libraries",
    "management",
    "methods",
    "misc",
    "miscellaneous",
    "operating",
    "os",
    "personal",
    "practices",
    "processes",
    "professional",
    "programs",
    "soft",
    "software",
    "systems",
    "technical",
    "technologies",
    "technology",
    "tools",
];

pub(crate) fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.iter().any(|it| it.eq_ignore_ascii_case(word))
}

/// What `text` begins with, of at most so many bytes.
pub(crate) fn beginning(text: &str, mut bytes: usize) -> &str {
    while !text.is_char_boundary(bytes) && bytes < text.len() {
        bytes += 1;
    }
    text.get(..bytes).unwrap_or(text)
}

/// The words of a text in lower case, divided by whatever is neither letter nor digit.
pub(crate) fn lower_words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// Whether any word of a text is in a list of words in lower case.
pub(crate) fn has_any(text: &str, list: &[&str]) -> bool {
    lower_words(text).any(|word| list.contains(&word.as_str()))
}

pub(super) fn is_level(word: &str) -> bool {
    is_one_of(word, &LEVELS)
}

pub(super) fn ties_before(word: &str) -> bool {
    is_one_of(word, &BEFORE)
}

pub(super) fn ties_behind(word: &str) -> bool {
    is_one_of(word, &BEHIND)
}

/// Whether the work is done *in* what follows.
pub(super) fn works_in(word: &str) -> bool {
    is_one_of(word, &["in", "using", "via"])
}

pub(super) fn is_made(word: &str) -> bool {
    is_one_of(word, &MADE)
}

pub(super) fn joins(word: &str) -> bool {
    is_one_of(word, &JOINERS)
}

pub(super) fn ties_parts(word: &str) -> bool {
    is_one_of(word, &TIES)
}

/// Whether an entry is a language that people speak, or a level of the Common European Framework for one.
pub(crate) fn is_spoken(entry: &str) -> bool {
    let first = words(entry).next().unwrap_or_default();
    is_one_of(first, &SPOKEN) || matches!(first.as_bytes(), [b'A' | b'B' | b'C', b'1' | b'2'])
}

/// Whether `word` alone heads a list and is no entry of it.
pub(super) fn heads(word: &str) -> bool {
    is_one_of(word, &KINDS)
}

/// `18`, `5.x`, `v3.2`, `2019`.
pub(super) fn is_version(word: &str) -> bool {
    let number = word.strip_prefix(['v', 'V']).unwrap_or(word);
    number.starts_with(|c: char| c.is_ascii_digit())
        && number.len() <= 8
        && number
            .chars()
            .all(|c| c.is_ascii_digit() || ".x+%".contains(c))
}

/// Whether a version may as well be a year.
pub(crate) fn is_year(word: &str) -> bool {
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
}

/// The words of `text`, without punctuation at their ends.
pub(super) fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && !"+#".contains(c)))
        .filter(|word| !word.is_empty())
}
