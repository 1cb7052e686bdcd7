//! Answers as a short text for an address's fragment.
//!
//! The text is a row of bits in the URL-safe alphabet of base 64 (RFC 4648, section 5): a version, the
//! answers, and a checksum (Fletcher's, 16 bits). Skills, questions, tools and paths are named by twelve
//! (tools: fourteen) bits of a hash of their id (FNV-1a), so that a link made with one edition of the
//! catalog is understood by the next; an id whose bits another in the catalog has too takes the next free
//! ones, in the catalog's order. A full quiz with thirty tools stays under 400 characters.

use fit::{Model, Profile, Role, SkillAnswer};

const VERSION: u32 = 1;
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

/// `profile` as a text. Dated roles, certificates and free titles are left out.
pub fn write(model: &Model, profile: &Profile) -> String {
    let mut bits = Writer::default();
    bits.put(VERSION, 4);
    let skills = names(model.skills.iter().map(|skill| skill.id.as_str()), NAME);
    let said: Vec<_> = profile
        .skills
        .iter()
        .filter_map(|(id, answer)| Some((*skills.get(model.skill_at(id)?)?, answer.level)))
        .collect();
    bits.count(said.len());
    for (name, level) in said {
        bits.put(name, NAME);
        bits.put(
            level.map_or(MENTIONED, |level| u32::from(level.min(4))),
            LEVEL,
        );
    }
    let questions = names(model.questions.iter().map(|item| item.id.as_str()), NAME);
    let said: Vec<_> = profile
        .preferences
        .iter()
        .filter_map(|(id, answer)| Some((*questions.get(model.question_at(id)?)?, *answer)))
        .collect();
    bits.count(said.len());
    for (name, answer) in said {
        bits.put(name, NAME);
        bits.put(u32::from((answer.clamp(-2, 2) + 2).unsigned_abs()), LEVEL);
    }
    let tools = names(model.tools.iter().map(|tool| tool.id.as_str()), TOOL);
    for set in [&profile.tools, &profile.tools_not_used] {
        let said: Vec<_> = set
            .iter()
            .filter_map(|id| tools.get(model.tool_at(id)?).copied())
            .collect();
        bits.count(said.len());
        said.into_iter().for_each(|name| bits.put(name, TOOL));
    }
    let paths = names(model.paths.iter().map(|path| path.slug.as_str()), NAME);
    let role = super::field::current_role(profile)
        .and_then(|slug| paths.get(model.path_at(slug)?).copied());
    bits.option(role, NAME);
    bits.option(
        profile
            .years
            .map(|years| crate::markup::whole(years * 10.0).min(600)),
        COUNT,
    );
    let wants = &profile.constraints;
    for money in [profile.pay, profile.wanted_pay, wants.pay_floor] {
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
    match bits.take(4)? {
        VERSION => {}
        newer if newer > VERSION => return Err(Broken::Newer),
        _ => return Err(Broken::Damaged),
    }
    let mut profile = Profile::default();
    let skills = names(model.skills.iter().map(|skill| skill.id.as_str()), NAME);
    for _ in 0..bits.take(COUNT)? {
        let (name, level) = (bits.take(NAME)?, bits.take(LEVEL)?);
        if let Some(skill) = place(&skills, name).and_then(|at| model.skills.get(at)) {
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
    let questions = names(model.questions.iter().map(|item| item.id.as_str()), NAME);
    for _ in 0..bits.take(COUNT)? {
        let (name, answer) = (bits.take(NAME)?, bits.take(LEVEL)?);
        if let Some(item) = place(&questions, name).and_then(|at| model.questions.get(at)) {
            let answer = i8::try_from(answer.min(4)).map_or(0, |answer| answer - 2);
            profile.preferences.insert(item.id.clone(), answer);
        }
    }
    let tools = names(model.tools.iter().map(|tool| tool.id.as_str()), TOOL);
    for set in [&mut profile.tools, &mut profile.tools_not_used] {
        for _ in 0..bits.take(COUNT)? {
            let name = bits.take(TOOL)?;
            if let Some(tool) = place(&tools, name).and_then(|at| model.tools.get(at)) {
                set.insert(tool.id.clone());
            }
        }
    }
    let paths = names(model.paths.iter().map(|path| path.slug.as_str()), NAME);
    if let Some(name) = bits.take_option(NAME)?
        && let Some(path) = place(&paths, name).and_then(|at| model.paths.get(at))
    {
        profile.roles.push(Role {
            path: Some(path.slug.clone()),
            current: true,
            ..Role::default()
        });
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

/// The bits that name each id, in order.
fn names<'a>(ids: impl Iterator<Item = &'a str>, bits: u32) -> Vec<u32> {
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

    fn count(&mut self, count: usize) {
        self.put(u32::try_from(count).unwrap_or(0), COUNT);
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
            .step_by(25)
            .take(25)
            .map(|tool| tool.id.clone())
            .collect();
        let path = model.paths.first().map(|path| path.slug.clone());
        profile.roles.push(Role {
            path,
            current: true,
            ..Role::default()
        });
        profile.years = Some(6.5);
        profile.pay = Some(98_000);
        profile.wanted_pay = Some(120_500);
        profile.constraints.pay_floor = Some(90_000);
        profile.constraints.on_call = Some(false);
        profile.constraints.remote_only = Some(true);
        profile.constraints.hours_per_week = Some(5);
        profile
    }

    #[test]
    fn a_full_quiz_fits_in_400_characters_and_comes_back_whole() {
        let model = model();
        let profile = full(&model);
        let text = write(&model, &profile);
        assert!(text.len() < 400, "{} characters", text.len());
        assert_eq!(read(&model, &text), Ok(profile));
    }

    #[test]
    fn nothing_said_comes_back_as_nothing_said() {
        let model = model();
        assert_eq!(
            read(&model, &write(&model, &Profile::default())),
            Ok(Profile::default())
        );
    }

    #[test]
    fn a_link_that_is_cut_off_or_changed_anywhere_is_told_as_damaged() {
        let model = model();
        let text = write(&model, &full(&model));
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
