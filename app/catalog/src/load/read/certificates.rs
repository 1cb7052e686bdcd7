//! Certificates that CVs name.

use super::all_of_a_kind;
use crate::Certificate;
use crate::load::kind::Kind;
use crate::load::reading::Read;
use crate::load::toml::{Count, Section, Shape};

pub(crate) fn certificates(file: Section<'_>) -> Read<Vec<Certificate>> {
    all_of_a_kind(file, "certificate", Kind::Certificate, certificate)
}

fn certificate(mut table: Section<'_>) -> Read<Certificate> {
    let owner = table.place.start;
    let name = table
        .required("name", Shape::Text)
        .and_then(|name| name.spelling(Kind::Certificate, owner));
    let aliases = table.optional_spellings("aliases", Kind::Certificate);
    let skills = table.ids("skills", Count::SOME);
    table.finish(&[]);
    Ok(Certificate {
        name: name?,
        aliases: aliases?,
        skills: skills?,
    })
}
