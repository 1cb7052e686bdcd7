//! Reads a CV in the browser: pasted text, `.txt`, `.md`, JSON Resume, DOCX, and PDF with a text layer.
//!
//! It is a WebAssembly module of its own, since most visitors bring no CV and what reads PDF weighs more
//! than the whole planner. `worker.js` runs it in a worker, where a long document holds up nothing and a
//! panic ends nothing but itself; `page.js` stands between the worker and the page.

mod docx;
mod findings;
mod kind;
mod lines;
mod pdf;
mod plain;
mod trouble;

use fit::json::Writer;
use fit::{Lexicon, Model, Month, import};
use kind::Kind;
pub use trouble::Trouble;
use wasm_bindgen::prelude::wasm_bindgen;

/// The largest file that is read, in bytes: 10 MB.
pub const LARGEST: usize = 10_000_000;

/// Reads a CV, given as the bytes of a file and its name, which is empty for pasted text. `lexicon` and
/// `model` are texts of the site, `today` is this month, like `2026-11`.
///
/// Returns JSON: what was found, or `{"trouble": sentence}`.
#[wasm_bindgen]
pub fn read(bytes: &[u8], name: &str, lexicon: &str, model: &str, today: &str) -> String {
    let mut json = Writer::default();
    match found(bytes, name, lexicon, model) {
        Ok((imported, model)) => {
            findings::write(&imported, &model, today.parse::<Month>().ok(), &mut json);
        }
        Err(trouble) => json.object(|json| json.name("trouble").text(&trouble.to_string())),
    }
    json.finish()
}

fn found(
    bytes: &[u8],
    name: &str,
    lexicon: &str,
    model: &str,
) -> Result<(import::Imported, Model), Trouble> {
    let lexicon = Lexicon::from_text(lexicon).map_err(|_| Trouble::Outdated)?;
    let model = Model::read(model).map_err(|_| Trouble::Outdated)?;
    let imported = match text(bytes, name)? {
        (Kind::Json, json) => import::json_resume(&lexicon, &json).map_err(Trouble::Json)?,
        (_, text) => import::text(&lexicon, &text).map_err(Trouble::Json)?,
    };
    if imported.findings.is_empty() && imported.unknown.is_empty() {
        return Err(Trouble::NothingFound);
    }
    Ok((imported, model))
}

/// The text of a CV, given as the bytes of a file and its name, and what kind of file it is.
///
/// # Errors
///
/// A file that is no CV, or cannot be read.
pub fn text(bytes: &[u8], name: &str) -> Result<(Kind, String), Trouble> {
    if bytes.len() > LARGEST {
        return Err(Trouble::TooLarge);
    }
    let kind = Kind::of(bytes, name);
    let text = match kind {
        Kind::Pdf => pdf::text(bytes)?,
        Kind::Docx => docx::text(bytes)?,
        Kind::Other(what) => return Err(Trouble::Kind(what)),
        Kind::Json | Kind::Text => plain::text(bytes).ok_or(Trouble::Binary)?,
    };
    if text.trim().is_empty() {
        return Err(match kind {
            Kind::Pdf => Trouble::NoText,
            _ => Trouble::Empty,
        });
    }
    Ok((kind, text))
}
