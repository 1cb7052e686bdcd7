//! Answers as a short text for an address's fragment.
//!
//! The text is a row of bits in the URL-safe alphabet of base 64 (RFC 4648, section 5): a version, the
//! answers, and a checksum (Fletcher's, 16 bits). Skills, questions, tools and paths are named by twelve
//! (tools: fourteen) bits of a hash of their id (FNV-1a), so that a link made with one edition of the
//! catalog is understood by the next; an id whose bits another in the catalog has too takes the next free
//! ones, in the catalog's order. Of a list of names, sorted, only the steps from one to the next are written,
//! as a Golomb code with the parameter of Rice: the more names, the shorter each. (Version 1 wrote each name
//! whole; it is still read.) A link to a full quiz with thirty tools stays under 400 characters.

use fit::{Answers, Known, Model, Profile, Role, SkillAnswer};

const VERSION: u32 = 2;
/// The version that wrote names whole, the present role alone, and years only where they were stated.
const WHOLE_NAMES: u32 = 1;
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// Bits that name a skill, a question or a path.
const NAME: u32 = 12;
/// Bits that name a tool, of which there are more.
const TOOL: u32 = 14;
/// Bits of a count.
const COUNT: u32 = 10;
/// Bits of a sum of money, in hundreds of dollars.
const MONEY: u32 = 16;
/// Bits of a skill's level; 7 is a mention.
const LEVEL: u32 = 3;
const MENTIONED: u32 = 7;

/// A link that can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// A letter is missing, changed or too many.
    Damaged,
    /// A newer release made it.
    Newer,
}

impl Broken {
    /// In one sentence, to the visitor.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Damaged => {
                "This link is damaged, perhaps cut off on its way; ask for it again. Your own answers are untouched."
            }
            Self::Newer => {
                "This link was made by a newer version of this page; load the page again to get it. Your own answers are untouched."
            }
        }
    }
}

/// `answers` as a text: roles without their dates, whose sum is in the years.
pub fn write(model: &Model, answers: &Answers) -> String {
    let names = Names::of(model);
    let mut bits = Writer::default();
    bits.put(VERSION, 4);
    let levels = answers.skills.iter().map(|known| match known {
        Known::Unknown => None,
        Known::Mentioned => Some(MENTIONED),
        Known::Level(level) => Some(u32::from(*level)),
    });
    bits.list(named(&names.skills, levels), NAME, LEVEL);
    let steps = answers.preferences.iter();
    let steps = steps.map(|step| step.map(|step| u32::from((step + 2).unsigned_abs())));
    bits.list(named(&names.questions, steps), NAME, LEVEL);
    let uses = answers.tools.iter().map(|used| used.map(u32::from));
    bits.list(named(&names.tools, uses), TOOL, 1);
    let held = (0..names.paths.len()).map(|at| {
        let role = answers.roles.iter().find(|(role, _)| *role == at);
        role.map(|(_, current)| u32::from(*current))
    });
    bits.list(named(&names.paths, held), NAME, 1);
    let years = answers
        .years
        .map(|years| crate::markup::whole(years * 10.0));
    bits.option(years, COUNT);
    let wants = &answers.constraints;
    for money in [answers.pay, answers.wanted_pay, wants.pay_floor] {
        bits.option(money.map(|usd| (usd / 100).min((1 << MONEY) - 1)), MONEY);
    }
    for choice in [wants.on_call, wants.manage_people, wants.remote_only] {
        bits.option(choice.map(u32::from), 1);
    }
    bits.option(
        wants.hours_per_week.map(|hours| u32::from(hours.min(80))),
        7,
    );
    bits.finish()
}

