//! Reading profiles and writing assessments.

use super::Format;
use super::documents::Documents;
use super::failure::{Failure, Unreadable};
use super::input::Input;
use super::lines::LONGEST;
use super::tenths::Tenths;
use fit::import::{self, Imported};
use fit::{Assessment, Lexicon, Model, Month, Profile, ProfileId};
use serde::Serialize;
use serde::de::IgnoredAny;
use serde_json::Serializer;
use std::io::{self, BufReader, Read, Write};

/// How many bytes are read or written at a time.
const CHUNK: usize = 64 * 1024;
/// What some programs begin a text in UTF-8 with.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// How a profile is assessed: in short, or in full.
pub(super) type Assess = fn(&Model, &Profile, Option<Month>) -> Assessment;

/// A profile that was read, and what it was read from and is not known.
struct Told {
    profile: Profile,
    unknown: Vec<String>,
}

impl Told {
    fn by_cv(id: Option<ProfileId>, imported: Imported) -> Self {
        Self {
            profile: Profile {
                id,
                ..imported.profile
            },
            unknown: imported.unknown.into_iter().map(|it| it.word).collect(),
        }
    }
}

/// A run over profiles.
pub(super) struct Run<'m, W: Write> {
    model: &'m Model,
    lexicon: &'m Lexicon,
    today: Option<Month>,
    assess: Assess,
    out: W,
    /// Answers that are not out yet.
    written: Vec<u8>,
    failed: bool,
}

impl<'m, W: Write> Run<'m, W> {
    pub(super) fn new(
        model: &'m Model,
        lexicon: &'m Lexicon,
        today: Option<Month>,
        assess: Assess,
        out: W,
    ) -> Self {
        Self {
            model,
            lexicon,
            today,
            assess,
            out,
            written: Vec::with_capacity(2 * CHUNK),
            failed: false,
        }
    }

    /// Whether everything so far could be assessed.
    pub(super) const fn all_well(&self) -> bool {
        !self.failed
    }

    /// Assesses all that is in `inputs`. An error says that it could not be written.
    pub(super) fn all(&mut self, format: Format, inputs: &[Input]) -> io::Result<()> {
        for (at, input) in inputs.iter().enumerate() {
            match format {
                Format::Profile => self.documents(input, Self::profile)?,
                Format::JsonResume => self.documents(input, Self::json_resume)?,
                Format::Text => {
                    let number = u64::try_from(at + 1).unwrap_or(u64::MAX);
                    let told = self.text(input);
                    self.answer(input, number, told)?;
                }
            }
        }
        self.flush()
    }

    fn documents(
        &mut self,
        input: &Input,
        read: fn(&Self, &[u8]) -> Result<Told, Unreadable>,
    ) -> io::Result<()> {
        let reader = match input.open() {
            Ok(reader) => BufReader::with_capacity(CHUNK, reader),
            Err(error) => return self.tell(input, None, &Unreadable::File(error)),
        };
        let mut documents = Documents::new(reader);
        loop {
            if documents.input().buffer().is_empty() {
                // The next line may be long in coming.
                self.flush()?;
            }
            let (line, document) = match documents.next() {
                Ok(Some(next)) => next,
                Ok(None) => return Ok(()),
                Err(error) => return self.tell(input, None, &Unreadable::File(error)),
            };
            let told = document
                .ok_or(Unreadable::TooLong)
                .and_then(|bytes| read(self, bytes));
            self.answer(input, line, told)?;
        }
    }

    fn profile(&self, json: &[u8]) -> Result<Told, Unreadable> {
        let json = json.strip_prefix(BYTE_ORDER_MARK).unwrap_or(json);
        let unreadable = |error| Unreadable::not_a_profile(&error, json);
        if !json.trim_ascii_start().starts_with(b"{") {
            serde_json::from_slice::<IgnoredAny>(json).map_err(unreadable)?;
            // A list would be taken for the members of a profile in their order.
            return Err(Unreadable::NotAnObject);
        }
        let mut profile: Profile = serde_json::from_slice(json).map_err(unreadable)?;
        profile.follow_merges(self.model);
        import::complete(self.lexicon, &mut profile);
        Ok(Told {
            profile,
            unknown: Vec::new(),
        })
    }

    fn json_resume(&self, json: &[u8]) -> Result<Told, Unreadable> {
        let text = std::str::from_utf8(json).map_err(Unreadable::NotText)?;
        let imported = import::json_resume(self.lexicon, text)
            .map_err(|error| Unreadable::not_a_cv(&error, json))?;
        Ok(Told::by_cv(imported.id.clone(), imported))
    }

    fn text(&self, input: &Input) -> Result<Told, Unreadable> {
        let mut bytes = Vec::new();
        let most = u64::try_from(LONGEST).unwrap_or(u64::MAX).saturating_add(1);
        let reader = input.open().map_err(Unreadable::File)?;
        let read = reader
            .take(most)
            .read_to_end(&mut bytes)
            .map_err(Unreadable::File)?;
        if read > LONGEST {
            return Err(Unreadable::TooLong);
        }
        let text = std::str::from_utf8(&bytes).map_err(Unreadable::NotText)?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let imported = import::text(self.lexicon, text)
            .map_err(|error| Unreadable::not_a_cv(&error, &bytes))?;
        let id = ProfileId::Text(input.to_string());
        Ok(Told::by_cv(Some(id), imported))
    }

    fn answer(
        &mut self,
        input: &Input,
        line: u64,
        told: Result<Told, Unreadable>,
    ) -> io::Result<()> {
        match told {
            Ok(Told {
                mut profile,
                unknown,
            }) => {
                profile.id.get_or_insert(ProfileId::Number(line));
                let assessment = (self.assess)(self.model, &profile, self.today);
                self.write(&Assessment {
                    unknown,
                    ..assessment
                })
            }
            Err(error) => self.tell(input, Some(line), &error),
        }
    }

    /// Says that something cannot be read: in an assessment's place, if it has one, and to whoever runs
    /// the command.
    fn tell(&mut self, input: &Input, line: Option<u64>, error: &Unreadable) -> io::Result<()> {
        self.failed = true;
        let Some(line) = line else {
            let _ = writeln!(io::stderr(), "{input}: {error}");
            return Ok(());
        };
        let failure = Failure::new(line, error);
        let _ = writeln!(io::stderr(), "{input}:{line}: {}", failure.message());
        self.write(&failure)
    }

    fn write(&mut self, answer: &impl Serialize) -> io::Result<()> {
        answer.serialize(&mut Serializer::with_formatter(&mut self.written, Tenths))?;
        self.written.push(b'\n');
        if self.written.len() < CHUNK {
            return Ok(());
        }
        self.flush()
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.write_all(&self.written)?;
        self.written.clear();
        self.out.flush()
    }
}
