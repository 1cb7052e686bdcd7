//! A career path.

use super::dates;
use super::guide;
use super::ladder::ladder;
use super::outlook::outlook;
use super::pay::pay;
use super::rubric::rubric;
use crate::load::fault::Rule;
use crate::load::kind::Kind;
use crate::load::ledger::{Declared, Role};
use crate::load::limits::{DESCRIPTION, TAGLINE};
use crate::load::reading::Read;
use crate::load::toml::{Count, Section, Shape};
use crate::{Path, PathId};
use std::ops::RangeInclusive;

/// Keys of the file itself that easily slip below a table's header.
const FILE_KEYS: [&str; 8] = [
    "slug",
    "title",
    "tagline",
    "description",
    "overview",
    "related_occupation",
    "titles",
    "certification_note",
];

/// Reads the path that the file `paths/<file_name>.toml` describes.
pub(crate) fn path(mut file: Section<'_>, file_name: &str) -> Read<Path> {
    let slug = slug(&mut file, file_name);
    let title = file.text("title");
    let tagline = headline(&mut file, "tagline", &TAGLINE);
    let description = headline(&mut file, "description", &DESCRIPTION);
    let overview = file.proses("overview", Count::SOME);
    let related_occupation = file.prose("related_occupation");
    let titles = guide::titles(&mut file);
    let pay = file.section("pay").and_then(pay);
    let counted_as = pay.as_ref().ok().and_then(|pay| pay.percentiles.first());
    let counted_as = counted_as.map(|wages| wages.soc.as_str());
    let ai = file.section("ai").and_then(|ai| guide::ai(ai, counted_as));
    let day_to_day = file.section("day_to_day").and_then(guide::day);
    let core_skills = guide::core_skills(&mut file);
    let tools = guide::tool_groups(&mut file);
    let entry_routes = guide::entry_routes(&mut file, file_name);
    let certification_note = file.optional_prose("certification_note");
    let certifications = guide::certifications(&mut file);
    let ladder = ladder(&mut file);
    let progresses_to = guide::progresses_to(&mut file, file_name);
    let pivots_to = guide::pivots_to(&mut file, file_name);
    let outlook = file.section("outlook").and_then(outlook);
    let proof_projects = guide::proof_projects(&mut file);
    let interview = guide::interview(&mut file);
    let changes = dates::changes(&mut file);
    let rubric = file
        .section("rubric")
        .inspect_err(|_| unread(&file))
        .and_then(rubric);
    file.finish(&[]);
    Ok(Path {
        slug: slug?,
        title: title?,
        tagline: tagline?,
        description: description?,
        overview: overview?,
        related_occupation: related_occupation?,
        titles: titles?,
        ai: ai?,
        day_to_day: day_to_day?,
        core_skills: core_skills?,
        tools: tools?,
        entry_routes: entry_routes?,
        certifications: certifications?,
        certification_note: certification_note?,
        ladder: ladder?,
        progresses_to: progresses_to?,
        pivots_to: pivots_to?,
        pay: pay?,
        outlook: outlook?,
        proof_projects: proof_projects?,
        interview: interview?,
        changes: changes?,
        rubric: rubric?,
    })
}

/// Reports the keys that a table of a path's file does not have.
pub(super) fn finish(table: Section<'_>) {
    table.finish(&FILE_KEYS);
}

fn slug(file: &mut Section<'_>, file_name: &str) -> Read<PathId> {
    // Other paths' links follow the file's name, so that a faulty slug is one fault, not many.
    file.reading.ledger.declare(Declared {
        kind: Kind::Path,
        id: file_name.to_owned(),
        place: file.place,
        retired: false,
    });
    let slug = file.string("slug")?;
    if slug.it != file_name {
        let message = format!(
            "the slug `{}` is not the file's name, `{file_name}`",
            slug.it
        );
        let help = format!("write `slug = \"{file_name}\"`, or rename the file");
        return Err(file
            .reading
            .fault(slug.place, Rule::SlugNotFileName, message, help));
    }
    file.kebab_case(slug)?;
    Ok(PathId::new(slug.it))
}

/// Text that stands by itself on cards and search pages, where a source has no room.
fn headline(
    file: &mut Section<'_>,
    key: &'static str,
    length: &RangeInclusive<usize>,
) -> Read<String> {
    let value = file.required(key, Shape::Text)?;
    let text = value.text()?;
    let length = value.of_length(&text, length);
    value.without_figures()?;
    length?;
    Ok(text)
}

/// Without its rubric it is not known what a path needs and loads on.
fn unread(file: &Section<'_>) {
    file.reading.ledger.unread(Role::Need);
    file.reading.ledger.unread(Role::Loading);
}