/// The profile of a text.
///
/// # Errors
///
/// A text that is damaged, or that a newer release made.
pub fn read(model: &Model, text: &str) -> Result<Profile, Broken> {
    let mut bits = Reader::new(text)?;
    let version = bits.take(4)?;
    match version {
        WHOLE_NAMES | VERSION => bits.whole_names = version == WHOLE_NAMES,
        newer if newer > VERSION => return Err(Broken::Newer),
        _ => return Err(Broken::Damaged),
    }
    let names = Names::of(model);
    let mut profile = Profile::default();
    for (name, level) in bits.list(NAME, LEVEL)? {
        if let Some(skill) = place(&names.skills, name).and_then(|at| model.skills.get(at)) {
            let level = u8::try_from(level).ok().filter(|level| *level <= 4);
            profile.skills.insert(
                skill.id.clone(),
                SkillAnswer {
                    level,
                    evidence: None,
                },
            );
        }
    }
    for (name, answer) in bits.list(NAME, LEVEL)? {
        if let Some(item) = place(&names.questions, name).and_then(|at| model.questions.get(at)) {
            let answer = i8::try_from(answer.min(4)).map_or(0, |answer| answer - 2);
            profile.preferences.insert(item.id.clone(), answer);
        }
    }
    let said = if version == WHOLE_NAMES {
        let used = bits.list(TOOL, 0)?.into_iter().map(|(name, _)| (name, 1));
        let not_used = bits.list(TOOL, 0)?;
        used.chain(not_used).collect()
    } else {
        bits.list(TOOL, 1)?
    };
    for (name, used) in said {
        if let Some(tool) = place(&names.tools, name).and_then(|at| model.tools.get(at)) {
            let set = if used == 1 {
                &mut profile.tools
            } else {
                &mut profile.tools_not_used
            };
            set.insert(tool.id.clone());
        }
    }
    let held = if version == WHOLE_NAMES {
        let present = bits.take_option(NAME)?;
        present.into_iter().map(|name| (name, 1)).collect()
    } else {
        bits.list(NAME, 1)?
    };
    for (name, current) in held {
        if let Some(path) = place(&names.paths, name).and_then(|at| model.paths.get(at)) {
            profile.roles.push(Role {
                path: Some(path.slug.clone()),
                current: current == 1,
                ..Role::default()
            });
        }
    }
    profile.years = bits
        .take_option(COUNT)?
        .map(|tenths| f64::from(tenths) / 10.0);
    profile.pay = bits.take_option(MONEY)?.map(|hundreds| hundreds * 100);
    profile.wanted_pay = bits.take_option(MONEY)?.map(|hundreds| hundreds * 100);
    let wants = &mut profile.constraints;
    wants.pay_floor = bits.take_option(MONEY)?.map(|hundreds| hundreds * 100);
    wants.on_call = bits.take_option(1)?.map(|yes| yes == 1);
    wants.manage_people = bits.take_option(1)?.map(|yes| yes == 1);
    wants.remote_only = bits.take_option(1)?.map(|yes| yes == 1);
    wants.hours_per_week = bits
        .take_option(7)?
        .and_then(|hours| u8::try_from(hours).ok());
    Ok(profile)
}

/// What was answered, each under its name.
fn named(names: &[u32], said: impl Iterator<Item = Option<u32>>) -> Vec<(u32, u32)> {
    let mut all = Vec::new();
    for (name, said) in names.iter().zip(said) {
        all.extend(said.map(|said| (*name, said)));
    }
    all
}

/// How many low bits of the step from one of `count` names to the next are written as they are: steps are
/// as long as `count` names of so many bits are apart.
fn low_bits(count: usize, bits: u32) -> u32 {
    let apart = (1_usize << bits) / count.max(1);
    apart.checked_ilog2().unwrap_or(0)
}

/// The bits that name what a model has, in its order.
struct Names {
    skills: Vec<u32>,
    questions: Vec<u32>,
    tools: Vec<u32>,
    paths: Vec<u32>,
}

impl Names {
    fn of(model: &Model) -> Self {
        let Model {
            skills,
            questions,
            tools,
            paths,
            ..
        } = model;
        Self {
            skills: names(skills.iter().map(|skill| skill.id.as_str()), NAME),
            questions: names(questions.iter().map(|item| item.id.as_str()), NAME),
            tools: names(tools.iter().map(|tool| tool.id.as_str()), TOOL),
            paths: names(paths.iter().map(|path| path.slug.as_str()), NAME),
        }
    }
}

/// The bits that name each id, in order.
fn names<'i>(ids: impl Iterator<Item = &'i str>, bits: u32) -> Vec<u32> {
    let mask = (1 << bits) - 1;
    let mut names: Vec<u32> = Vec::new();
    for id in ids {
        let mut name = fnv(id) & mask;
        while names.contains(&name) {
            name = (name + 1) & mask;
        }
        names.push(name);
    }
    names
}

fn place(names: &[u32], name: u32) -> Option<usize> {
    names.iter().position(|other| *other == name)
}

/// FNV-1a, folded so that its high bits count too.
fn fnv(text: &str) -> u32 {
    let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    hash ^ (hash >> 14)
}

