//! What stays of the export before: the hashed files that pages which are still open ask for.

use super::place::{place, with_ending};
use super::{HEADERS, said};
use std::path::Path;
use std::{fs, io};

/// Where files are named by what is in them.
const HASHED: [&str; 2] = ["/pkg/", "/data/"];

/// Whether the file at an address is named by what is in it.
pub(super) fn is_hashed(address: &str) -> bool {
    HASHED.iter().any(|folder| address.starts_with(folder))
}

/// Takes the hashed files of the export in `former` over into `new`, where it has none of that name. What
/// the former one took over itself is left behind: its `_headers` does not name it.
pub(super) fn carry_over(former: &Path, new: &Path) -> io::Result<()> {
    let rules = match fs::read_to_string(former.join(HEADERS)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        rules => rules.map_err(said(&former.join(HEADERS)))?,
    };
    let own = rules
        .lines()
        .filter(|rule| is_hashed(rule) && !rule.contains("..") && !rule.contains('*'));
    for address in own {
        let file = place(address, false);
        for file in [
            file.clone(),
            with_ending(&file, "gz"),
            with_ending(&file, "br"),
        ] {
            let (from, to) = (former.join(&file), new.join(&file));
            if from.is_file() && !to.exists() {
                if let Some(folder) = to.parent() {
                    fs::create_dir_all(folder).map_err(said(folder))?;
                }
                fs::copy(&from, &to).map_err(said(&to))?;
            }
        }
    }
    Ok(())
}
