//! Strings: prose, which cites sources, and plain text, which cannot.

use super::figures::first_figure;
use crate::Prose;
use crate::load::fault::Rule;
use crate::load::kind::Kind;
use crate::load::ledger::{Reference, Role};
use crate::load::reading::Read;
use crate::load::toml::{Count, Section, Shape, Value};
use std::ops::RangeInclusive;

const MARKER_OPENS: &str = "[@";
const MARKER_CLOSES: char = ']';

impl<'a> Section<'a> {
    /// Text that is shown as it stands.
    pub(super) fn text(&mut self, key: &'static str) -> Read<String> {
        self.required(key, Shape::Text)?.text()
    }

    /// Text that may be left out.
    pub(super) fn optional_text(&mut self, key: &'static str) -> Read<Option<String>> {
        self.optional(key).map(|value| value.text()).transpose()
    }

    /// Text of so many characters.
    pub(super) fn text_of_length(
        &mut self,
        key: &'static str,
        length: &RangeInclusive<usize>,
    ) -> Read<String> {
        let value = self.required(key, Shape::Text)?;
        let text = value.text()?;
        value.of_length(&text, length)?;
        Ok(text)
    }

    /// A list of texts.
    pub(super) fn texts(&mut self, key: &'static str, count: Count) -> Read<Vec<String>> {
        self.list(key, count, |item| item.text())
    }

    /// Prose, which may cite sources.
    pub(super) fn prose(&mut self, key: &'static str) -> Read<Prose> {
        self.required(key, Shape::Text)?.prose()
    }

    /// Prose that may be left out.
    pub(super) fn optional_prose(&mut self, key: &'static str) -> Read<Option<Prose>> {
        self.optional(key).map(|value| value.prose()).transpose()
    }

    /// A list of paragraphs or sentences.
    pub(super) fn proses(&mut self, key: &'static str, count: Count) -> Read<Vec<Prose>> {
        self.list(key, count, |item| item.prose())
    }
}

impl Value<'_> {
    /// Text that is shown as it stands. A marker in it would be shown too.
    pub(super) fn text(&self) -> Read<String> {
        let text = self.string()?;
        if text.contains(MARKER_OPENS) {
            let place = self
                .place
                .narrowed(self.reading.text(self.place.file), MARKER_OPENS);
            let message = format!(
                "`{}` is shown as it stands, with its source marker",
                self.name
            );
            let help = "take the marker away, and the figure with it if there is one";
            return Err(self.reading.fault(place, Rule::BadMarker, message, help));
        }
        Ok(text.to_owned())
    }

    /// Reports a figure in text that has no room for its source.
    pub(super) fn without_figures(&self) -> Read<()> {
        match first_figure(self.string()?) {
            None => Ok(()),
            Some(figure) => {
                let help = "say it without the figure; this text has no room for a source";
                self.uncited(figure, help)
            }
        }
    }

    /// Reports text that is not as long as it must be.
    pub(super) fn of_length(&self, text: &str, length: &RangeInclusive<usize>) -> Read<()> {
        let (least, most) = (length.start(), length.end());
        let found = text.chars().count();
        let (rule, help) = if found < *least {
            (
                Rule::TooShort,
                format!("say {} characters more", least - found),
            )
        } else if found > *most {
            (Rule::TooLong, format!("cut {} characters", found - most))
        } else {
            return Ok(());
        };
        let message = format!(
            "`{}` has {found} characters, but must have {least} to {most}",
            self.name
        );
        Err(self.fault(rule, message, help))
    }

    /// Prose, which may cite sources. Prose with a figure must.
    pub(super) fn prose(&self) -> Read<Prose> {
        let text = self.string()?;
        let mut rest = text;
        let mut cited = false;
        while let Some((_, after)) = rest.split_once(MARKER_OPENS) {
            rest = self.citation(after)?;
            cited = true;
        }
        match first_figure(text) {
            Some(figure) if !cited => {
                self.uncited(figure, "put the source behind the sentence: `[@source-id]`")?;
            }
            _ => {}
        }
        Ok(Prose::parse(text))
    }

    /// Notes the source of a marker that opened before `after`, and gives what follows the marker.
    fn citation<'t>(&self, after: &'t str) -> Read<&'t str> {
        let file_text = self.reading.text(self.place.file);
        let Some((id, rest)) = after.split_once(MARKER_CLOSES) else {
            let place = self.place.narrowed(file_text, MARKER_OPENS);
            let message = format!("a source marker in `{}` does not end", self.name);
            return Err(self
                .reading
                .fault(place, Rule::BadMarker, message, "end it with `]`"));
        };
        self.reading.ledger.refer(Reference {
            kind: Kind::Source,
            id: id.to_owned(),
            place: self
                .place
                .narrowed(file_text, &format!("{MARKER_OPENS}{id}{MARKER_CLOSES}")),
            role: Role::Mention,
        });
        Ok(rest)
    }

    fn uncited(&self, figure: &str, help: &str) -> Read<()> {
        let place = self
            .place
            .narrowed(self.reading.text(self.place.file), figure);
        let message = format!("`{}` has the figure {figure} without a source", self.name);
        Err(self
            .reading
            .fault(place, Rule::UncitedFigure, message, help))
    }
}