/// Fletcher's checksum of groups of six bits.
fn checksum(groups: &[u8]) -> u32 {
    let (one, two) = groups.iter().fold((1_u32, 0_u32), |(one, two), group| {
        let one = (one + u32::from(*group)) % 255;
        (one, (two + one) % 255)
    });
    two << 8 | one
}

/// Bits, gathered six at a time.
#[derive(Default)]
struct Writer {
    groups: Vec<u8>,
    open: u8,
    filled: u32,
}

impl Writer {
    fn put(&mut self, value: u32, bits: u32) {
        for bit in (0..bits).rev() {
            self.open = self.open << 1 | u8::from(value >> bit & 1 == 1);
            self.filled += 1;
            if self.filled == 6 {
                self.groups.push(self.open);
                (self.open, self.filled) = (0, 0);
            }
        }
    }

    /// Names of so many bits in order, each with a value of so many bits.
    fn list(&mut self, mut said: Vec<(u32, u32)>, bits: u32, value_bits: u32) {
        fit::order::sort(&mut said);
        let low = low_bits(said.len(), bits);
        self.put(u32::try_from(said.len()).unwrap_or(0), COUNT);
        let mut before = 0;
        for (name, value) in said {
            let step = name - before;
            for _ in 0..step >> low {
                self.put(1, 1);
            }
            self.put(0, 1);
            self.put(step, low);
            self.put(value, value_bits);
            before = name;
        }
    }

    fn option(&mut self, value: Option<u32>, bits: u32) {
        self.put(u32::from(value.is_some()), 1);
        if let Some(value) = value {
            self.put(value, bits);
        }
    }

    /// As text: the groups, and three more with their checksum.
    fn finish(mut self) -> String {
        while self.filled != 0 {
            self.put(0, 1);
        }
        let sum = checksum(&self.groups);
        self.put(sum, 18);
        let letter = |group: &u8| ALPHABET.get(usize::from(*group)).copied().map(char::from);
        self.groups.iter().filter_map(letter).collect()
    }
}

/// Bits, taken from groups of six.
struct Reader {
    groups: Vec<u8>,
    at: usize,
    whole_names: bool,
}

impl Reader {
    fn new(text: &str) -> Result<Self, Broken> {
        let group = |letter: u8| {
            let at = ALPHABET.iter().position(|other| *other == letter)?;
            u8::try_from(at).ok()
        };
        let groups: Vec<u8> = text
            .bytes()
            .map(group)
            .collect::<Option<_>>()
            .ok_or(Broken::Damaged)?;
        let (said, sum) = groups
            .len()
            .checked_sub(3)
            .and_then(|at| groups.split_at_checked(at))
            .ok_or(Broken::Damaged)?;
        let sum = sum
            .iter()
            .fold(0, |sum, group| sum << 6 | u32::from(*group));
        if sum == checksum(said) {
            Ok(Self {
                groups: said.to_vec(),
                at: 0,
                whole_names: false,
            })
        } else {
            Err(Broken::Damaged)
        }
    }

    fn take(&mut self, bits: u32) -> Result<u32, Broken> {
        let mut value = 0;
        for _ in 0..bits {
            let group = self.groups.get(self.at / 6).ok_or(Broken::Damaged)?;
            value = value << 1 | u32::from(group >> (5 - self.at % 6) & 1);
            self.at += 1;
        }
        Ok(value)
    }

    /// Names, each with its value.
    fn list(&mut self, bits: u32, value_bits: u32) -> Result<Vec<(u32, u32)>, Broken> {
        let count = self.take(COUNT)?;
        let low = low_bits(usize::try_from(count).unwrap_or(0), bits);
        let mut before = 0_u32;
        let mut all = Vec::new();
        for _ in 0..count {
            let name = if self.whole_names {
                self.take(bits)?
            } else {
                let mut high = 0;
                while self.take(1)? == 1 {
                    high += 1;
                }
                before
                    .saturating_add(high << low)
                    .saturating_add(self.take(low)?)
            };
            all.push((name, self.take(value_bits)?));
            before = name;
        }
        Ok(all)
    }

    fn take_option(&mut self, bits: u32) -> Result<Option<u32>, Broken> {
        if self.take(1)? == 1 {
            self.take(bits).map(Some)
        } else {
            Ok(None)
        }
    }
}

#[cfg(all(test, feature = "ssr"))]
#[expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that can't go on fails"
)]
mod tests {
    use super::*;
    use catalog::Catalog;

    fn model() -> Model {
        let seeds = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds");
        Model::new(&Catalog::read(&seeds).unwrap(), "test")
    }

    const FIRST_VERSION: &str = "EAjeuzWwAALJAArABG3680QYHqAANhv";

    /// Every question answered, thirty tools, two roles with dates, all there is to want.
    fn full(model: &Model) -> Profile {
        let mut profile = Profile::default();
        for (at, skill) in model.skills.iter().enumerate() {
            let level = Some(u8::try_from(at % 5).unwrap());
            profile.skills.insert(
                skill.id.clone(),
                SkillAnswer {
                    level,
                    evidence: None,
                },
            );
        }
        for (at, question) in model.questions.iter().enumerate() {
            profile
                .preferences
                .insert(question.id.clone(), i8::try_from(at % 5).unwrap() - 2);
        }
        profile.tools = model
            .tools
            .iter()
            .step_by(20)
            .take(30)
            .map(|tool| tool.id.clone())
            .collect();
        let month = |year| fit::Month::new(year, 7);
        for (at, from, to) in [(0, 2012, Some(2019)), (3, 2019, None)] {
            profile.roles.push(Role {
                path: Some(model.paths[at].slug.clone()),
                from: month(from),
                to: to.and_then(month),
                current: to.is_none(),
                ..Role::default()
            });
        }
        profile.pay = Some(98_000);
        profile.wanted_pay = Some(120_500);
        profile.constraints.pay_floor = Some(90_000);
        profile.constraints.on_call = Some(false);
        profile.constraints.remote_only = Some(true);
        profile.constraints.hours_per_week = Some(5);
        profile
    }

    fn answers(model: &Model, profile: &Profile) -> Answers {
        Answers::new(model, profile, fit::Month::new(2026, 1))
    }

    #[test]
    fn a_link_to_a_full_quiz_has_less_than_400_characters_and_comes_back_whole() {
        let model = model();
        let said = answers(&model, &full(&model));
        assert_eq!(said.years, Some(13.5), "from the dates alone");
        let text = write(&model, &said);
        let link = format!("https://waymark-planner.example.com/fit#/share/{text}");
        assert!(link.len() < 400, "{} characters", link.len());
        let read = read(&model, &text).unwrap();
        assert_eq!(answers(&model, &read), said);
    }

    #[test]
    fn any_number_of_tools_comes_back() {
        let model = model();
        for count in (0..model.tools.len()).step_by(37) {
            let mut said = Answers::none(&model);
            for (at, used) in said.tools.iter_mut().take(count).enumerate() {
                *used = Some(at % 3 > 0);
            }
            let read = read(&model, &write(&model, &said)).unwrap();
            assert_eq!(answers(&model, &read), said, "{count}");
        }
    }

    #[test]
    fn a_link_of_the_first_version_is_still_read() {
        let model = model();
        let profile = read(&model, FIRST_VERSION).unwrap();
        let said = answers(&model, &profile);
        assert_eq!((said.count(), said.years), (7, Some(6.5)));
        assert_eq!(said.pay, Some(98_000));
        let role = profile.roles.first().and_then(|role| role.path.clone());
        assert_eq!(role, Some(catalog::PathId::new("backend-engineer")));
        let level = |id: &str| {
            profile
                .skills
                .get(&catalog::SkillId::new(id))
                .unwrap()
                .level
        };
        assert_eq!((level("sql"), level("debugging")), (Some(3), None));
        let used = |id: &str| profile.tools.contains(&catalog::ToolId::new(id));
        assert!(used("python") && used("docker") && !used("kotlin"));
        assert_eq!(profile.tools_not_used.len(), 1);
    }

    #[test]
    fn nothing_said_comes_back_as_nothing_said() {
        let model = model();
        let nothing = write(&model, &Answers::none(&model));
        assert_eq!(read(&model, &nothing), Ok(Profile::default()));
    }

    #[test]
    fn a_link_that_is_cut_off_or_changed_anywhere_is_told_as_damaged() {
        let model = model();
        let text = write(&model, &answers(&model, &full(&model)));
        for end in 0..text.len() {
            assert_eq!(
                read(&model, &text[..end]),
                Err(Broken::Damaged),
                "cut off at {end}"
            );
        }
        for at in 0..text.len() {
            let mut changed = text.clone().into_bytes();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap();
            assert!(read(&model, &changed).is_err(), "changed at {at}");
        }
        assert_eq!(read(&model, "no spaces, please"), Err(Broken::Damaged));
    }
}
